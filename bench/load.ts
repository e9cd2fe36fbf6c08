import { setTimeout as sleep } from 'node:timers/promises';
import { type Dispatcher, Pool } from 'undici';

/** What came of one request. */
export interface Outcome {
  /** The status of HTTP, `error` for an answer with errors, or the code of the error where there was no answer. */
  kind: number | string;
  milliseconds: number;
  /** When it came, by the clock of this process. */
  ended: number;
  bytes: number;
}

/** Sends one request and gives the whole answer; anything but an answer without errors is an error. */
export async function ask(address: string, body: string): Promise<string> {
  const response = await fetch(address, { method: 'POST', headers: HEADERS, body });
  const answer = await response.text();
  if (response.status !== 200 || answer.includes('"errors":['))
    throw new Error(`${address} must answer ${body}, got ${response.status}: ${answer.slice(0, 1_000)}`);
  return answer;
}

/** Where the variables of a body begin; all documents that are measured have some. */
const VARIABLES = '"variables":{';

const HEADERS = { 'content-type': 'application/json' };

interface ClientOptions {
  address: string;
  /** Bodies of requests, which follow each other and begin again. */
  bodies: readonly string[];
  /** How many connections are kept; null for as many as there are requests under way. */
  connections: number | null;
  /** Makes no two requests the same, by a variable that no document has: those that are the same share their answer. */
  areAllDifferent?: boolean;
  /** Told of each answer as text; else answers are only counted, which costs the client less. */
  onAnswer?: (text: string) => void;
}

/** Asks one address over connections that are kept. */
export class Client {
  private readonly pool: Pool;
  private readonly path: string;
  private next = 0;

  constructor(private readonly options: ClientOptions) {
    const { origin, pathname } = new URL(options.address);
    const { connections } = options;
    this.path = pathname;
    this.pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  }

  /** Sends the next request. */
  send(): Promise<Outcome> {
    const { bodies, areAllDifferent, onAnswer } = this.options;
    const turn = this.next++;
    const given = bodies[turn % bodies.length]!;
    const body = areAllDifferent ? given.replace(VARIABLES, `${VARIABLES}"turn":${turn},`) : given;
    const request = { path: this.path, method: 'POST', headers: HEADERS, body } as const;
    return new Promise((resolve) => {
      const started = performance.now();
      const chunks: Buffer[] = [];
      let status = 0;
      let bytes = 0;
      const end = (kind: number | string) => {
        const ended = performance.now();
        resolve({ kind, milliseconds: ended - started, ended, bytes });
      };
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart: () => undefined,
        onResponseStart: (_, code) => {
          status = code;
        },
        onResponseData: (_, chunk) => {
          bytes += chunk.length;
          if (onAnswer) chunks.push(chunk);
        },
        onResponseEnd: () => {
          if (status !== 200 || !onAnswer) return end(status);
          const text = Buffer.concat(chunks).toString();
          onAnswer(text);
          return end(text.includes('"errors":[') ? 'error' : status);
        },
        onResponseError: (_, error) => end((error as NodeJS.ErrnoException).code ?? error.message),
      };
      this.pool.dispatch(request, handler);
    });
  }

  /** Ends all connections, also those that wait for an answer. */
  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** Clients that each ask again as soon as they are answered, for a time; what came of all their requests. */
export async function closedLoop(client: Client, clients: number, seconds: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const until = performance.now() + seconds * 1_000;
  const one = async () => {
    while (performance.now() < until) outcomes.push(await client.send());
  };
  await Promise.all(Array.from({ length: clients }, one));
  return outcomes;
}

/** Seconds that answers are waited for once nothing is sent any more. */
const PATIENCE = 15;

/** Requests sent before answers are taken: a client that falls behind would else send forever. */
const AT_ONCE = 100;

/** Sends so many requests a second for a time, whether or not the ones before are answered; what came of all of them. */
export async function openLoop(client: Client, rate: number, seconds: number): Promise<Outcome[]> {
  const sent: Promise<Outcome>[] = [];
  const started = performance.now();
  const passed = () => (performance.now() - started) / 1_000;
  while (passed() < seconds) {
    const due = Math.min(passed() * rate - sent.length, AT_ONCE);
    for (let more = due; more > 0; more -= 1) sent.push(client.send());
    await sleep(1);
  }
  const all = Promise.all(sent);
  await Promise.race([all, sleep(PATIENCE * 1_000)]);
  await client.close();
  return all;
}
