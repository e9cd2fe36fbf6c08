import { webAddressesOf } from '../../../bibliography/addresses';
import { type CslItem, faultsOf } from '../../../bibliography/csl';
import { documentKey } from '../../../bibliography/plan-import';
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

/**
 * Two sources have one address only where one of them says so, as chapters with the DOI of their book do, and they are told
 * apart by what an import tells them apart by.
 */
export const sourcesStandOnce: Check = (entities) => {
  const first = new Map<string, SeedEntity>();
  return entities
    .filter(({ type }) => SHAPES[type].interfaces.includes('Source'))
    .flatMap((entity) => {
      const marks = marksOf(entity);
      const other = marks.map((mark) => first.get(mark)).find((each) => each !== undefined);
      for (const mark of marks) first.set(mark, other ?? entity);
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

/** What no other source has: its address, or each address with what tells it from others there. */
const marksOf = ({ value }: SeedEntity): string[] => {
  const item = itemOf(value);
  const { sharesAddress } = (item.custom ?? {}) as CslItem;
  const addresses = webAddressesOf({ URL: value.url ?? item.URL, DOI: item.DOI });
  return [...(sharesAddress ? [] : addresses), ...addresses.map((address) => address + documentKey(item))];
};

const itemOf = (value: SeedEntity['value']) =>
  JSON.parse((value.csl as string | undefined) ?? '{}') as CslItem;

/** A publication shows no address that acts or tells a password, no date that no calendar has and no signs that deceive. */
export const sourcesCanBeShown: Check = (entities) =>
  entities
    .filter(({ type }) => type === 'Publication')
    .flatMap((entity) =>
      faultsOf(itemOf(entity.value)).map(({ key, message }) => problem(entity, [key], message)),
    );

/** What is kept up to date at its address, so that when it was read tells what it said. */
const PAGES = ['webpage', 'post', 'post-weblog'];

export const pagesWereOpened: Check = (entities) =>
  entities
    .filter(({ type, value }) => type === 'Publication' && PAGES.includes(value.cslType as string))
    .flatMap((entity) => {
      const item = itemOf(entity.value);
      const { unopened } = (item.custom ?? {}) as CslItem;
      if (item.URL === undefined || (unopened === undefined) === (item.accessed !== undefined)) return [];
      return [
        unopened === undefined
          ? problem(
              entity,
              ['URL'],
              `a ${item.type as string} with a URL must have accessed, got none; give the day on which you opened it, or say custom: {unopened: true} where its address was only inferred`,
            )
          : problem(
              entity,
              ['accessed'],
              'accessed must be left out where the address was never opened (custom.unopened), got both; leave one of them out',
            ),
      ];
    });
