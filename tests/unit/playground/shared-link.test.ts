import fc from 'fast-check';
import { hashOf, sharedIn } from '../../../web/shared-link';

describe('a link', () => {
  it('gives back the query and the variables that it was made of', () => {
    fc.assert(
      fc.property(fc.record({ query: fc.string(), variables: fc.string({ unit: 'grapheme' }) }), (draft) => {
        expect(sharedIn(hashOf(draft))).toEqual(draft);
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
        expect(sharedIn(`#q=${text}`)).toBe('broken');
      }),
    );
    expect(
      ['#other', `${hashOf({ query: '{ __typename }', variables: '' }).slice(0, 12)}`].map(sharedIn),
    ).toEqual(['broken', 'broken']);
  });

  it('that was shared before still opens', () => {
    const link = '#q=NoIg3gBATgpgbgSwM4IPYDsKXQVwLYBGMUEAvmSADTgA6IAZglEgC50BcEAzKSALpA';
    expect(sharedIn(link)).toEqual({ query: '{ revision { number } }', variables: '{"first": 3}' });
  });

  it('is absent where nothing stands behind the address', () => {
    expect(['', '#'].map(sharedIn)).toEqual([undefined, undefined]);
  });
});
