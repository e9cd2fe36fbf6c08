import fc from 'fast-check';
import { draftIn, hashOf } from '../../../web/playground/draft';

describe('a link', () => {
  it('gives back the query and the variables that it was made of', () => {
    fc.assert(
      fc.property(fc.record({ query: fc.string(), variables: fc.string({ unit: 'grapheme' }) }), (draft) => {
        expect(draftIn(hashOf(draft))).toEqual(draft);
      }),
    );
  });

  it('holds only what an address may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(hashOf({ query, variables: '' })).toMatch(/^#q=[\w+$-]+$/);
      }),
    );
  });

  it('that is something else is broken, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(draftIn(`#q=${text}`)).toBe('broken');
      }),
    );
    expect(
      ['#other', `${hashOf({ query: '{ __typename }', variables: '' }).slice(0, 12)}`].map(draftIn),
    ).toEqual(['broken', 'broken']);
  });

  it('is absent where nothing stands behind the address', () => {
    expect(['', '#'].map(draftIn)).toEqual([undefined, undefined]);
  });
});
