import { Server } from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds in which clients that are at work learn to let go of their connections. */
const FAREWELL = 1_000;

/** Milliseconds in which running requests finish: a little more than any may take. */
const LONGEST_REQUEST = 15_000;

/** Milliseconds of a turn in which hardly anybody comes. */
const SHORT_TURN = 5;

/** The way a service stops. */
export interface Draining {
  /** Whether it has begun, so that whoever can ask elsewhere should. */
  hasBegun(): boolean;
  /** Stops taking requests, and waits until those that were taken are answered. */
  drain(): Promise<void>;
}

/**
 * Lets a service stop without a client that notices: no new connections are taken, and what comes on those that there are is
 * still answered for a moment, with the word that the connection ends. One that is closed without that word may have the next
 * request on its way already.
 */
export function addDraining(app: FastifyInstance, farewell = FAREWELL): Draining {
  let hasBegun = false;
  let isClosing = false;
  // Told with the answer and not with the request, which may have waited since before.
  app.addHook('onSend', (_, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done(null, payload);
  });
  const drain = async () => {
    hasBegun = true;
    await untilNobodyWaits(app);
    // That of net: http's own also cuts off connections whose first request is still on its way.
    const finished = new Promise((resolve) => Server.prototype.close.call(app.server, resolve));
    isClosing = true;
    await Promise.race([finished, pause(farewell)]);
    await untilNobodyWaits(app);
    app.server.closeIdleConnections();
    await Promise.race([finished, pause(LONGEST_REQUEST)]);
  };
  return { hasBegun: () => hasBegun, drain };
}

/**
 * Until what the operating system took in is known to Node, or nearly all of it: a short turn of the event loop in which nobody
 * connected, or a moment. Whatever it does not know is cut off when it stops listening, or closes a connection that looks idle.
 */
async function untilNobodyWaits({ server }: FastifyInstance): Promise<void> {
  let taken = 0;
  const count = () => {
    taken += 1;
  };
  server.on('connection', count);
  const deadline = performance.now() + FAREWELL;
  for (let began = performance.now(); began < deadline; began = performance.now()) {
    const before = taken;
    // Between two of these, and not before the first, Node looks for what came in.
    await setImmediate();
    await setImmediate();
    if (taken === before && performance.now() - began < SHORT_TURN) break;
  }
  server.off('connection', count);
}

const pause = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false });
