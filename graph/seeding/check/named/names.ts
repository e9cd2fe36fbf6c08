import type { Thing } from '../../read/entities';
import { type Check, problem } from './named-check';

export const idsAreUnique: Check = (things) => {
  const first = new Map<string, Thing>();
  return things.flatMap((thing) => {
    const ids = [thing.id, ...((thing.value.formerIds as string[] | undefined) ?? [])];
    return ids.flatMap((id) => {
      const other = first.get(id);
      first.set(id, other ?? thing);
      if (!other) return [];
      const where = `${other.file.path}:${other.file.lineOf(other.path)}`;
      return [
        problem(
          thing,
          ['id'],
          `id must be unique in the whole graph, got ${id}, which stands in ${where} too`,
        ),
      ];
    });
  });
};

export const labelsAreDisjoint: Check = (things) => {
  const owners = new Map<string, Thing>();
  return things
    .filter(({ type }) => type === 'Barrier' || type === 'Practice')
    .flatMap((thing) =>
      labelsOf(thing).flatMap((label) => {
        const owner = owners.get(label);
        owners.set(label, owner ?? thing);
        if (!owner || owner === thing) return [];
        return [
          problem(
            thing,
            ['altNames'],
            `a label must name one thing only, got "${label}", which names ${owner.id} too`,
          ),
        ];
      }),
    );
};

function labelsOf({ value }: Thing): string[] {
  const { name, altNames } = value as Record<
    string,
    { nl?: string | string[]; en?: string | string[] } | undefined
  >;
  const labels = [name?.nl, name?.en, altNames?.nl, altNames?.en]
    .flat()
    .filter((label) => label !== undefined);
  return [...new Set(labels.map((label) => label.toLowerCase()))];
}
