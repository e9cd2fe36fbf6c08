import type { FastifyInstance } from 'fastify';
import type { Read } from '../../graph/database/connection';
import { latestRevision } from '../../graph/revision/revision.queries';

/** /health/live: the process runs. /health/ready: the graph answers and has a revision to serve. */
export function addHealth(app: FastifyInstance, read: Read): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const revision = await latestRevision(read).catch(() => null);
    if (revision) return { status: 'ready', revision: revision.number };
    return reply.code(503).header('retry-after', '5').send({ status: 'unavailable' });
  });
}
