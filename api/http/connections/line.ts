import { setImmediate as nextTurn } from 'node:timers/promises';
import PQueue from 'p-queue';
import { Refused } from '../errors';
import { Pace } from './pace';

/** Milliseconds that an operation may be expected to wait. */
const LONGEST_WAIT = 1_000;

/** Milliseconds after which one that waits all the same is refused: the graph may hang, and then nothing goes on. */
const PATIENCE = 10_000;

/** Operations that may wait, however quick they are: each keeps its document and a connection. */
const MOST_WAITING = 500;

/** Milliseconds that an operation is taken to need before any was carried out. */
const FIRST_GUESS = 50;

/** How much the last operation counts for how long the next one takes. */
const WEIGHT_OF_LAST = 0.05;

/** Seconds after which there should be room again. */
const RETRY_AFTER = 1;

/** What a request is told that there is no room for. Made once: there are many of them when there is least time. */
const OVERLOADED = new Refused(
  503,
  `The operations that wait must be few enough to be begun within a second, got more; please try again in ${RETRY_AFTER} second.`,
  { 'retry-after': String(RETRY_AFTER) },
  'SERVICE_OVERLOADED',
);

/**
 * Where operations wait to be carried out, first come, first served. By how long they took lately, only as many may wait as can be
 * begun within a second: whoever is let in is answered, and whoever is not learns so at once.
 */
export class Line {
  private readonly queue: PQueue;
  /** Milliseconds that an operation takes, by the last ones. */
  private usual = FIRST_GUESS;
  private refusals = 0;
  readonly pace = new Pace();

  constructor(private readonly concurrency: number) {
    this.queue = new PQueue({ concurrency });
  }

  running = (): number => this.queue.pending;
  waiting = (): number => this.queue.size;
  refused = (): number => this.refusals;

  /** Whether one more would wait too long. */
  isFull(): boolean {
    const { size } = this.queue;
    return size >= MOST_WAITING || (size * this.usual) / this.concurrency > LONGEST_WAIT;
  }

  /** Carries out an operation in its turn. Throws a refusal where that would take too long. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isFull()) throw this.refuse();
    if (this.queue.pending < this.concurrency) return this.queue.add(() => this.begin(work));
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(this.refuse()), PATIENCE);
    const { signal } = patience;
    return this.queue.add(
      () => {
        clearTimeout(timer);
        return this.begin(work);
      },
      { signal },
    );
  }

  /** Counts a refusal, and gives what to say. */
  refuse(): Refused {
    this.refusals += 1;
    return OVERLOADED;
  }

  private async begin<Result>(work: () => Promise<Result>): Promise<Result> {
    const started = performance.now();
    while (!this.pace.mayBegin()) await nextTurn();
    try {
      return await work();
    } finally {
      this.usual += WEIGHT_OF_LAST * (performance.now() - started - this.usual);
    }
  }
}
