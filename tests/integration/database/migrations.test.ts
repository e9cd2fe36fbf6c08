import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../../graph/database/connection';
import { prepareDatabase } from '../../../graph/database/migrations';
import { apply } from '../../../graph/seeding/apply/apply';
import { FIXTURE, openFirstRevision, ROOT, silent } from '../../support/fixture';

let connection: Connection;
let folder: string;

beforeEach(async () => {
  connection = await openFirstRevision();
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
});

afterEach(async () => {
  await prepareDatabase(connection, ROOT);
  await connection.close();
  rmSync(folder, { recursive: true });
});

const SCHEMA = 'graph/database/schema.cypher';

/** A package that is like ours but for its schema.cypher. */
function packageWith(change: (schema: string) => string): string {
  mkdirSync(join(folder, 'graph/database'), { recursive: true });
  writeFileSync(join(folder, SCHEMA), change(readFileSync(join(ROOT, SCHEMA), 'utf8')));
  return folder;
}

const propertiesOf = async (index: string) =>
  (await connection.read<{ name: string; properties: string[] }>('SHOW INDEXES YIELD name, properties')).find(
    ({ name }) => name === index,
  )?.properties;

const execute = (statement: string) => connection.write((run) => run(statement));

describe('constraints and indexes', () => {
  it('are made anew where schema.cypher defines them otherwise', async () => {
    const before = await propertiesOf('texts_nl');
    await prepareDatabase(
      connection,
      packageWith((schema) => schema.replace('n.howNl,', 'n.howNl, n.noteNl,')),
    );
    const at = before!.indexOf('howNl') + 1;
    expect(await propertiesOf('texts_nl')).toEqual(before!.toSpliced(at, 0, 'noteNl'));
    await prepareDatabase(connection, ROOT);
    expect(await propertiesOf('texts_nl')).toEqual(before);
  });

  it('are dropped where schema.cypher has them no longer', async () => {
    const extra = 'CREATE INDEX barrier_name IF NOT EXISTS FOR (n:Barrier) ON (n.nameNl);';
    await prepareDatabase(
      connection,
      packageWith((schema) => `${schema}\n${extra}`),
    );
    expect(await propertiesOf('barrier_name')).toEqual(['nameNl']);
    await prepareDatabase(connection, ROOT);
    expect(await propertiesOf('barrier_name')).toBeUndefined();
  });

  it('are brought up to date in a database of which nobody noted what they were made by', async () => {
    const wanted = await propertiesOf('labels');
    await execute('MATCH (applied:SchemaStatement) DELETE applied');
    await execute('DROP INDEX labels');
    await execute('CREATE FULLTEXT INDEX labels FOR (n:Entity) ON EACH [n.nameNl]');
    await prepareDatabase(connection, ROOT);
    expect(await propertiesOf('labels')).toEqual(wanted);
  });

  it('stay as they are where nothing changed', async () => {
    const sent: string[] = [];
    const counting: Connection = {
      ...connection,
      write: (work) => {
        sent.push('write');
        return connection.write(work);
      },
    };
    await prepareDatabase(counting, ROOT);
    expect(sent).toEqual([]);
  });
});

describe('an entity that becomes one of another type', () => {
  const labels = () =>
    connection.read<{ labels: string[] }>(
      "MATCH (n {id: 'shelter'}) UNWIND labels(n) AS label WITH label ORDER BY label RETURN collect(label) AS labels",
    );
  const shelter = 'id: shelter\nname:\n  nl: Schuilplek\n  en: Shelter\n';

  it('loses the labels of its former type', async () => {
    const seeds = join(folder, 'seeds');
    cpSync(FIXTURE.seeds, seeds, { recursive: true });
    writeFileSync(join(seeds, 'conditions/shelter.yaml'), shelter);
    await apply(connection, { root: ROOT, seeds }, silent);
    expect(await labels()).toEqual([{ labels: ['Condition', 'Entity'] }]);
    rmSync(join(seeds, 'conditions/shelter.yaml'));
    const summary = 'summary:\n  nl: Een dak.\n  en: A roof.\n';
    writeFileSync(join(seeds, 'practices/shelter.yaml'), shelter + summary);
    await apply(connection, { root: ROOT, seeds }, silent);
    expect(await labels()).toEqual([{ labels: ['Entity', 'Practice'] }]);
  });

  it('loses them too where a former version left them', async () => {
    await execute("MATCH (n:Entity {id: 'drizzle'}) SET n:Condition");
    await execute(
      "MATCH (revision:Revision) SET revision.digest = 'of another version', revision.inputs = ''",
    );
    await apply(connection, FIXTURE, silent);
    expect(await connection.read("MATCH (n:Entity {id: 'drizzle'}) RETURN labels(n) AS labels")).toEqual([
      { labels: ['Entity', 'Barrier'] },
    ]);
  });
});
