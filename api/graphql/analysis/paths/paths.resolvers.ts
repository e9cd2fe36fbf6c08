import type {
  PathResolvers,
  PathStepResolvers,
  PathsResolvers,
  QueryResolvers,
} from '../../../../generated/resolvers';
import type { Path as PathOfIds, PathsBetween, Step } from '../../../../graph/analysis/paths';
import type { EntityReference } from '../../../../graph/concepts/entity/entity.rows';
import { after } from '../../../../graph/model/maybe-promise';
import { requireEntity, requireRow } from '../../concepts/require-row';
import { badUserInput } from '../../errors';
import type { Complete } from '../../execution/resolver-types';

export interface PathsRow extends PathsBetween {
  first: number;
}

export const pathQueries: Required<Pick<QueryResolvers, 'paths'>> = {
  paths: (_, { from, to, first }, { loaders }) => {
    if (from === to)
      throw badUserInput(`to must be another entity than from, got ${JSON.stringify(to)} for both`);
    return after(loaders.paths.load({ from, to }), (found) => ({ ...found, first }));
  },
};

export const Paths: Complete<PathsResolvers, PathsRow> = {
  paths: ({ paths, first }) => paths.slice(0, first),
  totalCount: ({ paths }) => paths.length,
};

export const Path: Complete<PathResolvers, PathOfIds> = {
  length: ({ steps }) => steps.length,
};

export const PathStep: Complete<PathStepResolvers, Step> = {
  from: ({ from }, _, { loaders }) => requireEntity(loaders, from),
  to: ({ to }, _, { loaders }) => requireEntity(loaders, to),
  claim: (step, _, { loaders }) => {
    const claim = endOf(step, 'Claim');
    return claim ? requireRow(loaders.claimById, claim.id) : null;
  },
  citations: (step, _, { loaders }) => {
    const claim = endOf(step, 'Claim');
    if (claim) return loaders.citationsByClaim.load(claim.id);
    const lesson = endOf(step, 'Lesson');
    return lesson ? loaders.citationsByLesson.load(lesson.id) : [];
  },
};

/** The end of a step that is of a type; where both are, the one that the step leaves. */
const endOf = ({ from, to }: Step, type: EntityReference['type']): EntityReference | undefined =>
  [from, to].find((end) => end.type === type);
