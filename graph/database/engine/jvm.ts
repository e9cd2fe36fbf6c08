import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDriver, type Server } from '../driver';
import type { Home } from './home';
import { EngineFailure } from './problems';
import { homeArgument } from './processes';
import type { Java } from './toolchain';

/** What an engine of ours is started with. */
export interface Jvm {
  java: Java;
  classpath: string;
  /** Class archive that makes starts quick; written by the first engine when it stops. */
  archive: string;
}

const OPENED_MODULES = ['java.nio', 'java.io', 'sun.nio.ch'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** Starts the engine in a session of its own, so that a Ctrl-C meant for us does not reach it before we drained. */
export async function launch({ java, classpath, archive }: Jvm, home: Home, port: number): Promise<number> {
  const log = await open(join(home.path, 'engine.log'), 'w', 0o600);
  const address = `127.0.0.1:${port}`;
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': address,
    'server.bolt.advertised_address': address,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '128m',
    'db.tx_log.preallocate': 'false',
    'dbms.usage_report.enabled': 'false',
    'client.allow_telemetry': 'false',
    'server.bolt.telemetry.enabled': 'false',
    'dbms.security.procedures.allowlist': 'db.*,dbms.*',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '1s',
    'internal.server.bolt.connection_shutdown_wait_time': '1s',
  };
  const child = spawn(
    java.command,
    [
      existsSync(archive) ? `-XX:SharedArchiveFile=${archive}` : `-XX:ArchiveClassesAtExit=${archive}`,
      '-XX:+UseG1GC',
      '-Xms512m',
      '-Xmx512m',
      ...OPENED_MODULES,
      '-Dlog4j2.disable.jmx=true',
      '-Dfile.encoding=UTF-8',
      'org.neo4j.server.CommunityEntryPoint',
      homeArgument(home.path),
      `--config-dir=${join(home.path, 'conf')}`,
      '--console-mode',
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { detached: true, stdio: ['ignore', log.fd, log.fd], env: { ...process.env, CLASSPATH: classpath } },
  );
  child.unref();
  await log.close();
  if (child.pid === undefined) throw new EngineFailure('Neo4j must start, got no process');
  return child.pid;
}

/** Makes the engine plan and run a typical statement, so that the classes for it are in the archive too. */
export async function exercise(server: Server): Promise<void> {
  const driver = openDriver(server);
  const statement = /* cypher */ `
    UNWIND $ids AS id
    OPTIONAL MATCH (one:Entity {id: id})-[by:RELATED]->(other:Entity)
    WITH id, by, other ORDER BY other.id
    RETURN id AS key, collect(other {.id, by: by.name}) AS rows`;
  try {
    for (const text of [statement, 'SHOW INDEXES YIELD name']) {
      await driver.executeQuery(text, { ids: ['any'] }, { database: 'neo4j', routing: 'READ' });
    }
  } finally {
    await driver.close();
  }
}

/** Gives a new home its password by a file that only its owner can read: everybody can read the words of a command. */
export async function setInitialPassword(
  { java, classpath }: Jvm,
  home: Home,
  password: string,
): Promise<void> {
  const words = join(home.path, 'first-password');
  await writeFile(words, `org.neo4j.cli.AdminTool dbms set-initial-password ${password}`, { mode: 0o600 });
  const environment = { CLASSPATH: classpath, NEO4J_HOME: home.path, NEO4J_CONF: join(home.path, 'conf') };
  try {
    await promisify(execFile)(java.command, [...OPENED_MODULES, `@${words}`], {
      env: { ...process.env, ...environment },
    });
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    const reason = stderr.replaceAll(password, '…').trim().split('\n')[0] || 'no reason';
    throw new EngineFailure(`Neo4j must take its first password, got: ${reason}`);
  } finally {
    await rm(words, { force: true });
  }
}
