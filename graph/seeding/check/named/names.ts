import type { SeedEntity } from '../../read/entities';
import { type Check, problem } from './named-check';

export const idsAreUnique: Check = (entities) => {
  const first = new Map<string, SeedEntity>();
  return entities.flatMap((entity) => {
    const ids = [entity.id, ...((entity.value.formerIds as string[] | undefined) ?? [])];
    return ids.flatMap((id) => {
      const other = first.get(id);
      first.set(id, other ?? entity);
      if (!other) return [];
      const where = `${other.file.path}:${other.file.lineOf(other.path)}`;
      return [
        problem(
          entity,
          ['id'],
          `id must be unique in the whole graph, got ${id}, which stands in ${where} too`,
        ),
      ];
    });
  });
};

export const labelsAreDisjoint: Check = (entities) => {
  const owners = new Map<string, SeedEntity>();
  return entities
    .filter(({ type }) => type === 'Barrier' || type === 'Practice')
    .flatMap((entity) =>
      seedLabelsOf(entity).flatMap((label) => {
        const owner = owners.get(label);
        owners.set(label, owner ?? entity);
        if (!owner || owner === entity) return [];
        return [
          problem(
            entity,
            ['altNames'],
            `a label must name one entity only, got "${label}", which names ${owner.id} too`,
          ),
        ];
      }),
    );
};

function seedLabelsOf({ value }: SeedEntity): string[] {
  const { name, altNames } = value as Record<
    string,
    { nl?: string | string[]; en?: string | string[] } | undefined
  >;
  const labels = [name?.nl, name?.en, altNames?.nl, altNames?.en]
    .flat()
    .filter((label) => label !== undefined);
  return [...new Set(labels.map((label) => label.toLowerCase()))];
}
