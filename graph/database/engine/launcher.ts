import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../progress';
import type { Server } from '../driver';
import { healthOf, untilAnswering } from './health';
import { Home } from './home';
import { exercise, type Jvm, launch, setInitialPassword } from './jvm';
import { asHomeProblem, EngineFailure } from './problems';
import { enginesOn, stopProcess } from './processes';
import { findClasspath, findJava, neo4jVersion } from './toolchain';
import { watchEngine } from './watch';

/** Milliseconds in which an engine must answer, whether it was started now or stands still. */
const PATIENCE = 120_000;

/** Milliseconds in which an engine must stop; one that cannot go on has nothing to bring to an end. */
const STOP_TIMEOUT = 30_000;
const BROKEN_STOP_TIMEOUT = 5_000;

/** A Neo4j of our own: where it listens, and how to let go of it. */
export interface Engine extends Server {
  /** Whether another process uses it too. */
  isShared(): Promise<boolean>;
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
  try {
    return await open(options);
  } catch (error) {
    throw asHomeProblem(error, options.home);
  }
}

async function open(options: EngineOptions): Promise<Engine> {
  const home = await Home.at(options.home);
  const leaveAtOnce = () => home.leaveAtOnce();
  const server = await home.withLock(async () => {
    // From here on, a process that ends without closing must not leave an engine that nobody uses.
    process.once('exit', leaveAtOnce);
    try {
      const running = await ensureRunning(home, options);
      await home.join();
      return running;
    } catch (error) {
      process.off('exit', leaveAtOnce);
      throw error;
    }
  }, options.signal);
  const watch = watchEngine({
    home,
    server,
    patience: PATIENCE,
    restart: (signal) =>
      home.withLock(() => ensureRunning(home, { ...options, signal, patience: 0 }), signal),
    tell: (message) => options.onEvent?.(message),
  });
  return {
    ...server,
    isShared: async () => (await home.users()).some((pid) => pid !== process.pid),
    close: async () => {
      await watch.stop();
      await home.withLock(() => leave(home));
      process.off('exit', leaveAtOnce);
    },
  };
}

interface StartOptions extends EngineOptions {
  /** Milliseconds to wait for an engine that runs and does not answer. */
  patience?: number;
}

async function ensureRunning(home: Home, options: StartOptions): Promise<Server> {
  const running = await findRunning(home, options);
  if (running) return running;
  const { password, isNew } = await home.password();
  const port = await home.port();
  const server = serverAt(port, password);
  const java = await findJava();
  const archive = join(home.path, `classes-${java.version}-${await neo4jVersion(options.root)}.jsa`);
  const jvm: Jvm = { java, classpath: await findClasspath({ ...options, home: home.path }), archive };
  const start = async () => {
    const pid = await launch(jvm, home, port);
    await home.writeRun({ pid, port });
    await untilReady(pid, server, home, options.signal);
  };
  if (isNew) await setInitialPassword(jvm, home, password);
  if (!existsSync(archive)) {
    await options.progress('Preparing Neo4j for quick starts (once)', async () => {
      await start();
      await exercise(server).finally(() => stopEngine(home));
    });
  }
  await options.progress('Starting Neo4j', start);
  return server;
}

const serverAt = (port: number, password: string): Server => ({
  uri: `bolt://127.0.0.1:${port}`,
  user: 'neo4j',
  password,
});

/** The engine that runs already. One that lives is waited for, and stopped where it cannot be used; never doubled. */
async function findRunning(
  home: Home,
  { progress, patience = PATIENCE, signal }: StartOptions,
): Promise<Server | undefined> {
  const run = await home.run();
  const password = await home.keptPassword();
  let time = STOP_TIMEOUT;
  if (run && password) {
    const server = serverAt(run.port, password);
    const waiting = () => untilAnswering(run.pid, server, patience, signal);
    const first = await healthOf(server);
    const health =
      first === 'silent'
        ? await progress(`Waiting for Neo4j, which runs as process ${run.pid} and does not answer`, waiting)
        : first;
    if (health === 'well') return server;
    signal?.throwIfAborted();
    if (health === 'refusing') throw refusedPassword(home);
    if (health === 'broken') time = BROKEN_STOP_TIMEOUT;
  }
  await stopEngine(home, time);
  return undefined;
}

const refusedPassword = (home: Home) =>
  new EngineFailure(
    `Neo4j must accept the password in ${join(home.path, 'password')}, got a refusal. Write the right one into that ` +
      `file, or stop what uses ${home.path} and delete that folder: its data are a copy of the seeds.`,
  );

async function untilReady(pid: number, server: Server, home: Home, signal?: AbortSignal): Promise<void> {
  const health = await untilAnswering(pid, server, PATIENCE, signal);
  if (health === 'well' && !signal?.aborted) return;
  await stopEngine(home);
  signal?.throwIfAborted();
  if (health === 'refusing') throw refusedPassword(home);
  const why = {
    silent: `no answer within ${PATIENCE / 1000} s`,
    ended: 'it stopped',
    broken: 'it cannot go on',
  };
  throw new EngineFailure(
    `Neo4j must start, got: ${why[health as keyof typeof why]}. ${await lastWords(home)}`,
  );
}

async function lastWords(home: Home): Promise<string> {
  const log = await readFile(join(home.path, 'engine.log'), 'utf8').catch(() => '');
  const reasons = log.split('\n').filter((line) => /ERROR|Caused by|Exception/.test(line));
  const last = reasons.find((line) => line.includes('No space left')) ?? reasons.at(-1);
  return `The end of ${join(home.path, 'engine.log')}: ${last?.trim().slice(0, 300) ?? 'empty'}`;
}

async function leave(home: Home): Promise<void> {
  await home.leave();
  if ((await home.users()).length === 0) await stopEngine(home);
}

/** Stops whatever engine runs on this home, also one that nobody wrote down. */
async function stopEngine(home: Home, milliseconds = STOP_TIMEOUT): Promise<void> {
  for (const pid of await enginesOn(home.path)) await stopProcess(pid, milliseconds);
  await home.removeRun();
}
