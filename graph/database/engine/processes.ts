import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const KILL_TIMEOUT = 10_000;

export const homeArgument = (home: string) => `--home-dir=${home}`;

/** The processes that run a Neo4j on this home, whoever started them. The number of a dead one may be another program's by now. */
export async function enginesOn(home: string): Promise<number[]> {
  const processes = await commandLines();
  return [...processes].filter(([, words]) => words.includes(` ${homeArgument(home)} `)).map(([pid]) => pid);
}

/** The command line of each process, its words between spaces. */
async function commandLines(): Promise<[pid: number, words: string][]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  if (pids.length === 0) return listedCommandLines();
  return Promise.all(
    pids.map(async (pid): Promise<[number, string]> => {
      const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return [Number(pid), ` ${words.replaceAll('\0', ' ')} `];
    }),
  );
}

/** The same where there is no /proc, as on macOS. */
async function listedCommandLines(): Promise<[pid: number, words: string][]> {
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,command='], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout.split('\n').map((line) => {
    const [, pid, words] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
    return [Number(pid), ` ${words} `];
  });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Asks a process to stop, waits for it for a time, and ends it where it does not. */
export async function stopProcess(pid: number, milliseconds: number): Promise<void> {
  signal(pid, 'SIGTERM');
  if (await hasEnded(pid, milliseconds)) return;
  signal(pid, 'SIGKILL');
  await hasEnded(pid, KILL_TIMEOUT);
}

/** Sends a signal to a process that may have ended meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function hasEnded(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive(pid) && Date.now() < deadline) await sleep(50);
  return !isAlive(pid);
}
