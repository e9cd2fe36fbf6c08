import { splitCompound } from '../language/compounds';
import { Spelling } from '../language/spelling';
import { stemIn, stemsOfForm } from '../language/stems';
import { isContent } from '../language/stop-words';
import { type TextLanguage, type Word, wordsOf } from '../language/words';
import { addTo } from '../model/collections';
import { atOnce, mapInPieces, type Pieces } from '../progress';
import type { Classifier } from './classifier/classifier';
import { definitionsOf, type Label, type LabelledEntity, labelsOf } from './labels';
import { type LabelWords, type Wording, wordingsOf } from './wordings';

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
  /** Known words, those of the classifier too, each with what it may be a form of. */
  stemsOfForm: ReadonlyMap<string, readonly string[]>;
  /** Known words and what they may be forms of; never corrected. */
  forms: ReadonlySet<string>;
  classifier: Classifier;
}

/** The most words that a label as written may have. */
export const MAX_LABEL_WORDS = 12;

/** Indexes what entities are called, and what the classifier has read of them. */
export const buildVocabulary = (entities: readonly LabelledEntity[], classifier: Classifier): Vocabulary =>
  atOnce(vocabularyInPieces(entities, classifier));

/** The same in pieces; what is known of words is taken over from an earlier vocabulary, as it is the dearest to come by. */
export function* vocabularyInPieces(
  entities: readonly LabelledEntity[],
  classifier: Classifier,
  earlier?: Pick<Vocabulary, 'stemsOfForm'>,
): Pieces<Vocabulary> {
  const labels = yield* mapInPieces(entities.flatMap(labelsOf), (label) => ({
    label,
    language: label.language,
    words: wordsOf(label.text),
  }));
  const definitions = yield* mapInPieces(entities.flatMap(definitionsOf), ({ text, language }) => ({
    language,
    words: wordsOf(text),
  }));
  const forms = yield* formsOfWords([...labels, ...definitions], classifier, earlier);
  const stemOf = (folded: string, language: TextLanguage) => stemIn(forms.stemsOfForm.get(folded)!, language);
  const stemsOf = yield* stemsOfWords([...labels, ...definitions], stemOf);
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    byLetters: yield* labelsByLetters(labels),
    byRarestStem: yield* wordingsByRarestStem(labels, stemsOf, stemOf),
    stemsOf,
    stems: new Set([...stemsOf.values()].flat()),
    spelling: yield* spellingOf(labels),
    ...forms,
    classifier,
  };
}

/** The words of a text and the language that it is in. */
interface TextWords {
  words: readonly Word[];
  language: TextLanguage;
}

function* formsOfWords(
  texts: readonly TextWords[],
  { words: ofClassifier }: Classifier,
  earlier?: Pick<Vocabulary, 'stemsOfForm'>,
): Pieces<Pick<Vocabulary, 'stemsOfForm' | 'forms'>> {
  const stemsOf = new Map<string, readonly string[]>();
  const forms = new Set<string>();
  const learn = (word: string) => {
    if (stemsOf.has(word)) return;
    const stems = earlier?.stemsOfForm.get(word) ?? stemsOfForm(word);
    stemsOf.set(word, stems);
    for (const form of [word, ...stems]) forms.add(form);
  };
  yield* mapInPieces(texts, ({ words }) => {
    for (const { folded } of words) learn(folded);
  });
  yield* mapInPieces(ofClassifier, learn);
  return { stemsOfForm: stemsOf, forms };
}

type StemOf = (folded: string, language: TextLanguage) => string;

function* stemsOfWords(texts: readonly TextWords[], stemOf: StemOf): Pieces<Map<string, string[]>> {
  const stemsOf = new Map<string, string[]>();
  yield* mapInPieces(texts, ({ words, language }) => {
    for (const { folded } of words) {
      if (!isContent(folded)) continue;
      const form = stemOf(folded, language);
      if (!stemsOf.get(folded)?.includes(form)) addTo(stemsOf, folded, form);
    }
  });
  return stemsOf;
}

export const lettersOf = (words: readonly { folded: string }[]): string =>
  words.map(({ folded }) => folded).join('');

function* labelsByLetters(labels: readonly LabelWords[]): Pieces<Map<string, Label[]>> {
  const byLetters = new Map<string, Label[]>();
  yield* mapInPieces(labels, ({ label, words }) => addTo(byLetters, lettersOf(words), label));
  return byLetters;
}

/** By the stem of each wording that the fewest wordings have, so that it is looked at for few questions. */
function* wordingsByRarestStem(
  labels: readonly LabelWords[],
  stemsOf: ReadonlyMap<string, unknown>,
  stemOf: StemOf,
): Pieces<Map<string, Wording[]>> {
  const partsOfWords = new Map<string, string[] | null>();
  const partsOf = (word: string) => {
    if (!partsOfWords.has(word)) partsOfWords.set(word, splitCompound(word, stemsOf));
    return partsOfWords.get(word)!;
  };
  const frequency = new Map<string, number>();
  const wordings = yield* mapInPieces(labels, (label) => {
    const found = wordingsOf(label, { stemOf, partsOf });
    for (const each of found.flatMap(({ stems }) => stems))
      frequency.set(each, (frequency.get(each) ?? 0) + 1);
    return found;
  });
  const byRarestStem = new Map<string, Wording[]>();
  yield* mapInPieces(wordings.flat(), (wording) => {
    const rarest = wording.stems.reduce((a, b) => (frequency.get(b)! < frequency.get(a)! ? b : a));
    addTo(byRarestStem, rarest, wording);
  });
  return byRarestStem;
}

function* spellingOf(labels: readonly LabelWords[]): Pieces<Spelling> {
  const spelling = new Spelling();
  const words = new Set(labels.flatMap(({ words }) => words.map(({ folded }) => folded)));
  yield* mapInPieces(words, (word) => spelling.add(word));
  return spelling;
}
