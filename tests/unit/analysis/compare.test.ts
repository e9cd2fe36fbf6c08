import fc from 'fast-check';
import { type AspectComparison, aspectsOf, compareIn } from '../../../graph/analysis/compare/aspects';
import { type ComparedThing, compareThings } from '../../../graph/analysis/compare/things';
import type { Observation } from '../../../graph/analysis/observations';
import { similarTo } from '../../../graph/analysis/similar';
import type { AnswerIndex, QuestionEntity } from '../../../graph/answering/answer-index';
import type { Knowledge } from '../../../graph/ranking/evidence';
import { rankingOver } from '../../../graph/ranking/ranking';
import { knowledge, PRACTICES, shuffled } from '../ranking/arbitrary-knowledge';
import { observation } from './arbitrary-observations';

const entity = (id: string, type: QuestionEntity['type']) =>
  ({ id, type, above: [], related: [], involved: [] }) as unknown as QuestionEntity;

const BARRIERS = ['getting-wet', 'drizzle', 'wet-feet'];

const indexOf = (known: Knowledge) =>
  ({
    entities: new Map([
      ...BARRIERS.map((id) => [id, entity(id, 'Barrier')] as const),
      ...PRACTICES.map((id) => [id, entity(id, 'Practice')] as const),
    ]),
    narrower: new Map([['getting-wet', new Set(['drizzle'])]]),
    knowledge: known,
    rank: rankingOver(known),
    lessons: [],
  }) as unknown as AnswerIndex;

/** Observations of the practices and barriers that the knowledge is of. */
const observations: fc.Arbitrary<Observation[]> = fc.array(observation, { maxLength: 12 }).map((all) =>
  all.map(({ practice, barrier, ...each }) => ({
    ...each,
    practice: PRACTICES[Number(practice?.slice(1)) - 1] ?? null,
    barrier: BARRIERS[Number(barrier?.slice(1)) - 1] ?? null,
  })),
);

const world = fc.record({ known: knowledge, observations, things: shuffled(PRACTICES) });

const conditionsOf = (practice: string) =>
  practice === 'hats' ? ['dry-storage'] : ['dry-storage', 'public-money'];

/** Practices side by side in all aspects, narrowed to some barriers where there are any. */
function compared(
  observed: Observation[],
  things: readonly string[],
  known: Knowledge,
  barriers: readonly string[] | null = null,
): { things: ComparedThing[]; aspects: AspectComparison[] } {
  const index = indexOf(known);
  const asked = { type: 'Practice', things, leftOut: 'NL', barriers, observations: observed } as const;
  const comparison = compareThings(asked, index);
  return {
    things: comparison.things,
    aspects: compareIn(aspectsOf('Practice'), comparison, conditionsOf, index),
  };
}

const NOTHING_KNOWN: Knowledge = { findings: [], attempts: [], limits: [], disputes: [] };

describe('a comparison', () => {
  it('says the same of things in any other order of them', () => {
    fc.assert(
      fc.property(world, ({ known, observations: all, things }) => {
        const given = compared(all, PRACTICES, known);
        const other = compared(all, things, known);
        const places = PRACTICES.map((thing) => things.indexOf(thing));
        const back = <Item>(items: readonly Item[]) => places.map((at) => items[at]!);
        const values = (each: (typeof other.aspects)[number]['shared']) =>
          each.map(({ key, cells }) => ({ key, cells: back(cells) }));
        expect({
          things: back(other.things),
          aspects: other.aspects.map(({ aspect, differing, shared }) => ({
            aspect,
            differing: values(differing),
            shared: values(shared),
          })),
        }).toEqual(given);
      }),
    );
  });

  it('shares what all have alike and differs in everything else that one of them has, each value once', () => {
    fc.assert(
      fc.property(world, ({ known, observations: all, things }) => {
        for (const { aspect, differing, shared } of compared(all, things, known).aspects) {
          const keys = [...differing, ...shared].map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          const states = (cells: (typeof shared)[number]['cells']) =>
            new Set(cells.map(({ state }) => state)).size;
          for (const { cells } of shared) {
            expect(cells.every(({ isPresent }) => isPresent)).toBe(true);
            expect(states(cells)).toBe(1);
          }
          for (const { cells } of differing) {
            const present = cells.filter(({ isPresent }) => isPresent).length;
            expect(present).toBeGreaterThan(0);
            expect(present < cells.length || (aspect === 'BARRIER' && states(cells) > 1)).toBe(true);
          }
        }
      }),
    );
  });

  it('counts the claims of each value once', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const places = compared(all, PRACTICES, NOTHING_KNOWN).aspects.find(
          ({ aspect }) => aspect === 'JURISDICTION',
        )!;
        for (const { key, cells } of [...places.differing, ...places.shared])
          cells.forEach(({ claims }, at) => {
            const own = all.filter(
              ({ practice, jurisdictions }) => practice === PRACTICES[at] && jurisdictions.includes(key),
            );
            expect(claims).toBe(new Set(own.flatMap(({ claim }) => claim ?? [])).size);
          });
      }),
    );
  });
});

