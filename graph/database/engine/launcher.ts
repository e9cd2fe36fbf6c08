import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Progress } from '../../progress';
import { canConnect, openDriver, type Server } from '../driver';
import { freePort, Home, isAlive } from './home';
import { findClasspath, findJava, type Java, neo4jVersion } from './toolchain';

const START_TIMEOUT = 120_000;
const STOP_TIMEOUT = 30_000;
const WATCH_INTERVAL = 500;
const MAX_BACK_OFF = 30_000;

const OPENED_MODULES = ['java.nio', 'java.io', 'sun.nio.ch'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/** A Neo4j of our own: where it listens, and how to let go of it. */
export interface Engine extends Server {
  /** Lets go of the engine; the last user stops it. */
  close(): Promise<void>;
}

interface EngineOptions {
  /** Folder of this package, where the pom is. */
  root: string;
  /** GRAPH_HOME: data, password and run file. */
  home: string;
  progress: Progress;
  /** Gives up starting: what was started is stopped again. */
  signal?: AbortSignal;
  /** Told when a watched engine died and was started again, or could not be. */
  onEvent?: (message: string) => void;
}

/** Uses the engine of this home, starting it where it does not run, and starts it again should it die. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const home = new Home(options.home);
  await home.make();
  const server = await home.withLock(async () => {
    const running = await ensureRunning(home, options);
    await home.join();
    return running;
  });
  const watch = watchEngine(home, options);
  return {
    ...server,
    close: async () => {
      await watch.stop();
      await home.withLock(() => leave(home));
    },
  };
}

async function ensureRunning(home: Home, options: EngineOptions): Promise<Server> {
  const known = await home.run();
  const { password, isNew } = await home.password();
  const server = (port: number): Server => ({ uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password });
  if (known && isAlive(known.pid) && (await canConnect(server(known.port)))) return server(known.port);

  const java = await findJava();
  const classpath = await findClasspath(options);
  const port = known?.port ?? home.port ?? (await freePort());
  home.port = port;
  const archive = join(home.path, `classes-${java.version}-${await neo4jVersion(options.root)}.jsa`);
  const start = async () => {
    const pid = await launch(java, classpath, home, port, archive);
    await home.writeRun({ pid, port });
    await untilReady(pid, server(port), home, options.signal);
  };
  if (isNew) await setInitialPassword(java, classpath, home, password);
  if (!existsSync(archive)) {
    await options.progress('Preparing Neo4j for quick starts (once)', async () => {
      await start();
      await exercise(server(port)).finally(() => stopEngine(home));
    });
  }
  await options.progress('Starting Neo4j', start);
  return server(port);
}

/** Starts the engine in a session of its own, so that a Ctrl-C meant for us does not reach it before we drained. */
async function launch(
  java: Java,
  classpath: string,
  home: Home,
  port: number,
  archive: string,
): Promise<number> {
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
      `--home-dir=${home.path}`,
      `--config-dir=${join(home.path, 'conf')}`,
      '--console-mode',
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    { detached: true, stdio: ['ignore', log.fd, log.fd], env: { ...process.env, CLASSPATH: classpath } },
  );
  child.unref();
  await log.close();
  if (child.pid === undefined) throw new Error('Neo4j must start, got no process');
  return child.pid;
}

/** Makes the engine plan and run a typical statement, so that the classes for it are in the archive too. */
async function exercise(server: Server): Promise<void> {
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

async function untilReady(pid: number, server: Server, home: Home, signal?: AbortSignal): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT;
  while (Date.now() < deadline) {
    if (!isAlive(pid) || signal?.aborted) break;
    if (await canConnect(server)) return;
    await sleep(100);
  }
  const why = isAlive(pid) ? `no answer within ${START_TIMEOUT / 1000} s` : 'it stopped';
  await stopEngine(home);
  signal?.throwIfAborted();
  throw new Error(`Neo4j must start, got: ${why}. ${await lastWords(home)}`);
}

async function lastWords(home: Home): Promise<string> {
  const log = await readFile(join(home.path, 'engine.log'), 'utf8').catch(() => '');
  const reasons = log.split('\n').filter((line) => /ERROR|Caused by|Exception/.test(line));
  return `The end of ${join(home.path, 'engine.log')}: ${reasons.at(-1)?.trim().slice(0, 300) ?? 'empty'}`;
}

async function setInitialPassword(
  java: Java,
  classpath: string,
  home: Home,
  password: string,
): Promise<void> {
  const command = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const environment = { CLASSPATH: classpath, NEO4J_HOME: home.path, NEO4J_CONF: join(home.path, 'conf') };
  await promisify(execFile)(java.command, [...OPENED_MODULES, ...command], {
    env: { ...process.env, ...environment },
  }).catch(({ stderr }: { stderr?: string }) => {
    // The error itself repeats the command, and with it the password.
    throw new Error(
      `Neo4j must take its first password, got: ${stderr?.trim().split('\n')[0] ?? 'no reason'}`,
    );
  });
}

async function leave(home: Home): Promise<void> {
  await home.leave();
  if ((await home.users()).length === 0) await stopEngine(home);
}

/** Asks the engine to stop, waits for it, and ends it where it does not. */
async function stopEngine(home: Home): Promise<void> {
  const run = await home.run();
  if (run && isAlive(run.pid)) {
    process.kill(run.pid, 'SIGTERM');
    const deadline = Date.now() + STOP_TIMEOUT;
    while (isAlive(run.pid) && Date.now() < deadline) await sleep(50);
    if (isAlive(run.pid)) process.kill(run.pid, 'SIGKILL');
  }
  await home.removeRun();
}

function watchEngine(home: Home, options: EngineOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const pause = (time: number) => sleep(time, undefined, { ref: false, signal: stopping.signal });
  const watching = (async () => {
    let backOff = 1000;
    for (;;) {
      await pause(WATCH_INTERVAL);
      const run = await home.run();
      if (run && isAlive(run.pid)) continue;
      try {
        await home.withLock(() => ensureRunning(home, options));
        options.onEvent?.('Neo4j stopped unexpectedly and was started again');
        backOff = 1000;
      } catch (error) {
        options.onEvent?.(
          `Neo4j stopped unexpectedly and could not be started again: ${(error as Error).message}`,
        );
        await pause(backOff);
        backOff = Math.min(backOff * 2, MAX_BACK_OFF);
      }
    }
  })().catch((error: Error) => {
    if (error.name !== 'AbortError') throw error;
  });
  return {
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}
