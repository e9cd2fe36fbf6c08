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

const repeat = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join(' ');

describe('an argument that cannot be used', () => {
  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['a page of none', 'cases(first: 0)', 'first must be from 1 to 100, got 0'],
    ['a page of less than none', 'cases(first: -3)', 'first must be from 1 to 100, got -3'],
    ['a page that is too large', 'cases(first: 101)', 'first must be from 1 to 100, got 101'],
    [
      'a broken cursor',
      'cases(after: "nonsense")',
      /^after must be a cursor of this list, .* got "nonsense"$/,
    ],
    ['an empty cursor', 'cases(after: "")', /^after must be a cursor of this list/],
    [
      "another list's cursor",
      `cases(after: "${cursorOf(['claims', 'x'])}")`,
      /^after must be a cursor of this list/,
    ],
    ...[
      ['with too few values', ['cases']],
      ['with too many values', ['cases', 'a', 'b']],
      ['with a number for a text', ['cases', 1]],
      ['with a list for a text', ['cases', ['a']]],
      ['with nothing for a text', ['cases', null]],
      ['of a name that is none', [{}, 'a']],
      ['that is too long', ['cases', 'x'.repeat(5_000)]],
    ].map(([what, values]): [string, string, RegExp] => [
      `a cursor ${what}`,
      `cases(after: "${cursorOf(values)}")`,
      /^after must be a cursor of this list/,
    ]),
    [
      'a cursor that is no list',
      `cases(after: "${cursorOf({ a: 1 })}")`,
      /^after must be a cursor of this list/,
    ],
  ])('%s is refused before anything is read', async (_, field, message) => {
    const { data, errors, statements } = await api.ask(`{ ${field} { nodes { id } } }`);
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message: typeof message === 'string' ? message : expect.stringMatching(message),
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
    expect(statements).toBe(0);
  });

  it.each(['NaN', '1e999', '"0.5"', 'null', '{}', '[1]', 'true'])(
    'a cursor of ranked practices with %s for a score is refused',
    async (score) => {
      const after = Buffer.from(`["rankedPractices",${score},0.5,"umbrella-sharing"]`).toString('base64url');
      const list = `practices(after: "${after}") { nodes { rank } pageInfo { hasPreviousPage } }`;
      const { data, errors } = await api.ask(`{ barrier(id: "getting-wet") { ${list} } }`);
      expect(data).toEqual({ barrier: null });
      expect(errors).toEqual([
        expect.objectContaining({
          message: expect.stringMatching(/^after must be a cursor of this list/),
          extensions: { code: 'BAD_USER_INPUT' },
        }),
      ]);
    },
  );

  it.each([
    ['nodes(ids: $list) { id }', '[ID!]!', 'NL', 'ids'],
    ['search(text: "rain", types: $list) { totalCount }', '[EntityType!]', 'Case', 'types'],
    ['cases(filter: { in: $list }) { totalCount }', '[ID!]', 'NL', 'filter.in'],
    ['claims(filter: { kinds: $list }) { totalCount }', '[ClaimKind!]', 'LIMIT', 'filter.kinds'],
    ['publications(filter: { cslTypes: $list }) { totalCount }', '[String!]', 'book', 'filter.cslTypes'],
    ['answer(question: "rain", in: $list) { totalCount }', '[ID!]', 'NL', 'in'],
  ])('of twenty thousand values is refused before anything is read: %s', async (field, type, value, name) => {
    const { errors, statements } = await api.ask(`query ($list: ${type}) { ${field} }`, {
      list: Array(20_000).fill(value),
    });
    expect(errors).toEqual([
      expect.objectContaining({
        message: `${name} must have at most 1000 values, got 20000`,
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    ]);
    expect(statements).toBe(0);
  });

  it('of ids is refused when there are none or more than a hundred', async () => {
    const none = await api.ask('{ nodes(ids: []) { id } }');
    expect(none.errors?.[0]).toMatchObject({ message: 'ids must be 1 to 100 ids, got 0' });
    const many = await api.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array(101).fill('NL'),
    });
    expect(many.errors?.[0]).toMatchObject({ message: 'ids must be 1 to 100 ids, got 101' });
  });

  it('of user text stays text, whatever it looks like', async () => {
    const id = "x'}) DETACH DELETE n //`$ids \\u0000 }";
    const { data, errors } = await api.ask(
      'query ($id: ID!) { barrier(id: $id) { id } node(id: $id) { id } }',
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ barrier: null, node: null });
  });
});

