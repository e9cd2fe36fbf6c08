import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { INSTRUCTIONS, readDocument, TOOLS } from './tools';

/** An operation of the API. */
export interface Call {
  query: string;
  variables: Record<string, unknown>;
  language: 'nl' | 'en';
}

/** What the API answers. */
export interface Outcome {
  data?: unknown;
  errors?: readonly { message: string }[] | undefined;
}

const language = z.enum(['nl', 'en']).default('en').describe('Language of names and statements.');

/** A server of the Model Context Protocol, whose tools are documents of the API; `carryOut` sends one to it. */
export function createMcpServer(root: string, carryOut: (call: Call) => Promise<Outcome>): McpServer {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const server = new McpServer(
    { name: 'bouwtekening', title: 'Bouwtekening', version },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of TOOLS) {
    const { name, title, description } = tool;
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: { ...tool.variables, language },
        annotations: { readOnlyHint: true, openWorldHint: false },
      },
      async (given) => {
        const { language: wanted, ...variables } = given as { language: Call['language'] };
        return asResult(await carryOut({ query: readDocument(root, tool), variables, language: wanted }));
      },
    );
  }
  return server;
}

/** Data as JSON; errors as the sentences of the API, from which a model can learn what to ask instead. */
function asResult({ data, errors = [] }: Outcome): CallToolResult {
  const isError = errors.length > 0 || !data;
  const text = isError ? errors.map(({ message }) => message).join('\n') : JSON.stringify(data);
  return { content: [{ type: 'text', text }], isError };
}
