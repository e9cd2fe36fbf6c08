import type { Connection } from '../../../graph/database/connection';
import { ForeignDatabase, prepareDatabase } from '../../../graph/database/migrations';
import { apply } from '../../../graph/seeding/apply/apply';
import { empty, FIXTURE, openTestConnection, ROOT, silent } from '../../support/fixture';

let connection: Connection;

beforeAll(() => {
  connection = openTestConnection({ strict: false });
});

beforeEach(() => clear());

afterAll(async () => {
  await clear();
  await prepareDatabase(connection, ROOT);
  await connection.close();
});

const execute = (statement: string) => connection.write((run) => run(statement));
const names = async (statement: string) =>
  (await connection.read<{ name: string }>(statement)).map(({ name }) => name).sort();
const indexes = () => names("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");

/** Leaves a database as Neo4j makes it. */
async function clear(): Promise<void> {
  await execute('MATCH (node) DETACH DELETE node');
  for (const name of await names('SHOW CONSTRAINTS YIELD name')) await execute(`DROP CONSTRAINT \`${name}\``);
  for (const name of await indexes()) await execute(`DROP INDEX \`${name}\``);
}

const DIGEST = 'a'.repeat(64);
const REVISION = `CREATE (:Revision {number: 1, digest: '${DIGEST}', appliedAt: '2026-01-01T00:00:00Z', counts: '{}'})`;

describe('a database of somebody else', () => {
  it.each([
    ['other data', 'CREATE (:Invoice)'],
    ['entities of its own', "CREATE (:Entity {id: 'theirs'})"],
    ['revisions of its own', 'CREATE (:Revision), (:Entity)'],
    ['revisions with numbers', "CREATE (:Revision {number: 7, digest: 'r7', appliedAt: 'today', counts: 3})"],
    ['revisions that could be ours, and none of our constraints', REVISION],
    ['statements of its own', 'CREATE (:SchemaStatement {name: "x", statement: "SELECT 1"})'],
    [
      'statements with other names',
      'CREATE (:SchemaStatement {name: "x IF EXISTS", statement: "CREATE INDEX"})',
    ],
  ])('is refused where it holds %s, and nothing is changed', async (_, statement) => {
    await execute(statement);
    const before = await connection.read('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
    await expect(prepareDatabase(connection, ROOT)).rejects.toThrow(ForeignDatabase);
    expect(
      await connection.read('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'),
    ).toEqual(before);
    expect(await indexes()).toEqual([]);
  });
});

describe('a database of ours', () => {
  it('is known again, before anything was applied and after', async () => {
    await prepareDatabase(connection, ROOT);
    const made = await indexes();
    expect(made).toContain('revision_number');
    await prepareDatabase(connection, ROOT);
    await apply(connection, FIXTURE, silent);
    await prepareDatabase(connection, ROOT);
    expect(await indexes()).toEqual(made);
  });

  it('is known again where a former version did not note its statements', async () => {
    await prepareDatabase(connection, ROOT);
    await apply(connection, FIXTURE, silent);
    const made = await indexes();
    await execute('MATCH (applied:SchemaStatement) DELETE applied');
    await prepareDatabase(connection, ROOT);
    expect(await indexes()).toEqual(made);
    await empty(connection);
  });

  it('is made ready by several that start at once', async () => {
    const others = [openTestConnection({ strict: false }), openTestConnection({ strict: false })];
    await Promise.all([connection, ...others].map((each) => prepareDatabase(each, ROOT)));
    await Promise.all(others.map((each) => each.close()));
    expect(await indexes()).toContain('revision_number');
    await prepareDatabase(connection, ROOT);
  });
});
