import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, openConnection } from '../../../graph/database/connection';
import { canConnect } from '../../../graph/database/driver';
import { type Engine, openEngine } from '../../../graph/database/engine/launcher';
import { enginesOn, isAlive } from '../../../graph/database/engine/processes';
import { GraphUnavailable } from '../../../graph/database/errors';
import { prepareDatabase } from '../../../graph/database/migrations';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { apply } from '../../../graph/seeding/apply/apply';
import { openSeededGraph } from '../../../graph/seeding/open';
import { createTestApi, type TestApi } from '../../support/api';
import { freshHome } from '../../support/engine-home';
import { eventually } from '../../support/eventually';
import { FIXTURE, ROOT, silent } from '../../support/fixture';
import { startProgram } from '../../support/program';
import { swap, withEdited } from '../../unit/seeding/edited-seeds';

jest.setTimeout(240_000);

/** A home of its own, so that what is broken here disturbs nothing else. */
const home = freshHome('test-engine');
const events: string[] = [];
const open = (signal?: AbortSignal) =>
  openEngine({
    root: ROOT,
    home,
    progress: silent,
    onEvent: (event) => events.push(event),
    ...(signal && { signal }),
  });

/** The command lines of all processes of this machine. */
const commandLines = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      } catch {
        return '';
      }
    });

const runningPid = () => (JSON.parse(readFileSync(join(home, 'run.json'), 'utf8')) as { pid: number }).pid;

/** Ends the engine the hard way and waits until it is gone. */
async function kill(): Promise<number> {
  const pid = runningPid();
  process.kill(pid, 'SIGKILL');
  for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 20) await sleep(20);
  return pid;
}

describe('an engine of our own', () => {
  it('starts on loopback with a password that only its owner can read, and leaves nothing running', async () => {
    const seen = new Set<string>();
    const looking = setInterval(() => {
      for (const words of commandLines()) seen.add(words);
    }, 100);
    const engine = await open();
    clearInterval(looking);
    expect([...seen].some((words) => words.includes('first-password'))).toBe(true);
    expect([...seen].some((words) => words.includes(engine.password))).toBe(false);
    const pid = runningPid();
    expect(engine.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(await canConnect(engine)).toBe(true);
    expect(await canConnect({ ...engine, password: 'neo4j' })).toBe(false);
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'users')).mode & 0o777).toBe(0o700);
    await engine.close();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(home, 'run.json'))).toBe(false);
    expect(existsSync(join(home, 'lock'))).toBe(false);
    expect(readdirSync(join(home, 'users'))).toEqual([]);
  });

  it('is stopped with the process that started it, also where that is told twice to stop', async () => {
    const environment = { GRAPH_HOME: home, NEO4J_URI: '', PORT: '0' };
    const service = startProgram(['seeds', 'apply'], { environment });
    await eventually(async () => existsSync(join(home, 'run.json')));
    const pid = runningPid();
    process.kill(service.pid, 'SIGINT');
    process.kill(service.pid, 'SIGINT');
    expect((await service.ended).code).toBe(130);
    expect(await eventually(async () => !isAlive(pid))).toBe(true);
  });

  it('is shared by those who find it running, and stopped by the last of them', async () => {
    const first = await open();
    // Another process that still uses the engine: this one's parent stands in for it.
    writeFileSync(join(home, 'users', String(process.ppid)), '');
    const second = await open();
    expect(second.uri).toBe(first.uri);
    const pid = runningPid();
    await first.close();
    await second.close();
    expect(isAlive(pid)).toBe(true);
    rmSync(join(home, 'users', String(process.ppid)));
    await (await open()).close();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts although the last one was killed and left its users and a number that is another process now', async () => {
    const killed = await open();
    const pid = await kill();
    const port = Number(new URL(killed.uri).port);
    writeFileSync(join(home, 'run.json'), JSON.stringify({ pid: process.ppid, port }));
    writeFileSync(join(home, 'users', '4194304'), '');
    const again = await open();
    expect(await canConnect(again)).toBe(true);
    expect(again.uri).toBe(killed.uri);
    expect([pid, process.ppid]).not.toContain(runningPid());
    expect(isAlive(process.ppid)).toBe(true);
    await killed.close();
    await again.close();
  });

  it('begins again in a home that was left half-made', async () => {
    rmSync(join(home, 'data'), { recursive: true, force: true });
    mkdirSync(join(home, 'data/dbms'), { recursive: true });
    writeFileSync(join(home, 'run.json'), '{"pid":');
    const engine = await open();
    expect(await canConnect(engine)).toBe(true);
    await engine.close();
  });

  it('stops what was started when it gives up starting', async () => {
    const giveUp = new AbortController();
    const starting = open(giveUp.signal);
    await eventually(async () => existsSync(join(home, 'run.json')));
    const pid = runningPid();
    giveUp.abort();
    await expect(starting).rejects.toThrow();
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(join(home, 'run.json'))).toBe(false);
  });
});

