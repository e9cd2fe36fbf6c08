import type { Connection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { FIXTURE, openFixture, silent } from '../../support/fixture';
import { add, type Edit, swap, withEdited } from '../../unit/seeding/edited-seeds';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  await withEdited(WIDER, (seeds) => apply(connection, seeds, silent));
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api.close();
  await apply(connection, FIXTURE, silent, { retireMost: true });
  await connection.close();
});

const numbered = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `${name}-${String(at + 1).padStart(3, '0')}`);

/** As many conditions and lessons of one practice as the schema declares room for. */
const CONDITIONS = ['dry-storage', ...numbered(18, 'need'), 'public-money'];
const LESSONS = ['copenhagen-umbrellas/hang-them-low', ...numbered(98, 'learnt'), 'share-before-you-build'];

const condition = (id: string): Edit =>
  add(`conditions/${id}.yaml`, `id: ${id}\nname: {nl: 'Behoefte ${id}', en: 'Need ${id}'}\n`);
const lesson = (id: string): Edit =>
  add(
    `lessons/${id}.yaml`,
    `id: ${id}
statement: {nl: 'Les ${id}.', en: 'Lesson ${id}.'}
drawnFrom: [copenhagen-umbrellas]
recommends: [umbrella-sharing]
confidence: HIGH
citations: [{source: umbrella-webinar, read: EXCERPT}]
`,
  );

/** The fixture world with long lists, a programme abroad, a town in a province in Flanders, and harm to a kind of the barrier that is fought. */
const WIDER: Edit[] = [
  add(
    'jurisdictions/BE-VOV.yaml',
    'id: BE-VOV\ntype: Region\nname: {nl: Oost-Vlaanderen, en: East Flanders}\npartOf: BE-VLG\n',
  ),
  add(
    'actors/ghent.yaml',
    'id: ghent\nname: {nl: Gemeente Gent, en: City of Ghent}\nkind: LOCAL_GOVERNMENT\njurisdiction: BE-VOV\n',
  ),
  add(
    'programmes/dry-ghent.yaml',
    `id: dry-ghent
name: {nl: Droog Gent, en: Dry Ghent}
summary: {nl: Een Gents programma., en: A programme of Ghent.}
kind: PROGRAMME
jurisdiction: BE-VOV
tackles: [getting-wet]
`,
  ),
  swap('cases/ghent-walkways.yaml', 'jurisdictions:\n  - BE-VLG\n', 'jurisdictions:\n  - BE-VOV\n'),
  ...numbered(18, 'need').map(condition),
  ...numbered(98, 'learnt').map(lesson),
  swap(
    'practices/umbrella-sharing.yaml',
    '  - dry-storage\n  - public-money\n',
    CONDITIONS.map((id) => `  - ${id}\n`).join(''),
  ),
  add(
    'programmes/dry-denmark.yaml',
    `id: dry-denmark
name: {nl: Droog Denemarken, en: Dry Denmark}
summary: {nl: Een Deens programma., en: A Danish programme.}
kind: PROGRAMME
jurisdiction: DK
tackles: [getting-wet]
`,
  ),
  swap(
    'cases/copenhagen-umbrellas.yaml',
    '      - barrier: wet-feet\n',
    '      - {barrier: drizzle, effect: WORSENS, basis: REPORTED}\n      - barrier: wet-feet\n',
  ),
];

const ids = (entities: { id: string }[]) => entities.map(({ id }) => id);

describe('a plain list', () => {
  it('comes back whole, up to what the schema declares', async () => {
    const { data, errors } = await api.ask(
      '{ practice(id: "umbrella-sharing") { conditions { id } lessons { id } } }',
    );
    expect(errors).toBeUndefined();
    expect(ids(data.practice.conditions)).toEqual(CONDITIONS);
    expect(ids(data.practice.lessons)).toEqual(LESSONS);
  });
});