describe('a comparison that is narrowed to barriers', () => {
  const bearing = (all: readonly Observation[], ...barriers: string[]) =>
    all.filter(({ barrier }) => barrier !== null && barriers.includes(barrier));
  /** Costs apart, as they are told of what remains. */
  const numbers = (things: readonly ComparedThing[]) => things.map(({ costs, ...counted }) => counted);

  it('says what would be said if nothing else were observed, of kinds of them too', () => {
    fc.assert(
      fc.property(world, ({ known, observations: all, things }) => {
        const narrowed = compared(all, things, known, ['getting-wet']);
        const alone = compared(bearing(all, 'getting-wet', 'drizzle'), things, known);
        expect(numbers(narrowed.things)).toEqual(numbers(alone.things));
        const but = (aspects: AspectComparison[]) => aspects.filter(({ aspect }) => aspect !== 'BARRIER');
        expect(but(narrowed.aspects)).toEqual(but(alone.aspects));
      }),
    );
  });

  it('says of these barriers what is said of them among all, and nothing of others', () => {
    fc.assert(
      fc.property(world, ({ known, observations: all, things }) => {
        const barriersIn = ({ aspects }: { aspects: AspectComparison[] }) => {
          const { differing, shared } = aspects.find(({ aspect }) => aspect === 'BARRIER')!;
          return { differing, shared };
        };
        const narrowed = barriersIn(compared(all, things, known, ['wet-feet', 'drizzle']));
        const among = barriersIn(compared(all, things, known));
        const own = (values: typeof among.shared) =>
          values.filter(({ key }) => key === 'wet-feet' || key === 'drizzle');
        expect(narrowed).toEqual({ differing: own(among.differing), shared: own(among.shared) });
      }),
    );
  });

  it('tells the costs of the adoptions that remain, and of their cases as a whole, and no others', () => {
    fc.assert(
      fc.property(world, ({ known, observations: all, things }) => {
        const narrowed = compared(all, things, known, ['drizzle']).things;
        const everything = compared(all, things, known).things;
        narrowed.forEach(({ id, costs }, at) => {
          const remaining = bearing(all, 'drizzle').filter(({ practice }) => practice === id);
          const isOfThese = ({ adoption, case: episode }: Observation) =>
            remaining.some((each) => (adoption ? each.adoption === adoption : each.case === episode));
          const expected = all
            .filter(({ kind, claim, practice }) => kind === 'COST' && claim !== null && practice === id)
            .filter(isOfThese)
            .map(({ claim }) => claim);
          expect(costs).toEqual([...new Set(expected)].sort());
          expect(everything[at]!.costs).toEqual(expect.arrayContaining(costs));
        });
      }),
    );
  });
});

