import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const SECURITY = 'security { design studies evidence witnesses }';
const CARD = `
  effect {
    barrier { id } standing onlyNarrower onlyPackages directions { effect design witnesses size { id } }
    ${SECURITY} jurisdictions { id } sizes { id measure { inBrief(language: EN) } }
  }
  mechanism { claims { id } ${SECURITY} }
  moderators { conditions { id state } subgroups { id } failures { id failure } ${SECURITY} }
  implementation { statuses { status adoptions } lessons { id } limits { id } ${SECURITY} }
  economics { costs { id cost { amount currency } } ${SECURITY} }`;

/** Text as people read it: with ordinary spaces. */
const plain = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value).replaceAll(/\p{Zs}/gu, ' ')) as Value;

async function cardOf(practice: string, selection: string, args = '') {
  const { data, errors } = await api.ask(
    `{ practice(id: "${practice}") { card${args} { ${selection} } } }`,
    {},
    { 'accept-language': 'en' },
  );
  expect(errors).toBeUndefined();
  return plain(data.practice.card);
}

const told = (evidence: string) => ({ design: null, studies: 0, evidence, witnesses: 1 });

const TYPES: Readonly<Record<string, string>> = {
  effect: 'CardEffect',
  mechanism: 'CardMechanism',
  moderators: 'CardModerators',
  implementation: 'CardImplementation',
  economics: 'CardEconomics',
};

/** How long the lists in the parts of cards are, under the names that sizes are kept by. */
function lengthsIn(
  type: string,
  parts: readonly object[],
): Record<string, { longest: number; total: number }> {
  const fields = Object.keys(parts[0] ?? {});
  return Object.assign(
    {},
    ...fields.map((field) => {
      const values = parts.map((part) => (part as Record<string, unknown>)[field]);
      const below = TYPES[field] ? lengthsIn(TYPES[field], values.flat() as object[]) : {};
      if (!values.every(Array.isArray)) return below;
      const lengths = values.map(({ length }) => length);
      const total = lengths.reduce((sum, length) => sum + length, 0);
      return { ...below, [`${field}By${type}`]: { longest: Math.max(...lengths), total } };
    }),
  );
}

