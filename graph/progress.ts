import { setImmediate } from 'node:timers/promises';

/** Runs a long step and tells how it goes: its name when it starts, the elapsed time when it ends. */
export type Progress = <Result>(step: string, work: () => Promise<Result>) => Promise<Result>;

/** Writes one line when a step starts and one with its elapsed seconds when it ends. */
export function createProgress(write: (line: string) => void): Progress {
  return async (step, work) => {
    const started = performance.now();
    write(`${step} …`);
    const result = await work();
    write(`${step}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return result;
  };
}

/** Work in pieces between which it may rest. */
export type Pieces<Result> = Generator<void, Result>;

/** So many items, of a few microseconds each, make a piece: a rest after each of them would cost as much as they do. */
const ITEMS = 16;

/** Does the same with each of some items, a few of them in a piece. */
export function* mapInPieces<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Result,
): Pieces<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(work(item));
    if (results.length % ITEMS === 0) yield;
  }
  return results;
}

/** Does all pieces one after the other. */
export function atOnce<Result>(pieces: Pieces<Result>): Result {
  for (;;) {
    const piece = pieces.next();
    if (piece.done) return piece.value;
  }
}

/** Milliseconds that pieces hold up everything else at a time. */
const BREATH = 5;

/** Does all pieces, and lets everything else go on every few milliseconds. */
export async function whileOthersGoOn<Result>(pieces: Pieces<Result>): Promise<Result> {
  for (;;) {
    await setImmediate();
    const started = performance.now();
    while (performance.now() - started < BREATH) {
      const piece = pieces.next();
      if (piece.done) return piece.value;
    }
  }
}

/** Does small tasks at once, until they have held everything else up for a few milliseconds; the rest goes on in pieces. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  /** When the first task since everything else went on was done. */
  private since: number | undefined;

  take<Result>(task: () => Result): Result | Promise<Result> {
    if (this.waiting.length === 0 && this.isEarly()) return task();
    return new Promise((resolve, reject) => {
      this.waiting.push(() => {
        try {
          resolve(task());
        } catch (error) {
          reject(error);
        }
      });
      if (this.waiting.length === 1) void whileOthersGoOn(this.rest());
    });
  }

  private isEarly(): boolean {
    if (this.since === undefined) {
      this.since = performance.now();
      void setImmediate().then(() => {
        this.since = undefined;
      });
    }
    return performance.now() - this.since < BREATH;
  }

  private *rest(): Pieces<void> {
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      next();
      this.waiting.shift();
      yield;
    }
  }
}
