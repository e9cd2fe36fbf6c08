import { join } from 'node:path';
import type { Server } from '../../graph/database/driver';
import { ask } from '../load';
import { graphqlBodies, OPERATIONS, type Operation, type Workload } from '../workload/workload';
import { ownFile, type Serving, serverSettings, startServing } from './process';

/** One way to answer the operations, as a process of its own. */
export interface Side extends Serving {
  name: string;
  /** The process of the database that it asks. */
  enginePid: number;
  /** The bodies of requests for an operation, one for each set of variables. */
  bodies(operation: Operation): string[];
}

/** Ours in three states, what it is measured against, and the two bounds: a statement without GraphQL, bytes without anything. */
export const SIDE_NAMES = [
  'ours cold',
  'ours warm',
  'ours repeated',
  '@neo4j/graphql',
  'raw',
  'bare',
] as const;
export type SideName = (typeof SIDE_NAMES)[number];

/** What the sides share: the database, what they are asked, and the home that running services announce themselves in. */
export interface Common {
  root: string;
  home: string;
  server: Server;
  enginePid: number;
  workload: Workload;
}

/** The settings by which the service keeps nothing, rows, or rows and answers. */
export const KEEPING = {
  'ours cold': { ROWS_KEPT: '0', ANSWERS_KEPT: '0' },
  'ours warm': { ANSWERS_KEPT: '0' },
  'ours repeated': {},
} satisfies Record<string, Record<string, string>>;

/** Starts the sides that are named; `bare` gives what one of ours answers, so that there must be one of these. */
export async function startSides(names: readonly SideName[], common: Common): Promise<Side[]> {
  const started: Side[] = [];
  try {
    for (const name of names) started.push(await startSide(name, common, started));
    return started;
  } catch (error) {
    await stopSides(started);
    throw error;
  }
}

export const stopSides = (sides: readonly Side[]) => Promise.all(sides.map(({ stop }) => stop()));

async function startSide(name: SideName, common: Common, started: readonly Side[]): Promise<Side> {
  const { root, home, server, enginePid, workload } = common;
  const environment = serverSettings(server);
  const here = (path: string) => ownFile(join(__dirname, path));
  const graphql = (file: string) => (operation: Operation) => graphqlBodies(operation, file, workload);
  switch (name) {
    case '@neo4j/graphql': {
      const serving = await startServing({ words: here('neo4j-graphql/serve.ts'), environment });
      return { ...serving, name, enginePid, bodies: graphql('neo4j-graphql.graphql') };
    }
    case 'raw': {
      const serving = await startServing({ words: here('raw.ts'), environment });
      const bodies = (operation: Operation) =>
        workload[operation].map((variables) => JSON.stringify({ operation, variables }));
      return { ...serving, name, enginePid, bodies };
    }
    case 'bare': {
      const ours = started.find(({ name: other }) => other in KEEPING);
      if (!ours) throw new Error('bare must stand behind one of ours, whose answers it gives; got none');
      const message = await answersOf(ours);
      const serving = await startServing({ words: here('bare.ts'), environment: {}, message });
      return { ...serving, name, enginePid, bodies: ours.bodies };
    }
    default: {
      const serving = await startServing({
        words: [join(root, 'dist/api/main.js'), 'serve'],
        environment: { ...environment, GRAPH_HOME: home, PORT: '0', LOG_LEVEL: 'silent', ...KEEPING[name] },
      });
      return {
        ...serving,
        address: `${serving.address}/graphql`,
        name,
        enginePid,
        bodies: graphql('ours.graphql'),
      };
    }
  }
}

/** What a side answers to each of its requests. */
async function answersOf({ address, bodies }: Side): Promise<[body: string, answer: string][]> {
  const answers: [string, string][] = [];
  for (const body of OPERATIONS.flatMap(bodies)) answers.push([body, await ask(address, body)]);
  return answers;
}