describe('the card of a practice', () => {
  it('answers five questions, each with how sure that is', async () => {
    expect(await cardOf('umbrella-sharing', CARD)).toEqual({
      effect: [
        {
          barrier: { id: 'getting-wet' },
          standing: 'SUPPORTED',
          onlyNarrower: false,
          onlyPackages: false,
          directions: [
            {
              effect: 'REDUCES',
              design: 'RANDOMISED_TRIAL',
              witnesses: 2,
              size: { id: 'copenhagen-umbrellas/drier-by-half' },
            },
          ],
          security: { design: 'RANDOMISED_TRIAL', studies: 1, evidence: 'EVALUATION', witnesses: 2 },
          jurisdictions: [{ id: 'DK' }],
          sizes: [
            {
              id: 'copenhagen-umbrellas/drier-by-half',
              measure: {
                inBrief: '40 percent against 80, randomised trial, 1,200 travellers, Denmark 2016-2017',
              },
            },
          ],
        },
        {
          barrier: { id: 'wet-feet' },
          standing: 'CONTESTED',
          onlyNarrower: false,
          onlyPackages: false,
          directions: [{ effect: 'WORSENS', design: null, witnesses: 1, size: null }],
          security: told('EVALUATION'),
          jurisdictions: [{ id: 'DK' }],
          sizes: [],
        },
      ],
      mechanism: {
        claims: [{ id: 'copenhagen-umbrellas/taken-because-they-hang-there' }],
        security: told('EXPERT_JUDGEMENT'),
      },
      moderators: {
        conditions: [
          { id: 'dry-storage', state: 'PARTLY' },
          { id: 'public-money', state: 'UNKNOWN' },
        ],
        subgroups: [{ id: 'copenhagen-umbrellas/a-third-at-most' }],
        failures: [],
        security: told('JOURNALISM'),
      },
      implementation: {
        statuses: [{ status: 'RUNNING', adoptions: 1 }],
        lessons: [{ id: 'share-before-you-build' }, { id: 'copenhagen-umbrellas/hang-them-low' }],
        limits: [{ id: 'copenhagen-umbrellas/no-effect-downwind' }],
        security: told('EVALUATION'),
      },
      economics: {
        costs: [{ id: 'copenhagen-umbrellas/cost-per-umbrella', cost: { amount: 10, currency: 'DKK' } }],
        security: told('SELF_REPORT'),
      },
    });
  });

  it('is read in one line, in the language that is asked for', async () => {
    const lines = await cardOf('umbrella-sharing', 'inBrief dutch: inBrief(language: NL)');
    expect(Object.values(lines)).toEqual([
      'Effect on “Getting wet” (and 1 more): smaller (share of wet travellers: 40 percent against 80) · Cost: DKK 10 once (umbrella, 2017) · Security: 1 randomised trial, 2 witnesses, 1 country',
      'Effect op “Nat worden” (en nog 1): kleiner (aandeel natte reizigers: 40 procent tegen 80) · Kosten: DKK 10 eenmalig (paraplu, 2017) · Zekerheid: 1 gelote proef, 2 getuigen, 1 land',
    ]);
  });

  it('tells failure of the idea, and what nobody looked at from what was not found', async () => {
    expect(await cardOf('rain-dance', 'inBrief moderators { failures { failure } }')).toEqual({
      inBrief:
        'Effect on “Getting wet”: larger (days of rain a month: 3 to 5 more days of rain) · Cost: not looked at · Security: 1 measurement before and after, 1 witness, 1 country, contradicted',
      moderators: { failures: [{ failure: 'THEORY' }] },
    });
    expect(await cardOf('covered-walkways', 'inBrief(barrier: "drizzle")')).toEqual({
      inBrief:
        'Effect on “Drizzle”: looked for and not found · Cost: not looked at · Security: only reported, 1 witness, 1 country, contested',
    });
    expect(await cardOf('folding-umbrella-sharing', 'inBrief')).toEqual({
      inBrief: 'Effect on “Getting wet”: not looked at · Cost: not looked at · Security: no result known',
    });
  });

  it('counts no adoption that is only recommended', async () => {
    expect(await cardOf('covered-walkways', 'implementation { statuses { status adoptions } }')).toEqual({
      implementation: { statuses: [{ status: 'RUNNING', adoptions: 1 }] },
    });
  });

  it('is that of others: what was done in the asking jurisdiction is left out', async () => {
    const selection =
      'effect { sizes { id } } economics { costs { id } } implementation { statuses { status } }';
    expect(await cardOf('umbrella-sharing', selection, '(for: "DK")')).toEqual({
      effect: [{ sizes: [{ id: 'utrecht-umbrellas/home-result' }] }],
      economics: { costs: [] },
      implementation: { statuses: [{ status: 'ENDED' }] },
    });
  });

  it('stands for a barrier as the ranking does', async () => {
    const { data } = await api.ask(`{
      practices { nodes { barriers { barrier { id } standing } card { effect { barrier { id } standing } } } }
    }`);
    interface Standing {
      barrier: { id: string };
      standing: string;
    }
    const byBarrier = (a: Standing, b: Standing) => (a.barrier.id < b.barrier.id ? -1 : 1);
    for (const { barriers, card } of data.practices.nodes) {
      const tested = card.effect.filter(({ standing }: Standing) => standing !== 'UNTESTED');
      expect(tested.sort(byBarrier)).toEqual(barriers.sort(byBarrier));
    }
  });

  it('is told for one barrier only where that is asked', async () => {
    expect(
      await cardOf(
        'umbrella-sharing',
        'inBrief(barrier: "wet-feet") effect(barrier: "wet-feet") { barrier { id } }',
      ),
    ).toEqual({
      inBrief:
        'Effect on “Wet feet”: larger · Cost: DKK 10 once (umbrella, 2017) · Security: only reported, 1 witness, 1 country, contested',
      effect: [{ barrier: { id: 'wet-feet' } }],
    });
  });

  it.each(['NL', 'DK', 'BE'])('has no longer lists than the cost reckons with, for %s', async (home) => {
    const { data, errors } = await api.ask(`{ practices { nodes { card(for: "${home}") { ${CARD} } } } }`);
    expect(errors).toBeUndefined();
    const cards = data.practices.nodes.map(({ card }: { card: object }) => card);
    const sizes = api.served.current().listSizes;
    const longer = Object.entries(lengthsIn('PracticeCard', cards)).filter(
      ([name, { longest, total }]) => longest > sizes[name]!.longest || total > sizes[name]!.total,
    );
    expect(longer).toEqual([]);
  });

  it('takes one statement for each level, however many practices are compared', async () => {
    const { data, errors, statements } = await api.ask(`{
      practices { nodes { card { inBrief effect { barrier { id } sizes { id } } mechanism { claims { id } } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.practices.nodes).toHaveLength(5);
    // practices, what their cards are made of
    expect(statements).toBe(2);
  });
});
