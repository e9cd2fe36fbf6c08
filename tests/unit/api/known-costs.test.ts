import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { KnownCosts } from '../../../api/graphql/limits/known-costs';

const known = new KnownCosts(
  buildSchema(`
    directive @listSize(assumedSize: Int, slicingArguments: [String!]) on FIELD_DEFINITION
    input Filter { kinds: [String!] }
    type Cloud { id: ID! drops(first: Int! = 20, filter: Filter): [Cloud!]! @listSize(assumedSize: 10) }
    type Query {
      cloud(id: ID!): Cloud
      clouds(ids: [ID!]!): [Cloud]! @listSize(assumedSize: 100, slicingArguments: ["ids"])
    }`),
);

/** Which of some operations on a document are reckoned, one after the other. */
function reckoned(text: string, ...asked: { variables: Record<string, unknown>; sizes?: object }[]) {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const sizes = {};
  let count = 0;
  return asked.map(({ variables, sizes: others = sizes }) => {
    const before = count;
    known.costOf({ document, operation }, variables, others, () => {
      count += 1;
      return count;
    });
    return count > before;
  });
}

describe('what an operation costs is reckoned', () => {
  it('once for variables that size nothing', () => {
    const text = 'query ($id: ID!, $filter: Filter) { cloud(id: $id) { drops(filter: $filter) { id } } }';
    expect(
      reckoned(
        text,
        { variables: { id: 'a', filter: { kinds: [] } } },
        { variables: { id: 'b', filter: { kinds: ['x', 'y'] } } },
      ),
    ).toEqual([true, false]);
  });

  it('anew where one of them has no value, which may be refused', () => {
    const text = 'query ($id: ID = "a") { cloud(id: $id) { id } }';
    expect(reckoned(text, { variables: { id: 'a' } }, { variables: { id: null } })).toEqual([true, true]);
  });

  it('anew for the size of a page', () => {
    const text = 'query ($first: Int!) { cloud(id: "a") { drops(first: $first) { id } } }';
    const asked = [10, 20, 10].map((first) => ({ variables: { first } }));
    expect(reckoned(text, ...asked)).toEqual([true, true, false]);
  });

  it('anew for the number of ids', () => {
    const text = 'query ($ids: [ID!]!) { clouds(ids: $ids) { id } }';
    const asked = [['a'], ['b'], ['a', 'b']].map((ids) => ({ variables: { ids } }));
    expect(reckoned(text, ...asked)).toEqual([true, false, true]);
  });

  it('anew for what is left out, in a fragment too', () => {
    const text =
      'query ($with: Boolean!) { cloud(id: "a") { ...Drops } } fragment Drops on Cloud { drops @include(if: $with) { id } }';
    expect(reckoned(text, { variables: { with: true } }, { variables: { with: false } })).toEqual([
      true,
      true,
    ]);
  });

  it('anew where the lists of the revision have other sizes', () => {
    const text = '{ cloud(id: "a") { id } }';
    expect(reckoned(text, { variables: {} }, { variables: {}, sizes: {} }, { variables: {} })).toEqual([
      true,
      true,
      true,
    ]);
  });
});
