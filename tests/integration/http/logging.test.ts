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
    .map(
      (line) =>
        JSON.parse(line) as { level: number; reqId?: string; err?: { message: string; stack: string } },
    )
    .filter(({ level }) => level >= 50);

/** Faults of ours: an adoption of nothing, and a confidence that there is none of. */
const FAULTS = [
  {
    make: "MATCH (a:Adoption {id: 'ghent-walkways/dance'}) SET a.practiceId = 'nowhere'",
    query: '{ adoption(id: "ghent-walkways/dance") { practice { id } } }',
    mend: "MATCH (a:Adoption {id: 'ghent-walkways/dance'}) SET a.practiceId = 'rain-dance'",
    message: /must .*got/,
  },
  {
    make: "MATCH (claim:Claim {id: 'copenhagen-umbrellas/old-count'}) SET claim.confidence = 'NONSENSE'",
    query: '{ claim(id: "copenhagen-umbrellas/old-count") { confidence } }',
    mend: "MATCH (claim:Claim {id: 'copenhagen-umbrellas/old-count'}) SET claim.confidence = 'HIGH'",
    message: /^Enum "Confidence" cannot represent value: "NONSENSE"/,
  },
];

/** Makes a fault of ours, and gives the ids of two requests that met it at once. */
async function meetFault({ make, query, mend }: (typeof FAULTS)[number]): Promise<(string | null)[]> {
  await connection.write((run) => run(make));
  try {
    const responses = await Promise.all([1, 2].map(() => send(JSON.stringify({ query }))));
    for (const response of responses)
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: 'Something went wrong on our side. It was logged; please try again later.',
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
      });
    return responses.map(({ headers }) => headers.get('x-request-id'));
  } finally {
    await connection.write((run) => run(mend));
  }
}

it('logs each fault of ours once for each client that met it, under the id that it got, and nothing that a client caused', async () => {
  await causeErrors();
  const met: { reqId: string | null; message: RegExp }[] = [];
  for (const fault of FAULTS)
    for (const reqId of await meetFault(fault)) met.push({ reqId, message: fault.message });
  const { out } = await service.stop();
  const logged = errorsIn(out);
  expect(logged).toHaveLength(met.length);
  expect(logged).toEqual(
    expect.arrayContaining(
      met.map(({ reqId, message }) =>
        expect.objectContaining({
          level: 50,
          reqId,
          err: expect.objectContaining({
            message: expect.stringMatching(message),
            stack: expect.stringMatching(/\n +at /),
          }),
        }),
      ),
    ),
  );
});

/** Everything that a client can do wrong. */
async function causeErrors(): Promise<void> {
  expect(await codesOf('{ cases(first: 0) { nodes { id } } }')).toEqual(['BAD_USER_INPUT']);
  expect(await codesOf('{ nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(await codesOf('{')).toEqual(['GRAPHQL_PARSE_FAILED']);
  expect(await codesOf('query ($id: ID!) { case(id: $id) { id } }', { id: {} })).toHaveLength(1);
  const dear = Array.from({ length: 11 }, (_, at) => `a${at}: search(text: "rain") { totalCount }`).join(' ');
  expect(await codesOf(`{ ${dear} }`)).toEqual(['COST_LIMIT_EXCEEDED']);
  expect(await codesOf('mutation { x }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  expect(await codesOf('query ($t: String = "x") { suggest(text: $t) { text } }', { t: null })).toEqual([
    'BAD_USER_INPUT',
  ]);
  const answers = [
    await send('{"query": '),
    await send('query=1', 'application/x-www-form-urlencoded'),
    await send(JSON.stringify({ query: 'x'.repeat(300_000) })),
    await fetch(`${address}/nowhere`),
    await fetch(`${address}/%zz`),
    await fetch(`${address}/graphql`, { method: 'PUT' }),
    await fetch(`${address}/playground/index.html`, { headers: { range: 'bytes=99999999-' } }),
    await send(
      '{"query": "{ __typename }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}',
    ),
  ];
  expect(answers.map(({ status }) => status)).toEqual([400, 415, 413, 404, 400, 405, 200, 200]);
}