describe('a comparison of places', () => {
  const PLACES: Record<string, string[]> = { 'BE-VLG': ['BE-VLG', 'BE'], BE: ['BE'], DK: ['DK'], SE: ['SE'] };
  const at = (episode: string, barrier: string | null, ...jurisdictions: string[]) =>
    ({
      case: episode,
      barrier,
      jurisdictions,
      places: [...new Set(jurisdictions.flatMap((place) => PLACES[place]!))],
      adoption: null,
      claim: null,
      sources: [],
    }) as unknown as Observation;
  const OBSERVED = [
    at('hats-for-all', 'drizzle', 'DK', 'SE'),
    at('hats-for-all', null, 'BE-VLG', 'DK'),
    at('belgian-roofs', null, 'BE', 'BE-VLG'),
    at('danish-roofs', null, 'DK'),
  ];
  const elsewhere = (barriers: string[] | null, observations: readonly Observation[] = OBSERVED) =>
    Object.fromEntries(
      compareThings(
        {
          type: 'Jurisdiction',
          things: ['BE', 'BE-VLG', 'DK', 'SE'],
          leftOut: null,
          barriers,
          observations,
        },
        { narrower: new Map([['BE', new Set(['BE-VLG'])]]) },
      ).things.map(({ id, alsoElsewhere }) => [id, alsoElsewhere]),
    );

  it('names the cases that count at places outside each too, of those that count', () => {
    expect(elsewhere(null)).toEqual({
      BE: ['hats-for-all'],
      'BE-VLG': ['belgian-roofs', 'hats-for-all'],
      DK: ['hats-for-all'],
      SE: ['hats-for-all'],
    });
    expect(elsewhere(['drizzle'])).toEqual({
      BE: [],
      'BE-VLG': [],
      DK: ['hats-for-all'],
      SE: ['hats-for-all'],
    });
  });

  it('names at most 50 of them', () => {
    const ids = Array.from({ length: 51 }, (_, at) => `case-${10 + at}`);
    const { DK } = elsewhere(
      null,
      ids.map((id) => at(id, null, 'DK', 'SE')),
    );
    expect(DK).toEqual(ids.slice(0, 50));
  });

  it('tells at most 50 claims about the costs of each', () => {
    const ids = Array.from({ length: 51 }, (_, at) => `cost-${10 + at}`);
    const { things } = compareThings(
      {
        type: 'Jurisdiction',
        things: ['DK', 'SE'],
        leftOut: null,
        barriers: null,
        observations: ids.map((claim) => ({ ...at('danish-roofs', null, 'DK'), kind: 'COST', claim })),
      },
      { narrower: new Map() },
    );
    expect(things.map(({ costs }) => costs)).toEqual([ids.slice(0, 50), []]);
  });
});

describe('what is similar', () => {
  const neighboursOf = (all: readonly Observation[], practice: string) =>
    new Set(
      all
        .filter((each) => each.practice === practice)
        .flatMap((each) =>
          [each.case, each.barrier ?? [], ...each.jurisdictions, ...each.policyAreas].flat(),
        ),
    );

  it('shares rare neighbours most: the sum of 1/ln(n) over what n practices have to do with', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const index = indexOf(NOTHING_KNOWN);
        const neighbours = PRACTICES.map((practice) => neighboursOf(all, practice));
        for (const [at, practice] of PRACTICES.entries()) {
          const found = similarTo(practice, 'Practice', all, index);
          PRACTICES.forEach((other, place) => {
            if (place === at) return;
            const both = [...neighbours[at]!].filter((each) => neighbours[place]!.has(each));
            const weight = both
              .map((each) => 1 / Math.log(neighbours.filter((of) => of.has(each)).length))
              .reduce((sum, each) => sum + each, 0);
            const told = found.find(({ id }) => id === other);
            expect(told?.weight ?? 0).toBeCloseTo(weight, 9);
            expect(new Set(told?.shared.map(({ neighbour }) => neighbour.id))).toEqual(new Set(both));
          });
          expect(found.map(({ weight }) => weight)).toEqual(
            found.map(({ weight }) => weight).sort((a, b) => b - a),
          );
        }
      }),
    );
  });
});
