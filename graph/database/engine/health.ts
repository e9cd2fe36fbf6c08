import { setTimeout as sleep } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import { type Server, withDriver } from '../driver';
import { isAlive } from './processes';

/** How an engine answers: as it should; not to our password; that it cannot go on; or, so far, not at all. */
export type Health = 'well' | 'refusing' | 'broken' | 'silent';

/** Asks an engine, and not only the operating system, whether it works. */
export async function healthOf(server: Server): Promise<Health> {
  try {
    await withDriver(server, async (driver) => {
      const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ' });
      try {
        await session.run(/* cypher */ `RETURN 1 AS one`);
      } finally {
        session.close().catch(() => undefined);
      }
    });
    return 'well';
  } catch (error) {
    return healthBy(error);
  }
}

function healthBy(error: unknown): Health {
  const code = error instanceof Neo4jError ? error.code : '';
  if (/\.Security\.(Unauthorized|CredentialsExpired)$/.test(code)) return 'refusing';
  // After a write that failed, as on a full disk, Neo4j refuses every transaction until it is started again.
  return code.startsWith('Neo.DatabaseError.') ? 'broken' : 'silent';
}

/** The health of an engine once it answers or has ended; silent where it does not within a time. */
export async function untilAnswering(
  pid: number,
  server: Server,
  milliseconds: number,
  giveUp?: AbortSignal,
): Promise<Health | 'ended'> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    if (!isAlive(pid)) return 'ended';
    const health = await healthOf(server);
    if (health !== 'silent' || Date.now() >= deadline || giveUp?.aborted) return health;
    await sleep(100);
  }
}
