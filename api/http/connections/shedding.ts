import type { FastifyInstance } from 'fastify';
import { sendRefusal } from '../errors';
import type { Line } from './line';

/** Refusals that may come only after a look at what is asked: some three per cent of the time. */
const LOOKS = { aSecond: 500, atOnce: 50 };

/**
 * Refuses operations before anything of them is read, where the line is full and so many come that a look at each would take time
 * from those that are carried out. With fewer, what is kept in memory is answered, and only the rest refused. Add it before what
 * all requests go through.
 */
export function addShedding(app: FastifyInstance, line: Line): void {
  let looks = LOOKS.atOnce;
  let countedAt = performance.now();
  let counted = 0;
  /** Refusals without a look. */
  let unseen = 0;
  const isBesieged = (): boolean => {
    if (!line.isFull()) return false;
    const now = performance.now();
    const seen = line.refused() - unseen;
    const gained = ((now - countedAt) / 1_000) * LOOKS.aSecond;
    looks = Math.min(looks + gained, LOOKS.atOnce) - (seen - counted);
    countedAt = now;
    counted = seen;
    return looks < 1;
  };
  app.server.on('connection', () => line.pace.noteConnection());
  app.addHook('onRequest', (request, reply, done) => {
    if (request.routeOptions.url !== '/graphql' || !isBesieged()) return done();
    unseen += 1;
    sendRefusal(line.refuse(), reply.header('x-content-type-options', 'nosniff'));
  });
}
