import { type LabelledRow, splitCompound, type Vocabulary } from './vocabulary';
import { isContent, isNegation, stemsOfForm, type Word } from './words';

/** How much of what a question says is said of one thing too. */
export interface Hint {
  owner: LabelledRow;
  /** Share of the weight of the question's words, from 0 to 1. */
  share: number;
  /** Positions of the words. */
  at: number[];
}

export const TUNE = { k: 1, unknown: 1, part: 0.7 };

/** Barriers and practices by how much of a question their labels, definitions and examples say, most first. */
export function hintsIn(
  words: readonly Word[],
  understood: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Hint[] {
  const { mentions, rows } = vocabulary;
  const total = rows.filter(isAskable).length;
  const hints = new Map<LabelledRow, Hint>();
  let whole = 0;
  for (const [at, { folded }] of words.entries()) {
    if (!isContent(folded) || isNegation(folded) || understood.has(at)) continue;
    const counts = new Map<LabelledRow, number>();
    const parts = splitCompound(folded, vocabulary.stemsOf) ?? [];
    for (const [stem, factor] of [
      ...stemsOfForm(folded).map((each) => [each, 1] as const),
      ...parts.flatMap(stemsOfForm).map((each) => [each, TUNE.part] as const),
    ])
      for (const [owner, count] of mentions.get(stem) ?? [])
        if (isAskable(owner)) counts.set(owner, Math.max(counts.get(owner) ?? 0, count * factor));
    const rarity = Math.log(1 + total / (counts.size + 0.5));
    whole += counts.size === 0 ? rarity * TUNE.unknown : rarity;
    for (const [owner, count] of counts) {
      const hint = hints.get(owner) ?? { owner, share: 0, at: [] };
      hint.share += (rarity * count) / (count + TUNE.k);
      hint.at.push(at);
      hints.set(owner, hint);
    }
  }
  return [...hints.values()]
    .map((hint) => ({ ...hint, share: whole > 0 ? hint.share / whole : 0 }))
    .sort((a, b) => b.share - a.share || (a.owner.id < b.owner.id ? -1 : 1));
}

const isAskable = ({ type }: LabelledRow) => type === 'Barrier' || type === 'Practice';

export const GUESS = { share: 0.4, lead: 1.2, words: 2 };

/** The thing that the words of a question describe, where they leave little doubt. */
export function guessFrom([first, second]: Hint[]): Hint | null {
  const isClear = first!.share >= GUESS.share && first!.share >= GUESS.lead * (second?.share ?? 0);
  return isClear && first!.at.length >= GUESS.words ? first! : null;
}
