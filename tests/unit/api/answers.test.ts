import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Answer, Answers, type Origin } from '../../../api/http/graphql/answers';
import type { Snapshot } from '../../../graph/revision/snapshot';
import { deferred } from '../../support/deferred';

const snapshotOf = (number: number) => ({ revision: { number } }) as Snapshot;

const answerOf = (text: string, more: Partial<Answer> = {}): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(text),
  faults: [],
  statements: 1,
  ...more,
});

/** Answers of a revision that can be changed, with where each came from. */
function openAnswers(megabytes = 1) {
  const served = { snapshot: snapshotOf(1) };
  const origins: Origin[] = [];
  const answers = new Answers({
    current: () => served.snapshot,
    megabytes,
    onAnswer: (origin) => origins.push(origin),
  });
  /** Asks for an answer that holds for the revision of now, and tells its text. */
  const ask = async (key: string, text: string) => {
    const { snapshot } = served;
    return (await answers.get(key, 'identity', async () => answerOf(text, { snapshot }))).body.toString();
  };
  return { answers, served, origins, ask };
}

describe('answers', () => {
  it('are kept under their key', async () => {
    const { ask, origins } = openAnswers();
    expect([await ask('a', 'first'), await ask('a', 'second'), await ask('b', 'third')]).toEqual([
      'first',
      'first',
      'third',
    ]);
    expect(origins).toEqual(['carried_out', 'kept', 'carried_out']);
  });

  it('of no key are carried out each', async () => {
    const { answers, origins, served } = openAnswers();
    const { snapshot } = served;
    for (const text of ['first', 'second']) {
      const { body } = await answers.get(undefined, 'identity', async () => answerOf(text, { snapshot }));
      expect(body.toString()).toBe(text);
    }
    expect(origins).toEqual(['carried_out', 'carried_out']);
  });

  it('are not kept where none are to be', async () => {
    const { ask } = openAnswers(0);
    expect([await ask('a', 'first'), await ask('a', 'second')]).toEqual(['first', 'second']);
  });

  it('are given up, all of them, when another revision is served', async () => {
    const { ask, served } = openAnswers();
    await ask('a', 'old');
    await ask('b', 'old');
    served.snapshot = snapshotOf(2);
    expect([await ask('a', 'new'), await ask('b', 'new')]).toEqual(['new', 'new']);
    expect(await ask('a', 'newer')).toBe('new');
  });

  it('are not kept for a revision that they are not of', async () => {
    const { answers, ask, served } = openAnswers();
    const before = served.snapshot;
    const slow = deferred<Answer>();
    const asked = answers.get('a', 'identity', () => slow.promise);
    served.snapshot = snapshotOf(2);
    expect(await ask('a', 'new')).toBe('new');
    slow.resolve(answerOf('old', { snapshot: before }));
    expect((await asked).body.toString()).toBe('old');
    expect(await ask('a', 'newer')).toBe('new');
    // Begun while one revision was served, and of another.
    await answers.get('b', 'identity', async () => answerOf('old', { snapshot: before }));
    expect(await ask('b', 'new')).toBe('new');
  });

  it('that are not known to hold are not kept', async () => {
    const { answers, ask } = openAnswers();
    await answers.get('a', 'identity', async () => answerOf('of the moment'));
    expect(await ask('a', 'lasting')).toBe('lasting');
  });

  it('asked for at once are carried out once, in every coding', async () => {
    const { answers, origins } = openAnswers();
    const slow = deferred<Answer>();
    let times = 0;
    const carryOut = () => {
      times += 1;
      return slow.promise;
    };
    const text = 'all the same '.repeat(200);
    const asked = (['identity', 'gzip', 'gzip', 'br', 'identity'] as const).map((coding) =>
      answers.get('a', coding, carryOut),
    );
    slow.resolve(answerOf(text));
    const bodies = (await Promise.all(asked)).map(({ body }) => body);
    expect(times).toBe(1);
    expect(origins.toSorted()).toEqual(['carried_out', 'shared', 'shared', 'shared', 'shared']);
    expect(bodies[1]).toBe(bodies[2]);
    expect([
      bodies[0]!.toString(),
      gunzipSync(bodies[1]!).toString(),
      brotliDecompressSync(bodies[3]!).toString(),
    ]).toEqual([text, text, text]);
  });

  it('that fail, fail for all that wait, and for nobody after', async () => {
    const { answers, ask } = openAnswers();
    const slow = deferred<Answer>();
    const asked = Array.from({ length: 3 }, () => answers.get('a', 'gzip', () => slow.promise));
    slow.reject(new Error('away'));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map((each) => each.status === 'rejected' && each.reason.message)).toEqual(
      Array(3).fill('away'),
    );
    expect(await ask('a', 'back')).toBe('back');
  });

  it('are compressed once, and only where that saves something', async () => {
    const { answers, served } = openAnswers();
    const { snapshot } = served;
    const get = (text: string) => answers.get(text, 'br', async () => answerOf(text, { snapshot }));
    const [large, small] = ['x'.repeat(1_024), 'x'.repeat(1_023)];
    const compressed = await get(large);
    expect(compressed.headers).toEqual({ 'content-type': 'application/json', 'content-encoding': 'br' });
    expect(compressed.body.length).toBeLessThan(100);
    expect(await get(large)).toBe(compressed);
    expect(await get(small)).toMatchObject({
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(small),
    });
  });

  it('take no more room than there is: those used longest ago go first', async () => {
    const { ask } = openAnswers(1);
    const text = 'x'.repeat(50_000);
    for (const key of 'abcdefghijklmnopqrstuvwxy') {
      await ask(key, text);
      await ask('a', 'used');
    }
    expect(await ask('a', 'again')).toBe(text);
    expect(await ask('b', 'again')).toBe('again');
    expect(await ask('y', 'again')).toBe(text);
  });

  it('take their keys for room too', async () => {
    const { ask } = openAnswers(1);
    const keys = Array.from({ length: 30 }, () => randomBytes(12_500).toString('hex'));
    for (const key of keys) await ask(key, 'kept');
    expect([await ask(keys[0]!, 'again'), await ask(keys[29]!, 'again')]).toEqual(['again', 'kept']);
  });

  it('are not kept where one takes more than its share', async () => {
    const { ask } = openAnswers(1);
    await ask('a', 'x'.repeat(70_000));
    expect(await ask('a', 'again')).toBe('again');
  });
});
