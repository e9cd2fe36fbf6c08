import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLAIMS_BY_ID } from '../../../graph/concepts/claim/claim.queries';
import type { Connection } from '../../../graph/database/connection';
import { readSnapshot } from '../../../graph/revision/snapshot';
import { apply } from '../../../graph/seeding/apply/apply';
import { answerIndexFrom } from '../../support/answer-index';
import { createTestApi, type TestApi } from '../../support/api';
import { FIXTURE, openFixture, ROOT, silent } from '../../support/fixture';

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

const ANSWER = /* GraphQL */ `
  query ($question: String!, $for: ID! = "NL", $in: [ID!], $first: Int! = 5, $weights: ScoreWeights, $language: Language) {
    answer(question: $question, for: $for, in: $in, first: $first, weights: $weights, language: $language) {
      question
      remarks
      practices {
        rank
        practice { id }
        barrier { id }
        score
        support
        counter
        standing
        band
        witnesses
        parts {
          side
          weight
          share
          contribution
          via { id }
          claim { id measure { inBrief(language: EN) } citations { locator read source { id } } }
          adoption { id }
          case { id jurisdictions { id } }
        }
        counterEvidence { id }
        caveats { id }
        sideEffects { claim { id } barrier { id } }
        conditions { id state }
        others { barrier { id } score }
      }
      totalCount
      untested { practice { id } barriers { id } runsIn { id } adoptions { id } intentions { id } }
      cautions { practice { id } standing }
      cases { id }
      lessons { id }
      counterparts { of { id } actor { id } note(language: EN) }
      abstention { reason nearest { question barrier { id } } }
      revision { number }
    }
  }
`;

const INTERPRETATION = /* GraphQL */ `
  query ($question: String!) {
    answer(question: $question) {
      interpretation {
        barriers { barrier { id } matchedText label via confidence }
        practices { practice { id } matchedText label via confidence }
        jurisdictions { jurisdiction { id } matchedText via }
        actors { actor { id } matchedText via }
        policyAreas { policyArea { id } matchedText via }
        restrictedTo { id }
        unknownPlaces
        unmatchedWords
      }
      homeExperience { adoptions { id } programmes { id } }
    }
  }
`;

