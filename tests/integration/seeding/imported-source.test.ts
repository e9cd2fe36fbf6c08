import type { Connection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { createTestApi, type TestApi } from '../../support/api';
import { empty, openTestConnection, silent } from '../../support/fixture';
import { openImports } from '../../unit/bibliography/importing';

const ITEM = {
  id: 'woo',
  type: 'book',
  title: 'The <i>Wet open overheid</i> &amp; {T}he Law',
  author: [{ literal: '{Rain} &amp; Wind' }],
  'container-title': '<b>Annals</b> of Rain',
  note: 'original-date: 2012\nSelect: zotero://select/library/items/KBDHEC4G\nRead before use.',
  issued: { 'date-parts': [['2022', 5]], circa: true },
};

let imports: Awaited<ReturnType<typeof openImports>>;
let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  imports = await openImports();
  await imports.take([ITEM]);
  await imports.discuss('woo', 'rain-institute');
  connection = openTestConnection();
  await empty(connection);
  await apply(connection, imports.folders, silent);
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api?.close();
  await empty(connection);
  await connection.close();
  await imports.close();
});

describe('a source that was imported', () => {
  it('is shown without markup, and without what is meant for programs', async () => {
    const { data } = await api.ask('{ publication(id: "woo") { title authors containerTitle note issued } }');
    expect(data.publication).toEqual({
      title: 'The Wet open overheid & The Law',
      authors: ['Rain & Wind'],
      containerTitle: 'Annals of Rain',
      note: 'Read before use.',
      issued: '2022-05~',
    });
  });

  it('is found by the words that are shown', async () => {
    const { data } = await api.ask(
      '{ search(text: "wet open overheid", first: 1) { nodes { thing { ... on Publication { id title } } highlight { parts { text } } } } }',
    );
    expect(data.search.nodes[0].thing).toEqual({ id: 'woo', title: 'The Wet open overheid & The Law' });
    expect(JSON.stringify(data.search.nodes)).not.toMatch(/zotero:|<i>|&amp;|\\{T\\}/);
  });

  it('is given back as it came', async () => {
    const [{ custom, ...item } = {}] = await imports.exported('woo');
    expect([item, custom]).toEqual([ITEM, { discusses: ['rain-institute'] }]);
  });
});
