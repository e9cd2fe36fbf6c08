import { Spelling } from '../language/spelling';
import { stem, stemsOfForm } from '../language/stems';
import { isContent } from '../language/stop-words';
import { wordsOf } from '../language/words';
import { addTo, groupBy } from '../model/collections';
import type { Classifier } from './classifier/classifier';
import { definitionsOf, type Label, type LabelledEntity, labelsOf } from './labels';
import { type Wording, wordingsOf } from './wordings';

/** Everything that questions can name, by what they may say. A look-up costs the same however much there is. */
export interface Vocabulary {
  /** By id. */
  entities: ReadonlyMap<string, LabelledEntity>;
  /** Labels by their letters, without spaces, hyphens and case. */
  byLetters: ReadonlyMap<string, readonly Label[]>;
  /** Wordings by their rarest stem. */
  byRarestStem: ReadonlyMap<string, readonly Wording[]>;
  /** Known words, each with its stems; the parts that compounds are made of. */
  stemsOf: ReadonlyMap<string, readonly string[]>;
  /** Stems of the words of labels and definitions. */
  stems: ReadonlySet<string>;
  /** The words of labels, by which misspelled ones are corrected. */
  spelling: Spelling;
  /** Known word forms; never corrected. */
  forms: ReadonlySet<string>;
  classifier: Classifier;
}

/** The most words that a label as written may have. */
export const MAX_LABEL_WORDS = 12;

/** Indexes what entities are called, and what the classifier has read of them. */
export function buildVocabulary(entities: readonly LabelledEntity[], classifier: Classifier): Vocabulary {
  const labels = entities.flatMap(labelsOf);
  const texts = [...labels, ...entities.flatMap(definitionsOf)];
  const stemsOf = stemsOfWords(texts);
  const wordings = labels.flatMap((label) => wordingsOf(label, stemsOf));
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    byLetters: groupBy(labels, ({ text }) => lettersOf(wordsOf(text))),
    byRarestStem: groupBy(wordings, rarestStemAmong(wordings)),
    stemsOf,
    stems: new Set([...stemsOf.values()].flat()),
    spelling: new Spelling(foldedWordsOf(labels.map(({ text }) => text))),
    forms: withForms([...foldedWordsOf(texts.map(({ text }) => text)), ...classifier.words]),
    classifier,
  };
}

export const lettersOf = (words: readonly { folded: string }[]): string =>
  words.map(({ folded }) => folded).join('');

function stemsOfWords(texts: readonly Pick<Label, 'text' | 'language'>[]): Map<string, string[]> {
  const stemsOf = new Map<string, string[]>();
  for (const { text, language } of texts)
    for (const { folded } of wordsOf(text)) {
      if (!isContent(folded)) continue;
      const form = stem(folded, language);
      if (!stemsOf.get(folded)?.includes(form)) addTo(stemsOf, folded, form);
    }
  return stemsOf;
}

/** Tells the stem of a wording that the fewest wordings have, so that each is looked at for few questions. */
function rarestStemAmong(wordings: readonly Wording[]): (wording: Wording) => string {
  const frequency = new Map<string, number>();
  for (const { stems } of wordings)
    for (const each of stems) frequency.set(each, (frequency.get(each) ?? 0) + 1);
  return ({ stems }) => stems.reduce((a, b) => ((frequency.get(b) ?? 0) < (frequency.get(a) ?? 0) ? b : a));
}

const foldedWordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => wordsOf(text).map(({ folded }) => folded)));

/** Words, with what they may be forms of. */
const withForms = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word) => [word, ...stemsOfForm(word)]));
