import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlanOptions, planSeeds } from '../../../api/commands/seeds/seeds';
import { readSettings } from '../../../api/settings';
import type { Connection } from '../../../graph/database/connection';
import { ForeignDatabase, prepareDatabase } from '../../../graph/database/migrations';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { apply } from '../../../graph/seeding/apply/apply';
import { ApplyOvertaken, applyPlan, nextRevision } from '../../../graph/seeding/apply/apply-plan';
import { planChange } from '../../../graph/seeding/plan/plan';
import { differenceFromStored, storedState } from '../../../graph/seeding/plan/stored';
import { readWanted } from '../../../graph/seeding/wanted';
import { empty, FIXTURE, openTestConnection, ROOT, silent, testServer } from '../../support/fixture';

let connection: Connection;
let seeds: string;

beforeAll(() => {
  connection = openTestConnection();
});

beforeEach(async () => {
  seeds = mkdtempSync(join(tmpdir(), 'seeds-'));
  cpSync(FIXTURE.seeds, seeds, { recursive: true });
  await empty(connection);
});

afterEach(() => rmSync(seeds, { recursive: true }));

afterAll(async () => {
  await empty(connection);
  await connection.close();
});

const wanted = async () => (await readWanted({ root: ROOT, seeds })).state;
const applySeeds = () => apply(connection, { root: ROOT, seeds }, silent);

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(seeds, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(seeds, file), text.replace(from, to));
}

const MADE = { digest: 'x', inputs: 'x', classifier: 'x', counts: {}, listSizes: '{}' };

const NAMES = 'MATCH (barrier:Barrier) RETURN barrier.nameEn AS name ORDER BY name';

describe('applying seeds', () => {
  it('makes the database hold exactly what the seeds ask for', async () => {
    const { number, added, changed, retired } = await applySeeds();
    expect({ number, added, changed, retired }).toEqual({ number: 1, added: 65, changed: 0, retired: 0 });
    expect(planChange(await storedState(connection.read), await wanted())).toEqual({
      addedNodes: [],
      changedNodes: [],
      retiredNodes: [],
      addedRelationships: [],
      removedRelationships: [],
    });
  });

  it('changes nothing the second time, and makes no new revision', async () => {
    const first = await applySeeds();
    expect(await differenceFromStored(connection.read, await wanted())).toEqual({
      isFirst: false,
      added: [],
      changed: [],
      following: [],
      retired: [],
      rankings: [],
      isTrainedAnew: false,
    });
    expect(await applySeeds()).toEqual(first);
    expect(await connection.read('MATCH (r:Revision) RETURN count(*) AS count')).toEqual([{ count: 1 }]);
  });

  it('makes no new revision either when other bytes give the same graph', async () => {
    const first = await applySeeds();
    edit('barriers/drizzle.yaml', 'id: drizzle', '# a remark\nid: drizzle');
    const second = await applySeeds();
    expect(second).toEqual({ ...first, inputs: second.inputs });
    expect(second.inputs).not.toBe(first.inputs);
    expect(await applySeeds()).toEqual(second);
  });

  it('writes only what changed, under a new revision', async () => {
    await applySeeds();
    edit('barriers/drizzle.yaml', 'en: Drizzle', 'en: Fine rain');
    const { number, added, changed, retired } = await applySeeds();
    expect({ number, added, changed, retired }).toEqual({ number: 2, added: 0, changed: 1, retired: 0 });
    expect(await connection.read(NAMES)).toEqual([
      { name: 'Fine rain' },
      { name: 'Getting wet' },
      { name: 'Wet feet' },
    ]);
  });

  it('retires what left the seeds', async () => {
    await applySeeds();
    rmSync(join(seeds, 'cases/utrecht-umbrellas.yaml'));
    const { number, added, changed, retired } = await applySeeds();
    expect({ number, added, changed, retired }).toEqual({ number: 2, added: 0, changed: 0, retired: 3 });
    expect(
      await connection.read("MATCH (n:Entity) WHERE n.id STARTS WITH 'utrecht' RETURN n.id AS id"),
    ).toEqual([]);
  });

  it('lets the database plan its statements anew where much of the graph is another, and otherwise keep its plans', async () => {
    const sent: string[] = [];
    const watched = openTestConnection({ onStatement: ({ statement }) => sent.push(statement) });
    const replans = async () => {
      sent.length = 0;
      await apply(watched, { root: ROOT, seeds }, silent, { retireMost: true });
      return sent.filter((statement) => statement.includes('prepareForReplanning')).length;
    };
    try {
      expect(await replans()).toBe(1);
      edit('barriers/drizzle.yaml', 'Drizzle', 'Mizzle');
      expect(await replans()).toBe(0);
      rmSync(seeds, { recursive: true });
      mkdirSync(seeds);
      expect(await replans()).toBe(1);
    } finally {
      await watched.close();
    }
  });

  it('leaves the old graph whole when it fails half-way', async () => {
    const first = await applySeeds();
    edit('barriers/drizzle.yaml', 'en: Drizzle', 'en: Fine rain');
    const change = planChange(await storedState(connection.read), await wanted());
    const broken = {
      ...change,
      addedRelationships: [{ type: '', from: 'drizzle', to: 'NL', properties: {} }],
    };
    await expect(applyPlan(connection.write, broken, nextRevision(first, broken, MADE))).rejects.toThrow();
    expect(await latestRevision(connection.read)).toEqual(first);
    expect(await connection.read(NAMES)).toContainEqual({ name: 'Drizzle' });
  });

  it('shows readers the old graph or the new one, and nothing between', async () => {
    await applySeeds();
    edit('barriers/drizzle.yaml', 'en: Drizzle', 'en: Fine rain');
    edit('barriers/wet-feet.yaml', 'en: Wet feet', 'en: Soaked socks');
    let done = false;
    const applying = applySeeds().finally(() => {
      done = true;
    });
    const seen = new Set<string>();
    while (!done) {
      const names = await connection.read<{ name: string }>(NAMES);
      seen.add(names.map(({ name }) => name).join());
    }
    await applying;
    const whole = ['Drizzle,Getting wet,Wet feet', 'Fine rain,Getting wet,Soaked socks'];
    expect([...seen].filter((names) => !whole.includes(names))).toEqual([]);
  });

  it('lets only one of two applies at once go on', async () => {
    const first = await applySeeds();
    const change = planChange(await storedState(connection.read), await wanted());
    const next = nextRevision(first, change, { ...first, counts: {} });
    const both = await Promise.allSettled([1, 2].map(() => applyPlan(connection.write, change, next)));
    const [lost] = both.filter((each) => each.status === 'rejected');
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(lost?.reason).toEqual(new ApplyOvertaken(next, expect.anything()));
    expect(String(lost?.reason.message)).toBe(
      'An apply must be the only one at a time, got another that made revision 2 meanwhile. ' +
        'Nothing was changed by this one; run it again',
    );
  });
});

