import type { FastifyInstance } from 'fastify';
import type { ServedRevision } from '../../graph/revision/served-revision';

/** /health/live: the process runs. /health/ready: the graph answers, and a revision is ready to be asked. */
export function addHealth(app: FastifyInstance, served: ServedRevision): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const isAnswering = await served.checkRevision().then(
      () => true,
      () => false,
    );
    if (isAnswering) return { status: 'ready', revision: served.current().revision.number };
    return reply.code(503).header('retry-after', '5').send({ status: 'unavailable' });
  });
}
