import type { Context } from '../../../api/graphql/execution/context';
import { altNames, missingTranslations, requiredText, text } from '../../../api/graphql/language/text';

const DUTCH = { language: 'NL' } as Context;
const ENGLISH = { language: 'EN' } as Context;
const BOTH = { id: 'rain', nameNl: 'Regen', nameEn: 'Rain' };
const DUTCH_ONLY = { id: 'rain', nameNl: 'Regen', nameEn: null };
const NEITHER = { id: 'rain', nameNl: null, nameEn: null };

describe('a text', () => {
  const name = text('name');

  it('is in the asked language, else in that of the request', () => {
    expect([
      name(BOTH, { language: 'NL' }, ENGLISH),
      name(BOTH, { language: 'EN' }, DUTCH),
      name(BOTH, {}, ENGLISH),
      name(BOTH, { language: null }, DUTCH),
    ]).toEqual(['Regen', 'Rain', 'Rain', 'Regen']);
  });

  it('falls back to the other language, and is null where it is in neither', () => {
    expect([name(DUTCH_ONLY, {}, ENGLISH), name(NEITHER, {}, ENGLISH)]).toEqual(['Regen', null]);
  });
});

describe('a text that must be there', () => {
  const name = requiredText('name');

  it('falls back to the other language', () => {
    expect([name(DUTCH_ONLY, {}, ENGLISH), name(BOTH, {}, ENGLISH)]).toEqual(['Regen', 'Rain']);
  });

  it('is an error that names the entity where it is in neither language', () => {
    expect(() => name(NEITHER, {}, DUTCH)).toThrow(
      new Error('rain must have a name, got none in either language'),
    );
  });
});

describe('other names', () => {
  it('are those of the asked language only', () => {
    const row = { altNamesNl: ['bui', 'hoosbui'], altNamesEn: null };
    expect([
      altNames(row, {}, DUTCH),
      altNames(row, {}, ENGLISH),
      altNames(row, { language: 'NL' }, ENGLISH),
    ]).toEqual([['bui', 'hoosbui'], [], ['bui', 'hoosbui']]);
  });
});

describe('missing translations', () => {
  it('are the texts that are there in the other language only', () => {
    const row = { ...DUTCH_ONLY, summaryNl: 'Nat.', summaryEn: 'Wet.', unitNl: null, unitEn: 'mm' };
    const missing = missingTranslations('name', 'summary', 'unit');
    expect([
      missing(row, {}, ENGLISH),
      missing(row, {}, DUTCH),
      missing(row, { language: 'EN' }, DUTCH),
    ]).toEqual([['name'], ['unit'], ['name']]);
  });

  it('are none of the texts that are in neither language', () => {
    expect(missingTranslations('name')(NEITHER, {}, DUTCH)).toEqual([]);
  });
});
