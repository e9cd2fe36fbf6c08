import { interpret } from '../../../graph/understanding/interpretation';
import { otherCountries } from '../../../graph/understanding/places/other-countries';
import { buildVocabulary } from '../../../graph/understanding/vocabulary';
import { labelled, UNTRAINED } from './labelled';

const finland = labelled('FI', 'Country', { nameNl: 'Republiek Finland', nameEn: 'Finland' });
const countries = otherCountries([finland]);
const vocabulary = buildVocabulary(countries, UNTRAINED);
const named = (question: string) => interpret(question, vocabulary).matches.map(({ id }) => id);

describe('the countries that the graph has nothing of', () => {
  it('are those of ISO 3166, each once and without those that it has', () => {
    const ids = countries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('SE');
    for (const other of ['FI', 'EU', 'UN', 'ZZ']) expect(ids).not.toContain(other);
  });

  it.each([
    ['in Zweden', ['SE']],
    ['the Swedish way', ['SE']],
    ['hoe de Spanjaarden het doen', ['ES']],
    ['Canadians', ['CA']],
    ['een regeringswissel', []],
    ['in Turkey', ['TR']],
    ['in Hong Kong', ['HK']],
    ['United Nations', []],
    ['a school reunion', []],
    ['New Jersey', []],
    ['gebied onbekend', []],
  ])('are named in %j: %j', (question, ids) => {
    expect(named(question)).toEqual(ids);
  });
});