describe('an answer', () => {
  it('tells what it understood, how, and what not', async () => {
    const question =
      'Wat helpt de weerdienst of een leenparapluu in Denemarken en Zweden tegen nat worden bij onweer?';
    const { data, errors } = await api.ask(INTERPRETATION, { question });
    expect(errors).toBeUndefined();
    expect(data.answer).toMatchSnapshot();
  });

  it('tells which places it is restricted to, leaves out or only saw a sign of', async () => {
    const { data, errors } = await api.ask(
      `query ($question: String!) {
        answer(question: $question, language: EN) {
          remarks
          interpretation { jurisdictions { jurisdiction { id } } restrictedTo { id } excluded { id } }
          practices { practice { id } }
        }
      }`,
      { question: 'getting wet outside Belgium, for Danish tourists' },
    );
    expect(errors).toBeUndefined();
    expect(data.answer).toEqual({
      remarks: [
        'Leaves out Belgium, as the question asks.',
        '“Danish” is taken as a sign of Denmark, not as a restriction.',
      ],
      interpretation: {
        jurisdictions: [{ jurisdiction: { id: 'BE' } }, { jurisdiction: { id: 'DK' } }],
        restrictedTo: [],
        excluded: [{ id: 'BE' }],
      },
      practices: [{ practice: { id: 'umbrella-sharing' } }],
    });
  });

  it.each([
    ['Tell me about the umbrella trial', ['copenhagen-umbrellas'], false],
    ['What did the Danish Rain Agency do?', [], false],
    ['What was the webinar on umbrellas about?', [], false],
    ['What happened in Denmark?', [], true],
  ])(
    'tells what is known of a name where no barrier is asked about: %s',
    async (question, named, abstains) => {
      const { data, errors } = await api.ask(
        `query ($question: String!) {
        answer(question: $question, language: EN) {
          remarks
          interpretation { cases { case { id } matchedText label via confidence } }
          cases { id }
          practices { practice { id } }
          abstention { reason }
        }
      }`,
        { question },
      );
      expect(errors).toBeUndefined();
      const ids = (entities: { id: string }[]) => entities.map(({ id }) => id);
      const { interpretation, remarks, abstention, practices } = data.answer;
      expect(ids(interpretation.cases.map((match: { case: { id: string } }) => match.case))).toEqual(named);
      expect({ practices, abstention, cases: ids(data.answer.cases) }).toEqual({
        practices: [],
        abstention: abstains ? { reason: 'NO_MATCH' } : null,
        cases: ['copenhagen-umbrellas'],
      });
      expect(remarks).toContain('What is known of it is told by: “Copenhagen lends umbrellas”.');
    },
  );

  it('shows what was done at home', async () => {
    const { data } = await api.ask(INTERPRETATION, { question: 'getting wet' });
    expect(data.answer.homeExperience).toEqual({
      adoptions: [{ id: 'utrecht-umbrellas/home-trial' }],
      programmes: [{ id: 'dry-netherlands' }],
    });
  });

  it('leads from the question to the sources', async () => {
    const { data, errors } = await api.ask(ANSWER, {
      question: 'Wat helpt de weerdienst in Denemarken tegen nat worden?',
    });
    expect(errors).toBeUndefined();
    expect(data.answer).toMatchSnapshot({ revision: { number: expect.any(Number) } });
  });

  it('is the same in both interface languages, save its sentences', async () => {
    const inLanguage = async (language: string) => {
      const { data } = await api.ask(ANSWER, { question: 'nat worden in Zweden', language });
      const { remarks, abstention, ...rest } = data.answer;
      return {
        rest,
        remarks,
        questions: abstention.nearest.map(({ question }: { question: string }) => question),
      };
    };
    const [dutch, english] = [await inLanguage('NL'), await inLanguage('EN')];
    expect(dutch.rest).toEqual(english.rest);
    expect(dutch.remarks).toEqual([
      'De vraag is begrepen, maar er is niets bekend dat zou helpen.',
      'Beperkt tot Zweden, omdat de vraag dat noemt.',
    ]);
    expect(english.questions).toEqual(['Which foreign practices help against “Getting wet”?']);
  });

  it('ranks as the graph does, for the default weights and the jurisdiction of the barrier', async () => {
    const { data } = await api.ask(/* GraphQL */ `
      {
        answer(question: "getting wet", first: 3) { practices { ...All } cautions { practice { id } rank } }
        barrier(id: "getting-wet") { practices(first: 3) { nodes { ...All } } cautions { practice { id } rank } }
      }
      fragment All on RankedPractice {
        rank practice { id } barrier { id } score band support counter standing witnesses
        parts { side weight contribution claim { id } adoption { id } case { id } via { id } }
        adoptions { id } counterEvidence { id } caveats { id } sideEffects { claim { id } barrier { id } }
      }
    `);
    expect(data.answer.practices).toEqual(data.barrier.practices.nodes);
    expect(data.answer.cautions).toEqual(data.barrier.cautions);
    expect(data.answer.practices).toHaveLength(2);
  });

  it('tells where and since when, which measurement weighs most and what it rests on, as adoptions and parts do', async () => {
    const { data } = await api.ask(/* GraphQL */ `
      {
        answer(question: "getting wet") { practices { ...Told } cautions { ...Told } }
      }
      fragment Told on RankedPractice {
        jurisdictions { id }
        firstYear
        weightiestMeasured { side via { id } claim { id } }
        sources { id }
        adoptions { period { from } jurisdictions { id } }
        parts { side design via { id } claim { id citations { source { id } } } }
      }
    `);
    interface Told {
      jurisdictions: { id: string }[];
      firstYear: number | null;
      weightiestMeasured: { side: string } | null;
      sources: { id: string }[];
      adoptions: { period: { from: string } | null; jurisdictions: { id: string }[] }[];
      parts: {
        side: string;
        design: string | null;
        via: object | null;
        claim: { id: string; citations: { source: { id: string } }[] };
      }[];
    }
    const told: Told[] = [...data.answer.practices, ...data.answer.cautions];
    const once = (all: { id: string }[]) =>
      [...new Set(all.map(({ id }) => id))].sort().map((id) => ({ id }));
    for (const { adoptions, parts, ...flat } of told) {
      const years = adoptions.flatMap(({ period }) => (period ? Number(period.from.slice(0, 4)) : []));
      const measured = parts.find(({ design }) => design);
      expect(flat).toEqual({
        jurisdictions: once(adoptions.flatMap(({ jurisdictions }) => jurisdictions)),
        firstYear: years.length > 0 ? Math.min(...years) : null,
        weightiestMeasured: measured
          ? { side: measured.side, via: measured.via, claim: { id: measured.claim.id } }
          : null,
        sources: once(parts.flatMap(({ claim }) => claim.citations.map(({ source }) => source))),
      });
    }
    const found = (isSo: (each: Told) => boolean) => told.some(isSo);
    expect([
      found(({ firstYear }) => firstYear !== null),
      found(({ firstYear }) => firstYear === null),
      found(({ weightiestMeasured }) => weightiestMeasured?.side === 'SUPPORT'),
      found(({ weightiestMeasured }) => weightiestMeasured === null),
      found(({ sources }) => sources.length > 1),
    ]).toEqual([true, true, true, true, true]);
  });

  it('weighs as the caller says', async () => {
    const weights = { strength: { REPORTED: 0 }, confidence: { HIGH: 0.5 }, narrower: 0 };
    const { data } = await api.ask(ANSWER, { question: 'getting wet', weights });
    expect(data.answer.practices.map(({ practice }: { practice: { id: string } }) => practice.id)).toEqual([
      'umbrella-sharing',
    ]);
    expect(data.answer.practices[0].parts[0].weight).toBe(0.5);
  });

  it('takes the same statements however much it finds', async () => {
    await api.ask(ANSWER, { question: 'getting wet' });
    const counts = [];
    for (const first of [2, 3]) {
      const { statements } = await api.ask(ANSWER, {
        question: 'getting wet and wet feet in Denmark',
        first,
      });
      counts.push(statements);
    }
    expect(counts).toEqual([7, 7]);
  });

  it('takes no statement for the ranking alone', async () => {
    const { statements } = await api.ask('{ answer(question: "getting wet") { practices { rank score } } }');
    expect(statements).toBe(0);
  });

  const PLACES = 'BE, BE-VLG, DK, EU, NL';

  it('refuses all arguments that cannot be used, at once', async () => {
    const { errors, statements } = await api.ask(ANSWER, {
      question: 'x'.repeat(1001),
      for: 'umbrella-sharing',
      in: ['DK', 'Atlantis'],
      weights: { narrower: 2 },
    });
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      [
        'question must have at most 1000 characters, got 1001; ' +
          'for must be the id of a jurisdiction that is known here, got "umbrella-sharing"; ' +
          `known are ${PLACES}; ` +
          'in must be the id of a jurisdiction that is known here, got "Atlantis"; ' +
          `known are ${PLACES}; ` +
          'weights.narrower must be from 0 to 1, got 2',
        'BAD_USER_INPUT',
      ],
    ]);
    expect(statements).toBeLessThanOrEqual(2);
  });

  it.each([0, 51])('refuses first: %d', async (first) => {
    const question = 'query ($first: Int!) { answer(question: "getting wet", first: $first) { totalCount } }';
    const { errors } = await api.ask(question, { first });
    expect(errors?.[0]?.message).toBe(`first must be from 1 to 50, got ${first}`);
  });

  it.each([
    '',
    '   ',
    '?!…',
    '☔️🌧️',
    'name:* OR (umbrella AND NOT "',
    "MATCH (n) DETACH DELETE n RETURN 'x'",
    '\u0000\u202e nat worden',
    'nat worden of getting soaked, what now?',
    'ß'.repeat(1000),
    'nat worden '.repeat(90),
  ])('takes anything for a question: %#', async (question) => {
    const { status, errors, data } = await api.ask(ANSWER, { question });
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    const { practices, untested, abstention } = data.answer;
    expect(practices.length + untested.length > 0).toBe(abstention === null);
  });

  it('costs what first asks for', async () => {
    const costOf = async (first: number) =>
      (await api.ask(ANSWER, { question: 'x', first })).extensions?.cost?.requested ?? 0;
    const [one, two, three] = [await costOf(1), await costOf(2), await costOf(3)];
    expect(two - one).toBeGreaterThan(50);
    // A page of three may not hold three of the longest lists.
    expect(three - two).toBeGreaterThan(50);
    expect(three - two).toBeLessThanOrEqual(two - one);
  });
});

