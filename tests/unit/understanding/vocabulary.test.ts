import { join } from 'node:path';
import type { Pieces } from '../../../graph/progress';
import { labelsOf } from '../../../graph/understanding/labels';
import {
  buildVocabulary,
  type Vocabulary,
  vocabularyInPieces,
} from '../../../graph/understanding/vocabulary';
import { answerIndexFrom } from '../../support/answer-index';
import { ROOT } from '../../support/fixture';
import { labelled, trainedOn, UNTRAINED } from './labelled';

const WET = labelled('getting-wet', 'Barrier', {
  nameNl: 'Nat worden',
  nameEn: 'Getting wet',
  altNamesNl: ['regenstapeling', 'doorweekt raken'],
  summaryNl: 'Wie zonder bescherming wandelt bij onweer wordt nat.',
});
const COLD = labelled('cold-hands', 'Barrier', { nameNl: 'Koude handen', nameEn: 'Cold hands' });
const SHARING = labelled('umbrella-sharing', 'Practice', {
  nameNl: 'Paraplu’s uitlenen',
  nameEn: 'Umbrella sharing',
});

/** Does all pieces; how many there were, and what they gave. */
function counted<Result>(pieces: Pieces<Result>): { result: Result; count: number } {
  for (let count = 1; ; count += 1) {
    const piece = pieces.next();
    if (piece.done) return { result: piece.value, count };
  }
}

/** All but the index of spelling, which is a class of its own, and what that finds. */
const plain = ({ spelling, ...others }: Vocabulary) => ({
  ...others,
  corrections: ['dorweekt', 'regenstappeling', 'umbrela'].map((word) => spelling.like(word)),
});

describe('a vocabulary that takes over what an earlier one knew', () => {
  const classifier = trainedOn([WET], { 'getting-wet': ['Iedereen wordt kletsnat van de regen.'] });

  it.each([
    ['of the same', [WET, COLD]],
    ['of less', [WET]],
    ['of more and of others', [COLD, SHARING]],
    ['of nothing', []],
  ])('is what it would be without: after one %s', (_, before) => {
    const earlier = buildVocabulary(before, UNTRAINED);
    const { result } = counted(vocabularyInPieces([WET, COLD], classifier, earlier));
    expect(plain(result)).toEqual(plain(buildVocabulary([WET, COLD], classifier)));
  });

  it('takes no word apart again that was known', () => {
    const earlier = buildVocabulary([WET], UNTRAINED);
    const { result } = counted(vocabularyInPieces([WET, COLD], classifier, earlier));
    const known = (vocabulary: Vocabulary) => vocabulary.stemsOfForm.get('regenstapeling');
    expect(known(result)).toBe(known(earlier));
    expect(result.stemsOfForm.get('koude')).toContain('nl:koud');
  });
});

describe('the real vocabulary', () => {
  it('is made in small pieces, of sixteen labels or words each', async () => {
    const { entities, vocabulary } = await answerIndexFrom({ root: ROOT, seeds: join(ROOT, 'seeds') });
    const all = [...entities.values()];
    const { count } = counted(vocabularyInPieces(all, vocabulary.classifier));
    const labels = all.flatMap(labelsOf).length;
    expect(count).toBeGreaterThan((5 * labels + vocabulary.classifier.words.length) / 16);
  });
});