describe('harm that came with a practice', () => {
  const RANKED = /* GraphQL */ `
    query ($barrier: ID!) {
      barrier(id: $barrier) {
        practices { nodes { ...Harm } }
        cautions { ...Harm }
      }
    }
    fragment Harm on RankedPractice {
      practice { id }
      counterEvidence { id }
      sideEffects { claim { id } barrier { id } }
    }
  `;
  const umbrellasAgainst = async (barrier: string) => {
    const { data, errors } = await api.ask(RANKED, { barrier });
    expect(errors).toBeUndefined();
    const ranked: { practice: { id: string } }[] = [
      ...data.barrier.practices.nodes,
      ...data.barrier.cautions,
    ];
    return ranked.find(({ practice }) => practice.id === 'umbrella-sharing');
  };
  const claim = { id: 'copenhagen-umbrellas/drier-by-half' };

  it('is a side effect for other barriers, and speaks against it for the barrier of which they are kinds', async () => {
    expect(await umbrellasAgainst('getting-wet')).toEqual({
      practice: { id: 'umbrella-sharing' },
      counterEvidence: [claim],
      sideEffects: [{ claim, barrier: { id: 'wet-feet' } }],
    });
    expect(await umbrellasAgainst('wet-feet')).toEqual({
      practice: { id: 'umbrella-sharing' },
      counterEvidence: [claim],
      sideEffects: [{ claim, barrier: { id: 'drizzle' } }],
    });
  });
});

describe('what is under way at home', () => {
  const AT_HOME = /* GraphQL */ `
    query ($for: ID!) {
      answer(question: "getting wet", for: $for) { homeExperience { programmes { id } adoptions { id } } }
    }
  `;

  it.each([
    ['NL', ['dry-netherlands'], ['utrecht-umbrellas/home-trial']],
    ['DK', ['dry-denmark'], ['copenhagen-umbrellas/folding-trial', 'copenhagen-umbrellas/station-umbrellas']],
    ['BE', ['dry-ghent'], ['ghent-walkways/dance', 'ghent-walkways/hats', 'ghent-walkways/roofs']],
    ['EU', [], []],
  ])(
    'in %s is what that jurisdiction and its parts do',
    async (askingJurisdiction, programmes, adoptions) => {
      const { data, errors } = await api.ask(AT_HOME, { for: askingJurisdiction });
      expect(errors).toBeUndefined();
      const { homeExperience } = data.answer;
      expect(ids(homeExperience.programmes)).toEqual(programmes);
      expect(ids(homeExperience.adoptions)).toEqual(adoptions);
    },
  );
});

describe('what was done in a part of a part of a place', () => {
  it.each(['BE', 'BE-VLG', 'BE-VOV'])('is in every list of what was done in %s', async (place) => {
    const { data, errors } = await api.ask(
      `query ($in: [ID!]!) {
        actors(filter: { in: $in }) { nodes { id } }
        cases(filter: { in: $in }) { nodes { id } }
        adoptions(filter: { in: $in, practice: "covered-walkways" }) { nodes { id } }
        practices(filter: { adoptedIn: $in }) { nodes { id } }
      }`,
      { in: [place] },
    );
    expect(errors).toBeUndefined();
    expect(ids(data.actors.nodes)).toContain('ghent');
    expect(ids(data.cases.nodes)).toEqual(['ghent-walkways']);
    expect(ids(data.adoptions.nodes)).toEqual(['ghent-walkways/benches', 'ghent-walkways/roofs']);
    expect(ids(data.practices.nodes)).toContain('covered-walkways');
  });
});

describe('a question that names the asking side', () => {
  const ASKED = /* GraphQL */ `
    query ($question: String!, $for: ID!) {
      answer(question: $question, for: $for) {
        interpretation { restrictedTo { id } }
        practices { rank practice { id } barrier { id } score }
        cautions { rank practice { id } barrier { id } score }
        abstention { reason }
      }
    }
  `;
  const answerTo = async (question: string, askingJurisdiction: string) => {
    const { data, errors } = await api.ask(ASKED, { question, for: askingJurisdiction });
    expect(errors).toBeUndefined();
    return data.answer;
  };

  it.each([
    ['BE-VLG', 'nat worden in Vlaanderen', 'itself'],
    ['BE-VLG', 'nat worden in België', 'what it is part of'],
    ['BE', 'nat worden in België', 'itself'],
  ])('%s, as in “%s”, is not restricted to %s', async (askingJurisdiction, question) => {
    const answered = await answerTo(question, askingJurisdiction);
    expect(answered).toEqual(await answerTo('nat worden', askingJurisdiction));
    expect(answered.interpretation.restrictedTo).toEqual([]);
    expect(ids(answered.practices.map(({ practice }: { practice: { id: string } }) => practice))).toEqual([
      'umbrella-sharing',
    ]);
  });

  it('and another place is restricted to that other place', async () => {
    const { interpretation } = await answerTo('nat worden in België en Denemarken', 'BE-VLG');
    expect(ids(interpretation.restrictedTo)).toEqual(['DK']);
  });
});
