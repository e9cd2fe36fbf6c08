import { buildSchema, type GraphQLObjectType } from 'graphql';
import { connect } from '../../../api/graphql/connections/connection';
import { deriveConnections } from '../../../api/graphql/connections/derive';
import type { QueryResolvers } from '../../../generated/resolvers';

const SCHEMA = `
  directive @cost(weight: Int!) on FIELD_DEFINITION
  type PageInfo { hasNextPage: Boolean! }
  type Rain { drops: CloudConnection! }
  type Cloud { size: Int! }
  type Query { rain: [Rain!]! clouds: CloudConnection! winds: WindConnection }
  type WindConnection { nodes: [String!]! }
  extend type CloudConnection { colours: [String!]! }
`;

describe('the derived connections', () => {
  const derived = deriveConnections(SCHEMA);
  const schema = buildSchema(SCHEMA + derived);
  const fieldsOf = (type: string) => {
    const fields = (schema.getType(type) as GraphQLObjectType).getFields();
    return Object.fromEntries(Object.values(fields).map((field) => [field.name, String(field.type)]));
  };

  it('are the pair of each one that is referred to, once', () => {
    expect(derived.match(/^type \w+/gm)).toEqual(['type CloudConnection', 'type CloudEdge']);
    expect(fieldsOf('CloudEdge')).toEqual({ cursor: 'String!', node: 'Cloud!' });
  });

  it('leave one that is defined as it is', () => {
    expect(fieldsOf('WindConnection')).toEqual({ nodes: '[String!]!' });
  });

  it('can be extended with a field of their own', () => {
    expect(fieldsOf('CloudConnection')).toEqual({
      edges: '[CloudEdge!]!',
      nodes: '[Cloud!]!',
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
      colours: '[String!]!',
    });
  });

  it('take pages of their own rows only, by the type checker', () => {
    const right: QueryResolvers['barriers'] = (_, args, { loaders }) =>
      connect(loaders.barriers, args, { jurisdiction: null });
    // @ts-expect-error: conditions are no barriers.
    const wrong: QueryResolvers['barriers'] = (_, args, { loaders }) => connect(loaders.conditions, args, {});
    expect([right, wrong]).toHaveLength(2);
  });
});
