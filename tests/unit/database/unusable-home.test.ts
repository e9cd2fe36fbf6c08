import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEngine } from '../../../graph/database/engine/launcher';
import { asHomeProblem, EngineFailure } from '../../../graph/database/engine/problems';
import { ROOT, silent } from '../../support/fixture';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unusable-'));
  writeFileSync(join(folder, 'file'), '');
});

afterEach(() => rmSync(folder, { recursive: true }));

const told = (home: string, reason: string) =>
  `GRAPH_HOME must be a folder that can be written, got ${home}: ${reason}.`;

describe('a home that cannot be used', () => {
  it.each([
    ['file', 'a file is in the way'],
    ['file/graph', 'a file is in the way'],
    ['x'.repeat(300), 'the name is too long'],
  ])('is told in one sentence: %s', async (name, reason) => {
    const home = join(folder, name);
    await expect(openEngine({ root: ROOT, home, progress: silent })).rejects.toThrow(told(home, reason));
  });

  it.each([
    ['ENOSPC', 'the disk is full'],
    ['EROFS', 'it can only be read'],
    ['EACCES', 'this user may not write there'],
  ])('is told of what the operating system calls %s', (code, reason) => {
    const error = Object.assign(new Error(`${code}: mkdir '/srv/graph/lock'`), { code, syscall: 'mkdir' });
    const problem = asHomeProblem(error, '/srv/graph');
    expect(problem).toBeInstanceOf(EngineFailure);
    expect((problem as EngineFailure).message).toBe(told('/srv/graph', reason));
  });

  it('is not to blame for what else goes wrong', () => {
    const missing = Object.assign(new Error('spawn java EACCES'), { code: 'EACCES', syscall: 'spawn java' });
    expect(asHomeProblem(missing, '/srv/graph')).toBe(missing);
    const fault = new TypeError('x is not a function');
    expect(asHomeProblem(fault, '/srv/graph')).toBe(fault);
  });
});
