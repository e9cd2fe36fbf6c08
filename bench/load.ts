import { type Dispatcher, Pool } from 'undici';

/** What came of one request. */
export interface Outcome {
  /** The status of HTTP, or the code of the error where there was no answer. */
  kind: number | string;
  milliseconds: number;
  bytes: number;
}

/** Sends one request and gives the whole answer; anything but an answer without errors is an error. */
export async function ask(address: string, body: string): Promise<string> {
  const response = await fetch(address, { method: 'POST', headers: HEADERS, body });
  const answer = await response.text();
  if (response.status !== 200 || answer.startsWith('{"errors"') || answer.includes('"errors":['))
    throw new Error(`${address} must answer ${body}, got ${response.status}: ${answer.slice(0, 1_000)}`);
  return answer;
}

const HEADERS = { 'content-type': 'application/json' };

/** Asks one address over connections that are kept. */
export class Client {
  private readonly pool: Pool;
  private readonly path: string;
  private next = 0;

  constructor(
    address: string,
    /** Bodies of requests, which follow each other and begin again. */
    private readonly bodies: readonly string[],
    connections: number | null,
  ) {
    const { origin, pathname } = new URL(address);
    this.path = pathname;
    this.pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  }

  /** Sends the next request. */
  send(): Promise<Outcome> {
    const body = this.bodies[this.next++ % this.bodies.length]!;
    const request = { path: this.path, method: 'POST', headers: HEADERS, body } as const;
    return new Promise((resolve) => {
      const started = performance.now();
      let status = 0;
      let bytes = 0;
      const end = (kind: number | string) =>
        resolve({ kind, milliseconds: performance.now() - started, bytes });
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart: () => undefined,
        onResponseStart: (_, code) => {
          status = code;
        },
        onResponseData: (_, chunk) => {
          bytes += chunk.length;
        },
        onResponseEnd: () => end(status),
        onResponseError: (_, error) => end((error as NodeJS.ErrnoException).code ?? error.message),
      };
      this.pool.dispatch(request, handler);
    });
  }

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
