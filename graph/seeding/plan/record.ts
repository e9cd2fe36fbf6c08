import { stringify as canonical } from 'safe-stable-stringify';
import type { ChangedEntity, Changes, EntityName } from '../../revision/changes';
import type { GraphState } from '../state';
import type { Difference } from './difference';

/** The longest record of changes that is kept with a revision, in characters. Code that ranks otherwise changes every ranking. */
const LONGEST = 5_000_000;

/** What a difference changes, as JSON that is kept with the revision; of null where it is too much to be read by anybody. */
export function recordOf(difference: Difference, stored: GraphState, wanted: GraphState): string {
  const { added, changed, following, retired, rankings } = difference;
  const nowCalled = namedIn(wanted);
  const changes: Changes = {
    added: added.map(nowCalled),
    changed: changed.map(({ fields, ...entity }) => ({ ...nowCalled(entity), fields })),
    following: following.map(nowCalled),
    retired: retired.map(namedIn(stored)),
    rankings,
  };
  const record = canonical(changes)!;
  return record.length > LONGEST ? 'null' : record;
}

/** Properties that name an entity: the first that it has. */
const NAMES = ['name', 'statement', 'lookedFor'] as const;

const namedIn =
  ({ nodes }: GraphState) =>
  ({ type, id }: EntityName): ChangedEntity => {
    const properties = nodes.get(id)?.properties ?? {};
    const named = (language: 'Nl' | 'En') =>
      NAMES.map((key) => properties[key + language]).find((text) => text !== undefined) ??
      properties.title ??
      null;
    return { type, id, nameNl: named('Nl') as string | null, nameEn: named('En') as string | null };
  };
