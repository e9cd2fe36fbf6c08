import type { NodeResolvers, QueryResolvers } from '../../../../generated/resolvers';
import { MAX_PAGE } from '../../../../graph/model/list';
import { all } from '../../../../graph/model/maybe-promise';
import { badUserInput } from '../../errors';
import { findAny } from '../find';

export const nodeQueries: Required<Pick<QueryResolvers, 'node' | 'nodes'>> = {
  node: (_, { id }, context) => findAny(context, id),
  nodes: (_, { ids }, context) => {
    if (ids.length < 1 || ids.length > MAX_PAGE) {
      throw badUserInput(`ids must be 1 to ${MAX_PAGE} ids, got ${ids.length}`);
    }
    return all(ids.map((id) => findAny(context, id)));
  },
};

export const Node: NodeResolvers = { __resolveType: ({ type }) => type };
