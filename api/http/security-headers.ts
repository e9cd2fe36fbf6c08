import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Headers that bound what a browser does with an answer, the same on every address. */
export function addSecurityHeaders(app: FastifyInstance): void {
  const headers = securityHeaders();
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** What helmet says. It depends on nothing in a request, so that it is asked once. */
function securityHeaders(): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const setHeaders = helmet({
    // The page has a policy of its own; nothing else is one.
    contentSecurityPolicy: false,
    xFrameOptions: { action: 'deny' },
    // Whether a name may only be asked over TLS is for whoever puts TLS in front to say.
    strictTransportSecurity: false,
  });
  setHeaders(request, response, () => undefined);
  return response.getHeaders();
}
