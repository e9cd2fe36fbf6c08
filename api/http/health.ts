import type { FastifyInstance } from 'fastify';
import type { ServedRevision } from '../../graph/revision/served-revision';
import type { Draining } from './connections/draining';

/** /health/live: the process runs. /health/ready: the graph answers, a revision is ready to be asked, and the service stays. */
export function addHealth(app: FastifyInstance, served: ServedRevision, draining: Draining): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    if (draining.hasBegun()) return reply.code(503).send({ status: 'stopping' });
    if (await served.isAnswering()) return { status: 'ready', revision: served.current().revision.number };
    return reply.code(503).header('retry-after', '5').send({ status: 'unavailable' });
  });
}
