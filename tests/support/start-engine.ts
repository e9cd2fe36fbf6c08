import { join } from 'node:path';
import { openConnection } from '../../graph/database/connection';
import { type Engine, openEngine } from '../../graph/database/engine/launcher';
import { prepareDatabase } from '../../graph/database/migrations';
import { createProgress } from '../../graph/progress';

const ROOT = join(__dirname, '../..');

declare global {
  var testEngine: Engine | undefined;
}

/** Starts the engine that the integration tests share, and makes its constraints. */
export default async function startEngine(): Promise<void> {
  const progress = createProgress((line) => process.stderr.write(`${line}\n`));
  const engine = await openEngine({ root: ROOT, home: join(ROOT, '.neo4j/test'), progress });
  globalThis.testEngine = engine;
  const { uri, user, password } = engine;
  process.env.TEST_SERVER = JSON.stringify({ uri, user, password });
  const connection = openConnection(engine, { database: 'neo4j', timeout: 20_000 });
  await prepareDatabase(connection, ROOT);
  await connection.close();
}
