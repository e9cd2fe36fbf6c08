import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Home } from '../../../graph/database/engine/home';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'home-mode-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe('a home that is made', () => {
  it('can be entered by its owner only, whatever others may by default', async () => {
    const before = process.umask(0);
    try {
      await Home.at(join(folder, 'state/graph'));
    } finally {
      process.umask(before);
    }
    expect(['state', 'state/graph', 'state/graph/users'].map((path) => modeOf(join(folder, path)))).toEqual([
      '700',
      '700',
      '700',
    ]);
  });

  it('keeps its run file for its owner', async () => {
    const home = await Home.at(join(folder, 'graph'));
    await home.writeRun({ pid: 1, port: 2 });
    expect(modeOf(join(folder, 'graph/run.json'))).toBe('600');
  });
});
