import { SHAPES } from '../../../model/shape';
import type { SeedEntity, Value } from '../../read/entities';
import type { Path } from '../../read/read';
import { namesIn } from '../../state';
import { didYouMean } from '../nearest-id';
import { type Check, mayBeIn, problem } from './named-check';

export const referencesExist: Check = (entities, broken) => {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  return entities.flatMap((entity) =>
    Object.entries(SHAPES[entity.type].references).flatMap(([key, reference]) =>
      namesIn(entity.value[key], reference).flatMap(({ id }, at) => {
        const type = types.get(id);
        if ((type && reference.to.includes(type)) || (!type && mayBeIn(broken, id, reference.to))) return [];
        const wanted = reference.to.length > 4 ? 'entity' : reference.to.join(' or ');
        const got = type
          ? `${id}, which is a ${type}`
          : `${id}${didYouMean(id, types, reference.to, entity.file.name)}`;
        return [
          problem(
            entity,
            pathTo(entity, key, at),
            `${reference.by ?? key} must be the id of an existing ${wanted}, got ${got}`,
          ),
        ];
      }),
    ),
  );
};

/** Where a reference stands in its file; what a file leaves to a default stands at the entity itself. */
const pathTo = ({ value, file, path }: SeedEntity, key: string, at: number): Path => {
  const within = Array.isArray(value[key]) ? [key, at] : [key];
  return file.document.hasIn([...path, ...within]) ? within : [];
};

/** Actors that are named by a value rather than by a reference: who witnessed a claim, whose aim an effect is. */
export const witnessesExist: Check = (entities, broken) => {
  const actors = new Map(entities.filter(({ type }) => type === 'Actor').map(({ id, type }) => [id, type]));
  return entities
    .filter(({ type }) => type === 'Claim')
    .flatMap((entity) =>
      actorsNamedIn(entity)
        .filter(({ id }) => !actors.has(id) && !mayBeIn(broken, id, ['Actor']))
        .map(({ id, path }) => {
          const hint = didYouMean(id, actors, ['Actor'], entity.file.name);
          return problem(
            entity,
            path,
            `${path.at(-1)} must be the id of an existing Actor, got ${id}${hint}`,
          );
        }),
    );
};

function actorsNamedIn({ value }: SeedEntity): { id: string; path: Path }[] {
  const aims = ((value.effects ?? []) as Value[]).map(({ aimOf }, at) => ({
    id: aimOf as string | undefined,
    path: ['effects', at, 'aimOf'] as Path,
  }));
  const witness = { id: value.witness as string | undefined, path: ['witness'] as Path };
  return [witness, ...aims].flatMap(({ id, path }) => (id === undefined ? [] : [{ id, path }]));
}

export const comparisonsHaveSources: Check = (entities, broken) => {
  const sources = new Map(
    entities
      .filter(({ type }) => SHAPES[type].interfaces.includes('Source'))
      .map(({ id, type }) => [id, type]),
  );
  return entities
    .filter(({ type }) => type === 'Actor')
    .flatMap((entity) =>
      ((entity.value.counterparts ?? []) as { sources: string[] }[]).flatMap((counterpart, at) =>
        counterpart.sources
          .filter((id) => !sources.has(id) && !mayBeIn(broken, id, ['Publication', 'Webinar']))
          .map((id) =>
            problem(
              entity,
              ['counterparts', at, 'sources'],
              `sources must be ids of existing sources, got ${id}${didYouMean(id, sources, ['Publication', 'Webinar'], entity.file.name)}`,
            ),
          ),
      ),
    );
};

export const claimsContestOthers: Check = (entities) =>
  entities.flatMap((entity) =>
    entity.type === 'Claim' && (entity.value.contests as Value[]).some(({ claim }) => claim === entity.id)
      ? [problem(entity, ['contests'], `contests must name another claim, got ${entity.id} itself`)]
      : [],
  );

/** Keys that lead from an entity to one above it. */
const UPWARDS = ['broader', 'partOf'] as const;

export const nothingLeadsBackToItself: Check = (entities) =>
  UPWARDS.flatMap((key) => {
    const above = new Map(entities.map(({ id, value }) => [id, value[key] as string | undefined]));
    const reachesItself = (start: string) => {
      const seen = new Set<string>();
      for (let id = above.get(start); id && !seen.has(id); id = above.get(id)) {
        if (id === start) return true;
        seen.add(id);
      }
      return false;
    };
    return entities
      .filter(({ id }) => reachesItself(id))
      .map((entity) => problem(entity, [key], `${key} must lead upwards, got a circle through ${entity.id}`));
  });
