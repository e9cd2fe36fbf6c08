import { Server } from 'node:net';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds in which clients that are at work learn to let go of their connections. */
const FAREWELL = 1_000;

/** Milliseconds in which running requests finish: a little more than any may take. */
const LONGEST_REQUEST = 15_000;

/**
 * Lets a service stop without a client that notices: no new connections are taken, and what comes on those that there are is
 * still answered for a moment, with the word that the connection ends. One that is closed without that word may have the next
 * request on its way already.
 */
export function addDraining(app: FastifyInstance): () => Promise<void> {
  let isDraining = false;
  app.addHook('onRequest', async (_, reply) => {
    if (isDraining) reply.header('connection', 'close');
  });
  return async () => {
    await untilNobodyWaits(app);
    // That of net: http's own also cuts off connections whose first request is still on its way.
    const finished = new Promise((resolve) => Server.prototype.close.call(app.server, resolve));
    isDraining = true;
    await Promise.race([finished, pause(FAREWELL)]);
    app.server.closeIdleConnections();
    await Promise.race([finished, pause(LONGEST_REQUEST)]);
  };
}

/**
 * Until a turn of the event loop took in no connection, or for a moment: those that the operating system took and Node did not are
 * cut off when it stops listening.
 */
async function untilNobodyWaits({ server }: FastifyInstance): Promise<void> {
  let taken = 0;
  const count = () => {
    taken += 1;
  };
  server.on('connection', count);
  const deadline = performance.now() + FAREWELL;
  for (let before = -1; taken !== before && performance.now() < deadline; await setImmediate())
    before = taken;
  server.off('connection', count);
}

const pause = (milliseconds: number) => sleep(milliseconds, undefined, { ref: false });