describe('an answer during an apply', () => {
  it('is made once more, so that all of it is of the revision that it names', async () => {
    const seeds = await mkdtemp(join(tmpdir(), 'other-revision-'));
    await cp(FIXTURE.seeds, seeds, { recursive: true });
    const [practice, renamed] = ['practices/umbrella-sharing.yaml', 'Lending umbrellas'];
    const text = await readFile(join(seeds, practice), 'utf8');
    await writeFile(join(seeds, practice), text.replace('Umbrella sharing', renamed));
    let applied = 0;
    const applying = await createTestApi({
      ...connection,
      within: (request) => {
        const read = connection.within(request);
        return async (statement, parameters) => {
          if (statement === CLAIMS_BY_ID && applied === 0)
            applied = (await apply(connection, { root: ROOT, seeds }, silent)).number;
          return read(statement, parameters);
        };
      },
    });
    try {
      const { data } = await applying.ask(
        '{ answer(question: "getting wet in Denmark", first: 1) { practices { practice { name(language: EN) } parts { claim { id } } } revision { number } } }',
      );
      expect(data.answer).toEqual({
        practices: [
          {
            practice: { name: renamed },
            parts: [
              { claim: { id: 'copenhagen-umbrellas/drier-by-half' } },
              { claim: { id: 'copenhagen-umbrellas/agency-says-drier' } },
            ],
          },
        ],
        revision: { number: applied },
      });
    } finally {
      await applying.close();
      await apply(connection, FIXTURE, silent);
      await rm(seeds, { recursive: true });
    }
  });
});

