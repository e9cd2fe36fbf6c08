import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from '../driver';
import { healthOf } from './health';
import type { Home } from './home';
import { isAlive } from './processes';

const INTERVAL = 500;
const LOOKS_PER_QUESTION = 10;
const MAX_BACK_OFF = 30_000;

interface Watched {
  home: Home;
  server: Server;
  /** Milliseconds after which an engine that lives and does not answer is given up. */
  patience: number;
  /** Makes sure that an engine runs which answers. */
  restart(giveUp: AbortSignal): Promise<unknown>;
  tell(message: string): void;
}

/** Starts the engine again where it ended, cannot go on, or has not answered for too long; waits for one that is only slow. */
export function watchEngine(watched: Watched): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const watching = watch(watched, stopping.signal).catch((error: Error) => {
    if (!stopping.signal.aborted) throw error;
  });
  return {
    stop: () => {
      stopping.abort();
      return watching;
    },
  };
}

async function watch(watched: Watched, stopping: AbortSignal): Promise<void> {
  const { restart, tell } = watched;
  const findTrouble = createLook(watched);
  let backOff = 1000;
  for (;;) {
    await sleep(INTERVAL, undefined, { ref: false, signal: stopping });
    const trouble = await findTrouble();
    if (!trouble) continue;
    try {
      await restart(stopping);
      tell(`Neo4j ${trouble} and was started again`);
      backOff = 1000;
    } catch (error) {
      stopping.throwIfAborted();
      tell(`Neo4j ${trouble} and could not be started again: ${(error as Error).message}`);
      await sleep(backOff, undefined, { ref: false, signal: stopping });
      backOff = Math.min(backOff * 2, MAX_BACK_OFF);
    }
  }
}

/** Looks each time whether the process lives, and now and then whether it answers. Tells why it must be started again, if so. */
function createLook({ home, server, patience, tell }: Watched): () => Promise<string | undefined> {
  let looks = 0;
  let silentSince: number | undefined;
  return async () => {
    const run = await home.writtenRun();
    if (!run || !isAlive(run.pid)) return 'stopped unexpectedly';
    looks += 1;
    if (looks % LOOKS_PER_QUESTION !== 0) return undefined;
    const health = await healthOf(server);
    if (health === 'broken') return 'could not go on, perhaps because its disk is full,';
    if (health !== 'silent') {
      if (silentSince) tell('Neo4j answers again');
      silentSince = undefined;
      return undefined;
    }
    if (!silentSince) tell('Neo4j runs and does not answer; waiting for it');
    silentSince ??= Date.now();
    if (Date.now() - silentSince < patience) return undefined;
    silentSince = undefined;
    return `did not answer for ${patience / 1000} s`;
  };
}
