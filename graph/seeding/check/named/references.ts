import { SHAPES } from '../../../model/shape';
import type { Thing, Value } from '../../read/entities';
import type { Path } from '../../read/read';
import { namesIn } from '../../state';
import { didYouMean } from '../nearest-id';
import { type Check, mayBeIn, problem } from './named-check';

export const referencesExist: Check = (things, broken) => {
  const types = new Map(things.map(({ id, type }) => [id, type]));
  return things.flatMap((thing) =>
    Object.entries(SHAPES[thing.type].references).flatMap(([key, reference]) =>
      namesIn(thing.value[key], reference).flatMap(({ id }, at) => {
        const type = types.get(id);
        if ((type && reference.to.includes(type)) || (!type && mayBeIn(broken, id, reference.to))) return [];
        const wanted = reference.to.length > 4 ? 'thing' : reference.to.join(' or ');
        const got = type
          ? `${id}, which is a ${type}`
          : `${id}${didYouMean(id, types, reference.to, thing.file.name)}`;
        return [
          problem(
            thing,
            pathTo(thing, key, at),
            `${key} must be the id of an existing ${wanted}, got ${got}`,
          ),
        ];
      }),
    ),
  );
};

/** Where a reference stands in its file; what a file leaves to a default stands at the thing itself. */
const pathTo = ({ value, file, path }: Thing, key: string, at: number): Path => {
  const within = Array.isArray(value[key]) ? [key, at] : [key];
  return file.document.hasIn([...path, ...within]) ? within : [];
};

export const witnessesExist: Check = (things, broken) => {
  const actors = new Map(things.filter(({ type }) => type === 'Actor').map(({ id, type }) => [id, type]));
  return things.flatMap((thing) => {
    const witness = thing.type === 'Claim' && (thing.value.witness as string | undefined);
    if (!witness || actors.has(witness) || mayBeIn(broken, witness, ['Actor'])) return [];
    const hint = didYouMean(witness, actors, ['Actor'], thing.file.name);
    return [
      problem(thing, ['witness'], `witness must be the id of an existing Actor, got ${witness}${hint}`),
    ];
  });
};

export const comparisonsHaveSources: Check = (things, broken) => {
  const sources = new Map(
    things.filter(({ type }) => SHAPES[type].interfaces.includes('Source')).map(({ id, type }) => [id, type]),
  );
  return things
    .filter(({ type }) => type === 'Actor')
    .flatMap((thing) =>
      ((thing.value.counterparts ?? []) as { sources: string[] }[]).flatMap((counterpart, at) =>
        counterpart.sources
          .filter((id) => !sources.has(id) && !mayBeIn(broken, id, ['Publication', 'Webinar']))
          .map((id) =>
            problem(
              thing,
              ['counterparts', at, 'sources'],
              `sources must be ids of existing sources, got ${id}${didYouMean(id, sources, ['Publication', 'Webinar'], thing.file.name)}`,
            ),
          ),
      ),
    );
};

export const claimsContestOthers: Check = (things) =>
  things.flatMap((thing) =>
    thing.type === 'Claim' && (thing.value.contests as Value[]).some(({ claim }) => claim === thing.id)
      ? [problem(thing, ['contests'], `contests must name another claim, got ${thing.id} itself`)]
      : [],
  );

/** Keys that lead from a thing to one above it. */
const UPWARDS = ['broader', 'partOf'] as const;

export const nothingLeadsBackToItself: Check = (things) =>
  UPWARDS.flatMap((key) => {
    const above = new Map(things.map(({ id, value }) => [id, value[key] as string | undefined]));
    const reachesItself = (start: string) => {
      const seen = new Set<string>();
      for (let id = above.get(start); id && !seen.has(id); id = above.get(id)) {
        if (id === start) return true;
        seen.add(id);
      }
      return false;
    };
    return things
      .filter(({ id }) => reachesItself(id))
      .map((thing) => problem(thing, [key], `${key} must lead upwards, got a circle through ${thing.id}`));
  });
