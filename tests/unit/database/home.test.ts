import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Home } from '../../../graph/database/engine/home';

let path: string;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'home-'));
});

afterEach(() => rmSync(path, { recursive: true }));

describe('the password of an engine', () => {
  it('is made on first use, cannot be taken for an option, and is for its owner only', async () => {
    const { password, isNew } = await new Home(path).password();
    expect(isNew).toBe(true);
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    expect(statSync(join(path, 'password')).mode & 0o777).toBe(0o600);
  });

  it('is kept as long as there are data that it opens', async () => {
    const { password } = await new Home(path).password();
    mkdirSync(join(path, 'data/databases'), { recursive: true });
    expect(await new Home(path).password()).toEqual({ password, isNew: false });
  });

  it('is made anew, with new data, where either was lost', async () => {
    const { password } = await new Home(path).password();
    expect(await new Home(path).password()).toEqual({
      password: expect.not.stringMatching(password),
      isNew: true,
    });
  });
});
