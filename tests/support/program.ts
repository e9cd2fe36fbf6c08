import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Server } from '../../graph/database/driver';
import { ROOT } from './fixture';

/** What a person has in front of them once the program has ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** The program while it runs. */
export interface Running {
  pid: number;
  /** What it has written so far. */
  written(): Omit<Ended, 'code'>;
  /** Asks it to stop, as Ctrl-C does. */
  stop(): Promise<Ended>;
  ended: Promise<Ended>;
}

interface Started {
  /** Settings, and whatever else is in the environment. */
  environment?: Record<string, string>;
  /** A changed copy of this package, which has not been built; runs from its sources. */
  root?: string;
}

/** Starts `bouwtekening` as it was built, as `npm run ask` and `npm run seeds` do. */
export function startProgram(words: readonly string[], { environment, root }: Started): Running {
  const program = root ? ['--import', 'tsx', join(root, 'api/main.ts')] : ['dist/api/main.js'];
  const child = spawn(process.execPath, [...program, ...words], {
    cwd: root ?? ROOT,
    env: { ...process.env, FORCE_COLOR: undefined, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.err += text;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...written }));
  });
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  return { pid: child.pid!, written: () => ({ ...written }), stop, ended };
}

/** Runs `bouwtekening` until it ends by itself. */
export const runProgram = (words: readonly string[], started: Started): Promise<Ended> =>
  startProgram(words, started).ended;

/** The settings that name a server and a folder of seeds. */
export const settingsFor = ({ uri, user, password }: Server, seeds: string) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
  SEEDS: seeds,
});
