import { join } from 'node:path';
import { openConnection } from '../../graph/database/connection';
import { type Engine, openEngine } from '../../graph/database/engine/launcher';
import { prepareDatabase } from '../../graph/database/migrations';
import { createProgress } from '../../graph/progress';
import { compileQuickly, freshHome } from './engine-home';

const ROOT = join(__dirname, '../..');

declare global {
  var testEngines: Engine[];
}

/** Starts an engine for each worker of the run, as integration tests empty the graph; and makes the constraints of each. */
export default async function startEngines({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  compileQuickly();
  globalThis.testEngines = [await startEngine(join(ROOT, '.neo4j/test'))];
  for (let worker = 2; worker <= maxWorkers; worker += 1)
    globalThis.testEngines.push(await startEngine(freshHome(`test-worker-${worker}`)));
  process.env.TEST_SERVERS = JSON.stringify(
    globalThis.testEngines.map(({ uri, user, password }) => ({ uri, user, password })),
  );
}

async function startEngine(home: string): Promise<Engine> {
  const progress = createProgress((line) => process.stderr.write(`${line}\n`));
  const engine = await openEngine({ root: ROOT, home, progress });
  const connection = openConnection(engine, { database: 'neo4j', timeout: 20_000 });
  await prepareDatabase(connection, ROOT);
  await connection.close();
  return engine;
}
