import type { QuestionEntity } from '../answering/answer-index';
import type { ActorRow } from '../concepts/actor/actor.rows';
import type { CaseRow } from '../concepts/case/case.rows';
import { unique } from '../model/collections';
import { yearOf } from '../model/edtf';
import type {
  ActorKind,
  AdoptionStatus,
  Basis,
  CaseKind,
  ClaimKind,
  Design,
  Evidence,
} from '../model/enumerations';
import { Loader } from '../model/loader';
import type { MaybePromise } from '../model/maybe-promise';
import type { Given, HeldEntity, RowSource } from '../model/row-source';
import { OBSERVED_ADOPTIONS, OBSERVED_CLAIMS } from './observations.queries';

/**
 * The smallest unit that is counted across the graph: one claim about one adoption or case and what it says of one barrier. What no
 * claim tells of is there too: an adoption that a researcher thinks bears on a barrier, one of which nothing else is known, a case.
 * Lists are empty, and values null, where there is nothing.
 */
export interface Observation {
  case: string;
  caseKind: CaseKind;
  policyAreas: readonly string[];
  /** Kinds of those who took part in the case. */
  actorKinds: readonly ActorKind[];
  /** Where the adoption took place, else the case. */
  jurisdictions: readonly string[];
  /** Those, with everything that they are part of. */
  places: readonly string[];
  /** When the adoption began, else the case. */
  year: number | null;
  adoption: string | null;
  practice: string | null;
  status: AdoptionStatus | null;
  barrier: string | null;
  basis: Basis | null;
  claim: string | null;
  /** Of the claim. */
  kind: ClaimKind | null;
  design: Design | null;
  evidence: Evidence | null;
  witness: string | null;
  sources: readonly string[];
}

interface ObservedAdoption {
  id: string;
  practice: string;
  case: string;
  status: AdoptionStatus;
  since: string | null;
  jurisdictions: string[];
  bearsOn: string[];
}

interface ObservedClaim {
  id: string;
  about: string[];
  kind: ClaimKind;
  evidence: Evidence;
  design: Design | null;
  witness: string;
  effects: [barrier: string, basis: Basis][];
  sources: string[];
}

/** All observations of a revision: two statements, as long as rows are kept only once. */
export class ObservationLoader extends Loader<typeof ALL, Observation[]> {
  constructor(source: RowSource) {
    super(source, OBSERVED_ADOPTIONS);
  }

  all = (): MaybePromise<Observation[]> => this.load(ALL);

  protected textOf(key: typeof ALL): string {
    return key;
  }

  protected override sizeOf({ length }: Observation[]): number {
    return length;
  }

  protected async fetch(keys: readonly (typeof ALL)[], statement: string): Promise<Given<Observation[]>> {
    const { send, held } = this.source;
    const [adoptions, claims] = await Promise.all([
      send<ObservedAdoption>(statement, {}),
      send<ObservedClaim>(OBSERVED_CLAIMS, {}),
    ]);
    const all = observationsOf(adoptions.rows, claims.rows, held);
    return { rows: keys.map(() => all), isOfRevision: adoptions.isOfRevision && claims.isOfRevision };
  }
}

const ALL = 'all';

/** What an observation says of its case. */
type OfCase = Pick<
  Observation,
  'case' | 'caseKind' | 'policyAreas' | 'actorKinds' | 'jurisdictions' | 'places' | 'year'
>;

/** What it says of its adoption. */
type OfAdoption = OfCase & Pick<Observation, 'adoption' | 'practice' | 'status'>;

const NO_ADOPTION = { adoption: null, practice: null, status: null };
const NO_EFFECT = { barrier: null, basis: null };
const NO_CLAIM = { claim: null, kind: null, design: null, evidence: null, witness: null, sources: [] };

function observationsOf(
  adoptions: readonly ObservedAdoption[],
  claims: readonly ObservedClaim[],
  held: RowSource['held'],
): Observation[] {
  const cases = [...held.values()].filter(isCase).map((each) => ofCase(each, held));
  const subjects = new Map<string, OfAdoption>(cases.map((each) => [each.case, { ...each, ...NO_ADOPTION }]));
  for (const each of adoptions) subjects.set(each.id, ofAdoption(each, subjects.get(each.case)!, held));
  const told = claims.flatMap(({ id, about, effects, ...claim }) =>
    about.flatMap((subject): Observation[] => {
      const of = { ...subjects.get(subject)!, ...claim, claim: id };
      if (effects.length === 0) return [{ ...of, ...NO_EFFECT }];
      return effects.map(([barrier, basis]) => ({ ...of, barrier, basis }));
    }),
  );
  const thought = adoptions.flatMap(({ id, bearsOn }) =>
    bearsOn.map((barrier): Observation => ({ ...subjects.get(id)!, ...NO_CLAIM, barrier, basis: null })),
  );
  const known = new Set([
    ...[...told, ...thought].map(({ adoption, case: episode }) => adoption ?? episode),
    // A case is there with its adoptions.
    ...adoptions.map(({ case: episode }) => episode),
  ]);
  const others = [...subjects].filter(([id]) => !known.has(id));
  return [...told, ...thought, ...others.map(([, subject]) => ({ ...subject, ...NO_CLAIM, ...NO_EFFECT }))];
}

const isCase = (entity: HeldEntity): entity is QuestionEntity & CaseRow => entity.type === 'Case';

function ofCase(
  { id, kind, involved, periodFrom }: QuestionEntity & CaseRow,
  held: RowSource['held'],
): OfCase {
  const entities = involved.flatMap((each) => held.get(each) ?? []);
  const idsOf = (...types: string[]) =>
    entities.filter(({ type }) => types.includes(type)).map((each) => each.id);
  const actors = entities.filter(({ type }) => type === 'Actor') as (HeldEntity & ActorRow)[];
  const jurisdictions = idsOf('Country', 'Region', 'Union');
  return {
    case: id,
    caseKind: kind,
    policyAreas: idsOf('PolicyArea'),
    actorKinds: unique(actors.map((actor) => actor.kind)),
    jurisdictions,
    places: placesOf(jurisdictions, held),
    year: yearOf(periodFrom),
  };
}

const ofAdoption = (
  { id, practice, status, since, jurisdictions }: ObservedAdoption,
  episode: OfCase,
  held: RowSource['held'],
): OfAdoption => ({
  ...episode,
  ...(jurisdictions.length > 0 && { jurisdictions, places: placesOf(jurisdictions, held) }),
  year: yearOf(since) ?? episode.year,
  adoption: id,
  practice,
  status,
});

const placesOf = (jurisdictions: readonly string[], held: RowSource['held']): string[] =>
  unique(
    jurisdictions.flatMap((place) => [
      place,
      ...((held.get(place) as QuestionEntity | undefined)?.above ?? []),
    ]),
  );
