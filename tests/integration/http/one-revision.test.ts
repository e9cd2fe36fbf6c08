import { type Connection, openConnection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { FIXTURE, openFixture, silent, testServer } from '../../support/fixture';
import { openWire, type Wire } from '../../support/wire';
import { swap, withEdited } from '../../unit/seeding/edited-seeds';

let direct: Connection;
let wire: Wire;
let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  direct = await openFixture();
});

beforeEach(async () => {
  wire = await openWire(testServer());
  connection = openConnection(wire.server, { database: 'neo4j', timeout: 20_000 });
  api = await createTestApi(connection);
});

afterEach(async () => {
  await api.close();
  await connection.close();
  await wire.close();
  await apply(direct, FIXTURE, silent);
});

afterAll(() => direct.close());

/** Reads what a case rests on, some statements after whatever stands beside it. */
const LATER = `case(id: "copenhagen-umbrellas") {
  adoptions { practice { id name(language: EN) } claims(first: 3) { nodes { citations { source { id } } } } }
} revision { number }`;

/** Every text of the answer that is or was the name of the practice. */
const namesIn = (data: unknown) => new Set(JSON.stringify(data).match(/Umbrella sharing|Lending umbrellas/g));

describe('all of an operation is of one revision, though another is applied while it is carried out', () => {
  it.each([
    ['a page of a list', 'practices(first: 50) { nodes { name(language: EN) } }'],
    ['a count', 'practices { totalCount }'],
    ['an entity by its id', 'node(id: "umbrella-sharing") { id ... on Practice { name(language: EN) } }'],
    [
      'hits of a search',
      'search(text: "umbrella sharing") { nodes { thing { id ... on Practice { name(language: EN) } } } }',
    ],
    ['what is kept in memory', 'answer(question: "getting wet") { revision { number } }'],
  ])('%s', async (_, field) => {
    const rename = swap('practices/umbrella-sharing.yaml', 'Umbrella sharing', 'Lending umbrellas');
    await withEdited([rename], async (seeds) => {
      const times = wire.watch('copenhagen-umbrellas', async (time) => {
        if (time === 2) await apply(direct, seeds, silent);
        return false;
      });
      const before = api.served.current().revision.number;
      const { status, data, errors } = await api.ask(`{ ${field} ${LATER} }`);
      expect({ status, errors }).toEqual({ status: 200, errors: undefined });
      expect(times()).toBeGreaterThan(2);
      expect(data.revision.number).toBe(before + 1);
      expect(namesIn(data)).toEqual(new Set(['Lending umbrellas']));
    });
  });
});
