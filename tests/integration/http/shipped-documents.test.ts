import { createHash } from 'node:crypto';
import type { ShippedDocument } from '../../../api/operations/documents';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;
let documents: ShippedDocument[];

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection, { answersKept: 64 });
  documents = (await (await fetch(`${api.address}/documents.json`)).json()) as ShippedDocument[];
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const get = (parameters: Record<string, string>) =>
  fetch(`${api.address}/graphql?${new URLSearchParams(parameters)}`);

const post = (body: object) =>
  fetch(`${api.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const variables = { question: 'getting wet', first: 2 };
const ask = () => documents.find(({ name }) => name === 'ask')!;

describe('a document that is shipped', () => {
  it('is listed with the digest of its text as its id', () => {
    expect(documents.map(({ name }) => name)).toEqual(expect.arrayContaining(['ask', 'answer', 'search']));
    for (const { documentId, query, title } of documents) {
      expect(documentId).toBe(`sha256:${createHash('sha256').update(query).digest('hex')}`);
      expect(title).not.toBe('');
    }
  });

  it('is answered by its id as by its text, also to a GET that any page could send', async () => {
    const { documentId, query } = ask();
    const sent = await post({ query, variables });
    const answers = [
      await post({ documentId, variables }),
      await get({ documentId, variables: JSON.stringify(variables) }),
    ];
    const text = await sent.text();
    expect(JSON.parse(text).data.answer.question).toBe('getting wet');
    expect(await Promise.all(answers.map((each) => each.text()))).toEqual([text, text]);
    expect(answers.map(({ headers }) => headers.get('etag'))).toEqual(
      Array(2).fill(sent.headers.get('etag')),
    );
  });

  it('runs one of its operations by name', async () => {
    const { documentId } = ask();
    const response = await post({ documentId, variables, operationName: 'Nothing' });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Nothing')]);
  });
});

describe('an id', () => {
  it.each([`sha256:${'0'.repeat(64)}`, 'ask', 'x'.repeat(500)])(
    'of no document that is shipped is refused: %s',
    async (documentId) => {
      for (const response of [await post({ documentId }), await get({ documentId })]) {
        expect([response.status, await response.json()]).toEqual([
          400,
          {
            errors: [
              {
                message: `documentId must be that of a document that is shipped, as /documents.json lists them, got ${JSON.stringify(documentId.slice(0, 80))}; send the document itself as query.`,
                extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' },
              },
            ],
          },
        ]);
      }
    },
  );

  it('is refused beside a query, and where it is no text', async () => {
    const messages = await Promise.all(
      [{ documentId: 'x', query: '{ __typename }' }, { documentId: 7 }].map(async (body) => {
        const { errors } = (await (await post(body)).json()) as { errors: { message: string }[] };
        return errors[0]?.message;
      }),
    );
    expect(messages).toEqual([
      'query must be left out where documentId names a document, got both.',
      'documentId must be a text, got a number.',
    ]);
  });
});

it('a GET of a query needs a header that no page can send unasked, as before', async () => {
  expect((await get({ query: ask().query, variables: JSON.stringify(variables) })).status).toBe(400);
});
