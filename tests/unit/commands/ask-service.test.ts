import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askService, UnusableService } from '../../../api/commands/ask/service';
import { freePort } from '../../../graph/database/engine/home';

const ASKED = { document: '{ answer { question } }', variables: {}, language: 'nl' };
const told: string[] = [];
const ask = (address: string) => askService(address, ASKED, (line) => told.push(line));

beforeEach(() => {
  told.length = 0;
});

/** A service that gives its answers one after the other, the last one again and again. */
async function withAnswers<Result>(
  answers: readonly string[],
  work: (address: string) => Promise<Result>,
): Promise<Result> {
  let at = 0;
  const server = createServer((_, response) => {
    response.end(answers[Math.min(at, answers.length - 1)]);
    at += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

const failed = (code: string, message: string) =>
  JSON.stringify({ data: null, errors: [{ message, extensions: { code } }] });

describe('the address of a service', () => {
  it.each([
    ['of another kind', 'ftp://localhost', 'ftp://localhost'],
    ['without a kind', 'localhost', 'localhost'],
    ['of a host only', '127.0.0.1:4000', '127.0.0.1:4000'],
    ['of nothing', '', ''],
    ['with a password', 'http://me:geheim@localhost', 'http://…@localhost'],
    ['that is long', `ftp://${'x'.repeat(500)}`, `ftp://${'x'.repeat(94)}`],
  ])('%s is refused in one sentence', async (_, address, shown) => {
    await expect(ask(address)).rejects.toThrow(
      new UnusableService(
        `--server must be an address such as http://127.0.0.1:4000, without a user and a password, got ${shown}`,
      ),
    );
  });

  it('where nothing listens gives nothing', async () => {
    expect(await ask(`http://127.0.0.1:${await freePort()}`)).toBeUndefined();
  });
});

describe('what a service says', () => {
  it('is waited for while its graph is away', async () => {
    const away = failed('GRAPH_UNAVAILABLE', 'The graph does not answer at the moment.');
    const wrong = failed('BAD_USER_INPUT', 'first must be from 1 to 50, got 99');
    await withAnswers([away, wrong], async (address) => {
      expect(await ask(address)).toEqual({
        data: null,
        errors: [{ message: 'first must be from 1 to 50, got 99', extensions: { code: 'BAD_USER_INPUT' } }],
      });
      expect(told).toEqual([`The service at ${address} waits for its graph …`]);
    });
  });

  it.each([
    ['a page', '<html>'],
    ['JSON of another kind', '[1]'],
    ['a number', '1'],
    ['nothing', 'null'],
    ['no body', ''],
  ])('must be an answer, not %s', async (_, answer) => {
    await withAnswers([answer], async (address) => {
      await expect(ask(address)).rejects.toThrow(
        `The service at ${address}/graphql must be one of Bouwtekening, got something else.`,
      );
    });
  });

  it('must be of this version', async () => {
    const other = failed('GRAPHQL_VALIDATION_FAILED', 'Cannot query field "via".');
    await withAnswers([other], async (address) => {
      await expect(ask(address)).rejects.toThrow(
        `The service at ${address}/graphql must be of this version, got another; start it again. ` +
          'It says: Cannot query field "via".',
      );
    });
  });
});
