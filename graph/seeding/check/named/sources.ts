import { webAddressesOf } from '../../../bibliography/addresses';
import type { CslItem } from '../../../bibliography/csl';
import { SHAPES } from '../../../model/shape';
import type { SeedEntity } from '../../read/entities';
import { type Check, problem } from './named-check';

export const sourcesAreCited: Check = (entities, broken) => {
  if (broken.names.size > 0) return [];
  const used = new Set(
    entities.flatMap(({ value }) => [
      ...((value.citations ?? []) as { source: string }[]).map(({ source }) => source),
      ...((value.counterparts ?? []) as { sources: string[] }[]).flatMap(({ sources }) => sources),
    ]),
  );
  return entities
    .filter(({ type, id, value }) => type === 'Publication' && !used.has(id) && !value.discusses)
    .map((entity) =>
      problem(entity, ['id'], `a source must be cited by a claim or lesson, got ${entity.id}, which is not`),
    );
};

export const sourcesStandOnce: Check = (entities) => {
  const first = new Map<string, SeedEntity>();
  return entities
    .filter(({ type }) => SHAPES[type].interfaces.includes('Source'))
    .flatMap((entity) => {
      const addresses = addressesIn(entity);
      const other = addresses.map((address) => first.get(address)).find((each) => each !== undefined);
      for (const address of addresses) first.set(address, other ?? entity);
      if (!other) return [];
      return [
        problem(
          entity,
          ['id'],
          `a source must be a document of its own, got ${entity.id}, which has the address of ${other.id}; cite that one`,
        ),
      ];
    });
};

const addressesIn = ({ value }: SeedEntity): string[] => {
  const { DOI } = JSON.parse((value.csl as string | undefined) ?? '{}') as CslItem;
  return webAddressesOf({ URL: value.url, DOI });
};