describe('an engine that serves', () => {
  const QUERY = '{ barrier(id: "getting-wet") { practices { nodes { practice { name } } } } }';
  let engine: Engine;
  let connection: Connection;
  let api: TestApi;

  beforeAll(async () => {
    engine = await open();
    connection = openConnection(engine, { database: 'neo4j', timeout: 20_000 });
    await prepareDatabase(connection, ROOT);
    await apply(connection, FIXTURE, silent);
    api = await createTestApi(connection);
  });

  afterAll(async () => {
    await api.close();
    await connection.close();
    await engine.close();
  });

  const outcome = async () => {
    const { status, errors } = await api.ask(QUERY);
    return `${status} ${errors?.[0]?.extensions.code ?? 'ok'}`;
  };
  const answers = async () => (await outcome()) === '200 ok';
  const readiness = async () => (await fetch(`${api.address}/health/ready`)).status;

  it('is started again when it was killed under load; the API answers 503 and then well by itself', async () => {
    const outcomes = new Map<string, number>();
    let loading = true;
    const load = Array.from({ length: 4 }, async () => {
      while (loading) {
        const each = await outcome();
        outcomes.set(each, (outcomes.get(each) ?? 0) + 1);
      }
    });
    expect(await answers()).toBe(true);
    await kill();
    expect(await eventually(async () => outcomes.has('503 GRAPH_UNAVAILABLE'))).toBe(true);
    expect(await eventually(answers)).toBe(true);
    loading = false;
    await Promise.all(load);
    // An engine that just started may be slow on a busy machine; a client never hears of anything else.
    outcomes.delete('504 GRAPH_TIMEOUT');
    expect([...outcomes.keys()].sort()).toEqual(['200 ok', '503 GRAPH_UNAVAILABLE']);
    expect(events).toContain('Neo4j stopped unexpectedly and was started again');
    expect(await readiness()).toBe(200);
  });

  it('is read as it is by who only asks, whatever the seeds say now', async () => {
    const user = join(home, 'users', String(process.ppid));
    writeFileSync(user, '');
    const served = await latestRevision(connection.read);
    await withEdited([swap('barriers/drizzle.yaml', 'en: Drizzle', 'en: Fine rain')], async (seeds) => {
      const graph = await openSeededGraph({
        ...seeds,
        home,
        progress: silent,
        leaveShared: true,
        connection: { database: 'neo4j', timeout: 20_000 },
      });
      expect(graph.revision).toEqual(served);
      await graph.close();
    });
    rmSync(user);
    expect(await latestRevision(connection.read)).toEqual(served);
  });

  it('is waited for when it stands still: never doubled, and not hung upon', async () => {
    const pid = runningPid();
    process.kill(pid, 'SIGSTOP');
    const second = open();
    try {
      expect(await outcome()).toBe('503 GRAPH_UNAVAILABLE');
      expect(await readiness()).toBe(503);
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    const { uri, close } = await second;
    expect({ uri, pid: runningPid() }).toEqual({ uri: engine.uri, pid });
    expect(await enginesOn(home)).toEqual([pid]);
    expect(await eventually(answers)).toBe(true);
    writeFileSync(join(home, 'users', String(process.ppid)), '');
    await close();
    rmSync(join(home, 'users', String(process.ppid)));
  });

  it('is started again when it cannot write any more and refuses to go on', async () => {
    const pid = runningPid();
    // A disk that is full, as far as this process can tell: no file may grow.
    execFileSync('prlimit', [`--pid=${pid}`, '--fsize=1000:unlimited']);
    const written = connection.write((run) => run('UNWIND range(1, 5000) AS n CREATE (:Intruder {n: n})'));
    await expect(written).rejects.toThrow(GraphUnavailable);
    expect(await outcome()).toBe('503 GRAPH_UNAVAILABLE');
    expect(await eventually(async () => (await readiness()) === 503)).toBe(true);
    expect(await eventually(answers)).toBe(true);
    expect(events).toContain(
      'Neo4j could not go on, perhaps because its disk is full, and was started again',
    );
    expect(await connection.read('MATCH (n:Intruder) RETURN count(*) AS count')).toEqual([{ count: 0 }]);
  });
});
