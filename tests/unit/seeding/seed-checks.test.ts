import { join } from 'node:path';
import type { Checked } from '../../../graph/seeding/check/check';
import { barriersNotSearched } from '../../../graph/seeding/check/not-searched';
import { checkFolder } from '../../../graph/seeding/wanted';
import { FIXTURE, ROOT } from '../../support/fixture';
import { add, problemsAfter, swap } from './edited-seeds';

const COPENHAGEN = 'cases/copenhagen-umbrellas.yaml';
const GHENT = 'cases/ghent-walkways.yaml';
const SHARING = 'practices/umbrella-sharing.yaml';

describe('the checks find nothing wrong', () => {
  let ofPackage: Checked;
  beforeAll(async () => {
    ofPackage = await checkFolder({ root: ROOT, seeds: join(ROOT, 'seeds') });
  });

  it('in the fixture world', async () => {
    expect((await checkFolder(FIXTURE)).problems).toEqual([]);
  });

  it('in the seeds of this package', () => {
    expect(ofPackage.problems).toEqual([]);
    expect(ofPackage.entities.length).toBeGreaterThan(100);
  });

  it('among the barriers of this package that nobody looked for', async () => {
    expect(barriersNotSearched(ofPackage.entities)).toEqual([]);
    expect(barriersNotSearched((await checkFolder(FIXTURE)).entities)).toEqual(['wet-feet']);
  });
});

describe('an id is refused', () => {
  it('when another file has it too', async () => {
    const weather = 'id: weather\nname:\n  nl: Weer\n  en: Weather\n';
    expect(await problemsAfter(add('conditions/weather.yaml', weather))).toEqual([
      'policy-areas/weather.yaml:1: id must be unique in the whole graph, got weather, which stands in conditions/weather.yaml:1 too',
    ]);
  });

  it('when another entity in the same file has it too', async () => {
    expect(await problemsAfter(swap(COPENHAGEN, 'id: old-count', 'id: drier-by-half'))).toEqual([
      'cases/copenhagen-umbrellas.yaml:235: id must be unique in the whole graph, got copenhagen-umbrellas/drier-by-half, which stands in cases/copenhagen-umbrellas.yaml:45 too',
    ]);
  });

  it('when another entity had it before', async () => {
    expect(await problemsAfter(add('barriers/wet-feet.yaml', 'formerIds:\n  - rain\n'))).toEqual([
      'barriers/wet-feet.yaml:1: id must be unique in the whole graph, got rain, which stands in barriers/getting-wet.yaml:1 too',
    ]);
  });
});

describe('a reference is refused', () => {
  it('when nothing has that id, with the nearest one that something has', async () => {
    expect(await problemsAfter(swap(SHARING, '- covered-walkways', '- covered-walkway'))).toEqual([
      'practices/umbrella-sharing.yaml:14: related must be the id of an existing Practice, got covered-walkway; did you mean covered-walkways?',
    ]);
  });

  it('when nothing has that id or one near it', async () => {
    expect(await problemsAfter(swap(SHARING, '- covered-walkways', '- staying-indoors'))).toEqual([
      'practices/umbrella-sharing.yaml:14: related must be the id of an existing Practice, got staying-indoors; look for it among the files in practices/',
    ]);
  });

  it('when nothing in the same file has that local id, with the nearest one that something there has', async () => {
    expect(
      await problemsAfter(
        swap(GHENT, '      - dance\n', '      - dence\n'),
        swap(GHENT, 'claim: roofs-keep-dry', 'claim: roof-keeps-dry'),
      ),
    ).toEqual([
      'cases/ghent-walkways.yaml:97: claim must be the id of an existing Claim, got roof-keeps-dry; did you mean roofs-keep-dry?',
      'cases/ghent-walkways.yaml:104: about must be the id of an existing entity, got dence; did you mean dance?',
    ]);
  });

  it('when it names what is written inside another file, with the nearest full id', async () => {
    const contest = 'claim: copenhagen-umbrellas/drier-by-halve';
    expect(await problemsAfter(swap(GHENT, 'claim: roofs-keep-dry', contest))).toEqual([
      'cases/ghent-walkways.yaml:97: claim must be the id of an existing Claim, got copenhagen-umbrellas/drier-by-halve; did you mean copenhagen-umbrellas/drier-by-half?',
    ]);
  });

  it('when it names an entity of another type', async () => {
    expect(await problemsAfter(swap(SHARING, '- covered-walkways', '- getting-wet'))).toEqual([
      'practices/umbrella-sharing.yaml:14: related must be the id of an existing Practice, got getting-wet, which is a Barrier',
    ]);
  });

  it('when no such actor can have been the witness', async () => {
    expect(
      await problemsAfter(swap(COPENHAGEN, 'witness: rain-institute', 'witness: rain-institut')),
    ).toEqual([
      'cases/copenhagen-umbrellas.yaml:79: witness must be the id of an existing Actor, got rain-institut; did you mean rain-institute?',
    ]);
  });

  it('when a comparison of actors names no such source', async () => {
    expect(await problemsAfter(swap('actors/weather-office.yaml', '- wet-gazette', '- wet-gazete'))).toEqual([
      'actors/weather-office.yaml:24: sources must be ids of existing sources, got wet-gazete; did you mean wet-gazette?',
    ]);
  });

  it('when the jurisdiction is not among the seeds', async () => {
    expect(
      await problemsAfter(swap('barriers/drizzle.yaml', 'jurisdiction: NL', 'jurisdiction: BE-WAL')),
    ).toEqual([
      'barriers/drizzle.yaml:8: jurisdiction must be the id of an existing Country or Region or Union, got BE-WAL; write jurisdictions/BE-WAL.yaml: npm run seeds -- new jurisdiction BE-WAL',
    ]);
  });

  it('when a claim contests itself', async () => {
    expect(
      await problemsAfter(swap(COPENHAGEN, '- claim: drier-by-half', '- claim: a-third-at-most')),
    ).toEqual([
      'cases/copenhagen-umbrellas.yaml:141: contests must name another claim, got copenhagen-umbrellas/a-third-at-most itself',
    ]);
  });
});

