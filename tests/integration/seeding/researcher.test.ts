import { exec } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { empty, openTestConnection, ROOT, silent, testServer } from '../../support/fixture';

jest.setTimeout(120_000);

/** One fenced block of the walk: what it is, the file that it is about, and its lines. */
interface Block {
  kind: string;
  file: string;
  first: string;
  text: string;
}

const SECTION = '## A new case in fifteen minutes\n';

/** What the walk shows for a person only: to install and serve, and to send in what was made. */
const NOT_WALKED = /^(npm ci && npm start|git .+)$/;

const BLOCKS = blocksOf(readFileSync(join(ROOT, 'seeds/README.md'), 'utf8'));

let folder: string;
let connection: Connection;
let api: TestApi;
/** What the last commands printed, or the last query gave. */
let printed = '';
let answered: unknown;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'researcher-'));
  cpSync(join(ROOT, 'seeds'), join(folder, 'seeds'), { recursive: true });
  connection = openTestConnection();
  await empty(connection);
  await apply(connection, { root: ROOT, seeds: join(folder, 'seeds') }, silent);
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api?.app.close();
  await empty(connection);
  await connection.close();
  rmSync(folder, { recursive: true });
});

function blocksOf(readme: string): Block[] {
  const section = readme.split(SECTION)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(([, kind, file, text]) => ({
    kind: kind!,
    file: file!,
    first: text!.split('\n')[0]!,
    text: text!,
  }));
}

/** What a person does with a block of each kind, and what must come of it. */
const STEPS: Record<string, (block: Block) => Promise<void> | void> = {
  sh: async ({ text }) => {
    const commands = text
      .trimEnd()
      .split('\n')
      .filter((line) => !NOT_WALKED.test(line));
    printed = '';
    for (const command of commands) printed += await run(command);
  },
  text: ({ text }) => expect(printed).toMatch(shownAs(text)),
  yaml: ({ file, text }) => {
    expect(existsSync(join(folder, file))).toBe(true);
    writeFileSync(join(folder, file), text);
  },
  diff: ({ file, text }) => {
    const before = readFileSync(join(folder, file), 'utf8');
    expect(before).toContain(marked('-', text));
    writeFileSync(
      join(folder, file),
      before.replace(marked('-', text), () => marked('+', text)),
    );
  },
  graphql: async ({ text }) => {
    // A person takes longer to ask than the service to notice what was applied.
    await api.served.refresh();
    const { data, errors } = await api.ask(text);
    expect(errors).toBeUndefined();
    answered = data;
  },
  json: ({ text }) => expect(answered).toEqual(JSON.parse(text)),
};

/** The lines behind a mark, without it. */
const marked = (mark: string, text: string) =>
  [...text.matchAll(/^([-+])(.*\n)/gm)].map(([, sign, line]) => (sign === mark ? line : '')).join('');

/** How npm repeats a command before it runs. */
const ECHO = /^\n(> .*\n)+\n/;

/** What a command prints in the copy of the seeds; it fails where it tells of problems, and only there. */
async function run(command: string): Promise<string> {
  expect(command).toMatch(/^npm run seeds -- /);
  const { uri, user, password } = testServer();
  const server = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const env = { ...process.env, ...server, SEEDS: join(folder, 'seeds'), FORCE_COLOR: '0' };
  const { output, fails } = await new Promise<{ output: string; fails: boolean }>((resolve) => {
    exec(command, { cwd: ROOT, env }, (failure, stdout, stderr) =>
      resolve({ output: stdout.replace(ECHO, '') + stderr, fails: failure !== null }),
    );
  });
  expect({ output, fails }).toEqual({ output, fails: /^Problems: /m.test(output) });
  return output;
}

/** Lines in a row; `…` stands for anything in a line, and alone for any lines. */
function shownAs(text: string): RegExp {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '…' ? '[\\s\\S]*' : literal(line).replaceAll('…', '.*')));
  return new RegExp(`^${lines.join('\n')}$`, 'm');
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

describe('the walk of seeds/README.md', () => {
  it.each(BLOCKS)('holds at its $kind “$first”', async (block) => {
    const step = STEPS[block.kind];
    if (!step) throw new Error(`A block must be one of ${Object.keys(STEPS).join(', ')}, got ${block.kind}`);
    await step(block);
  });

  it('ends with a case whose claim counts in a ranking', async () => {
    const { data } = await api.ask(`{
      case(id: "example-town-rent-rebate") { adoptions { id } }
      barrier(id: "non-take-up") { practices(first: 50) { nodes { parts { side claim { id } } } } }
    }`);
    expect(data.case).toEqual({ adoptions: [{ id: 'example-town-rent-rebate/rebate-without-form' }] });
    const parts = data.barrier.practices.nodes.flatMap((ranked: { parts: object[] }) => ranked.parts);
    expect(parts).toContainEqual({
      side: 'SUPPORT',
      claim: { id: 'example-town-rent-rebate/take-up-rose' },
    });
  });
});
