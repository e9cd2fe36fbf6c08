import { stringify as canonical } from 'safe-stable-stringify';
import type {
  ChangedEntityResolvers,
  ChangesResolvers,
  EntityChangeResolvers,
  PartChangeResolvers,
  PositionChangeResolvers,
  QueryResolvers,
  RankingChangeResolvers,
} from '../../../generated/resolvers';
import { after } from '../../../graph/model/maybe-promise';
import type {
  ChangedEntity as ChangedEntityRow,
  Changes as ChangesRow,
  PartChange as PartChangeRow,
  PositionChange as PositionChangeRow,
  RankingChange as RankingChangeRow,
  FieldChange as StoredFieldChange,
} from '../../../graph/revision/changes';
import { loadEntity } from '../../../graph/revision/loaders';
import { connect } from '../connections/connection';
import { badUserInput } from '../errors';
import type { Complete } from '../execution/resolver-types';
import { textIn } from '../language/text';
import { SHORT } from './cite/cite.resolvers';

export const changeQueries: Required<Pick<QueryResolvers, 'changes' | 'revisions'>> = {
  revisions: (_, args, { loaders }) => connect(loaders.revisions, args, {}),
  changes: (_, { since, digest, first }, { loaders, snapshot: { revision } }) => {
    if (since < 0 || since > revision.number)
      throw badUserInput(
        `since must be from 0 to ${revision.number}, the revision that is served, got ${since}; ${BEGIN_ANEW}`,
      );
    return after(loaders.revisionsFrom.load(`${since}`), (from) => {
      const [last] = from;
      if (
        digest != null &&
        last?.number === since &&
        !(digest.length >= SHORT && last.digest.startsWith(digest))
      )
        throw badUserInput(
          `digest must be that of revision ${since}, ${last.digest}, or at least its first ${SHORT} digits, got ${JSON.stringify(digest)}; ${BEGIN_ANEW}`,
        );
      const revisions = from.filter(({ number }) => number > since);
      return { revisions: revisions.slice(0, first), hasMore: revisions.length > first };
    });
  },
};

const BEGIN_ANEW = 'where the graph was made anew, read all of it and go on from there';

export const Changes: Complete<ChangesResolvers, ChangesRow> = {
  changed: ({ changed }) =>
    changed.map(({ fields, ...entity }) => ({ entity, fields: fields.flatMap(inColumns) })),
  rankingCount: ({ rankings }) => rankings.length,
};

/** What a seed says otherwise under one key, as a client sees it. */
export interface FieldChangeRow {
  key: string;
  of: string | null;
  before: string | null;
  after: string | null;
  added: string[];
  removed: string[];
}

/** A change of any kind in one shape. What is said of an entity in a list is a change for each key. */
function inColumns(change: StoredFieldChange): FieldChangeRow[] {
  const nothing = { of: null, before: null, after: null, added: [], removed: [] };
  if ('says' in change)
    return change.says
      .flatMap(inColumns)
      .map(({ key, ...each }) => ({ ...each, key: `${change.key}.${key}`, of: change.of }));
  if ('added' in change) {
    const names = (items: typeof change.added) => items.map(({ name }) => name);
    return [{ ...nothing, key: change.key, added: names(change.added), removed: names(change.removed) }];
  }
  return [{ ...nothing, key: change.key, before: asText(change.before), after: asText(change.after) }];
}

const asText = (value: unknown): string | null =>
  value === undefined ? null : typeof value === 'string' ? value : canonical(value)!;

export const ChangedEntity: Complete<ChangedEntityResolvers, ChangedEntityRow> = {
  name: (entity, args, { language }) =>
    textIn<'name', string | null>(entity, 'name', args.language ?? language) ?? entity.id,
  entity: ({ type, id }, _, { loaders }) => loadEntity(loaders, { type, id }),
};

export const EntityChange: Complete<EntityChangeResolvers, EntityChangeRow> = {};

export interface EntityChangeRow {
  entity: ChangedEntityRow;
  fields: FieldChangeRow[];
}

export const RankingChange: Complete<RankingChangeResolvers, RankingChangeRow> = {
  barrierId: ({ barrier }) => barrier,
  barrier: ({ barrier }, _, { loaders }) => loaders.barrierById.load(barrier),
};

export const PositionChange: Complete<PositionChangeResolvers, PositionChangeRow> = {
  practiceId: ({ practice }) => practice,
  practice: ({ practice }, _, { loaders }) => loaders.practiceById.load(practice),
  wasUntested: ({ untested }) => untested.before,
  isUntested: ({ untested }) => untested.after,
};

export const PartChange: Complete<PartChangeResolvers, PartChangeRow> = {
  claimId: ({ claim }) => claim,
  claim: ({ claim }, _, { loaders }) => loaders.claimById.load(claim),
  before: ({ before }) => before?.weight ?? null,
  after: (change) => change.after?.weight ?? null,
};
