/** Letters that Dutch puts between the parts of a compound. */
const LINKS = ['', 's', 'e', 'en', 'n'];

/** Words shorter than this are no parts of compounds. */
const MIN_PART = 4;
const MAX_PARTS = 4;
/** Longer ones are no words; taking them apart would take long. */
const LONGEST_COMPOUND = 60;
/** Share of the letters of a compound that its known parts must make up. */
const MIN_COVERED = 0.5;

/**
 * The known words that a Dutch compound is made of: *inspectiebezoek* is *inspectie* and *bezoek*. One part, at either
 * end, may be unknown and is left out. Null where that is not how the word is made.
 */
export function splitCompound(word: string, known: ReadonlyMap<string, unknown>): string[] | null {
  if (word.length > LONGEST_COMPOUND) return null;
  const isPart = (part: string) => part.length >= MIN_PART && part !== word && known.has(part);
  let best: string[] | null = null;
  const consider = (parts: string[]) => {
    if (isBetter(parts, best) && lettersIn(parts) >= MIN_COVERED * word.length) best = parts;
  };
  const from = (at: number, parts: string[]) => {
    if (parts.length > 0 && isEnding(word.slice(at))) consider(parts);
    if (parts.length === MAX_PARTS) return;
    for (let end = at + MIN_PART; end <= word.length; end += 1) {
      const part = word.slice(at, end);
      if (!isPart(part)) continue;
      for (const link of LINKS) if (word.startsWith(link, end)) from(end + link.length, [...parts, part]);
    }
  };
  from(0, []);
  for (let start = MIN_PART; start <= word.length - MIN_PART; start += 1) {
    const tail = word.slice(start);
    if (isPart(tail)) consider([tail]);
  }
  return best;
}

/** Whether the parts make up a compound, save for the letters between them. */
export const isWhole = (parts: readonly string[], compound: string): boolean =>
  lettersIn(parts) >= compound.length - 2 * (parts.length - 1) && parts.length > 0;

const lettersIn = (parts: readonly string[]) => parts.reduce((total, { length }) => total + length, 0);

/** More letters are better, then fewer parts. */
const isBetter = (parts: readonly string[], than: readonly string[] | null) =>
  !than ||
  lettersIn(parts) > lettersIn(than) ||
  (lettersIn(parts) === lettersIn(than) && parts.length < than.length);

/** What may stand behind the last part: nothing, an ending, or a part that is not known. */
const isEnding = (rest: string) =>
  rest.length >= MIN_PART || /^(?:e|en|n|s|de|ers?|es|jes?|sen?|te|tjes?|ing)?$/.test(rest);
