import type { SeedEntity } from '../../read/entities';
import { type Check, problem } from './named-check';

type Labels = Partial<Record<'nl' | 'en', string | string[]>>;

const folded = (label: string) => label.normalize('NFKC').toLowerCase();

const labelsIn = ({ value }: SeedEntity, language: 'nl' | 'en'): string[] => {
  const { name, altNames } = value as { name?: Labels; altNames?: Labels };
  return [name?.[language], altNames?.[language]].flat().filter((label) => label !== undefined);
};

const actorsIn = (entities: readonly SeedEntity[]) => entities.filter(({ type }) => type === 'Actor');

/** A body has one id; a part of a body and what took over from it may go by its name. */
export const bodiesStandOnce: Check = (entities) => {
  const owners = new Map<string, SeedEntity[]>();
  return actorsIn(entities).flatMap((actor) =>
    (['nl', 'en'] as const).flatMap((language) =>
      [...new Map(labelsIn(actor, language).map((label) => [folded(label), label]))].flatMap(
        ([key, label]) => {
          const others = owners.get(`${language} ${key}`) ?? [];
          owners.set(`${language} ${key}`, [...others, actor]);
          const other = others.find((each) => !isKin(each, actor));
          if (!other) return [];
          const isName = folded((actor.value.name as Labels)[language] as string) === key;
          return [
            problem(
              actor,
              [isName ? 'name' : 'altNames', language],
              `a name must be that of one body, got "${label}", which names ${other.id} too; keep one of the two ids, with the other under its formerIds, or say partOf or succeededBy`,
            ),
          ];
        },
      ),
    ),
  );
};

const isKin = (a: SeedEntity, b: SeedEntity): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([one, other]) => one!.value.partOf === other!.id || one!.value.succeededBy === other!.id);

/** The publisher of a source witnesses what it tells, so that it is an actor wherever there is one. */
export const publishersAreActors: Check = (entities) => {
  const actors = new Map(
    actorsIn(entities)
      .flatMap((actor) =>
        (['nl', 'en'] as const).flatMap((language) =>
          labelsIn(actor, language).map((label) => [folded(label), actor.id] as const),
        ),
      )
      .reverse(),
  );
  return entities
    .filter(({ type, value }) => type === 'Publication' && value.publishedBy === undefined)
    .flatMap((source) => {
      const { publisher, containerTitle } = source.value as Partial<Record<string, string>>;
      const named = publisher ?? containerTitle;
      const actor = named === undefined ? undefined : actors.get(folded(named));
      if (!actor) return [];
      const key = publisher === undefined ? 'container-title' : 'publisher';
      return [
        problem(
          source,
          [key],
          `${key} must be given as custom.publisher too where an actor has that name, got "${named}", which is ${actor}; write custom: {publisher: ${actor}}, or the full name of another body`,
        ),
      ];
    });
};