describe('the answer index', () => {
  it('is the same read from the database as made from the seeds', async () => {
    const { answerIndex: fromDatabase, classifier } = await readSnapshot(connection);
    const fromSeeds = await answerIndexFrom(FIXTURE);
    const sorted = <Item>(items: readonly Item[]) => items.map((item) => JSON.stringify(item)).sort();
    const entities = [...fromDatabase.entities.values()];
    // Rows hold a few columns more, that only the API asks for.
    expect(entities).toEqual(
      expect.arrayContaining(
        [...fromSeeds.entities.values()].map((entity) => expect.objectContaining(entity)),
      ),
    );
    expect(entities).toHaveLength(fromSeeds.entities.size);
    expect(classifier).toEqual(fromSeeds.vocabulary.classifier);
    expect(sorted(fromDatabase.lessons)).toEqual(sorted(fromSeeds.lessons));
    for (const key of ['findings', 'attempts', 'limits', 'disputes'] as const)
      expect(sorted(fromDatabase.knowledge[key].map(inOrder))).toEqual(
        sorted(fromSeeds.knowledge[key].map(inOrder)),
      );
  });
});

/** Keys and lists in order: neither carries a meaning here. */
const inOrder = (each: object) =>
  Object.fromEntries(
    Object.entries(each)
      .map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
