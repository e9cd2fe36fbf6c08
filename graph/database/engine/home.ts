import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';

/** A running engine as written down by the process that started it. */
interface Run {
  pid: number;
  port: number;
}

/** The folder where the engine keeps its data, its password, and who is using it. Only its owner can read it. */
export class Home {
  /** Where the engine listened last; one that is started again keeps to it, since drivers hold the address. */
  port: number | undefined;

  constructor(readonly path: string) {}

  async make(): Promise<void> {
    await mkdir(join(this.path, 'users'), { recursive: true, mode: 0o700 });
    await mkdir(join(this.path, 'conf'), { recursive: true });
  }

  /** Does the work while no other process of ours starts or stops the engine of this home. */
  async withLock<Result>(work: () => Promise<Result>): Promise<Result> {
    const release = await lock(this.path, {
      lockfilePath: join(this.path, 'lock'),
      stale: 10_000,
      retries: { retries: 240, factor: 1, minTimeout: 250, maxTimeout: 500 },
    });
    try {
      return await work();
    } finally {
      await release();
    }
  }

  async run(): Promise<Run | undefined> {
    const text = await readFile(join(this.path, 'run.json'), 'utf8').catch(() => '');
    const found = /^\{"pid":(\d+),"port":(\d+)\}$/.exec(text);
    if (!found) return undefined;
    this.port = Number(found[2]);
    return { pid: Number(found[1]), port: this.port };
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

  /**
   * The password of this home, made on first use. A home whose data has no password any more, or that was left
   * half-made, is begun again: its data is only a copy of the seeds.
   */
  async password(): Promise<{ password: string; isNew: boolean }> {
    const file = join(this.path, 'password');
    const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
    if (kept && existsSync(join(this.path, 'data', 'databases'))) return { password: kept, isNew: false };
    await rm(join(this.path, 'data'), { recursive: true, force: true });
    // Hexadecimal: a password that begins with a hyphen would be taken for an option.
    const password = randomBytes(24).toString('hex');
    await writeFileAtomic(file, password, { mode: 0o600 });
    return { password, isNew: true };
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
