import { LRUCache } from 'lru-cache';
import { type TextLanguage, type Word, wordsOf } from '../language/words';
import type { LabelColumns, SearchTier } from './search.rows';

/** A text that an entity is called by. */
interface Called {
  text: string;
  language: TextLanguage | null;
  kind: 'NAME' | 'ALTERNATIVE' | 'HIDDEN';
}

function calledBy(labels: LabelColumns): Called[] {
  const of = (kind: Called['kind'], language: TextLanguage | null, texts: (string | null)[] | null) =>
    (texts ?? []).flatMap((text): Called[] => (text === null ? [] : [{ text, language, kind }]));
  return [
    ...of('NAME', 'nl', [labels.nameNl]),
    ...of('NAME', 'en', [labels.nameEn]),
    ...of('NAME', null, [labels.title]),
    ...of('ALTERNATIVE', 'nl', labels.altNamesNl),
    ...of('ALTERNATIVE', 'en', labels.altNamesEn),
    ...of('HIDDEN', 'nl', labels.hiddenNamesNl),
    ...of('HIDDEN', 'en', labels.hiddenNamesEn),
  ];
}

/** The tier that the labels of an entity put it in; null where they only mention the words. */
export function tierOf(words: readonly Word[], labels: LabelColumns): SearchTier | null {
  const asked = plain(words);
  const called = calledBy(labels)
    .filter(({ text }) => mayBegin(text, asked))
    .map(({ kind, text }) => ({ kind, text: plainLabel(text) }));
  if (called.some(({ kind, text }) => kind === 'NAME' && text === asked)) return 'EXACT_NAME';
  if (called.some(({ text }) => text === asked)) return 'EXACT_LABEL';
  if (called.some(({ kind, text }) => kind === 'NAME' && text.startsWith(asked))) return 'NAME_START';
  return null;
}

/**
 * The label to suggest for words of which the last may be unfinished: the nearest, a name before another label, in the
 * preferred language before the other. A label that is only there to be found gives way to the name.
 */
export function labelToSuggest(
  words: readonly Word[],
  labels: LabelColumns,
  preferred: TextLanguage,
): Called {
  const called = calledBy(labels).sort(
    (a, b) => Number(b.language === preferred) - Number(a.language === preferred),
  );
  const best = KINDS.flatMap((kind) => called.filter((each) => each.kind === kind)).reduce((nearest, each) =>
    distanceTo(words, each) < distanceTo(words, nearest) ? each : nearest,
  );
  if (best.kind !== 'HIDDEN') return best;
  return called.find(({ kind, language }) => kind === 'NAME' && language === best.language) ?? best;
}

const KINDS: Called['kind'][] = ['NAME', 'ALTERNATIVE', 'HIDDEN'];

/** From 0 for the same words; what holds none of them is furthest. */
function distanceTo(words: readonly Word[], { text }: Called): number {
  const written = wordsOf(text);
  const [asked, label] = [plain(words), plain(written)];
  if (label === asked) return 0;
  if (label.startsWith(asked)) return 1;
  const missed = words.filter(({ folded }, at) =>
    written.every((word) =>
      at === words.length - 1 ? !word.folded.startsWith(folded) : word.folded !== folded,
    ),
  );
  return 2 + missed.length;
}

/** Whether a label may begin with a text: most are told apart by their first letter. One that folding leaves out tells nothing. */
function mayBegin(label: string, asked: string): boolean {
  const [first] = wordsOf(FIRST_LETTER.exec(label)?.[0] ?? '');
  return !first?.folded || first.folded[0] === asked[0];
}

const FIRST_LETTER = /[\p{L}\p{N}]/u;

/** Labels that were made plain before: a search compares a thousand entities, and each search the same ones. */
const plainLabels = new LRUCache<string, string>({ max: 20_000 });

function plainLabel(text: string): string {
  const known = plainLabels.get(text);
  if (known !== undefined) return known;
  const made = plain(wordsOf(text));
  plainLabels.set(text, made);
  return made;
}

const plain = (words: readonly Word[]) => words.map(({ folded }) => folded).join(' ');
