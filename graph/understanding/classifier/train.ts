import { fork } from 'node:child_process';
import { extname, join } from 'node:path';
import type { LabelledRow } from '../vocabulary';
import { type Gist, type Trained, withExamples } from './classifier';

/** The child is the file that stands beside this one: as it was written, or as it was built. */
const EXTENSION = extname(__filename);
const CHILD = join(__dirname, `train.worker${EXTENSION}`);
const LOADER = EXTENSION === '.ts' ? ['--import', 'tsx'] : [];

/**
 * Makes the gist of things in a process of its own: training takes seconds, in which others are served, and room that is
 * given back when it ends. Where this process ends before, it ends when it is done.
 */
export function trainGist(rows: readonly LabelledRow[]): Promise<Gist> {
  const things = withExamples(rows);
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, { execArgv: LOADER, serialization: 'advanced' });
    child.once('message', (trained: Trained) => resolve({ things, ...trained }));
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`Training must end with a gist, got ${signal ?? `exit code ${code}`}`)),
    );
    child.send(things);
  });
}
