import { parse, validate } from 'graphql';
import { createSchema } from '../../../api/graphql/schema';
import { neo4jGraphqlSchema } from '../../../bench/sides/neo4j-graphql/schema';
import { documentOf, OPERATIONS } from '../../../bench/workload/workload';
import { ROOT } from '../../support/fixture';

describe('what the bench asks', () => {
  it.each(OPERATIONS)('is valid for both schemas: %s', async (operation) => {
    const ours = validate(createSchema(ROOT), parse(documentOf(operation, 'ours.graphql')));
    const theirs = validate(
      await neo4jGraphqlSchema(),
      parse(documentOf(operation, 'neo4j-graphql.graphql')),
    );
    expect([...ours, ...theirs]).toEqual([]);
  });
});
