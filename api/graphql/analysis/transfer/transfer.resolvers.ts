import type { QueryResolvers, TransferResolvers } from '../../../../generated/resolvers';
import { unique } from '../../../../graph/model/collections';
import type { State } from '../../../../graph/model/enumerations';
import { after, type MaybePromise } from '../../../../graph/model/maybe-promise';
import { conditionsIn, type StatedCondition } from '../../concepts/condition/states';
import { isPartOf, programmesWithin } from '../../concepts/programme/programmes-within';
import { requireRow } from '../../concepts/require-row';
import type { Context } from '../../execution/context';
import type { Complete } from '../../execution/resolver-types';

export interface TransferRow {
  /** By id. */
  practice: string;
  /** By id. */
  to: string;
}

export const transferQueries: Required<Pick<QueryResolvers, 'transfer'>> = {
  transfer: (_, args) => args,
};

/** What stands in the way first. */
const ORDER: readonly State[] = ['UNMET', 'UNKNOWN', 'PARTLY', 'MET'];

export const Transfer: Complete<TransferResolvers, TransferRow> = {
  practice: ({ practice }, _, { loaders }) => requireRow(loaders.practiceById, practice),
  to: ({ to }, _, { loaders }) => requireRow(loaders.jurisdictionById, to),
  conditions: (row, _, context) => conditionsOf(row, context),
  states: (row, _, context) =>
    after(conditionsOf(row, context), (conditions) =>
      ORDER.map((state) => ({ state, count: conditions.filter((each) => each.state === state).length })),
    ),
  counterparts: ({ practice, to }, _, { loaders, snapshot: { answerIndex } }) =>
    after(loaders.counterpartsOfPractice.load(practice), (found) =>
      found
        .filter(({ places }) => places.some((place) => isPartOf(place, to, answerIndex)))
        .map(({ counterpart }) => counterpart),
    ),
  programmes: ({ practice, to }, _, { loaders, snapshot: { answerIndex } }) => {
    const { findings, attempts } = answerIndex.knowledge;
    const bearing = [...findings, ...attempts].filter((each) => each.practice === practice);
    const barriers = unique(bearing.map(({ barrier }) => barrier));
    return programmesWithin(to, barriers, loaders, answerIndex);
  },
};

const conditionsOf = ({ practice, to }: TransferRow, context: Context): MaybePromise<StatedCondition[]> =>
  after(conditionsIn(context, practice, to), (conditions) =>
    // Stable: within a state they keep their order by id.
    conditions.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)),
  );
