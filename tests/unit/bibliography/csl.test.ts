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

  it('without a title is called by what it is, by whom and when', () => {
    const titleOf = (item: object) => publicationOf(item as typeof STUDY).title;
    expect([
      titleOf({ type: 'interview', author: [{ family: 'Drop' }], issued: { 'date-parts': [[2019]] } }),
      titleOf({ type: 'personal_communication', title: ' ' }),
      titleOf({ type: 'review-book', title: '<i></i>', author: [{ literal: 'Rain {I}nstitute' }] }),
      titleOf({ type: 'motion_picture' }),
    ]).toEqual(['[Interview], Drop, 2019', '[Letter]', '[Review], Rain Institute', '[Motion picture]']);
  });

  it('has clean names, and none that are empty', () => {
    const author = [
      { family: '{NATO}' },
      {},
      { literal: 'R&amp;D' },
      { family: 5, given: null },
      'A. Drop',
      null,
    ];
    expect(publicationOf({ ...STUDY, author } as object as typeof STUDY).authors).toEqual([
      'NATO',
      'R&D',
      '5',
    ]);
  });

  it('shows no address that is private, acts, or tells a password', () => {
    const urlOf = (URL: string) => publicationOf({ ...STUDY, URL }).url;
    expect([
      urlOf('zotero://select/items/1'),
      urlOf('javascript:alert(1)//https://example.org'),
      urlOf('https://jan:secret@example.org'),
      urlOf('HTTPS://example.org/a b.pdf; https://example.org/c'),
    ]).toEqual([undefined, undefined, undefined, 'https://example.org/a%20b.pdf']);
  });
});
