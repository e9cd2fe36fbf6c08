import fc from 'fast-check';
import { buildSchema, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { requireAffordable } from '../../../api/graphql/limits/cost';
import type { Priced } from '../../../api/graphql/limits/price';
import type { ListSizes } from '../../../graph/revision/list-sizes';

const schema = buildSchema(`
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  directive @cost(weight: Int!) on FIELD_DEFINITION
  interface Node { id: ID! }
  type Cloud implements Node {
    id: ID!
    above: Cloud
    drops(first: Int! = 20): DropConnection!
    reports: [Report!]! @listSize(assumedSize: 50)
  }
  type Drop implements Node { id: ID! size: Int! sources: [Cloud!]! @listSize(assumedSize: 10) }
  type Report { text: String! cites: [Drop!]! @listSize(assumedSize: 10) }
  type CloudConnection { nodes: [Cloud!]! edges: [CloudEdge!]! totalCount: Int! @cost(weight: 25) }
  type CloudEdge { cursor: String! node: Cloud! }
  type DropConnection { nodes: [Drop!]! totalCount: Int! @cost(weight: 25) }
  type Forecast { rain: [Report!]! @listSize(assumedSize: 50) sun: [Report!]! @listSize(assumedSize: 20) }
  type Query {
    clouds(first: Int! = 20): CloudConnection!
    cloud(id: ID!): Cloud
    forecast(first: Int! = 10): Forecast! @listSize(sizedFields: ["rain"]) @cost(weight: 500)
    nodes(ids: [ID!]!): [Node]! @listSize(assumedSize: 100, slicingArguments: ["ids"])
  }`);

/** Thirty clouds; of their reports the longest list has ten, and all together sixty. */
const SIZES: ListSizes = {
  Cloud: { longest: 30, total: 30 },
  dropsByCloud: { longest: 15, total: 200 },
  reportsByCloud: { longest: 10, total: 60 },
};

function priced(document: string, sizes: ListSizes = SIZES, variables: Record<string, unknown> = {}): Priced {
  const { definitions } = parse(document);
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  const byName = fragments.map((each): [string, FragmentDefinitionNode] => [each.name.value, each]);
  return { schema, operation, fragments: Object.fromEntries(byName), variables, sizes };
}

const costOf = (document: string, sizes?: ListSizes, variables?: Record<string, unknown>) =>
  requireAffordable(priced(document, sizes, variables));

describe('the cost of an operation', () => {
  it.each([
    ['scalars and the page itself are free', '{ clouds(first: 3) { nodes { id } } }', 3],
    [
      'a row costs one whether it is a node or in an edge',
      '{ clouds(first: 3) { edges { node { id } cursor } } }',
      3,
    ],
    ['a page holds no more than the revision', '{ clouds(first: 100) { nodes { id } } }', 30],
    [
      'lists below all entities hold no more than all of them together',
      '{ clouds { nodes { reports { text } } } }',
      20 + 60,
    ],
    [
      'a few entities may be those with the longest lists',
      '{ clouds(first: 3) { nodes { reports { text } } } }',
      3 + 3 * 10,
    ],
    [
      'the same entity may come more than once elsewhere',
      '{ clouds { nodes { above { reports { text } } } } }',
      20 + 20 + 20 * 10,
    ],
    [
      'what belongs to one object comes once',
      '{ clouds { nodes { reports { cites { id } } } } }',
      20 + 60 + 60 * 10,
    ],
    ['`first` bounds a page below', '{ clouds { nodes { drops(first: 2) { nodes { id } } } } }', 20 + 20 * 2],
    [
      'counting costs, once for each list',
      '{ clouds(first: 2) { totalCount nodes { drops { totalCount } } } }',
      25 + 2 + 2 * 25,
    ],
    [
      'thinking costs, and `first` bounds the list that it sizes',
      '{ forecast(first: 3) { rain { text } sun { text } } }',
      500 + 1 + 3 + 20,
    ],
    ['a list of ids holds one for each', '{ nodes(ids: ["a", "b"]) { id } }', 2],
    [
      'of an interface, the dearest type counts',
      '{ nodes(ids: ["a"]) { ... on Cloud { reports { text } } ... on Drop { size } } }',
      11,
    ],
    [
      'introspection costs as a whole',
      '{ __schema { types { name } } __type(name: "Cloud") { name } __typename }',
      8_800,
    ],
  ])('%s', (_, document, cost) => {
    expect(costOf(document)).toBe(cost);
  });

  it('takes what the schema declares where nothing is known of a list', () => {
    expect(costOf('{ clouds(first: 2) { nodes { reports { text } } } }', {})).toBe(2 + 2 * 50);
  });

  it('does not count what a directive leaves out', () => {
    const document = 'query ($all: Boolean!) { clouds { nodes { id reports @include(if: $all) { text } } } }';
    expect([true, false].map((all) => costOf(document, SIZES, { all }))).toEqual([80, 20]);
  });

  it.each([
    ['a fragment', '{ forecast(first: 3) { ...Card } } fragment Card on Forecast { rain { cites { id } } }'],
    ['an inline fragment', '{ forecast(first: 3) { ... on Forecast { rain { cites { id } } } } }'],
    [
      'a fragment in a fragment',
      '{ forecast(first: 3) { ...A } } fragment A on Forecast { ...B } fragment B on Forecast { rain { cites { id } } }',
    ],
    [
      'two fragments on one field',
      '{ forecast(first: 3) { ...A ...B } } fragment A on Forecast { rain { text } } fragment B on Forecast { rain { cites { id } } }',
    ],
  ])('is that of the same selection without fragments: %s', (_, document) => {
    expect(costOf(document)).toBe(costOf('{ forecast(first: 3) { rain { text cites { id } } } }'));
  });

  it('stays the same when fields are moved into fragments or written twice', () => {
    const fields = fc.letrec<{ cloud: string }>((tie) => ({
      cloud: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            fc.constant('id'),
            tie('cloud').map((below) => `above { ${below} }`),
            tie('cloud').map((below) => `reports { cites { sources { ${below} } } }`),
            fc.constant('drops(first: 4) { nodes { size } }'),
          ),
          { minLength: 1, maxLength: 4 },
        )
        .map((all) => all.join(' ')),
    }));
    const written = fc.constantFrom(
      (selection: string) => `... on Cloud { ${selection} }`,
      (selection: string) => `... on Node { ... on Cloud { ${selection} } }`,
      (selection: string) => `${selection} ... { ${selection} }`,
      (selection: string) =>
        `...Part ${selection} } } fragment Part on Cloud { ... on Node { ... on Cloud { ${selection}`,
    );
    const cheap = (document: string) => {
      try {
        return costOf(document);
      } catch (error) {
        return (error as { extensions: { cost: number } }).extensions.cost;
      }
    };
    fc.assert(
      fc.property(fields.cloud, written, (selection, write) => {
        const both = [selection, write(selection)].map(
          (each) => `{ clouds(first: 2) { nodes { ${each} } } }`,
        );
        const closed = both.map(
          (each) => each + ' }'.repeat(each.split('{').length - each.split('}').length),
        );
        expect(cheap(closed[1]!)).toBe(cheap(closed[0]!));
      }),
    );
  });
});

