import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openConnection } from '../../../graph/database/connection';
import { canConnect } from '../../../graph/database/driver';
import { isAlive } from '../../../graph/database/engine/home';
import { type Engine, openEngine } from '../../../graph/database/engine/launcher';
import { prepareDatabase } from '../../../graph/database/migrations';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi } from '../../support/api';
import { freshHome } from '../../support/engine-home';
import { eventually } from '../../support/eventually';
import { FIXTURE, ROOT, silent } from '../../support/fixture';

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
    const engine = await open();
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

  it('starts although the last one was killed and left its run file and users behind', async () => {
    const killed = await open();
    const pid = runningPid();
    writeFileSync(join(home, 'users', '4194304'), '');
    process.kill(pid, 'SIGSTOP');
    process.kill(pid, 'SIGKILL');
    await eventually(async () => !isAlive(pid));
    const again = await open();
    expect(await canConnect(again)).toBe(true);
    expect(runningPid()).not.toBe(pid);
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

describe('an engine that is killed under load', () => {
  let engine: Engine;

  afterEach(() => engine.close());

  it('makes the API answer 503, and is started again so that the API answers by itself', async () => {
    engine = await open();
    const connection = openConnection(engine, { database: 'neo4j', timeout: 10_000 });
    await prepareDatabase(connection, ROOT);
    await apply(connection, FIXTURE, silent);
    const api = await createTestApi(connection);
    const query = '{ barrier(id: "getting-wet") { practices { nodes { practice { name } } } } }';
    const outcomes = new Map<string, number>();
    let loading = true;
    const load = Array.from({ length: 4 }, async () => {
      while (loading) {
        const { status, errors } = await api.ask(query);
        const outcome = `${status} ${errors?.[0]?.extensions.code ?? 'ok'}`;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    });
    expect((await api.ask(query)).status).toBe(200);
    await kill();
    expect(await eventually(async () => outcomes.has('503 GRAPH_UNAVAILABLE'))).toBe(true);
    expect(await eventually(async () => (await api.ask(query)).status === 200)).toBe(true);
    loading = false;
    await Promise.all(load);
    expect([...outcomes.keys()].sort()).toEqual(['200 ok', '503 GRAPH_UNAVAILABLE']);
    expect(events).toContain('Neo4j stopped unexpectedly and was started again');
    const ready = await fetch(`${api.address}/health/ready`);
    expect(ready.status).toBe(200);
    await api.close();
    await connection.close();
  });
});
