import { setTimeout as sleep } from 'node:timers/promises';
import type { AskedAnswer } from './asked';

/** A question as it is sent. */
export interface Asked {
  document: string;
  variables: Record<string, unknown>;
  language: string;
}

/** What comes back, as a client sees it. */
export interface Reply<Data = { answer: AskedAnswer }> {
  data: Data | null;
  errors: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** Milliseconds for one reply, and for a graph that is away to come back. */
const TIMEOUT = 30_000;
const PATIENCE = 120_000;
const PAUSE = 2_000;

/** A service that cannot be asked, and what a person can do about it. */
export class UnusableService extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UnusableService';
  }
}

/** Asks a running service, and waits while its graph is away. Gives nothing where nobody listens at its address. */
export async function askService<Data = { answer: AskedAnswer }>(
  address: string,
  asked: Asked,
  tell: (line: string) => void,
): Promise<Reply<Data> | undefined> {
  const endpoint = endpointOf(address);
  const deadline = Date.now() + PATIENCE;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await send<Data>(endpoint, asked);
    if (!reply?.errors.some(isAway) || Date.now() > deadline) return reply;
    if (attempt === 1) tell(`The service at ${address} waits for its graph …`);
    await sleep(PAUSE);
  }
}

const isAway = ({ extensions }: Reply['errors'][number]) => extensions?.code === 'GRAPH_UNAVAILABLE';

async function send<Data>(endpoint: URL, asked: Asked): Promise<Reply<Data> | undefined> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': asked.language },
      body: JSON.stringify({ query: asked.document, variables: asked.variables }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    return asReply(endpoint, (await response.json()) as Partial<Reply<Data>> | null);
  } catch (error) {
    if (error instanceof UnusableService) throw error;
    if ((error as Error).name === 'TimeoutError')
      throw new UnusableService(
        `The service at ${endpoint} must answer within ${TIMEOUT / 1000} s, got nothing by then.`,
      );
    // What fetch cannot reach has a cause; what it cannot read has none.
    if ((error as Error).cause) return undefined;
    throw notOurs(endpoint);
  }
}

function asReply<Data>(endpoint: URL, reply: Partial<Reply<Data>> | null): Reply<Data> {
  if (!reply?.data && !Array.isArray(reply?.errors)) throw notOurs(endpoint);
  const invalid = reply.errors?.find(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED');
  if (invalid)
    throw new UnusableService(
      `The service at ${endpoint} must be of this version, got another; start it again. It says: ${invalid.message}`,
    );
  return { data: reply.data ?? null, errors: reply.errors ?? [] };
}

const notOurs = (endpoint: URL) =>
  new UnusableService(`The service at ${endpoint} must be one of Bouwtekening, got something else.`);

/** The address of GraphQL at a service, whether that or only the service was named. */
function endpointOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new UnusableService(
      '--server must be an address such as http://127.0.0.1:4000, without a user and a password, ' +
        `got ${address.replace(/\/\/.*@/s, '//…@').slice(0, 100)}`,
    );
  if (url.pathname === '/') url.pathname = '/graphql';
  return url;
}