describe('an operation that costs too much', () => {
  const refusalOf = (document: string, variables?: Record<string, unknown>) => {
    try {
      return costOf(document, {}, variables);
    } catch (error) {
      return error;
    }
  };

  it('is refused with what makes it dear and the page that fits', () => {
    const document = '{ clouds { nodes { id drops { nodes { sources { id reports { text } } } } } } }';
    expect(refusalOf(document)).toMatchObject({
      message:
        'The cost of an operation must be at most 25000 objects, got 204420; most of it is for clouds.nodes.drops.nodes.sources.reports (20 × 20 × 10 × 50); with first: 2 for clouds it fits.',
      extensions: {
        code: 'COST_LIMIT_EXCEEDED',
        cost: 204_420,
        limit: 25_000,
        field: 'clouds.nodes.drops.nodes.sources.reports',
        fits: { field: 'clouds', first: 2 },
      },
    });
    expect(costOf(document.replace('clouds', 'clouds(first: 2)'), {})).toBe(20_442);
  });

  it('is told the page of an inner list where no outer one fits', () => {
    expect(
      refusalOf(
        'query ($n: Int!) { clouds(first: 1) { nodes { drops(first: $n) { nodes { sources { reports { cites { id } } } } } } } }',
        { n: 100 },
      ),
    ).toMatchObject({
      message: expect.stringMatching(/; with first: 4 for drops it fits\.$/),
      extensions: { fits: { field: 'clouds.nodes.drops', first: 4 } },
    });
  });

  it('is told to ask for less where no page helps', () => {
    const nested = 'sources { reports { cites { '.repeat(3);
    expect(
      refusalOf(
        `{ clouds(first: 1) { nodes { drops(first: 1) { nodes { ${nested} id ${'} '.repeat(9)} } } } } }`,
      ),
    ).toMatchObject({ message: expect.stringMatching(/; ask for fewer things or fewer levels at once\.$/) });
  });
});
