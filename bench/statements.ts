import { graphql } from 'graphql';
import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { createMetrics } from '../api/http/metrics';
import { createApi } from '../api/http/server';
import { readSettings } from '../api/settings';
import type { Connection, Parameters } from '../graph/database/connection';
import { openDriver, type Server } from '../graph/database/driver';
import { ServedRevision } from '../graph/revision/served-revision';
import { ROOT } from './database';
import { ask } from './load';
import { neo4jGraphqlSchema } from './sides/neo4j-graphql/schema';
import { KEEPING, type SideName } from './sides/sides';
import { documentOf, graphqlBodies, type Operation, type Workload } from './workload/workload';

/** What one operation sends to the database, on average over its variables. */
export interface Statements {
  sent: number;
  dbHits: number;
}

interface Sent {
  statement: string;
  parameters: Parameters;
}

interface Counted {
  connection: Connection;
  server: Server;
  workload: Workload;
  sides: readonly SideName[];
  operations: readonly Operation[];
}

type Ask = (operation: Operation) => Promise<void>;

/** The statements of each operation on each side that sends some. They are carried out once more to be profiled. */
export async function countStatements(
  counted: Counted,
  onSide: (side: SideName) => void,
): Promise<Map<SideName, Record<Operation, Statements>>> {
  const driver = openDriver(counted.server);
  const found = new Map<SideName, Record<Operation, Statements>>();
  try {
    for (const side of counted.sides.filter((name) => name !== 'bare')) {
      onSide(side);
      found.set(side, await countSide(side, counted, driver));
    }
    return found;
  } finally {
    await driver.close();
  }
}

async function countSide(
  side: SideName,
  counted: Counted,
  driver: Driver,
): Promise<Record<Operation, Statements>> {
  const sent: Sent[] = [];
  const { ask, close } = await open(side, counted, driver, sent);
  try {
    const found: Partial<Record<Operation, Statements>> = {};
    for (const operation of counted.operations) {
      // The first time, what is kept is filled; the second time counts.
      await ask(operation);
      sent.length = 0;
      await ask(operation);
      const times = counted.workload[operation].length;
      const hits = await dbHitsOf(driver, [...sent]);
      found[operation] = { sent: sent.length / times, dbHits: hits / times };
    }
    return found as Record<Operation, Statements>;
  } finally {
    await close();
  }
}

/** A side in this process, which tells what it sends. */
async function open(side: SideName, counted: Counted, driver: Driver, sent: Sent[]) {
  const nothing = async () => undefined;
  switch (side) {
    case 'raw':
      return { ask: createRawAsk(counted, sent), close: nothing };
    case '@neo4j/graphql':
      return { ask: await createNeo4jGraphqlAsk(counted, driver, sent), close: nothing };
    default:
      return openOurs(side as keyof typeof KEEPING, counted, sent);
  }
}

const createRawAsk =
  ({ workload }: Counted, sent: Sent[]): Ask =>
  async (operation) => {
    const statement = documentOf(operation, 'raw.cypher');
    sent.push(...workload[operation].map((parameters) => ({ statement, parameters })));
  };

async function createNeo4jGraphqlAsk({ workload }: Counted, driver: Driver, sent: Sent[]): Promise<Ask> {
  const schema = await neo4jGraphqlSchema();
  /** What it takes for a transaction. */
  const executionContext = {
    run: async (statement: string, parameters: Parameters) => {
      sent.push({ statement, parameters });
      const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
      try {
        return await session.run(statement, parameters);
      } finally {
        await session.close();
      }
    },
  };
  return async (operation) => {
    for (const body of graphqlBodies(operation, 'neo4j-graphql.graphql', workload)) {
      const { query, variables } = JSON.parse(body);
      const { errors } = await graphql({
        schema,
        source: query,
        variableValues: variables,
        contextValue: { executionContext },
      });
      if (errors) throw new Error(`@neo4j/graphql must answer ${body}, got ${errors.join('; ')}`);
    }
  };
}

async function openOurs(side: keyof typeof KEEPING, { connection, workload }: Counted, sent: Sent[]) {
  const settings = readSettings({ ...KEEPING[side], LOG_LEVEL: 'silent' });
  const served = await ServedRevision.open(connection, { rowsKept: settings.rowsKept });
  const api = await createApi({
    ...settings,
    root: ROOT,
    connection: recorded(connection, sent),
    served,
    metrics: createMetrics(),
  });
  const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ask: async (operation: Operation) => {
      for (const body of graphqlBodies(operation, 'ours.graphql', workload))
        await ask(`${address}/graphql`, body);
    },
    close: async () => {
      await api.close();
      served.close();
    },
  };
}

/** A connection that notes what is read through it. */
function recorded(connection: Connection, sent: Sent[]): Connection {
  return {
    ...connection,
    within: (request) => {
      const send = connection.within(request);
      return (statement, parameters = {}) => {
        sent.push({ statement, parameters });
        return send(statement, parameters);
      };
    },
  };
}

async function dbHitsOf(driver: Driver, sent: readonly Sent[]): Promise<number> {
  let hits = 0;
  for (const { statement, parameters } of sent) {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    try {
      const { summary } = await session.run(`PROFILE ${statement}`, parameters);
      hits += hitsOf(summary.profile as ProfiledPlan);
    } finally {
      await session.close();
    }
  }
  return hits;
}

const hitsOf = ({ dbHits, children }: ProfiledPlan): number =>
  children.reduce((sum, child) => sum + hitsOf(child), dbHits);
