import { setImmediate } from 'node:timers/promises';
import { type Pieces, Turns, whileOthersGoOn } from '../../graph/progress';

/** Pieces of at least a millisecond each; tells how many are done. */
function* somePieces(count: number, onDone: () => void): Pieces<string> {
  for (let at = 0; at < count; at += 1) {
    for (const until = performance.now() + 1; performance.now() < until; );
    onDone();
    yield;
  }
  return 'all';
}

describe('work in pieces', () => {
  it('gives what all of them together give', async () => {
    let done = 0;
    expect(
      await whileOthersGoOn(
        somePieces(3, () => {
          done += 1;
        }),
      ),
    ).toBe('all');
    expect(done).toBe(3);
  });

  it('lets others go on every few milliseconds, before the first piece too', async () => {
    let done = 0;
    const work = whileOthersGoOn(
      somePieces(60, () => {
        done += 1;
      }),
    );
    let [before, most] = [0, 0];
    while (done < 60) {
      await setImmediate();
      most = Math.max(most, done - before);
      before = done;
    }
    expect(await work).toBe('all');
    // Five milliseconds at a time, so that no more than five pieces of a millisecond fit.
    expect(most).toBeLessThanOrEqual(5);
  });

  it('fails as the piece that failed', async () => {
    function* failing(): Pieces<never> {
      yield;
      throw new Error('broken');
    }
    await expect(whileOthersGoOn(failing())).rejects.toThrow('broken');
  });
});

/** Takes at least a millisecond. */
const slow = <Result>(result: Result) => {
  for (const until = performance.now() + 1; performance.now() < until; );
  return result;
};

describe('small tasks in turns', () => {
  it('are done at once while they hold up nothing else', () => {
    expect(new Turns().take(() => 'done')).toBe('done');
  });

  it('let others go on every few milliseconds, however many there are, and keep their order', async () => {
    const turns = new Turns();
    const done: number[] = [];
    const results = Promise.all(Array.from({ length: 60 }, (_, at) => turns.take(() => slow(done.push(at)))));
    let [before, most] = [0, done.length];
    while (done.length < 60) {
      before = done.length;
      await setImmediate();
      most = Math.max(most, done.length - before);
    }
    await results;
    expect(done).toEqual(Array.from({ length: 60 }, (_, at) => at));
    expect(most).toBeLessThanOrEqual(5);
  });

  it('fail one by one, and do not keep the others', async () => {
    const turns = new Turns();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        (async () =>
          turns.take(() => {
            if (slow(at) % 2 === 1) throw new Error(`${at}`);
            return at;
          }))(),
      ),
    );
    expect(results.map((each) => (each.status === 'fulfilled' ? each.value : each.reason.message))).toEqual(
      Array.from({ length: 20 }, (_, at) => (at % 2 === 1 ? `${at}` : at)),
    );
    expect(turns.take(() => 'after')).toBe('after');
  });
});
