import { parse } from 'graphql';
import { createDocumentStore } from '../../../api/graphql/limits/document-store';

/** How many of many documents that differ are still kept. */
async function keptOf(count: number, document: (at: number) => string): Promise<number> {
  const store = createDocumentStore();
  for (let at = 0; at < count; at += 1) await store.set(String(at), parse(document(at)));
  return store.keys().length;
}

describe('the store of documents', () => {
  it('keeps what clients ask again and again', async () => {
    expect(await keptOf(1000, (at) => `{ barrier(id: "b${at}") { id name } }`)).toBe(1000);
  });

  it.each([
    [
      'questions inside the document',
      100,
      (at: number) => `{ answer(question: "${'wet '.repeat(90_000)}${at}") { totalCount } }`,
    ],
    ['comments', 200, (at: number) => `{ __typename } # ${'x'.repeat(250_000)} ${at}`],
    [
      'many fields',
      40,
      (at: number) => `{ ${Array.from({ length: 1600 }, (_, field) => `a${field}: b${at}`).join(' ')} }`,
    ],
  ])('forgets documents by what they hold in memory: %s', async (_, count, document) => {
    const kept = await keptOf(count, document);
    expect(kept).toBeGreaterThan(0);
    expect(kept * document(0).length).toBeLessThan(33 * 1024 * 1024);
    expect(kept).toBeLessThan(count);
  });
});
