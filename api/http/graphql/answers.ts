import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { Snapshot } from '../../../graph/revision/snapshot';
import type { Coding } from './negotiation';

/** An answer as it is sent. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
  /** Faults of ours that it masks; each client that gets it has them logged under its own id. */
  faults: readonly unknown[];
  /** How many statements it took to make; whoever gets it kept or shared sent none. */
  statements: number;
  /** The snapshot that it holds for; absent where it is not to be kept. */
  snapshot?: Snapshot | undefined;
}

/** Where an answer comes from: with its client, kept, being carried out for somebody else, or carried out for this request. */
export type Origin = 'not_modified' | 'kept' | 'shared' | 'carried_out';

export interface AnswersOptions {
  /** The snapshot that is served. */
  current(): Snapshot;
  /** Megabytes that all kept answers may take together; 0 keeps none. */
  megabytes: number;
  /** Told once for each request that is not answered by what its client has. */
  onAnswer(origin: Origin): void;
}

/** What there is of one revision. */
interface Edition {
  snapshot: Snapshot;
  kept: LRUCache<string, Answer> | undefined;
  /** Answers on their way, by the same keys. */
  running: Map<string, Promise<Answer>>;
}

/**
 * Whole answers of the revision that is served. Two requests with one key get the same answer: while it is carried out both
 * wait for it, and afterwards it is kept until another revision is served, or there is no room.
 */
export class Answers {
  private edition: Edition | undefined;

  constructor(private readonly options: AnswersOptions) {}

  /** An answer in a coding; at once where it is kept. Without a key it is carried out for this request alone. */
  get(key: string | undefined, coding: Coding, carryOut: () => Promise<Answer>): Answer | Promise<Answer> {
    const { onAnswer } = this.options;
    const carriedOut = () => {
      onAnswer('carried_out');
      return carryOut();
    };
    if (key === undefined) return encoded(carriedOut(), coding);
    const edition = this.served();
    if (coding === 'identity') return this.once(edition, key, carriedOut);
    return this.once(edition, `${coding} ${key}`, () => encoded(this.once(edition, key, carriedOut), coding));
  }

  private once(edition: Edition, key: string, make: () => Promise<Answer>): Answer | Promise<Answer> {
    const { kept, running, snapshot } = edition;
    const { onAnswer } = this.options;
    const answer = kept?.get(key) ?? running.get(key);
    if (answer) {
      onAnswer(answer instanceof Promise ? 'shared' : 'kept');
      return answer;
    }
    const made = make()
      .then((each) => {
        // One that was carried out meanwhile on a newer revision belongs to that.
        if (each.snapshot === snapshot) kept?.set(key, each);
        return each;
      })
      .finally(() => running.delete(key));
    running.set(key, made);
    return made;
  }

  /** What there is of the revision that is served now; what there was of another is let go of, all at once. */
  private served(): Edition {
    const snapshot = this.options.current();
    if (this.edition?.snapshot !== snapshot)
      this.edition = { snapshot, kept: keepUpTo(this.options.megabytes), running: new Map() };
    return this.edition;
  }
}

/** The part of all room that one answer may take at most. */
const LARGEST_SHARE = 1 / 16;

/** Bytes that an answer takes beside its key and its body, measured over small ones. */
const BYTES_BESIDE = 1_000;

const keepUpTo = (megabytes: number) =>
  megabytes === 0
    ? undefined
    : new LRUCache<string, Answer>({
        maxSize: megabytes * 1024 * 1024,
        maxEntrySize: megabytes * 1024 * 1024 * LARGEST_SHARE,
        sizeCalculation: ({ body }, key) => 2 * key.length + body.length + BYTES_BESIDE,
      });

/** Bytes below which compressing saves nothing: head and body travel in one packet anyway. */
const SMALL = 1_024;

/** The usual trade between time and size for what is compressed on demand. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const [toBrotli, toGzip] = [promisify<Buffer, BrotliOptions, Buffer>(brotliCompress), promisify(gzip)];
const COMPRESS = { br: (body: Buffer) => toBrotli(body, BROTLI), gzip: (body: Buffer) => toGzip(body) };

async function encoded(made: Answer | Promise<Answer>, coding: Coding): Promise<Answer> {
  const answer = await made;
  if (coding === 'identity' || answer.body.length < SMALL) return answer;
  const headers = { ...answer.headers, 'content-encoding': coding };
  return { ...answer, headers, body: await COMPRESS[coding](answer.body) };
}
