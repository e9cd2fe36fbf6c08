import type {
  PortfolioPracticeResolvers,
  PortfolioResolvers,
  QueryResolvers,
  UnlockResolvers,
} from '../../../../generated/resolvers';
import {
  type Covering,
  MOST_BARRIERS,
  type Portfolio as PortfolioOfIds,
  portfolioOf,
  type Requiring,
  type Unlock as UnlockOfIds,
  unlocksOf,
} from '../../../../graph/analysis/portfolio';
import { rankingQuestion } from '../../../../graph/answering/question';
import { unique } from '../../../../graph/model/collections';
import { after, all, type MaybePromise } from '../../../../graph/model/maybe-promise';
import { conditionsIn } from '../../concepts/condition/states';
import { requireRow, requireRows } from '../../concepts/require-row';
import { badUserInput } from '../../errors';
import type { Context } from '../../execution/context';
import type { Complete } from '../../execution/resolver-types';

export interface PortfolioRow extends PortfolioOfIds {
  askingJurisdiction: string;
}

export const portfolioQueries: Required<Pick<QueryResolvers, 'portfolio'>> = {
  portfolio: (_, { barriers, for: askingJurisdiction }, { snapshot: { answerIndex } }) => {
    const { length } = barriers;
    const isTwice = unique(barriers).length < length;
    if (length < 2 || length > MOST_BARRIERS || isTwice)
      throw badUserInput(
        `barriers must be 2 to ${MOST_BARRIERS} different ones, got ${length}${isTwice ? ', some of them twice' : ''}; for one barrier ask for its practices`,
      );
    const ranked = barriers.flatMap((barrier) =>
      answerIndex.rank(rankingQuestion(barrier, { askingJurisdiction }, answerIndex)),
    );
    const advice = ranked.filter(({ advised }) => advised);
    return { ...portfolioOf(advice, barriers), askingJurisdiction };
  },
};

export const Portfolio: Complete<PortfolioResolvers, PortfolioRow> = {
  uncovered: ({ uncovered }, _, { loaders }) => requireRows(loaders.barrierById, uncovered),
  unlocks: (row, _, context) => unlocksIn(row, context),
};

export const PortfolioPractice: Complete<PortfolioPracticeResolvers, Covering> = {
  practice: ({ practice }, _, { loaders }) => requireRow(loaders.practiceById, practice),
};

export const Unlock: Complete<UnlockResolvers, UnlockOfIds> = {
  condition: ({ condition }, _, { loaders }) => requireRow(loaders.conditionById, condition),
  opens: ({ opens }, _, { loaders }) => requireRows(loaders.practiceById, opens),
  practices: ({ practices }, _, { loaders }) => requireRows(loaders.practiceById, practices),
};

const unlocksIn = (
  { candidates, askingJurisdiction }: PortfolioRow,
  context: Context,
): MaybePromise<UnlockOfIds[]> => {
  const requiring = ({ practice }: Covering): MaybePromise<Requiring> =>
    after(conditionsIn(context, practice, askingJurisdiction), (conditions) => ({
      practice,
      conditions: conditions.map(({ condition, state }) => ({ condition: condition.id, state })),
    }));
  return after(all(candidates.map(requiring)), unlocksOf);
};
