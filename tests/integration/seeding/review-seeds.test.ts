import { execFile } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { FIXTURE, ROOT } from '../../support/fixture';

jest.setTimeout(120_000);

const run = promisify(execFile);
let clone: string;

/** A repository with the built program and a small world, as a pull request has it checked out. */
beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'review-'));
  for (const part of ['.ci', 'package.json', 'dist', 'seeds/schema', 'graph/database/schema.cypher'])
    await cp(join(ROOT, part), join(clone, part), { recursive: true });
  await cp(FIXTURE.seeds, join(clone, 'seeds'), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', 'seeds');
  await git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'Seeds');
});

afterAll(() => rm(clone, { recursive: true }));

const git = (...words: string[]) => run('git', words, { cwd: clone });

/** What the command of the workflow prints, and how it ends; without a server to turn to. */
async function review(): Promise<{ code: number; out: string }> {
  const env = { ...process.env, NEO4J_URI: '', SEEDS: '', JAVA_HOME: '/nowhere' };
  return run(join(clone, '.ci/review-seeds'), ['main'], { cwd: clone, env }).then(
    ({ stdout }) => ({ code: 0, out: stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, out: stdout }),
  );
}

describe('the review of a pull request of seeds', () => {
  it('shows what the seeds would change against those of another branch, and needs no database', async () => {
    const file = join(clone, 'seeds/barriers/drizzle.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('en: Drizzle', 'en: "</pre> # Fine rain"'));
    const { code, out } = await review();
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('## Check\n\n    Seeds are sound: '),
    });
    expect(out).toContain(
      '## What would change\n\n    ~ Barrier drizzle\n        name.en: Drizzle → "</pre> # Fine rain"\n',
    );
    expect(out.split('\n').filter((line) => line !== '' && !/^(## | {4})/.test(line))).toEqual([]);
    await writeFile(file, text);
    expect((await review()).out).toContain('## What would change\n\n    Nothing would change\n');
  });

  it('fails where the seeds are not sound, and says why', async () => {
    await appendFile(join(clone, 'seeds/barriers/drizzle.yaml'), 'colour: grey\n');
    const { code, out } = await review();
    expect(code).toBe(1);
    expect(out).toContain('    barriers/drizzle.yaml:10: colour must be one of the known keys');
    expect(out).not.toContain('What would change');
  });

  it('is what the workflow runs, without secrets or rights to write', async () => {
    const workflow = parse(await readFile(join(ROOT, '.github/workflows/seeds.yml'), 'utf8')) as {
      on: { pull_request: { paths: string[] } };
      permissions: object;
      jobs: { review: { steps: { run?: string }[] } };
    };
    expect(workflow.on.pull_request.paths).toEqual(['seeds/**']);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.review.steps.flatMap(({ run: command }) => command ?? [])).toEqual([
      'npm ci',
      '.ci/review-seeds "origin/$GITHUB_BASE_REF" | tee -a "$GITHUB_STEP_SUMMARY"',
    ]);
  });
});
