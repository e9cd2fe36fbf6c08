import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Headers that bound what a browser does with an answer, the same on every address. */
export const addSecurityHeaders = (app: FastifyInstance) =>
  app.register(helmet, {
    // The page has a policy of its own; nothing else is one.
    contentSecurityPolicy: false,
    xFrameOptions: { action: 'deny' },
    // Whether a name may only be asked over TLS is for whoever puts TLS in front to say.
    strictTransportSecurity: false,
  });
