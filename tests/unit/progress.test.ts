import { setImmediate } from 'node:timers/promises';
import { type Pieces, whileOthersGoOn } from '../../graph/progress';

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