describe('an entity is refused', () => {
  it('when it is an adoption without a claim about it', async () => {
    expect(await problemsAfter(swap(GHENT, '      - hats\n', '      - roofs\n'))).toEqual([
      'cases/ghent-walkways.yaml:26: an adoption must have a claim about it, got none about ghent-walkways/hats',
    ]);
  });

  it('when it is broader than what it is a kind of', async () => {
    expect(await problemsAfter(add(SHARING, 'broader: folding-umbrella-sharing\n'))).toEqual([
      'practices/folding-umbrella-sharing.yaml:8: broader must lead upwards, got a circle through folding-umbrella-sharing',
      'practices/umbrella-sharing.yaml:20: broader must lead upwards, got a circle through umbrella-sharing',
    ]);
  });

  it('when it is part of what is part of it', async () => {
    expect(
      await problemsAfter(
        add('programmes/dry-agenda.yaml', 'partOf: weather-agenda\n'),
        add('programmes/weather-agenda.yaml', 'partOf: dry-agenda\n'),
      ),
    ).toEqual([
      'programmes/dry-agenda.yaml:10: partOf must lead upwards, got a circle through dry-agenda',
      'programmes/weather-agenda.yaml:10: partOf must lead upwards, got a circle through weather-agenda',
    ]);
  });

  it('when it claims an effect of something else than an adoption, which nothing would score', async () => {
    expect(await problemsAfter(swap(GHENT, '      - dance\n', '      - ghent-walkways\n'))).toEqual([
      'cases/ghent-walkways.yaml:104: about must name an adoption where a claim has effects, as no other effect is scored, got ghent-walkways',
    ]);
  });

  it('when its period ends before it begins', async () => {
    expect(await problemsAfter(swap('programmes/dry-netherlands.yaml', "'2020'", "'2026'"))).toEqual([
      'programmes/dry-netherlands.yaml:14: period must begin before it ends, got 2026 to 2025',
    ]);
  });

  it('when the interval of a claim ends before it begins', async () => {
    expect(await problemsAfter(swap('cases/copenhagen-umbrellas.yaml', '2016/2017', '2017/2016'))).toEqual([
      'cases/copenhagen-umbrellas.yaml:64: period must begin before it ends, got 2017 to 2016',
    ]);
  });

  it('not when its period begins within the year in which it ends', async () => {
    expect(await problemsAfter(swap('programmes/dry-netherlands.yaml', "'2020'", "'2025-06'"))).toEqual([]);
  });

  it('when it has a label of another, in whatever case', async () => {
    expect(
      await problemsAfter(
        add('practices/sun-hats.yaml', 'altNames:\n  nl:\n    - zonnepet\n    - REGENDANS\n'),
      ),
    ).toEqual([
      'practices/sun-hats.yaml:9: a label must name one entity only, got "regendans", which names rain-dance too',
    ]);
  });

  it('when it is a source that nothing cites', async () => {
    const forgotten = '- id: forgotten\n  type: book\n  title: Forgotten\n';
    expect(await problemsAfter(add('sources/rain.yaml', forgotten))).toEqual([
      'sources/rain.yaml:45: a source must be cited by a claim or lesson, got forgotten, which is not',
    ]);
  });
});

