import { setImmediate } from 'node:timers/promises';
import { answer } from '../../../graph/answering/answer';
import { createAnswerLoader } from '../../../graph/answering/answer.loaders';
import type { Question } from '../../../graph/answering/question';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { answerIndexFrom } from '../../support/answer-index';
import { FIXTURE } from '../../support/fixture';

const questionOf = (question: string): Question => ({
  question,
  askingJurisdiction: 'NL',
  within: null,
  policyAreas: null,
  weights: DEFAULT_WEIGHTS,
});

describe('the questions of one request', () => {
  it('are answered once each, however often they are asked', async () => {
    const index = await answerIndexFrom(FIXTURE);
    const loader = createAnswerLoader(index);
    const [first, again, other] = await Promise.all(
      ['getting wet', 'getting wet', 'drizzle'].map((question) => loader.load(questionOf(question))),
    );
    expect(again).toBe(first);
    expect([first, other]).toEqual(
      ['getting wet', 'drizzle'].map((question) => answer(questionOf(question), index)),
    );
  });

  it('are not thought about again in the next one, as long as the revision stays', async () => {
    const index = await answerIndexFrom(FIXTURE);
    const first = await createAnswerLoader(index).load(questionOf('getting wet'));
    const [again, elsewhere] = await Promise.all([
      createAnswerLoader(index).load(questionOf('getting wet')),
      createAnswerLoader(index).load({ ...questionOf('getting wet'), askingJurisdiction: 'DK' }),
    ]);
    expect(again).toBe(first);
    expect(elsewhere).not.toEqual(first);
    const next = await createAnswerLoader({ ...index }).load(questionOf('getting wet'));
    expect(next).not.toBe(first);
    expect(next).toEqual(first);
  });

  it('are remembered up to a number, those asked least recently forgotten first', async () => {
    const index = await answerIndexFrom(FIXTURE);
    const ask = (question: string) => createAnswerLoader(index).load(questionOf(question));
    const first = await ask('getting wet');
    for (let count = 0; count < 199; count += 1) await ask(`drizzle ${count}`);
    expect(await ask('getting wet')).toBe(first);
    for (let count = 0; count < 200; count += 1) await ask(`wet feet ${count}`);
    expect(await ask('getting wet')).not.toBe(first);
  });

  it('let other requests go on in between', async () => {
    const loader = createAnswerLoader(await answerIndexFrom(FIXTURE));
    let answered = 0;
    const all = Array.from({ length: 20 }, async (_, at) => {
      await loader.load(questionOf(`getting wet ${at}`));
      answered += 1;
    });
    let turns = 0;
    while (answered < all.length) {
      await setImmediate();
      turns += 1;
    }
    expect(turns).toBeGreaterThanOrEqual(all.length);
    await Promise.all(all);
  });
});
