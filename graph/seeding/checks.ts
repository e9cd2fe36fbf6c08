import { closest, distance } from 'fastest-levenshtein';
import { type EntityType, SHAPES } from '../shape';
import type { Problem } from './problem';
import type { Path } from './read';
import { namesIn } from './state';
import type { Thing, Value } from './thing';

/** What the broken files would have held is not known, so that a reference to it is not judged. */
export interface Broken {
  /** Names of the files that hold one thing and what is written inside it. */
  names: ReadonlySet<string>;
  /** Whether a file of publications is among them. */
  publications: boolean;
}

/** A check of what no single file can show. */
type Check = (things: readonly Thing[], broken: Broken) => Problem[];

const mayBeIn = (broken: Broken, id: string, to: readonly EntityType[]) =>
  broken.names.has(id.split('/')[0] ?? id) || (broken.publications && to.includes('Publication'));

const problem = ({ file, path }: Thing, within: Path, message: string): Problem => ({
  file: file.path,
  line: file.lineOf([...path, ...within]),
  message,
});

const idsAreUnique: Check = (things) => {
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

const referencesExist: Check = (things, broken) => {
  const types = new Map(things.map(({ id, type }) => [id, type]));
  return things.flatMap((thing) =>
    Object.entries(SHAPES[thing.type].references).flatMap(([key, reference]) =>
      namesIn(thing.value[key], reference).flatMap(({ id }, at) => {
        const type = types.get(id);
        if ((type && reference.to.includes(type)) || (!type && mayBeIn(broken, id, reference.to))) return [];
        const wanted = reference.to.length > 4 ? 'thing' : reference.to.join(' or ');
        const got = type ? `${id}, which is a ${type}` : `${id}${didYouMean(id, types, reference.to)}`;
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

function didYouMean(id: string, types: ReadonlyMap<string, string>, to: readonly string[]): string {
  const known = [...types].filter(([, type]) => to.includes(type)).map(([each]) => each);
  if (known.length === 0) return '';
  const near = closest(id, known);
  return distance(id, near) <= Math.max(2, id.length / 4) ? `; did you mean ${near}?` : '';
}

const witnessesExist: Check = (things, broken) => {
  const actors = new Map(things.filter(({ type }) => type === 'Actor').map(({ id, type }) => [id, type]));
  return things.flatMap((thing) => {
    const witness = thing.type === 'Claim' && (thing.value.witness as string | undefined);
    if (!witness || actors.has(witness) || mayBeIn(broken, witness, ['Actor'])) return [];
    const hint = didYouMean(witness, actors, ['Actor']);
    return [
      problem(thing, ['witness'], `witness must be the id of an existing Actor, got ${witness}${hint}`),
    ];
  });
};

const comparisonsHaveSources: Check = (things, broken) => {
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
              `sources must be ids of existing sources, got ${id}${didYouMean(id, sources, ['Publication', 'Webinar'])}`,
            ),
          ),
      ),
    );
};

const claimsContestOthers: Check = (things) =>
  things.flatMap((thing) =>
    thing.type === 'Claim' && (thing.value.contests as Value[]).some(({ claim }) => claim === thing.id)
      ? [problem(thing, ['contests'], `contests must name another claim, got ${thing.id} itself`)]
      : [],
  );

const adoptionsAreEvidenced: Check = (things) => {
  const subjects = new Set(
    things.flatMap(({ type, value }) => (type === 'Claim' ? (value.about as string[]) : [])),
  );
  return things
    .filter(({ type, id }) => type === 'Adoption' && !subjects.has(id))
    .map((thing) =>
      problem(thing, ['id'], `an adoption must have a claim about it, got none about ${thing.id}`),
    );
};

const broaderHasNoCycle: Check = (things) => {
  const broader = new Map(things.map(({ id, value }) => [id, value.broader as string | undefined]));
  const reachesItself = (start: string) => {
    const seen = new Set<string>();
    for (let id = broader.get(start); id && !seen.has(id); id = broader.get(id)) {
      if (id === start) return true;
      seen.add(id);
    }
    return false;
  };
  return things
    .filter(({ id }) => reachesItself(id))
    .map((thing) =>
      problem(thing, ['broader'], `broader must lead upwards, got a circle through ${thing.id}`),
    );
};

const periodsAreOrdered: Check = (things) =>
  things.flatMap((thing) => {
    const [from, to] = endsOf(thing.value.period);
    return from && to && isAfter(from, to)
      ? [problem(thing, ['period'], `period must begin before it ends, got ${from} to ${to}`)]
      : [];
  });

/** The ends of a period, written as `{from, to}` or as an EDTF interval. */
function endsOf(period: unknown): (string | undefined)[] {
  if (typeof period === 'string') return period.split('/').filter((end) => end !== '..');
  const { from, to } = (period ?? {}) as { from?: string; to?: string };
  return [from, to];
}

/** Whether a date begins later than another, as far as both say: 2025-06 is not after 2025. */
function isAfter(from: string, to: string): boolean {
  const [start, end] = [from, to].map((date) => date.replace(/[?~%]$/, '')) as [string, string];
  const known = Math.min(start.length, end.length);
  return start.slice(0, known) > end.slice(0, known);
}

const labelsAreDisjoint: Check = (things) => {
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

const sourcesAreCited: Check = (things, broken) => {
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

export const CHECKS: readonly Check[] = [
  idsAreUnique,
  referencesExist,
  witnessesExist,
  comparisonsHaveSources,
  claimsContestOthers,
  adoptionsAreEvidenced,
  broaderHasNoCycle,
  periodsAreOrdered,
  labelsAreDisjoint,
  sourcesAreCited,
];
