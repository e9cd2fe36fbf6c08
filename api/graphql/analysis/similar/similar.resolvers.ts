import type { SharedNeighbourResolvers, SimilarResolvers } from '../../../../generated/resolvers';
import {
  type SharedNeighbour as NeighbourById,
  type Similar as SimilarById,
  type SimilarType,
  similarTo,
} from '../../../../graph/analysis/similar';
import { after, type MaybePromise } from '../../../../graph/model/maybe-promise';
import { requireEntity } from '../../concepts/require-row';
import type { Context } from '../../execution/context';
import type { Complete } from '../../execution/resolver-types';

export interface SimilarRow extends SimilarById {
  type: SimilarType;
}

/** Answers `similar` for a practice or a case. */
export const similarIn =
  (type: SimilarType) =>
  ({ id }: { id: string }, _: unknown, { loaders, snapshot }: Context): MaybePromise<SimilarRow[]> =>
    after(loaders.observations.all(), (observations) =>
      similarTo(id, type, observations, snapshot.answerIndex).map((each) => ({ ...each, type })),
    );

export const Similar: Complete<SimilarResolvers, SimilarRow> = {
  entity: ({ id, type }, _, { loaders }) => requireEntity(loaders, { id, type }),
  sharedCount: ({ shared }) => shared.length,
};

export const SharedNeighbour: Complete<SharedNeighbourResolvers, NeighbourById> = {
  entity: ({ neighbour }, _, { loaders }) => requireEntity(loaders, neighbour),
};
