import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from './fixture';

/** `bouwtekening serve` as a person starts it, on a free port. */
export interface RunningService {
  address: string;
  /** What it told a person while starting. */
  lines: string[];
  /** Asks it to stop as Ctrl-C does, and gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built service with its own graph home and waits until it serves. */
export function startService(home: string): Promise<RunningService> {
  const child: ChildProcess = spawn(process.execPath, ['dist/api/main.js', 'serve'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', GRAPH_HOME: home, NEO4J_URI: '', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  const lines: string[] = [];
  return new Promise((resolve, reject) => {
    exited.then((code) =>
      reject(new Error(`The service must start, got exit code ${code}:\n${lines.join('\n')}`)),
    );
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lines.push(...text.trimEnd().split('\n'));
      const address = /^Serving revision \d+ at (\S+)$/.exec(lines.at(-1) ?? '')?.[1];
      if (!address) return;
      const stop = () => {
        child.kill('SIGINT');
        return exited;
      };
      resolve({ address, lines, stop });
    });
  });
}

/** The service that the run started for its browser tests. */
export function testService(): Omit<RunningService, 'stop'> {
  const { TEST_SERVICE: service } = process.env;
  if (!service) throw new Error('TEST_SERVICE must be set by the set-up of the run, got nothing');
  return JSON.parse(service) as Omit<RunningService, 'stop'>;
}
