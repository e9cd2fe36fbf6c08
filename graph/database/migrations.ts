import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Neo4jError } from 'neo4j-driver';
import type { Connection, Read } from './connection';

/** A database that holds something else than a graph of ours: it is left alone. */
export class ForeignDatabase extends Error {
  constructor() {
    super(
      'The database must be empty or hold a graph made by Bouwtekening, got other data. Nothing was changed; ' +
        'name an empty one with NEO4J_DATABASE.',
    );
    this.name = 'ForeignDatabase';
  }
}

/** A label alone is no sign of us: other programs keep revisions too. */
const HOLDINGS = /* cypher */ `
  OPTIONAL MATCH (revision:Revision)
  WHERE revision.digest =~ '[0-9a-f]{64}' AND revision.number IS NOT NULL AND revision.appliedAt IS NOT NULL
    AND revision.counts IS NOT NULL
  WITH count(revision) > 0 AS hasRevision
  RETURN hasRevision, EXISTS {
    MATCH (node)
    WHERE NOT (node:SchemaStatement AND node.name =~ '\\\\w+' AND node.statement STARTS WITH 'CREATE ')
  } AS hasData`;

/** Made by us before the first revision. */
const REVISION_CONSTRAINT = 'revision_number';

/** Constraints are listed too: each has an index of its name. */
const INDEX_NAMES = /* cypher */ `SHOW INDEXES YIELD name`;

/** What each constraint and index was made by. */
const APPLIED_STATEMENTS = /* cypher */ `
  MATCH (applied:SchemaStatement)
  RETURN applied.name AS name, applied.statement AS statement`;

const RECORD_STATEMENT = /* cypher */ `
  MERGE (applied:SchemaStatement {name: $name})
  SET applied.statement = $statement`;

const FORGET_STATEMENT = /* cypher */ `
  MATCH (applied:SchemaStatement {name: $name})
  DELETE applied`;

export const AWAIT_INDEXES = /* cypher */ `CALL db.awaitIndexes()`;

/** A statement of schema.cypher, with the name of the constraint or index that it makes. */
interface SchemaStatement {
  name: string;
  statement: string;
}

/**
 * Refuses a database that holds something else, then brings its constraints and indexes up to schema.cypher: makes what is
 * missing, makes anew what is defined otherwise now, and drops what is gone from the file. One that is seeded may be left as
 * it is.
 */
export async function prepareDatabase(
  connection: Connection,
  root: string,
  { leaveSeeded = false } = {},
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await bringUpToDate(connection, root, leaveSeeded);
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
    }
  }
}

const ATTEMPTS = 5;

/** Another process that starts now made or dropped the same at the same time. */
const isConflict = (error: unknown) => error instanceof Neo4jError && /^Neo\.\w+\.Schema\./.test(error.code);

async function bringUpToDate(connection: Connection, root: string, leaveSeeded: boolean): Promise<void> {
  const { read } = connection;
  const [[found], applied, indexes, wanted] = await Promise.all([
    read<{ hasRevision: boolean; hasData: boolean }>(HOLDINGS),
    read<SchemaStatement>(APPLIED_STATEMENTS),
    read<{ name: string }>(INDEX_NAMES),
    schemaStatements(root),
  ]);
  const present = new Set(indexes.map(({ name }) => name));
  if (found?.hasData && !(found.hasRevision && present.has(REVISION_CONSTRAINT))) throw new ForeignDatabase();
  if (leaveSeeded && found?.hasRevision) return;
  const isCurrent = ({ name, statement }: SchemaStatement) =>
    present.has(name) && applied.some((each) => each.name === name && each.statement === statement);
  const outdated = wanted.filter((each) => !isCurrent(each));
  const dropped = applied.filter(({ name }) => !wanted.some((each) => each.name === name));
  for (const { name } of [...dropped, ...outdated].filter((each) => present.has(each.name)))
    await drop(connection, name);
  for (const { name } of dropped) await connection.write((run) => run(FORGET_STATEMENT, { name }));
  for (const each of outdated) await create(connection, each);
  if (outdated.length > 0) await connection.read(AWAIT_INDEXES);
}

/** A schema change and a change of data cannot share a transaction. */
async function create({ write }: Connection, { name, statement }: SchemaStatement): Promise<void> {
  await write((run: Read) => run(statement));
  await write((run: Read) => run(RECORD_STATEMENT, { name, statement }));
}

/** Names come from schema.cypher or from what it once said, and hold letters, digits and low lines only. */
async function drop({ write }: Connection, name: string): Promise<void> {
  await write((run: Read) => run(`DROP CONSTRAINT ${name} IF EXISTS`));
  await write((run: Read) => run(`DROP INDEX ${name} IF EXISTS`));
}

/** The statements of schema.cypher, without comments. */
async function schemaStatements(root: string): Promise<SchemaStatement[]> {
  const text = await readFile(join(root, 'graph/database/schema.cypher'), 'utf8');
  return text
    .replaceAll(/^\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement) => ({ name: /(?:CONSTRAINT|INDEX) (\w+)/.exec(statement)?.[1] ?? '', statement }));
}
