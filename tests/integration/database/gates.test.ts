import { type Connection, openConnection } from '../../../graph/database/connection';
import { freePort } from '../../../graph/database/engine/home';
import { GraphTimeout, GraphUnavailable } from '../../../graph/database/errors';
import { openFixture, openTestConnection, testServer } from '../../support/fixture';

let connection: Connection;

beforeAll(async () => {
  connection = await openFixture();
});

afterAll(() => connection.close());

const countBarriers = (read: Connection['read']) =>
  read<{ count: number }>('MATCH (barrier:Barrier) RETURN count(*) AS count');

describe('the read gate', () => {
  it('gives rows as plain objects', async () => {
    expect(
      await connection.read('RETURN 1 AS one, [2.5] AS list, {three: 3} AS map, null AS nothing'),
    ).toEqual([{ one: 1, list: [2.5], map: { three: 3 }, nothing: null }]);
  });

  it.each([
    ['create', 'CREATE (node:Intruder) RETURN 1 AS one'],
    ['change', "MATCH (barrier:Barrier) SET barrier.nameNl = 'gone' RETURN 1 AS one"],
    ['delete', 'MATCH (node) DETACH DELETE node'],
    ['make an index', 'CREATE INDEX intruder IF NOT EXISTS FOR (n:Intruder) ON (n.id)'],
  ])('cannot %s', async (_, statement) => {
    await expect(connection.read(statement)).rejects.toThrow(/access mode|READ/i);
    expect(await countBarriers(connection.read)).toEqual([{ count: 3 }]);
  });

  it('stops a statement that takes longer than it may', async () => {
    const hasty = openTestConnection({ timeout: 50 });
    const slow = 'UNWIND range(1, 100000000) AS n WITH n WHERE n % 7 = 0 RETURN sum(sqrt(n)) AS sum';
    await expect(hasty.read(slow)).rejects.toThrow(GraphTimeout);
    await hasty.close();
  });

  it('says that the graph is away when it has no memory to spare', async () => {
    const greedy =
      'UNWIND range(1, 100000000) AS n WITH collect([n, n]) AS everything RETURN size(everything) AS size';
    await expect(connection.read(greedy)).rejects.toThrow(
      'The graph does not answer at the moment: it has no memory to spare',
    );
  });

  it('names the time of the request, not what was left of it', async () => {
    const read = connection.within({ timeout: 400 });
    await read('RETURN 1 AS one');
    const slow = 'UNWIND range(1, 100000000) AS n WITH n WHERE n % 7 = 0 RETURN sum(sqrt(n)) AS sum';
    await expect(read(slow)).rejects.toThrow('A read must finish within 400 ms, got no result by then');
  });

  it('shares the time of a request among its statements', async () => {
    const read = connection.within({ timeout: 1 });
    const slow = 'UNWIND range(1, 100000000) AS n WITH n WHERE n % 7 = 0 RETURN sum(sqrt(n)) AS sum';
    await expect(read(slow)).rejects.toThrow(GraphTimeout);
  });

  it('says that the graph is away when nothing listens', async () => {
    const uri = `bolt://127.0.0.1:${await freePort()}`;
    const nowhere = openConnection({ ...testServer(), uri }, { database: 'neo4j', timeout: 1000 });
    await expect(nowhere.read('RETURN 1 AS one')).rejects.toThrow(GraphUnavailable);
    await nowhere.close();
  });

  it('works over neo4j:// as over bolt://', async () => {
    const server = { ...testServer(), uri: testServer().uri.replace('bolt://', 'neo4j://') };
    const routed = openConnection(server, { database: 'neo4j', timeout: 10_000, strict: true });
    expect(await countBarriers(routed.read)).toEqual([{ count: 3 }]);
    await expect(routed.read('CREATE (node:Intruder) RETURN 1 AS one')).rejects.toThrow(/access mode|READ/i);
    await routed.close();
  });

  it('takes a warning of the database for an error where it is strict', async () => {
    await expect(connection.read('MATCH (a:Barrier), (b:Practice) RETURN count(*) AS count')).rejects.toThrow(
      /must run without warnings/,
    );
  });
});

describe('the write gate', () => {
  it('leaves nothing behind when its work fails half-way', async () => {
    const work = connection.write(async (run) => {
      await run("CREATE (node:Intruder {id: 'half'})");
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await connection.read('MATCH (node:Intruder) RETURN node.id AS id')).toEqual([]);
  });
});
