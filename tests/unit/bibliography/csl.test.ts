import { publicationOf } from '../../../graph/bibliography/csl';

const STUDY = {
  id: 'umbrella-study-2017',
  type: 'report',
  title: 'Do umbrellas work?',
  author: [{ family: 'Drop', given: 'A.' }, { literal: 'Rain Institute' }, { family: 'Puddle' }],
  'container-title': 'Annals of Rain',
  publisher: 'Rain Institute',
  issued: { 'date-parts': [[2017, 6, 2]] },
  URL: 'https://example.org/study',
  language: 'en',
  note: 'Summer only.',
  DOI: '10.1/x',
  custom: { publisher: 'rain-institute', discusses: ['copenhagen-umbrellas'] },
};

/** The date of something issued on some dates. */
const issued = (...dates: (number | string)[][]) =>
  publicationOf({ ...STUDY, issued: { 'date-parts': dates } }).issued;

describe('a publication', () => {
  it('has the fields of its CSL item and keeps the whole item', () => {
    const { csl, ...fields } = publicationOf(STUDY);
    expect(fields).toEqual({
      id: 'umbrella-study-2017',
      cslType: 'report',
      title: 'Do umbrellas work?',
      authors: ['A. Drop', 'Rain Institute', 'Puddle'],
      containerTitle: 'Annals of Rain',
      publisher: 'Rain Institute',
      issued: '2017-06-02',
      url: 'https://example.org/study',
      language: 'en',
      note: 'Summer only.',
      publishedBy: 'rain-institute',
      discusses: ['copenhagen-umbrellas'],
    });
    expect(JSON.parse(csl as string)).toEqual(STUDY);
  });

  it('has no fields that its CSL item does not have', () => {
    const item = { id: 'note', type: 'webpage', title: 'Note' };
    expect(publicationOf(item)).toEqual({
      id: 'note',
      cslType: 'webpage',
      title: 'Note',
      authors: [],
      csl: '{"id":"note","type":"webpage","title":"Note"}',
    });
  });

  it('names its authors with their particles and suffixes', () => {
    const author = [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
      { family: 'Humboldt', given: 'A.', 'dropping-particle': 'von' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ];
    expect(publicationOf({ ...STUDY, author }).authors).toEqual([
      'Jan van den Berg',
      'A. von Humboldt',
      'Martin Luther King Jr.',
    ]);
  });

  it('has a date that is approximate or before our era in EDTF, and none where there is none in numbers', () => {
    expect([
      publicationOf({ ...STUDY, issued: { 'date-parts': [[2014]], circa: true } }).issued,
      issued([-44, 3, 15]),
      issued(['2019', 'June']),
      issued([2019, 13, 1]),
      issued(['']),
      publicationOf({ ...STUDY, issued: { literal: 'n.d.' } }).issued,
    ]).toEqual(['2014~', '-0044-03-15', '2019', '2019', undefined, undefined]);
  });

  it('has its date as exact as its CSL item, and a range as two dates', () => {
    expect([
      issued([2019]),
      issued([2019, 3]),
      issued(['2019', '11', '30']),
      issued([800]),
      issued([2020], [2021, 2]),
    ]).toEqual(['2019', '2019-03', '2019-11-30', '0800', '2020/2021-02']);
  });
});
