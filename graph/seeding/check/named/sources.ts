import { webAddressesOf } from '../../../bibliography/addresses';
import type { CslItem } from '../../../bibliography/csl';
import { SHAPES } from '../../../model/shape';
import type { Thing } from '../../read/entities';
import { type Check, problem } from './named-check';

export const sourcesAreCited: Check = (things, broken) => {
  if (broken.names.size > 0) return [];
  const used = new Set(
    things.flatMap(({ value }) => [
      ...((value.citations ?? []) as { source: string }[]).map(({ source }) => source),
      ...((value.counterparts ?? []) as { sources: string[] }[]).flatMap(({ sources }) => sources),
    ]),
  );
  return things
    .filter(({ type, id, value }) => type === 'Publication' && !used.has(id) && !value.discusses)
    .map((thing) =>
      problem(thing, ['id'], `a source must be cited by a claim or lesson, got ${thing.id}, which is not`),
    );
};

export const sourcesStandOnce: Check = (things) => {
  const first = new Map<string, Thing>();
  return things
    .filter(({ type }) => SHAPES[type].interfaces.includes('Source'))
    .flatMap((thing) => {
      const addresses = addressesIn(thing);
      const other = addresses.map((address) => first.get(address)).find((each) => each !== undefined);
      for (const address of addresses) first.set(address, other ?? thing);
      if (!other) return [];
      return [
        problem(
          thing,
          ['id'],
          `a source must be a document of its own, got ${thing.id}, which has the address of ${other.id}; cite that one`,
        ),
      ];
    });
};

const addressesIn = ({ value }: Thing): string[] => {
  const { DOI } = JSON.parse((value.csl as string | undefined) ?? '{}') as CslItem;
  return webAddressesOf({ URL: value.url, DOI });
};
