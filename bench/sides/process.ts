import { spawn } from 'node:child_process';
import type { Server } from '../../graph/database/driver';

/** A process that answers on a port of loopback. */
export interface Serving {
  pid: number;
  address: string;
  stop(): Promise<void>;
}

interface Started {
  /** What Node runs. */
  words: readonly string[];
  environment: Record<string, string>;
  /** Given to the process as a message. */
  message?: object;
}

const ADDRESS = / at (http:\S+)/;

/** Starts a process and waits until it tells where it listens. */
export function startServing({ words, environment, message }: Started): Promise<Serving> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (message) child.send(message);
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void ended.then(() => process.off('exit', kill));
  const stop = () => {
    kill();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      told = (told + text).slice(-10_000);
      const address = ADDRESS.exec(told)?.[1];
      if (address) resolve({ pid: child.pid!, address, stop });
    });
    child.once('error', reject);
    void ended.then(() => reject(new Error(`${words.join(' ')} must serve, got:\n${told}`)));
  });
}

/** A side that is written here: TypeScript, which Node runs with tsx. */
export const ownFile = (path: string): string[] => ['--import', 'tsx', path];

/** The settings that name a server. */
export const serverSettings = ({ uri, user, password }: Server) => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
});

/** Tells whoever started this process where it listens. */
export const tellAddress = (address: string) => process.stderr.write(`Serving at ${address}\n`);

/** The server that whoever started this process named. */
export const namedServer = (): Server => ({
  uri: process.env.NEO4J_URI!,
  user: process.env.NEO4J_USER!,
  password: process.env.NEO4J_PASSWORD!,
});
