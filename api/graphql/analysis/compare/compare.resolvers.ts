import type {
  AspectComparisonResolvers,
  ComparedThingResolvers,
  ComparedValueResolvers,
  ComparisonCellResolvers,
  ComparisonResolvers,
  QueryResolvers,
} from '../../../../generated/resolvers';
import {
  type Aspect,
  type AspectComparison as AspectOfKeys,
  aspectsOf,
  type ComparedCell as ComparedCellOfThing,
  compareIn,
  type ComparedValue as ValueByKey,
} from '../../../../graph/analysis/compare/aspects';
import {
  type ComparedType,
  type Comparison as ComparisonOfIds,
  compareThings,
  practicesIn,
  type ComparedThing as ThingById,
} from '../../../../graph/analysis/compare/things';
import { unique } from '../../../../graph/model/collections';
import { after, all, type MaybePromise } from '../../../../graph/model/maybe-promise';
import type { EntityType } from '../../../../graph/model/shape';
import { requireEntity, requireRows } from '../../concepts/require-row';
import { badUserInput } from '../../errors';
import type { Context } from '../../execution/context';
import type { Complete } from '../../execution/resolver-types';
import { problemsOfBarriers } from '../barriers';
import { type GroupRow, groupsOf } from '../group/group.resolvers';

/** The fewest and the most things that are compared. */
const [FEWEST, MOST] = [2, 6];

export interface ComparisonRow extends Omit<ComparisonOfIds, 'things'> {
  things: ComparedThingRow[];
}

export interface ComparedThingRow extends ThingById {
  type: EntityType;
}

/** A value of an aspect, with what it is. */
export interface ComparedValueRow extends Pick<ValueByKey, 'cells'> {
  value: GroupRow;
}

export const compareQueries: Required<Pick<QueryResolvers, 'compare'>> = {
  compare: (
    _,
    { things, barriers = null, for: askingJurisdiction },
    { loaders, snapshot: { answerIndex } },
  ) => {
    const types = things.map((id) => answerIndex.entities.get(id)!.type);
    const type = comparedTypeOf(things, types, barriers);
    return after(loaders.observations.all(), (observations) => {
      const leftOut = type === 'Practice' ? askingJurisdiction : null;
      const found = compareThings({ type, things, leftOut, barriers, observations }, answerIndex);
      return { ...found, things: found.things.map((each, at) => ({ ...each, type: types[at]! })) };
    });
  },
};

export const Comparison: Complete<ComparisonResolvers, ComparisonRow> = {
  aspects: (comparison, { only }, context) => compareBy(only, comparison, context),
  cells: (comparison, { only }, context) =>
    after(compareBy(only, comparison, context), (aspects) =>
      aspects.flatMap(({ aspect, differing, shared }) =>
        [...named(aspect, differing), ...named(aspect, shared)].flatMap(({ value, cells }, at) =>
          cells.map((cell, of) => ({
            aspect,
            value,
            isShared: at >= differing.length,
            thing: comparison.things[of]!,
            cell,
          })),
        ),
      ),
    ),
};

/** Compares in the aspects that are asked for; in all that say something where nothing says so. Only conditions are read for it. */
function compareBy(
  only: readonly Aspect[] | null | undefined,
  comparison: ComparisonRow,
  { loaders, snapshot: { answerIndex } }: Context,
): MaybePromise<AspectOfKeys[]> {
  const aspects = aspectsOf(comparison.type).filter((aspect) => only?.includes(aspect) ?? true);
  const practices = aspects.includes('CONDITION') ? practicesIn(comparison) : [];
  const required = all(practices.map((practice) => loaders.conditionsByPractice.load(practice)));
  return after(required, (conditions) => {
    const byPractice = new Map(
      practices.map((practice, at) => [practice, conditions[at]!.map(({ id }) => id)]),
    );
    return compareIn(aspects, comparison, (practice) => byPractice.get(practice) ?? [], answerIndex);
  });
}

/** A cell, with what it is of. */
export interface ComparisonCellRow {
  aspect: Aspect;
  value: GroupRow;
  isShared: boolean;
  thing: ComparedThingRow;
  cell: ComparedCellOfThing;
}

export const ComparisonCell: Complete<ComparisonCellResolvers, ComparisonCellRow> = {
  thing: ({ thing: { id, type } }, _, { loaders }) => requireEntity(loaders, { id, type }),
};

export const ComparedThing: Complete<ComparedThingResolvers, ComparedThingRow> = {
  thing: ({ id, type }, _, { loaders }) => requireEntity(loaders, { id, type }),
  costs: ({ costs }, _, { loaders }) => requireRows(loaders.claimById, costs),
  alsoElsewhere: ({ alsoElsewhere }, _, { loaders }) => requireRows(loaders.caseById, alsoElsewhere),
};

export const AspectComparison: Complete<AspectComparisonResolvers, AspectOfKeys> = {
  differing: ({ aspect, differing }) => named(aspect, differing),
  shared: ({ aspect, shared }) => named(aspect, shared),
  differingCount: ({ differing }) => differing.length,
  sharedCount: ({ shared }) => shared.length,
};

export const ComparedValue: Complete<ComparedValueResolvers, ComparedValueRow> = {};

const named = (aspect: Aspect, values: readonly ValueByKey[]): ComparedValueRow[] =>
  values.map(({ key, cells }) => ({ value: groupsOf(aspect, [key])[0]!, cells }));

/** The one kind that all things are of. Refuses all that cannot be compared at once. */
function comparedTypeOf(
  things: readonly string[],
  types: readonly EntityType[],
  barriers: readonly string[] | null,
): ComparedType {
  const kinds = unique(types.map(kindOf));
  const isTwice = unique(things).length < things.length;
  const problems = problemsOfBarriers(barriers);
  if (things.length < FEWEST || things.length > MOST || isTwice)
    problems.push(
      `things must be ${FEWEST} to ${MOST} different ones, got ${things.length}${isTwice ? ', some of them twice' : ''}`,
    );
  if (kinds.length > 1)
    problems.push(
      `things must all be practices, all cases or all jurisdictions, got ${things.map((id, at) => `${id} (${types[at]})`).join(', ')}`,
    );
  if (problems.length > 0) throw badUserInput(...problems);
  return kinds[0]!;
}

const kindOf = (type: EntityType): ComparedType =>
  type === 'Practice' || type === 'Case' ? type : 'Jurisdiction';
