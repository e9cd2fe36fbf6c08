import { openConnection } from '../graph/database/connection';
import { createProgress } from '../graph/progress';
import { apply } from '../graph/seeding/apply/apply';
import { ROOT } from './database';
import { namedServer } from './sides/process';

/** Applies each folder of seeds that it is told of, in a process of its own: reading seeds takes seconds of CPU. */
const connection = openConnection(namedServer(), { database: 'neo4j', timeout: 120_000 });

process.on('message', async (seeds: string) => {
  const { number } = await apply(
    connection,
    { root: ROOT, seeds },
    createProgress(() => undefined),
  );
  process.send!({ number });
});

process.once('disconnect', () => void connection.close());
