import { referenceTo } from '../../../api/graphql/concepts/source/reference';
import type { PublicationRow, WebinarRow } from '../../../graph/concepts/source/source.rows';

const PUBLICATION: PublicationRow = {
  type: 'Publication',
  id: 'weather-office-2019-umbrellas',
  cslType: 'report',
  title: 'Do umbrellas help?',
  authors: ['Ada Regen', 'Bo Wind', 'Cy Zon'],
  containerTitle: 'Journal of Weather',
  publisher: 'Weather Office',
  issued: '2019-07',
  url: 'https://example.org/umbrellas',
  language: 'en',
  note: null,
};

const WEBINAR: WebinarRow = {
  type: 'Webinar',
  id: 'webinar-rain',
  nameNl: 'Droog blijven',
  nameEn: 'Staying dry',
  summaryNl: null,
  summaryEn: null,
  date: '2024-05-02',
  url: null,
};

describe('a source in a list of references', () => {
  it.each<[string, Partial<PublicationRow>, string]>([
    [
      'is told whole where all of it is known',
      {},
      'Ada Regen, Bo Wind, Cy Zon (2019-07). Do umbrellas help? Journal of Weather. Weather Office. https://example.org/umbrellas',
    ],
    [
      'names the first three of more authors',
      {
        authors: ['Ada Regen', 'Bo Wind', 'Cy Zon', 'Di Mist'],
        containerTitle: null,
        publisher: null,
        url: null,
      },
      'Ada Regen, Bo Wind, Cy Zon et al. (2019-07). Do umbrellas help?',
    ],
    [
      'begins with who published it where no author is known',
      { authors: null, title: 'Umbrellas', containerTitle: null },
      'Weather Office (2019-07). Umbrellas. https://example.org/umbrellas',
    ],
    [
      'names a publisher who is an author once',
      { authors: ['Ada Regen', 'Weather Office'], containerTitle: null, url: null },
      'Ada Regen, Weather Office (2019-07). Do umbrellas help?',
    ],
    [
      'begins with its title where nobody is known',
      { authors: [], publisher: null, title: 'Umbrellas' },
      'Umbrellas (2019-07). Journal of Weather. https://example.org/umbrellas',
    ],
    [
      'is its title where nothing else is known',
      { authors: null, publisher: null, containerTitle: null, issued: null, url: null },
      'Do umbrellas help?',
    ],
  ])('%s', (_, known, reference) => {
    expect(referenceTo({ ...PUBLICATION, ...known })).toBe(reference);
  });

  it('goes by its Dutch name where it is a webinar', () => {
    expect(referenceTo(WEBINAR)).toBe('Droog blijven (2024-05-02).');
  });
});
