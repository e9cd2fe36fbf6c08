import { makeExecutableSchema } from '@graphql-tools/schema';
import { graphql } from 'graphql';
import { enforceBounds } from '../../../api/graphql/limits/bounds';
import { createSchema } from '../../../api/graphql/schema';
import { ROOT } from '../../support/fixture';

const DIRECTIVE = 'directive @listSize(assumedSize: Int, sizedFields: [String!]) on FIELD_DEFINITION';
const TYPES = `
  ${DIRECTIVE}
  type Drop { size: Int! }
  type DropConnection { nodes: [Drop!]! }
  type Cloud { drops: [Drop!]! @listSize(assumedSize: 3) mist: [Drop!] @listSize(assumedSize: 3) }
  type Query {
    drops: [Drop!]! @listSize(assumedSize: 3)
    later: [Drop!]! @listSize(assumedSize: 3)
    asked(first: Int! = 2): [Drop!]! @listSize(assumedSize: 3)
    cloud(first: Int! = 2): Cloud! @listSize(sizedFields: ["drops"])
    page(first: Int! = 20): DropConnection!
  }`;

const drops = [1, 2, 3, 4, 5].map((size) => ({ size }));
const resolvers = {
  Query: {
    drops: () => drops,
    later: async () => drops,
    asked: () => drops,
    cloud: () => ({ drops, mist: null }),
    page: () => ({ nodes: drops }),
  },
};
const schema = enforceBounds(makeExecutableSchema({ typeDefs: TYPES, resolvers }));
const ask = (source: string) => graphql({ schema, source });

describe('a plain list', () => {
  it.each(['drops', 'later', 'asked(first: 3)'])('is cut to the size that it declares: %s', async (list) => {
    const { data } = await ask(`{ list: ${list} { size } }`);
    expect(data).toEqual({ list: [{ size: 1 }, { size: 2 }, { size: 3 }] });
  });

  it('is cut to `first` where it takes that', async () => {
    expect((await ask('{ asked { size } }')).data).toEqual({ asked: [{ size: 1 }, { size: 2 }] });
  });

  it('is cut without a resolver of its own, and stays null where it is', async () => {
    const { data } = await ask('{ cloud { drops { size } mist { size } } }');
    expect(data).toEqual({ cloud: { drops: [{ size: 1 }, { size: 2 }, { size: 3 }], mist: null } });
  });
});

describe('the argument first', () => {
  it.each([
    ['of a list ends at its size', 'asked(first: 4) { size }', 'first must be from 1 to 3, got 4'],
    ['of a list starts at 1', 'asked(first: 0) { size }', 'first must be from 1 to 3, got 0'],
    [
      'of a list below ends at its size',
      'cloud(first: 4) { __typename }',
      'first must be from 1 to 3, got 4',
    ],
    ['of a page ends at 100', 'page(first: 101) { __typename }', 'first must be from 1 to 100, got 101'],
    ['of a page starts at 1', 'page(first: -1) { __typename }', 'first must be from 1 to 100, got -1'],
  ])('%s', async (_, field, message) => {
    const { errors } = await ask(`{ ${field} }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('must belong to a list or page with a bound', () => {
    const typeDefs = `${DIRECTIVE} type Query { drops(first: Int!): [String!]! }`;
    expect(() => enforceBounds(makeExecutableSchema({ typeDefs }))).toThrow(
      'Query.drops must declare @listSize for first, got none',
    );
  });
});

describe('the bounds', () => {
  it('leave fields that need none without a resolver', () => {
    const fields = createSchema(ROOT).getTypeMap().RankedBarrier as unknown as {
      getFields(): Record<string, { resolve?: unknown }>;
    };
    expect(fields.getFields().score?.resolve).toBeUndefined();
  });
});
