import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Seconds that a connection may take, each bounding what a slow or deaf client holds. */
export const SECONDS = {
  /** Until a request has arrived whole. */
  request: 30,
  /** Without a byte in either direction; longer than the slowest answer takes to make. */
  silence: 60,
};

/**
 * Carries out the requests of one connection one after the other: what a client sends ahead waits until it has read the
 * answers before. Else one that pipelines and never reads would make us hold an answer for each of its requests.
 */
export function addTurns(app: FastifyInstance): void {
  /** What waits on each connection that is at work. */
  const queues = new WeakMap<Socket, (() => void)[]>();
  app.addHook('onRequest', ({ raw: { socket } }, reply, done) => {
    const waiting = queues.get(socket);
    const begin = () => {
      // Nobody is left to answer to.
      if (socket.destroyed) reply.hijack();
      done();
    };
    reply.raw.on('close', () => {
      const next = queues.get(socket)?.shift();
      if (next) next();
      else queues.delete(socket);
    });
    if (waiting) {
      waiting.push(begin);
      return;
    }
    queues.set(socket, []);
    begin();
  });
}
