import type { Known, NameableRow } from '../../graph/answering/answer';
import { knownOf } from '../../graph/answering/answer-index';
import { type SeedFolders, wantedState } from '../../graph/seeding/apply/seeding';
import { knowledgeOf } from '../../graph/seeding/derive/derive';
import type { GraphState, RelationshipState } from '../../graph/seeding/state';

const NAMEABLE = new Set(['Barrier', 'Practice', 'Country', 'Region', 'Union', 'Actor', 'PolicyArea']);

/** What answering knows of a graph that is still data: the same as it would read from the database. */
export function knownIn(state: GraphState): Known {
  const relationships = [...state.relationships.values()];
  const things = [...state.nodes.values()]
    .filter(({ type }) => NAMEABLE.has(type))
    .map(({ id, type, properties }) => ({
      id,
      type,
      ...Object.fromEntries(COLUMNS.map((column) => [column, properties[column] ?? null])),
      above: aboveOf(id, relationships),
      related: relatedTo(id, relationships),
    }));
  return knownOf(things as unknown as NameableRow[], knowledgeOf(state));
}

/** What answering knows of a folder of seeds. */
export const knownFrom = async (folders: SeedFolders): Promise<Known> => knownIn(await wantedState(folders));

const COLUMNS = ['name', 'altNames', 'hiddenNames', 'summary', 'examples'].flatMap((key) => [
  `${key}Nl`,
  `${key}En`,
]);

function aboveOf(id: string, relationships: readonly RelationshipState[]): string[] {
  const direct = relationships
    .filter(({ type, from }) => from === id && (type === 'BROADER' || type === 'PART_OF'))
    .map(({ to }) => to);
  return [...new Set(direct.flatMap((above) => [above, ...aboveOf(above, relationships)]))].sort();
}

const relatedTo = (id: string, relationships: readonly RelationshipState[]): string[] =>
  [
    ...new Set(
      relationships
        .filter(({ type, from, to }) => type === 'RELATED' && (from === id || to === id))
        .map(({ from, to }) => (from === id ? to : from)),
    ),
  ].sort();
