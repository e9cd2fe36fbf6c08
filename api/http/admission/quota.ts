import { isValid, parse } from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import { Refused } from '../errors';

/** Seconds of a window. */
const WINDOW = 60;

/** Clients that are remembered; of more, those who came longest ago are let go of. */
const MOST_CLIENTS = 100_000;

/** Bytes of an address of IPv6 that tell networks apart: whoever has one address has all that begin so. */
const BYTES_OF_NETWORK = 8;

/**
 * How much each client may ask for in a minute, in the objects that operations could return. A client that has something
 * left is answered whatever that costs, and waits for the end of its minute once nothing is left: what an operation costs is
 * known only once it is read, and others may wait for the same answer.
 */
export class Quota {
  /** What each client used; the minute begins with its first operation. */
  private readonly used = new LRUCache<string, number>({
    max: MOST_CLIENTS,
    ttl: WINDOW * 1_000,
    noUpdateTTL: true,
  });

  constructor(private readonly most: number) {}

  /** Refuses a client that has nothing left. */
  check(address: string): void {
    if (this.left(address) > 0) return;
    const seconds = this.secondsLeft(address);
    throw new Refused(
      429,
      `The operations of one client must cost at most ${this.most} objects in a minute, got more; please ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, or ask less.`,
      { 'retry-after': String(seconds), ...this.headersFor(address) },
    );
  }

  /** Takes what an operation cost. */
  charge(address: string, cost: number): void {
    const client = clientOf(address);
    this.used.set(client, (this.used.get(client) ?? 0) + cost);
  }

  /** What a client has left, as the draft of the IETF on RateLimit header fields has it. */
  headersFor(address: string): Record<string, string> {
    const left = Math.max(0, this.left(address));
    return {
      'ratelimit-policy': `"cost";q=${this.most};w=${WINDOW}`,
      ratelimit: `"cost";r=${left};t=${this.secondsLeft(address)}`,
    };
  }

  private left = (address: string) => this.most - (this.used.get(clientOf(address)) ?? 0);

  private secondsLeft = (address: string) =>
    Math.ceil((this.used.getRemainingTTL(clientOf(address)) || WINDOW * 1_000) / 1_000);
}

/** Who an address stands for: itself, or, of IPv6, its network. Nobody has an address who has hung up, and proxies may write anything. */
function clientOf(address = ''): string {
  if (!isValid(address)) return 'unknown';
  const parsed = parse(address);
  if (parsed.kind() === 'ipv4' || parsed.range() === 'ipv4Mapped') return address;
  return parsed.toByteArray().slice(0, BYTES_OF_NETWORK).join('.');
}
