import type { SeedEntity } from '../read/entities';

/** The barriers that no search record is about, so that silence on them means nothing yet. */
export function barriersNotSearched(entities: readonly SeedEntity[]): string[] {
  const searched = new Set(
    entities.flatMap(({ type, value }) => (type === 'SearchRecord' ? (value.barriers as string[]) : [])),
  );
  return entities.filter(({ type, id }) => type === 'Barrier' && !searched.has(id)).map(({ id }) => id);
}
