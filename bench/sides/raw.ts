import neo4j from 'neo4j-driver';
import { openDriver } from '../../graph/database/driver';
import { documentOf, OPERATIONS } from '../workload/workload';
import { answerBodies } from './http';
import { namedServer } from './process';

/** Serves the rows of one hand-written statement for each operation, without GraphQL. */
async function serve(): Promise<void> {
  process.setSourceMapsEnabled(false);
  const driver = openDriver(namedServer());
  const statements = new Map(
    OPERATIONS.map((operation): [string, string] => [operation, documentOf(operation, 'raw.cypher')]),
  );
  await answerBodies(async (body) => {
    const { operation, variables } = JSON.parse(body);
    const session = driver.session({
      database: 'neo4j',
      defaultAccessMode: neo4j.session.READ,
      fetchSize: -1,
    });
    try {
      const { records } = await session.run(statements.get(operation)!, variables);
      return JSON.stringify(records.map((record) => record.toObject()));
    } finally {
      await session.close();
    }
  });
}

void serve();
