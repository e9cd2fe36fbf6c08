import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection, StatementEvent } from '../../../graph/database/connection';
import { ServedRevision } from '../../../graph/revision/served-revision';
import { NoRevision } from '../../../graph/revision/snapshot';
import { apply } from '../../../graph/seeding/apply/apply';
import { eventually } from '../../support/eventually';
import { empty, FIXTURE, openFixture, ROOT, silent } from '../../support/fixture';

let connection: Connection;
let served: ServedRevision;
let seeds: string;

/** Longer than any test: only what a test asks for is looked at. */
const NEVER = 600_000;

beforeEach(async () => {
  connection = await openFixture();
  served = await ServedRevision.open(connection, { interval: NEVER });
  seeds = mkdtempSync(join(tmpdir(), 'served-'));
  cpSync(FIXTURE.seeds, seeds, { recursive: true });
});

afterEach(async () => {
  served.close();
  await apply(connection, FIXTURE, silent);
  await connection.close();
  rmSync(seeds, { recursive: true });
});

async function applyRenamed(name: string): Promise<number> {
  const file = join(seeds, 'barriers/drizzle.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/ en: .*/, ` en: ${name}`));
  return (await apply(connection, { root: ROOT, seeds }, silent)).number;
}

const nameOf = () => served.current().answerIndex.entities.get('drizzle')?.nameEn;

/** Reads as a request does, and tells what it sent. */
async function readAsRequest(): Promise<StatementEvent[]> {
  const send = connection.within({ timeout: 10_000 });
  return [(await send('MATCH (barrier:Barrier) RETURN count(*) AS count')).event];
}

describe('the served revision', () => {
  it('stays what it is until the next one is ready', async () => {
    const number = await applyRenamed('Fine rain');
    expect(nameOf()).toBe('Drizzle');
    expect((await served.checkRevision()).number).toBe(number);
    expect(served.current().revision.number).toBe(number - 1);
    expect((await served.refresh()).revision.number).toBe(number);
    expect(nameOf()).toBe('Fine rain');
  });

  it('is noticed by itself', async () => {
    const watching = await ServedRevision.open(connection, { interval: 50 });
    try {
      const number = await applyRenamed('Mizzle');
      expect(await eventually(async () => watching.current().revision.number === number)).toBe(true);
    } finally {
      watching.close();
    }
  });

  it('is read once, however many ask for it at once', async () => {
    await applyRenamed('Fine rain');
    const snapshots = await Promise.all([served.refresh(), served.refresh(), served.refresh()]);
    expect(new Set(snapshots).size).toBe(1);
  });

  it('is not asked for again by those who wait for it', async () => {
    const number = await applyRenamed('Fine rain');
    await served.checkRevision();
    const checkRevision = jest.spyOn(served, 'checkRevision');
    const waiting = await Promise.all([served.refresh(), served.refresh()]);
    expect(waiting.map(({ revision }) => revision.number)).toEqual([number, number]);
    expect(checkRevision).not.toHaveBeenCalled();
    expect(await served.refresh()).toBe(waiting[0]);
    expect(checkRevision).toHaveBeenCalledTimes(1);
  });

  it('takes over what the one before knew of words', async () => {
    const { vocabulary } = served.current().answerIndex;
    await applyRenamed('Fine rain');
    const next = (await served.refresh()).answerIndex.vocabulary;
    expect(next.stemsOfForm.get('nat')).toBe(vocabulary.stemsOfForm.get('nat'));
    expect([vocabulary, next].map(({ stemsOfForm }) => stemsOfForm.has('fine'))).toEqual([false, true]);
  });

  it('keeps the classifier where only other entities changed', async () => {
    const { classifier } = served.current();
    const file = join(seeds, 'conditions/public-money.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Public money', 'Taxpayers’ money'));
    await apply(connection, { root: ROOT, seeds }, silent);
    expect((await served.refresh()).classifier).toBe(classifier);
  });

  it('is trained anew where phrases change, though nothing else does', async () => {
    const { classifier, revision } = served.current();
    const file = join(seeds, 'phrases/wet-feet.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('soppen', 'klotsen'));
    const { added, changed, retired, number } = await apply(connection, { root: ROOT, seeds }, silent);
    expect({ added, changed, retired, number }).toEqual({
      added: 0,
      changed: 0,
      retired: 0,
      number: revision.number + 1,
    });
    expect((await served.refresh()).classifier.words).not.toEqual(classifier.words);
  });

  it('tells what was read of it without asking the graph, once it was seen', async () => {
    await served.checkRevision();
    const sent = await readAsRequest();
    const snapshot = served.current();
    let looks = 0;
    const counting = Object.assign(served, {
      checkRevision: async () => {
        looks += 1;
        return snapshot.revision;
      },
    });
    expect(await counting.allReadFrom(snapshot, sent)).toBe(true);
    expect(looks).toBe(0);
  });

  it('looks a second time where something was written, and then sees at least what was written', async () => {
    const looks: (string | undefined)[] = [];
    const seen: string[] = [];
    const watched: Connection = {
      ...connection,
      within: (bounds) => {
        const send = connection.within(bounds);
        return async (statement, parameters) => {
          looks.push(bounds.bookmark);
          const sent = await send<never>(statement, parameters);
          seen.push(sent.event.bookmark);
          return sent;
        };
      },
    };
    const watching = await ServedRevision.open(watched, { interval: NEVER });
    try {
      await connection.write((run) => run("MATCH (n:Entity {id: 'drizzle'}) SET n.touched = true"));
      await connection.write((run) => run("MATCH (n:Entity {id: 'drizzle'}) REMOVE n.touched"));
      looks.length = 0;
      seen.length = 0;
      await watching.checkRevision();
      expect(looks).toEqual([undefined, seen[0]]);
      expect(watching.current().bookmarks).toContain(seen[0]);
    } finally {
      watching.close();
    }
  });

  it('tells that what was read after another apply is not of it', async () => {
    await served.checkRevision();
    const snapshot = served.current();
    await applyRenamed('Fine rain');
    expect(await served.allReadFrom(snapshot, await readAsRequest())).toBe(false);
  });

  it('asks where something else was written', async () => {
    await served.checkRevision();
    await connection.write((run) => run("MATCH (n:Entity {id: 'drizzle'}) SET n.touched = true"));
    await connection.write((run) => run("MATCH (n:Entity {id: 'drizzle'}) REMOVE n.touched"));
    expect(await served.allReadFrom(served.current(), await readAsRequest())).toBe(true);
  });

  it('cannot be opened where nothing was applied', async () => {
    await empty(connection);
    await expect(ServedRevision.open(connection)).rejects.toThrow(NoRevision);
  });
});
