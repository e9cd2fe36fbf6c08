import type { Connection } from '../../../graph/database/connection';
import { eventually } from '../../support/eventually';
import { FIXTURE, openFixture, testServer } from '../../support/fixture';
import { type Running, settingsFor, startProgram } from '../../support/program';

jest.setTimeout(120_000);

let connection: Connection;
let service: Running;
let address: string;

beforeAll(async () => {
  connection = await openFixture();
  const settings = { ...settingsFor(testServer(), FIXTURE.seeds), PORT: '0', LOG_LEVEL: 'info' };
  service = startProgram(['serve'], { environment: settings });
  const serving = /^Serving revision \d+ at (\S+)$/m;
  expect(await eventually(async () => serving.test(service.written().err))).toBe(true);
  address = serving.exec(service.written().err)?.[1] ?? '';
});

afterAll(async () => {
  await service.stop();
  await connection.close();
});

const send = (body: string, type = 'application/json') =>
  fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });

async function codesOf(query: string, variables: object = {}): Promise<unknown[]> {
  const response = await send(JSON.stringify({ query, variables }));
  const { errors = [] } = (await response.json()) as { errors?: { extensions: { code: unknown } }[] };
  return errors.map(({ extensions }) => extensions.code);
}

/** What was logged as an error. */
const errorsIn = (log: string) =>
  log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { level: number; err?: { message: string; stack: string } })
    .filter(({ level }) => level >= 50);

const CUT = "MATCH (:Adoption {id: 'ghent-walkways/dance'})-[of:OF]->() DELETE of";
const MEND = `MATCH (a:Adoption {id: 'ghent-walkways/dance'}) MATCH (p:Practice {id: 'rain-dance'})
  CREATE (a)-[:OF]->(p)`;

/** Makes an error of ours: an adoption of nothing. */
async function makeFault(): Promise<void> {
  await connection.write((run) => run(CUT));
  try {
    const query = '{ adoption(id: "ghent-walkways/dance") { practice { id } } }';
    expect(await codesOf(query)).toEqual(['INTERNAL_SERVER_ERROR']);
  } finally {
    await connection.write((run) => run(MEND));
  }
}

it('logs an unexpected error once, with what a client does not get to see, and nothing that a client caused', async () => {
  await causeErrors();
  await makeFault();
  const { out } = await service.stop();
  expect(errorsIn(out)).toEqual([
    expect.objectContaining({
      level: 50,
      err: expect.objectContaining({
        message: expect.stringMatching(/must .*got/),
        stack: expect.stringMatching(/\n +at /),
      }),
    }),
  ]);
});

/** Everything that a client can do wrong. */
async function causeErrors(): Promise<void> {
  expect(await codesOf('{ cases(first: 0) { nodes { id } } }')).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf('{ nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(await codesOf('{')).toEqual(['GRAPHQL_PARSE_FAILED']);
  expect(await codesOf('query ($id: ID!) { case(id: $id) { id } }', { id: {} })).toHaveLength(1);
  const dear = 'cases(first: 100) { nodes { claims(first: 100) { nodes { about { id } } } } }';
  expect(await codesOf(`{ ${dear} }`)).toEqual(['COST_LIMIT_EXCEEDED']);
  const answers = [
    await send('{"query": '),
    await send('query=1', 'application/x-www-form-urlencoded'),
    await send(JSON.stringify({ query: 'x'.repeat(300_000) })),
    await fetch(`${address}/nowhere`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 415, 413, 404]);
}
