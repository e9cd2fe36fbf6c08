import fc from 'fast-check';
import { webAddressesOf } from '../../../graph/bibliography/addresses';
import type { CslItem } from '../../../graph/bibliography/csl';
import { planImport } from '../../../graph/bibliography/plan-import';
import { idsAreUnique } from '../../../graph/seeding/check/named/names';
import { sourcesStandOnce } from '../../../graph/seeding/check/named/sources';
import { entitiesIn, type SeedEntity } from '../../../graph/seeding/read/entities';
import { holdingsIn } from '../../../graph/seeding/read/holdings';
import { parseSeed } from '../../../graph/seeding/read/read';

describe('an address is the same', () => {
  it.each([
    ['whatever its scheme, www and last slash', 'https://example.org/study', 'http://www.EXAMPLE.org/study/'],
    [
      'whatever part of the document it leads to',
      'https://example.org/study',
      'https://example.org/study#page=3',
    ],
    [
      'whatever campaign it was found by',
      'https://example.org/study?page=2',
      'https://example.org/study?utm_source=letter&page=2&utm_medium=email',
    ],
    [
      'whatever the order of what it asks for',
      'https://example.org/?a=1&b=2',
      'https://example.org/?b=2&a=1',
    ],
    ['without a scheme', 'https://www.example.org/study', 'www.example.org/study'],
  ])('%s', (_, one, other) => {
    expect(webAddressesOf({ URL: other })).toEqual(webAddressesOf({ URL: one }));
    expect(webAddressesOf({ URL: one })).toHaveLength(1);
  });

  it.each(['10.1/X', 'doi:10.1/x', 'DOI: 10.1/X', 'https://doi.org/10.1/x', 'http://dx.doi.org/10.1/X'])(
    'for a DOI that is written as %s',
    (DOI) => {
      expect(webAddressesOf({ DOI })).toEqual(['doi.org/10.1/x']);
    },
  );

  it('for a DOI and the URL that leads to it, escaped or not', () => {
    const [DOI, URL] = ['10.1002/(SICI)1<1::AID>3', 'https://www.doi.org/10.1002/%28sici%291%3C1::aid%3E3'];
    expect(webAddressesOf({ DOI, URL })).toEqual(['doi.org/10.1002/(sici)1<1::aid>3']);
  });
});

describe('an address is another', () => {
  it.each([
    ['when it asks for another page', 'https://example.org/study', 'https://example.org/study?page=2'],
    ['when its path is written in another case', 'https://example.org/Study', 'https://example.org/study'],
    ['of another host', 'https://example.org/study', 'https://example.com/study'],
  ])('%s', (_, one, other) => {
    expect(webAddressesOf({ URL: other })).not.toEqual(webAddressesOf({ URL: one }));
  });

  it.each(['', 'n.a.', 'library, second floor', 'file:///tmp/a.pdf'])('and %j is none', (URL) => {
    expect(webAddressesOf({ URL, DOI: 'none' })).toEqual([]);
  });
});

/** Addresses of few documents in many spellings, so that most items share one with another. */
const path = fc.constantFrom('', '/', '/study', '/study/', '/Study', '/study/2');
const url = fc
  .record({
    scheme: fc.constantFrom('https://', 'http://', 'HTTPS://', '', ' https://'),
    host: fc.constantFrom('example.org', 'www.example.org', 'WWW.Example.org', 'example.com'),
    path,
    query: fc.constantFrom(
      '',
      '?',
      '?page=2',
      '?utm_source=letter',
      '?page=2&utm_campaign=x',
      '?b=1&a=2',
      '?a=2&b=1',
    ),
    hash: fc.constantFrom('', '#page=3', '#'),
  })
  .map(({ scheme, host, path, query, hash }) => `${scheme}${host}${path}${query}${hash}`);
const doi = fc
  .tuple(
    fc.constantFrom(
      '',
      'doi:',
      'DOI: ',
      'https://doi.org/',
      'http://dx.doi.org/',
      'https://www.doi.org/',
      'doi.org/',
    ),
    fc.constantFrom(
      '10.1/x',
      '10.1/X',
      '10.1/y',
      '10.1/%79',
      '10.1/(a)<b>',
      '10.1/%28a%29%3Cb%3E',
      '10.1/%',
      '10.1',
    ),
  )
  .map((parts) => parts.join(''));
const item: fc.Arbitrary<CslItem> = fc.record(
  {
    type: fc.constant('report'),
    title: fc.constantFrom('Rain', 'Wind'),
    id: fc.constantFrom('rain', 'wind', 'X1'),
    URL: fc.oneof(url, doi),
    DOI: doi,
    note: fc.constantFrom('one', 'two'),
  },
  { requiredKeys: ['type', 'title'] },
);

const thingsFrom = (path: string, value: unknown): SeedEntity[] =>
  entitiesIn(parseSeed(path, JSON.stringify(value)).file!);

it('lets an import add only what the checks of sources accept', () => {
  const webinar = fc.record({ id: fc.constant('talk'), url: url.filter((each) => /^https?:/.test(each)) });
  fc.assert(
    fc.property(
      webinar,
      fc.array(item, { maxLength: 6 }),
      fc.array(item, { maxLength: 6 }),
      (talk, first, later) => {
        let entities = thingsFrom('webinars/talk.yaml', talk);
        for (const [at, came] of [first, later].entries()) {
          const { added } = planImport(holdingsIn(entities), came);
          entities = [
            ...entities,
            ...thingsFrom(
              `sources/file-${at}.yaml`,
              added.map(({ item }) => item),
            ),
          ];
        }
        const broken = { names: new Set<string>(), publications: false };
        expect([...sourcesStandOnce(entities, broken), ...idsAreUnique(entities, broken)]).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});
