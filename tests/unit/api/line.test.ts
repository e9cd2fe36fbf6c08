import Fastify from 'fastify';
import { Line } from '../../../api/http/connections/line';
import { addShedding } from '../../../api/http/connections/shedding';
import { sendError } from '../../../api/http/errors';

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
});

afterEach(() => {
  jest.useRealTimers();
});

/** Operations that end when they are told to. */
function operations(line: Line) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const start = (name: number) =>
    line.run(async () => {
      begun.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      return name;
    });
  return { begun, ends, start };
}

/** Until what can go on has gone on. */
const turn = async () => {
  for (let turns = 0; turns < 5; turns += 1) await new Promise(setImmediate);
};

const OVERLOADED = expect.objectContaining({ statusCode: 503, code: 'SERVICE_OVERLOADED' });

describe('a line', () => {
  it('lets as many in at once as it may, and the others in the order in which they came', async () => {
    const line = new Line(2);
    const { begun, ends, start } = operations(line);
    const answers = [1, 2, 3, 4].map(start);
    await turn();
    expect([begun, line.running(), line.waiting()]).toEqual([[1, 2], 2, 2]);
    ends[1]?.();
    await turn();
    expect([begun, line.running(), line.waiting()]).toEqual([[1, 2, 3], 2, 1]);
    ends[0]?.();
    await turn();
    ends[2]?.();
    ends[3]?.();
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4]);
    expect([line.running(), line.waiting(), line.refused()]).toEqual([0, 0, 0]);
  });

  it('goes on after an operation that fails', async () => {
    const line = new Line(1);
    const failing = line.run(() => Promise.reject(new Error('no umbrella')));
    const next = line.run(async () => 'dry');
    await expect(failing).rejects.toThrow('no umbrella');
    expect(await next).toBe('dry');
  });

  it('holds fewer the longer operations take', async () => {
    const line = new Line(1);
    const { ends, start } = operations(line);
    const fill = async () => {
      const before = line.refused();
      const answers = Array.from({ length: 100 }, (_, at) => start(at).catch(() => undefined));
      await turn();
      return { waiting: line.waiting(), refused: line.refused() - before, answers };
    };
    const quick = await fill();
    // The guess is 50 milliseconds.
    expect([quick.waiting, quick.refused]).toEqual([21, 78]);
    const all = Promise.all(quick.answers);
    for (let at = 0; at < 22; at += 1) {
      await jest.advanceTimersByTimeAsync(400);
      ends[at]?.();
      await turn();
    }
    await all;
    const slow = await fill();
    expect([slow.waiting, slow.refused]).toEqual([4, 95]);
  });

  it('refuses one that waits long, as the graph may hang, and lets what is carried out end by itself', async () => {
    const line = new Line(1);
    const { begun, ends, start } = operations(line);
    const [first, second] = [start(1), start(2)];
    const refused = expect(second).rejects.toEqual(OVERLOADED);
    await turn();
    await jest.advanceTimersByTimeAsync(9_999);
    expect([line.waiting(), line.refused()]).toEqual([1, 0]);
    await jest.advanceTimersByTimeAsync(1);
    await refused;
    expect([line.waiting(), line.refused()]).toEqual([0, 1]);
    ends[0]?.();
    expect(await first).toBe(1);
    await turn();
    expect(begun).toEqual([1]);
  });

  it('holds nobody up who comes while operations take their time', async () => {
    const line = new Line(8);
    const order: string[] = [];
    const busy = (name: string) =>
      line.run(async () => {
        order.push(name);
        jest.advanceTimersByTime(10);
      });
    const others = (async () => {
      for (let turns = 0; turns < 6; turns += 1) {
        await new Promise(setImmediate);
        order.push('others');
      }
    })();
    await Promise.all([others, ...['a', 'b', 'c'].map(busy)]);
    expect(order.join(' ')).toMatch(/^a others b others c/);
  });
});

it('operations go on although somebody connects each turn', async () => {
  const line = new Line(1);
  let hasEnded = false;
  let turns = 0;
  const crowd = (async () => {
    for (; !hasEnded; turns += 1) {
      line.pace.noteConnection();
      jest.advanceTimersByTime(2);
      await new Promise(setImmediate);
    }
  })();
  for (let at = 0; at < 10; at += 1) await line.run(async () => jest.advanceTimersByTime(5));
  hasEnded = true;
  await crowd;
  // What operations leave to others is no more than they take themselves, and a turn beside.
  expect(turns).toBeGreaterThan(10);
  expect(turns).toBeLessThan(60);
});

describe('where more come than can be looked at', () => {
  it('operations are refused and nothing of them is read, until there is time again; all else is answered', async () => {
    const line = new Line(1);
    const { start } = operations(line);
    for (let at = 0; at < 22; at += 1) void start(at).catch(() => undefined);
    await turn();
    expect(line.isFull()).toBe(true);
    const app = Fastify();
    addShedding(app, line);
    let read = 0;
    app.addContentTypeParser('application/json', { parseAs: 'string' }, async () => {
      read += 1;
    });
    app.setErrorHandler(sendError);
    app.post('/graphql', () => start(100));
    app.post('/health', async () => 'well');
    const post = (url: string) => app.inject({ method: 'POST', url, payload: { query: '{ __typename }' } });

    const refused = [];
    for (let at = 0; at < 80; at += 1) refused.push(await post('/graphql'));
    expect(new Set(refused.map(({ statusCode }) => statusCode))).toEqual(new Set([503]));
    expect(new Set(refused.map(({ headers }) => headers['retry-after']))).toEqual(new Set(['1']));
    expect(new Set(refused.map(({ body }) => body)).size).toBe(1);
    expect([read, line.refused()]).toEqual([50, 80]);
    expect((await post('/health')).body).toBe('well');

    jest.advanceTimersByTime(20);
    for (let at = 0; at < 80; at += 1) await post('/graphql');
    expect([read, line.refused()]).toEqual([61, 160]);
    await app.close();
  });
});
