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
