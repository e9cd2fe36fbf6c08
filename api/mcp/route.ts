import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { FastifyInstance } from 'fastify';
import { createMcpServer, type Outcome } from './server';

/**
 * Serves the Model Context Protocol at /mcp: each message by itself, without sessions. Its tools send their operations to /graphql,
 * where they are bounded, kept and logged as those of any other client.
 */
export function addMcp(app: FastifyInstance, root: string): void {
  app.post('/mcp', async (request, reply) => {
    const { host = '127.0.0.1' } = request.headers;
    const server = createMcpServer(root, async ({ query, variables, language }) => {
      const response = await app.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: request.ip,
        headers: { host, 'content-type': 'application/json', 'accept-language': language },
        payload: { query, variables },
      });
      return response.json<Outcome>();
    });
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    reply.raw.on('close', () => void server.close());
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    await server.connect(transport);
    await transport.handleRequest(request.raw, reply.raw, request.body);
  });
}