describe('a document that asks too much is refused before anything is read', () => {
  it.each([
    ['a thousand aliases', `{ ${repeat(1000, (at) => `a${at}: barrier(id: "drizzle") { id }`)} }`],
    ['forty levels', `{ barrier(id: "drizzle") { ${'broader { '.repeat(40)} id ${'} '.repeat(40)} } }`],
    ['twenty thousand tokens', `{ ${repeat(20_000, () => 'revision')} }`],
    ['a hundred directives', `{ barrier(id: "drizzle") { id ${repeat(100, () => '@include(if: true)')} } }`],
    [
      'fragments in a circle',
      '{ barrier(id: "drizzle") { ...A } } fragment A on Barrier { broader { ...A } }',
    ],
  ])('%s', async (_, query) => {
    const { status, data, errors, statements } = await api.ask(query);
    expect({ status, data, statements }).toEqual({ status: 400, data: undefined, statements: 0 });
    expect(errors?.length).toBeGreaterThan(0);
  });

  it('more searches than a request has time for', async () => {
    const query = `{ ${repeat(11, (at) => `s${at}: search(text: "wet feet ${at}") { nodes { tier } }`)} }`;
    const { status, errors, statements } = await api.ask(query);
    expect({ status, statements }).toEqual({ status: 400, statements: 0 });
    expect(errors).toEqual([
      {
        message:
          'The cost of an operation must be at most 25000 objects, got 27720; most of it is for s0.nodes (20); ask for fewer things or fewer levels at once.',
        extensions: { code: 'COST_LIMIT_EXCEEDED', cost: 27_720, limit: 25_000, field: 's0.nodes' },
      },
    ]);
  });

  it('more different questions than a request has time for', async () => {
    const query = `{ ${repeat(51, (at) => `a${at}: answer(question: "wet feet ${at}") { totalCount }`)} }`;
    expect((await api.ask(query)).errors).toEqual([
      expect.objectContaining({
        extensions: { code: 'COST_LIMIT_EXCEEDED', cost: 25_551, limit: 25_000, field: 'a0' },
      }),
    ]);
  });
});

describe('a fault of ours', () => {
  it('is masked: no stack, no statement, no message from the inside', async () => {
    await connection.write((run) =>
      run("MATCH (adoption:Adoption {id: 'ghent-walkways/dance'}) SET adoption.practiceId = 'nowhere'"),
    );
    const { status, errors } = await api.ask('{ adoption(id: "ghent-walkways/dance") { practice { id } } }');
    expect(status).toBe(200);
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side. It was logged; please try again later.',
        locations: expect.any(Array),
        path: ['adoption', 'practice'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    await connection.write((run) =>
      run(
        "MATCH (a:Adoption {id: 'ghent-walkways/dance'}) MATCH (p:Practice {id: 'rain-dance'}) CREATE (a)-[:OF]->(p)",
      ),
    );
  });
});

describe('language', () => {
  const NAMES = '{ barrier(id: "wet-feet") { name dutch: name(language: NL) summary missingTranslations } }';

  it.each([
    ['without a header', {}, 'Natte voeten', []],
    ['by Accept-Language', { 'accept-language': 'en-GB, nl;q=0.5' }, 'Wet feet', ['summary']],
    ['falls back to Dutch', { 'accept-language': 'fr' }, 'Natte voeten', []],
  ])('%s', async (_, headers, name, missingTranslations) => {
    const { data } = await api.ask(NAMES, {}, headers as Record<string, string>);
    expect(data.barrier).toEqual({
      name,
      dutch: 'Natte voeten',
      summary: 'Plassen maken de voeten nat.',
      missingTranslations,
    });
  });
});
