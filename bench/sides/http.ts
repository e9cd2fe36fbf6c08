import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tellAddress } from './process';

type Answer = string | Buffer;

/** The least server that there can be: gives each body an answer, and tells where it listens. */
export async function answerBodies(answerTo: (body: string) => Answer | Promise<Answer>): Promise<void> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.once('end', async () => {
      try {
        const answer = await answerTo(body);
        response.writeHead(answer.length === 0 ? 404 : 200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(answer),
        });
        response.end(answer);
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  tellAddress(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
}
