import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from '../mcp/server';
import type { Settings } from '../settings';
import { findServices } from './announcement';
import { askService, UnusableService } from './ask/service';
import { serve } from './serve';

/**
 * Speaks the Model Context Protocol over standard input and output until the input ends. Asks the service that is named, else one that
 * serves this graph, else one of its own on a free port of this machine.
 */
export async function serveMcp(
  settings: Settings,
  named: string | undefined,
  tell: (line: string) => void,
): Promise<void> {
  const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve));
  const [running] = named === undefined ? await findServices(settings) : [named];
  const own = running
    ? undefined
    : await serve({ ...settings, host: '127.0.0.1', port: 0 }, tell, new AbortController().signal);
  const address = running ?? own!.address;
  const server = createMcpServer(settings.root, async ({ query: document, variables, language }) => {
    const reply = await askService<unknown>(address, { document, variables, language }, tell);
    if (!reply) throw new UnusableService(`The service at ${address} must be running, got no connection.`);
    return reply;
  });
  await server.connect(new StdioServerTransport());
  tell(`Asking ${address} for the tools`);
  await ended;
  await server.close();
  await own?.stop();
}
