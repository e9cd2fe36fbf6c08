import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { parse } from 'csv-parse/sync';
import { TOOLS } from '../../../api/mcp/tools';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openBrowser } from '../../support/chromium';
import { openFixture, ROOT } from '../../support/fixture';

jest.setTimeout(120_000);

let connection: Connection;
let api: TestApi;
let elsewhere: Server;
let origin: string;

/** The code of a recipe, as it stands there, but for where this service is. */
const recipe = (title: string, language: string) => {
  const page = readFileSync(join(ROOT, 'api/operations/recipes.md'), 'utf8');
  const section = page.split(`\n## ${title}\n`)[1]!.split('\n## ')[0]!;
  const [, code] = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(section)!;
  return code!.replaceAll('http://127.0.0.1:4000', api.address).replace('/path/to/bouwtekening', ROOT);
};

/** What a program prints that reads its code from its standard input. */
const printed = async (program: string, args: string[], code: string) => {
  const running = promisify(execFile)(program, args, { cwd: ROOT });
  running.child.stdin!.end(code);
  return (await running).stdout;
};

/** The page of somebody else: a notebook's own `display` and `Inputs.table`, as plain as can be, and the recipe. */
const notebook = () => `<!doctype html><meta charset="utf-8"><script type="module">
  const Inputs = { table: (rows) => Object.assign(document.createElement('pre'), { textContent: JSON.stringify(rows) }) };
  const display = (shown) => document.body.append(shown);
  ${recipe('A notebook in the browser', 'js')}</script>`;

beforeAll(async () => {
  connection = await openFixture();
  elsewhere = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(notebook()),
  );
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  api = await createTestApi(connection, { corsOrigins: [origin] });
});

afterAll(async () => {
  elsewhere.close();
  await api.close();
  await connection.close();
});

const QUESTION = 'What helps against getting wet?';

const practicesFound = async () => {
  const { data } = await api.ask(
    `query ($question: String!) { answer(question: $question, language: EN) {
      practices { rank score band witnesses practice { id name(language: EN) } } } }`,
    { question: QUESTION },
  );
  expect(data.answer.practices.length).toBeGreaterThan(1);
  return data.answer.practices;
};

/** All claims as the file of one object a line has them. */
const allClaims = async () => {
  const text = await (await fetch(`${api.address}/export/claims.jsonl`)).text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

const claimsByKind = async () => {
  const counts: Record<string, number> = {};
  for (const { kind } of await allClaims()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** Whether Python has what a recipe imports; where it has not, or is not there, the recipe is not asked for. */
const pythonHas = (modules: string) => spawnSync('python3', ['-c', `import ${modules}`]).status === 0;

if (pythonHas('urllib.request'))
  it('Python without packages gets the answer, and all claims', async () => {
    const code = recipe('Python without packages', 'python');
    expect(JSON.parse(await printed('python3', ['-', QUESTION], code))).toEqual({
      practices: await practicesFound(),
      claims: await claimsByKind(),
    });
  });

if (pythonHas('gql, pandas, requests'))
  it('Python with gql and pandas gets the same as data frames', async () => {
    const out = await printed('python3', ['-', QUESTION], recipe('Python with gql and pandas', 'python'));
    const [practices, claims] = out.split('\n\n').map((table) => parse(table, { columns: true, cast: true }));
    expect(practices).toEqual(
      (await practicesFound()).map(({ practice, ...row }: { practice: { id: string; name: string } }) => ({
        ...row,
        'practice.id': practice.id,
        'practice.name': practice.name,
      })),
    );
    const counts = (claims as { kind: string; count: number }[]).map(({ kind, count }) => [kind, count]);
    expect(Object.fromEntries(counts)).toEqual(await claimsByKind());
  });

it('a notebook of another origin shows its tables', async () => {
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(origin);
    await tab.locator('pre').nth(1).waitFor();
    const [best, claims] = (await tab.locator('pre').allTextContents()).map((text) => JSON.parse(text));
    const { data } = await api.ask(`{ barriers { nodes { name(language: EN)
      practices { totalCount nodes { score practice { name(language: EN) } } } } } }`);
    expect(best).toEqual(
      // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query above
      data.barriers.nodes.map(({ name, practices }: any) => ({
        barrier: name,
        practices: practices.totalCount,
        best: practices.nodes[0]?.practice.name,
        score: practices.nodes[0]?.score,
      })),
    );
    expect(claims).toEqual(await allClaims());
  } finally {
    await browser.close();
  }
});

/** A number as a Dutch Excel writes it, or several. */
const DUTCH_NUMBERS = /^-?\d+(,\d+)?(; -?\d+(,\d+)?)*$/;

it.each(['claims', 'practices'])(
  'the address for a Dutch Excel gives the same %s, read by its separator and comma',
  async (list) => {
    const address = recipe('Excel in Dutch', 'text').trim().replace('claims', list);
    const file = Buffer.from(await (await fetch(address)).arrayBuffer());
    const dutch: Record<string, string>[] = parse(file, { columns: true, bom: true, delimiter: ';' });
    const plain = await (await fetch(`${api.address}/export/${list}.csv`)).text();
    const cells = dutch.map((row) =>
      Object.entries(row).map(([key, text]) => [
        key,
        DUTCH_NUMBERS.test(text) ? text.replaceAll(',', '.') : text,
      ]),
    );
    expect(file.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(cells.map((row) => Object.fromEntries(row))).toEqual(parse(plain, { columns: true }));
  },
);

if (spawnSync('curl', ['--version']).status === 0)
  it('the requests of Grafana are answered with what its columns select, and with the list', async () => {
    const out = await printed('sh', [], recipe('Grafana', 'sh'));
    const [answer, ...list] = out.split(/(?<=\n)/);
    const query = recipe('Grafana', 'graphql');
    const { data } = await api.ask(query);
    expect(JSON.parse(answer!).data).toEqual(data);
    expect(data.barriers.nodes.length).toBeGreaterThan(1);
    expect(list.join('')).toBe(await (await fetch(`${api.address}/export/claims.csv`)).text());
    expect(recipe('Grafana', 'sh')).toContain(
      `'${JSON.stringify({ query: query.trim(), variables: null })}'`,
    );
  });

it('a client of the Model Context Protocol starts the tools by its configuration', async () => {
  const { command, args } = JSON.parse(recipe('Language models', 'json')).mcpServers.bouwtekening;
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(new StdioClientTransport({ command, args, cwd: '/', stderr: 'ignore' }));
  try {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
  } finally {
    await client.close();
  }
});

it.each(['Apollo Client', 'urql'])('%s gets what its components show', async (title) => {
  const { data } = await api.ask(`{
    cases(first: 2) { nodes { id name(language: EN) jurisdictions { id name(language: EN) } } }
    barriers(first: 2) { nodes { id practices(first: 3) { nodes { rank score practice { id name(language: EN) } } } } } }`);
  const out = await printed(process.execPath, ['--input-type=module', '-'], recipe(title, 'js'));
  const given = JSON.parse(out, (key, value) => (key === '__typename' ? undefined : value));
  expect(given).toEqual(data);
  expect(data.cases.nodes.length).toBe(2);
});