describe('a source is refused', () => {
  const again = (address: string) =>
    add(
      'sources/rain.yaml',
      `- id: again\n  type: book\n  title: Again\n  ${address}\n  custom:\n    discusses: [NL]\n`,
    );
  const same = (id: string) => [
    `sources/rain.yaml:45: a source must be a document of its own, got again, which has the address of ${id}; cite that one`,
  ];

  it('when its URL leads to the document of another, however it is spelled', async () => {
    const url = 'URL: http://www.example.org/study/?utm_source=letter#page-3';
    expect(await problemsAfter(again(url))).toEqual(same('umbrella-study-2017'));
  });

  it('when it is a webinar that stands among the publications too', async () => {
    expect(await problemsAfter(again('URL: https://EXAMPLE.org/webinar'))).toEqual([
      'webinars/umbrella-webinar.yaml:1: a source must be a document of its own, got umbrella-webinar, which has the address of again; cite that one',
    ]);
  });

  it('when it has the DOI of another, or that as its URL', async () => {
    expect(await problemsAfter(again('DOI: 10.1/X'))).toEqual(same('umbrella-study-2017'));
    expect(await problemsAfter(again('URL: https://dx.doi.org/10.1/x'))).toEqual(same('umbrella-study-2017'));
  });

  it('not when its URL asks the same address for something else', async () => {
    expect(await problemsAfter(again('URL: https://example.org/study?page=2'))).toEqual([]);
  });
});

describe('a jurisdiction is refused', () => {
  const place = (id: string, type: string) =>
    add(`jurisdictions/${id}.yaml`, `id: ${id}\ntype: ${type}\nname: {nl: Daar, en: There}\npartOf: BE\n`);

  it('when no country has that code', async () => {
    expect(await problemsAfter(place('XX', 'Country'))).toEqual([
      'jurisdictions/XX.yaml:1: the id of a Country must be an assigned code of ISO 3166-1 alpha-2, got XX',
    ]);
  });

  it('when no region has that code', async () => {
    expect(await problemsAfter(place('BE-XXX', 'Region'))).toEqual([
      'jurisdictions/BE-XXX.yaml:1: the id of a Region must be an assigned code of ISO 3166-2, got BE-XXX',
    ]);
  });

  it('when it is another union than the European', async () => {
    expect(await problemsAfter(place('LU', 'Union'))).toEqual([
      'jurisdictions/LU.yaml:1: the id of a Union must be EU, got LU',
    ]);
  });

  it('when it is a region of another country than its code says, or of none', async () => {
    const wrong = (got: string, line: number) => [
      `jurisdictions/BE-VLG.yaml:${line}: partOf must be the country that the code begins with, BE, or a region of it, got ${got}`,
    ];
    expect(await problemsAfter(swap('jurisdictions/BE-VLG.yaml', 'partOf: BE', 'partOf: DK'))).toEqual(
      wrong('DK', 9),
    );
    expect(await problemsAfter(swap('jurisdictions/BE-VLG.yaml', 'partOf: BE\n', ''))).toEqual(
      wrong('nothing', 1),
    );
  });

  it('not when it lies in a region of its country', async () => {
    const antwerp = 'id: BE-VAN\ntype: Region\nname: {nl: Antwerpen, en: Antwerp}\npartOf: BE-VLG\n';
    expect(await problemsAfter(add('jurisdictions/BE-VAN.yaml', antwerp))).toEqual([]);
  });
});

it('finds every mistake in every file at once, sorted by file and line', async () => {
  expect(
    await problemsAfter(
      swap('programmes/dry-netherlands.yaml', "'2020'", "'2026'"),
      swap(COPENHAGEN, 'status: PILOT', 'status: TRIAL'),
      swap(COPENHAGEN, 'kind: SUCCESS', 'kind: TRIUMPH'),
      swap(SHARING, '- covered-walkways', '- getting-wet'),
      add('actors/notes.txt', 'Call the ministry.'),
    ),
  ).toEqual([
    'actors/notes.txt:1: a seed file must end in .yaml, got notes.txt; give it that ending, or move it away',
    'cases/copenhagen-umbrellas.yaml:13: kind must be one of SUCCESS, CAUTIONARY, MIXED, got "TRIUMPH"',
    'cases/copenhagen-umbrellas.yaml:43: status must be one of RECOMMENDED, LEGISLATED, PILOT, RUNNING, ENDED, REVERSED, ABANDONED, got "TRIAL"',
    'practices/umbrella-sharing.yaml:14: related must be the id of an existing Practice, got getting-wet, which is a Barrier',
    'programmes/dry-netherlands.yaml:14: period must begin before it ends, got 2026 to 2025',
  ]);
});
