import { type Connection, openConnection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { deferred } from '../../support/deferred';
import { openFixture, testServer } from '../../support/fixture';
import { openWire, type Wire } from '../../support/wire';

let direct: Connection;
let wire: Wire;
let connection: Connection;
let api: TestApi;
/** Statements that the last page took. */
let statements: () => number = () => 0;

beforeAll(async () => {
  direct = await openFixture();
  wire = await openWire(testServer());
  connection = openConnection(wire.server, { database: 'neo4j', timeout: 20_000 });
  api = await createTestApi(connection, {
    rowsKept: 1_000,
    onContext: (context) => {
      statements = () => context.statements.length;
    },
  });
  // A cold engine plans each statement anew, which can take longer than a page waits.
  for (const id of ['rain-yearbook-2021', 'share-before-you-build', 'nothing'])
    await api.ask(`{ node(id: "${id}") { id } }`);
});

afterAll(async () => {
  await api.close();
  await connection.close();
  await wire.close();
  await direct.close();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(api.address + path, { headers });

/** What the HTML at an address says of the page. */
async function told(path: string) {
  statements = () => 0;
  const answer = await get(path);
  const html = await answer.text();
  return {
    status: answer.status,
    title: /<title>(.*?)<\/title>/s.exec(html)?.[1],
    description: /<meta name="description" content="(.*?)" \/>/s.exec(html)?.[1],
    elsewhere: /<link rel="alternate" (.*?) \/>/.exec(html)?.[1],
    statements: statements(),
  };
}

describe('the HTML of a page of an entity', () => {
  it.each([
    [
      '/nl/practice/umbrella-sharing',
      'Paraplu’s delen',
      'Wie een paraplu nodig heeft, leent er een.',
      'hreflang="en" href="en/practice/umbrella-sharing"',
    ],
    [
      '/en/case/utrecht-umbrellas',
      'Utrecht lends too',
      'A trial at home.',
      'hreflang="nl" href="nl/case/utrecht-umbrellas"',
    ],
    ['/en/place/BE-VLG', 'Flanders', undefined, 'hreflang="nl" href="nl/place/BE-VLG"'],
    [
      '/nl/lesson/share-before-you-build',
      'Deel wat er is voordat je bouwt.',
      'Deel wat er is voordat je bouwt.',
      'hreflang="en" href="en/lesson/share-before-you-build"',
    ],
    [
      '/en/source/rain-yearbook-2021',
      'Regenjaarboek',
      undefined,
      'hreflang="nl" href="nl/source/rain-yearbook-2021"',
    ],
    [
      '/nl/source/umbrella-webinar',
      'Webinar over paraplu’s',
      'How umbrellas travel.',
      'hreflang="en" href="en/source/umbrella-webinar"',
    ],
  ])(
    'at %s has its name, says what it is, and leads to the other language',
    async (path, name, description, elsewhere) => {
      expect(await told(path)).toMatchObject({
        status: 200,
        title: `${name} – Bouwtekening`,
        description,
        elsewhere,
      });
    },
  );

  it('takes no statement where the entity is held in memory, or was read before', async () => {
    const first = [await told('/nl/barrier/getting-wet'), await told('/nl/source/umbrella-study-2017')];
    const second = [await told('/en/barrier/getting-wet'), await told('/en/source/umbrella-study-2017')];
    const missing = [await told('/nl/practice/nonsense'), await told('/en/practice/nonsense')];
    expect([...first, ...second, ...missing].map((page) => page.statements)).toEqual([0, 2, 0, 0, 2, 0]);
  });

  it('is that of an entity that had the id before', async () => {
    expect(await told('/nl/barrier/rain')).toMatchObject({ status: 200, title: 'Nat worden – Bouwtekening' });
  });

  it.each([
    ['/nl/practice/nonsense', 'Deze pagina is er niet – Bouwtekening'],
    ['/en/practice/getting-wet', 'There is no such page – Bouwtekening'],
    ['/en/source/share-before-you-build', 'There is no such page – Bouwtekening'],
    ['/en/nowhere', 'There is no such page – Bouwtekening'],
  ])('says at %s that no such page is there', async (path, title) => {
    expect(await told(path)).toMatchObject({ status: 404, title, elsewhere: undefined });
  });

  it('is refused where its address is none', async () => {
    expect((await get('/nl/practice/%E0%A4%A')).status).toBe(400);
  });

  it('shows a name as it is, whatever signs are in it', async () => {
    const title = `</title><script>alert("1")</script> $& $' it's`;
    await direct.write((run) =>
      run('MATCH (source:Publication {id: "rain-yearbook-2021"}) SET source.title = $title', { title }),
    );
    const { address, close } = await createTestApi(direct);
    const html = await (await fetch(`${address}/nl/source/rain-yearbook-2021`)).text();
    await close();
    expect(html).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; $&amp; $&apos; it&apos;s – Bouwtekening</title>',
    );
    await direct.write((run) =>
      run('MATCH (source:Publication {id: "rain-yearbook-2021"}) SET source.title = "Regenjaarboek"'),
    );
  });
});

describe('the HTML of another page', () => {
  it.each([
    ['/nl', 'Bouwtekening', 'hreflang="en" href="en"'],
    ['/nl/', 'Bouwtekening', 'hreflang="en" href="en/"'],
    ['/en/map?by=place', 'Evidence map – Bouwtekening', 'hreflang="nl" href="nl/map?by=place"'],
    ['/nl/compare', 'Naast elkaar – Bouwtekening', 'hreflang="en" href="en/compare"'],
    ['/en/search?q=rain', 'Search: rain – Bouwtekening', 'hreflang="nl" href="nl/search?q=rain"'],
    [
      '/en/search?type=Condition',
      'Conditions – Bouwtekening',
      'hreflang="nl" href="nl/search?type=Condition"',
    ],
    [
      '/nl/search?q=rain&type=Condition&in=BE',
      'Zoeken: rain – Bouwtekening',
      'hreflang="en" href="en/search?q=rain&amp;type=Condition&amp;in=BE"',
    ],
    ['/nl/search?type=toString', 'Zoeken – Bouwtekening', 'hreflang="en" href="en/search?type=toString"'],
    ['/en/data', 'All data – Bouwtekening', 'hreflang="nl" href="nl/data"'],
    ['/nl/revision', 'Wat er veranderde – Bouwtekening', 'hreflang="en" href="en/revision"'],
    [
      '/nl/?q=Wat%20helpt+tegen%20%3Cscript%3E%22%24%26%22%3F&in=BE',
      'Wat helpt tegen &lt;script&gt;&quot;$&amp;&quot;? – Bouwtekening',
      'hreflang="en" href="en/?q=Wat%20helpt+tegen%20%3Cscript%3E%22%24%26%22%3F&amp;in=BE"',
    ],
  ])('at %s has its title, which is the question where one is asked', async (path, title, elsewhere) => {
    expect(await told(path)).toEqual({
      status: 200,
      title,
      description: undefined,
      elsewhere,
      statements: 0,
    });
  });
});

describe('the HTML of a comparison', () => {
  const BESIDE = 'België en Denemarken naast elkaar: waarin ze verschillen, en wat ze gemeen hebben.';

  it.each([
    ['/nl/compare?things=BE,DK', 'België – Denemarken', BESIDE],
    ['/nl/compare?things=BE,%20DK,nowhere,BE', 'België – Denemarken', BESIDE],
    ['/nl/compare?things=getting-wet,BE,umbrella-sharing,DK', 'België – Denemarken', BESIDE],
    ['/nl/compare?things=BE,DK&barrier=getting-wet', 'België – Denemarken: Nat worden', BESIDE],
    ['/nl/compare?things=BE,DK&barrier=nothing', 'België – Denemarken', BESIDE],
    ['/nl/compare?things=BE,DK&barrier=umbrella-sharing', 'België – Denemarken', BESIDE],
    [
      '/en/compare?things=umbrella-sharing,rain-dance,covered-walkways',
      'Umbrella sharing – Rain dance – Covered walkways',
      'Umbrella sharing, Rain dance and Covered walkways side by side: in what they differ, and what they share.',
    ],
    ['/nl/compare?things=BE,nowhere', 'Naast elkaar: België', undefined],
    ['/en/compare?things=nowhere&barrier=getting-wet', 'Side by side', undefined],
    ['/en/compare?things=,&barrier=', 'Side by side', undefined],
  ])('at %s names what of it is known', async (path, title, description) => {
    expect(await told(path)).toMatchObject({
      status: 200,
      title: `${title} – Bouwtekening`,
      description,
      statements: 0,
    });
  });
});

describe('a page', () => {
  it('has another tag where it has another title, and what is missing is told each time', async () => {
    const paths = ['/nl/place/BE', '/nl/place/DK', '/nl/?q=one', '/nl/?q=two', '/nl/place/nowhere'];
    const tags = await Promise.all(paths.map(async (path) => (await get(path)).headers.get('etag') ?? ''));
    expect(new Set(tags).size).toBe(5);
    const again = paths.map((path, at) => get(path, { 'if-none-match': tags[at]! }));
    expect((await Promise.all(again)).map(({ status }) => status)).toEqual([304, 304, 304, 304, 404]);
  });

  it('is sent without a name while the graph is away, and with it afterwards', async () => {
    const path = '/nl/lesson/copenhagen-umbrellas/hang-them-low';
    wire.cut();
    const away = await told(path);
    wire.mend();
    expect([away, await told(path)]).toMatchObject([
      { status: 200, title: 'Bouwtekening', description: undefined },
      { status: 200, title: 'Hang paraplu’s op grijphoogte. – Bouwtekening' },
    ]);
  });

  it('is sent without a name to a client that has nothing left, unless that costs nothing', async () => {
    const limited = await createTestApi(direct, { rateLimit: 1 });
    const titleAt = async (path: string) =>
      /<title>(.*?)<\/title>/.exec(await (await fetch(limited.address + path)).text())?.[1];
    const titles = [
      await titleAt('/en/source/rain-yearbook-2021'),
      await titleAt('/en/source/umbrella-study-2017'),
      await titleAt('/en/place/BE'),
    ];
    await limited.close();
    expect(titles).toEqual(['Regenjaarboek – Bouwtekening', 'Bouwtekening', 'Belgium – Bouwtekening']);
  });

  it('does not wait for a graph that hangs', async () => {
    const held = deferred<boolean>();
    wire.watch('asked-of-a-graph-that-hangs', () => held.promise);
    const page = await told('/nl/source/asked-of-a-graph-that-hangs');
    held.resolve(false);
    expect(page).toMatchObject({ status: 200, title: 'Bouwtekening' });
  });
});
