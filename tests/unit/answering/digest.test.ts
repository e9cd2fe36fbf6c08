import { answer } from '../../../graph/answering/answer';
import { digestOfAnswer } from '../../../graph/answering/digest';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { answerIndexFrom } from '../../support/answer-index';
import { add, type Edit, swap, withEdited } from '../seeding/edited-seeds';

const digestAfter = async (question: string, ...edits: Edit[]) =>
  digestOfAnswer(
    answer(
      { question, askingJurisdiction: 'NL', within: null, policyAreas: null, weights: DEFAULT_WEIGHTS },
      await withEdited(edits, answerIndexFrom),
    ),
  );

const CASE = 'cases/copenhagen-umbrellas.yaml';

describe('the digest of an answer', () => {
  const asked = 'What helps against getting wet?';

  it('stays the same where nothing else is said, whatever else changed in the graph', async () => {
    const before = await digestAfter(asked);
    expect(await digestAfter(asked, swap('barriers/wet-feet.yaml', 'en: Wet feet', 'en: Soaked feet'))).toBe(
      before,
    );
    expect(await digestAfter(asked, swap(CASE, 'wet travellers fell', 'wet people fell'))).toBe(before);
    expect(await digestAfter('what helps against GETTING WET')).toBe(before);
    expect(
      await digestAfter(
        asked,
        add('policy-areas/water.yaml', 'id: water\nname:\n  nl: Water\n  en: Water\n'),
      ),
    ).toBe(before);
  });

  it('is another one where a score, a claim or what the question names is another one', async () => {
    const before = await digestAfter(asked);
    const others = await Promise.all([
      digestAfter(asked, swap(CASE, 'evidence: EVALUATION', 'evidence: SELF_REPORT')),
      digestAfter(asked, swap(CASE, 'confidence: HIGH', 'confidence: MEDIUM')),
      digestAfter('What helps against wet feet?'),
    ]);
    expect(new Set([before, ...others]).size).toBe(4);
  });
});