describe('the command plan', () => {
  const { uri, user, password } = testServer();
  const settings = () =>
    readSettings({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, SEEDS: seeds });
  const planned = (options: PlanOptions = {}) => planSeeds(settings(), () => undefined, options);

  it('tells what applying would change, and nothing once that is done', async () => {
    await applySeeds();
    edit(
      'cases/copenhagen-umbrellas.yaml',
      'basis: INTENDED\n        aimOf: danish-rain-agency',
      'basis: REPORTED',
    );
    edit('cases/copenhagen-umbrellas.yaml', 'nl: Leent uit\n', 'nl: Leent gratis uit\n');
    edit('practices/umbrella-sharing.yaml', '  - public-money\n', '');
    rmSync(join(seeds, 'conditions/public-money.yaml'));
    const before = await latestRevision(connection.read);
    expect(await planned()).toEqual([
      '~ Practice umbrella-sharing',
      '    requires: - public-money',
      '~ Case copenhagen-umbrellas',
      '    actors danish-rain-agency: role.nl "Leent uit" → "Leent gratis uit"',
      '~ Claim copenhagen-umbrellas/folding-aim',
      '    effects getting-wet: basis INTENDED → REPORTED, aimOf - danish-rain-agency',
      '- Condition public-money',
      '',
      'Rankings that change:',
      '  getting-wet (Getting wet)',
      '    folding-umbrella-sharing: from untested to advice (3), score 0.03, SUPPORTED, ' +
        'by claim copenhagen-umbrellas/folding-aim (support added)',
      '',
      'Changed only by what is said of other entities: 1 Practice (--all lists them)',
      '0 would be added, 4 changed, 1 retired',
    ]);
    expect(await latestRevision(connection.read)).toEqual(before);

    const { added, changed, retired } = await applySeeds();
    expect({ added, changed, retired }).toEqual({ added: 0, changed: 4, retired: 1 });
    expect(await planned()).toEqual(['Nothing would change']);
  });

  it('tells the same as JSON', async () => {
    await applySeeds();
    edit('barriers/drizzle.yaml', 'en: Drizzle', 'en: Fine rain');
    expect(JSON.parse((await planned({ json: true })).join('\n'))).toEqual({
      isFirst: false,
      added: [],
      changed: [
        {
          type: 'Barrier',
          id: 'drizzle',
          fields: [{ key: 'name.en', before: 'Drizzle', after: 'Fine rain' }],
        },
      ],
      following: [],
      retired: [],
      rankings: [],
      isTrainedAnew: false,
    });
  });
});

describe('a database without one of the indexes', () => {
  it('gets it, with all that is there', async () => {
    await applySeeds();
    await connection.write((run) => run('DROP INDEX labels'));
    await prepareDatabase(connection, ROOT);
    const found = await connection.read(
      "CALL db.index.fulltext.queryNodes('labels', 'drizzle') YIELD node RETURN node.id AS id",
    );
    expect(found).toEqual([{ id: 'drizzle' }]);
  });
});

describe('a database that holds something else', () => {
  it('is refused and left as it is', async () => {
    await connection.write((run) => run("CREATE (node:Invoice {id: 'theirs'})"));
    await expect(prepareDatabase(connection, ROOT)).rejects.toThrow(ForeignDatabase);
    expect(await connection.read('MATCH (n:Invoice) RETURN n.id AS id')).toEqual([{ id: 'theirs' }]);
  });
});
