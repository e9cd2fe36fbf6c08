import { distance } from 'fastest-levenshtein';
import PassjoinIndex from 'mnemonist/passjoin-index';

/** Shorter words are like too many others. */
const SHORTEST = 6;
/** From this length on, two letters may be wrong, otherwise one. */
const LONG = 9;
/** Longer ones are no words; looking for what is spelled like them would take long. */
const LONGEST = 40;

/** Finds known words by words that are spelled almost like them. */
export class Spelling {
  private readonly oneOff = new PassjoinIndex<string>(distance, 1);
  private readonly twoOff = new PassjoinIndex<string>(distance, 2);

  /** Makes a word known; each once. */
  add(word: string): void {
    if (word.length >= SHORTEST - 1) this.oneOff.add(word);
    if (word.length >= LONG - 1) this.twoOff.add(word);
  }

  /** Whether a word is so long that two of its letters may be wrong. */
  isLong = ({ length }: string): boolean => length >= LONG && length <= LONGEST;

  /** The known words that differ from one that is not known in the fewest letters, and begin like it. */
  like(word: string): string[] {
    if (word.length < SHORTEST || word.length > LONGEST) return [];
    const beginsAlike = (each: string) => each[0] === word[0];
    const near = [...this.oneOff.search(word)].filter(beginsAlike);
    if (near.length > 0 || !this.isLong(word)) return near.sort();
    return [...this.twoOff.search(word)].filter(beginsAlike).sort();
  }
}
