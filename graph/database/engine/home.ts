import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';
import { enginesOn, isAlive, signal } from './processes';

/** A running engine as written down by the process that started it. */
interface Run {
  pid: number;
  port: number;
}

/** The folder where the engine keeps its data, its password, and who is using it. Only its owner can read it. */
export class Home {
  constructor(readonly path: string) {}

  /** The home in a folder, which is made where it is not there. However its path is written, there is one engine to it. */
  static async at(path: string): Promise<Home> {
    await mkdir(join(path, 'users'), { recursive: true, mode: 0o700 });
    await mkdir(join(path, 'conf'), { recursive: true });
    return new Home(await realpath(path));
  }

  /** Does the work while no other process of ours starts or stops the engine of this home. */
  async withLock<Result>(work: () => Promise<Result>, giveUp?: AbortSignal): Promise<Result> {
    const release = await this.lock(giveUp);
    try {
      return await work();
    } finally {
      // One that was lost, because this process stood still, is another's now.
      await release().catch(() => undefined);
    }
  }

  /** Waits for the lock as long as a living process holds it: that one may be fetching Neo4j. */
  private async lock(giveUp?: AbortSignal): Promise<() => Promise<void>> {
    const options = { lockfilePath: join(this.path, 'lock'), stale: 10_000, onCompromised: () => undefined };
    for (;;) {
      giveUp?.throwIfAborted();
      try {
        return await lock(this.path, options);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ELOCKED') throw error;
        await sleep(250);
      }
    }
  }

  /** The engine that was written down last; it may have ended, and its number may be another program's. */
  async writtenRun(): Promise<Run | undefined> {
    return parseRun(await readFile(join(this.path, 'run.json'), 'utf8').catch(() => ''));
  }

  /** The engine that runs on this home, where it is the one that was written down. */
  async run(): Promise<Run | undefined> {
    const run = await this.writtenRun();
    return run && (await enginesOn(this.path)).includes(run.pid) ? run : undefined;
  }

  writeRun = (run: Run) => writeFileAtomic(join(this.path, 'run.json'), JSON.stringify(run), { mode: 0o600 });
  removeRun = () => rm(join(this.path, 'run.json'), { force: true });

  join = () => writeFile(join(this.path, 'users', String(process.pid)), '');
  leave = () => rm(join(this.path, 'users', String(process.pid)), { force: true });

  /** The living processes that use the engine; forgets those that died without leaving. */
  async users(): Promise<number[]> {
    const pids = (await readdir(join(this.path, 'users'))).map(Number);
    const dead = pids.filter((pid) => !isAlive(pid));
    await Promise.all(dead.map((pid) => rm(join(this.path, 'users', String(pid)), { force: true })));
    return pids.filter(isAlive);
  }

  /** Leaves without waiting, for a process that ends at once: where nobody else uses the engine, it is told to stop. */
  leaveAtOnce(): void {
    if (!existsSync(join(this.path, 'users'))) return;
    rmSync(join(this.path, 'users', String(process.pid)), { force: true });
    if (readdirSync(join(this.path, 'users')).some((pid) => isAlive(Number(pid)))) return;
    const file = join(this.path, 'run.json');
    const run = existsSync(file) && parseRun(readFileSync(file, 'utf8'));
    if (!run) return;
    rmSync(file, { force: true });
    signal(run.pid, 'SIGTERM');
  }

  /** Where the engine is to listen: always at the same port, as others may hold its address, unless it is taken and nobody does. */
  async port(): Promise<number> {
    const file = join(this.path, 'port');
    const kept = Number(await readFile(file, 'utf8').catch(() => ''));
    if (kept > 0 && ((await this.users()).length > 0 || (await isFree(kept)))) return kept;
    const port = await freePort();
    await writeFileAtomic(file, String(port), { mode: 0o600 });
    return port;
  }

  /** The password that opens the data of this home; nothing where there is no such pair. */
  async keptPassword(): Promise<string | undefined> {
    const kept = (await readFile(join(this.path, 'password'), 'utf8').catch(() => '')).trim();
    return kept !== '' && existsSync(join(this.path, 'data', 'databases')) ? kept : undefined;
  }

  /**
   * The password of this home, made on first use. A home whose data has no password any more, or that was left
   * half-made, is begun again: its data is only a copy of the seeds. No engine may run on it.
   */
  async password(): Promise<{ password: string; isNew: boolean }> {
    const kept = await this.keptPassword();
    if (kept) return { password: kept, isNew: false };
    await rm(join(this.path, 'data'), { recursive: true, force: true });
    // Hexadecimal: a password that begins with a hyphen would be taken for an option.
    const password = randomBytes(24).toString('hex');
    await writeFileAtomic(join(this.path, 'password'), password, { mode: 0o600 });
    return { password, isNew: true };
  }
}

function parseRun(text: string): Run | undefined {
  const found = /^\{"pid":(\d+),"port":(\d+)\}$/.exec(text);
  return found ? { pid: Number(found[1]), port: Number(found[2]) } : undefined;
}

const isFree = (port: number) => listenOnce(port).then(Boolean, () => false);

export const freePort = () => listenOnce(0);

/** Listens on a port of the loopback address for a moment; gives its number. */
function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as { port: number };
      server.close(() => resolve(taken));
    });
  });
}
