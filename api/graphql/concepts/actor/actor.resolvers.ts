import type { ActorResolvers, CounterpartResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { ActorRow, CounterpartRow } from '../../../../graph/concepts/actor/actor.rows';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { altNames, missingTranslations, text } from '../../language/text';
import { find } from '../find';
import { requireRow, requireRows } from '../require-row';

export const actorQueries: Required<Pick<QueryResolvers, 'actor' | 'actors'>> = {
  actor: (_, { id }, context) => find(context, context.loaders.actorById, id),
  actors: (_, args, { loaders }) =>
    connect(loaders.actors, args, {
      kinds: args.filter?.kinds ?? null,
      corners: args.filter?.corners ?? null,
      in: args.filter?.in ?? null,
    }),
};

export const Actor: Complete<ActorResolvers, ActorRow> = {
  name: text('name'),
  altNames,
  summary: text('summary'),
  missingTranslations: missingTranslations('name', 'summary'),
  jurisdiction: ({ id }, _, { loaders }) => loaders.jurisdictionByActor.load(id),
  partOf: ({ id }, _, { loaders }) => loaders.wholeByActor.load(id),
  parts: ({ id }, _, { loaders }) => loaders.partsByActor.load(id),
  succeededBy: ({ id }, _, { loaders }) => loaders.successorByActor.load(id),
  succeeds: ({ id }, _, { loaders }) => loaders.succeedsByActor.load(id),
  counterparts: ({ id }, _, { loaders }) => loaders.counterpartsByActor.load(id),
  cases: ({ id }, _, { loaders }) => loaders.casesByActor.load(id),
  programmes: ({ id }, _, { loaders }) => loaders.programmesByActor.load(id),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};

export const Counterpart: Complete<CounterpartResolvers, CounterpartRow> = {
  of: (counterpart, _, { loaders }) => requireRow(loaders.actorById, counterpart.of),
  actor: ({ actor }, _, { loaders }) => requireRow(loaders.actorById, actor),
  for: text('for'),
  note: text('note'),
  sources: ({ sources }, _, { loaders }) => requireRows(loaders.sourceById, sources ?? []),
};
