import fc from 'fast-check';
import { wrap } from '../../../api/commands/ask/wrap';

describe('a line of text', () => {
  it('stays as it is where no width is known', () => {
    expect(wrap('word '.repeat(50), undefined)).toBe('word '.repeat(50));
  });

  it('is broken between words, what follows under its beginning, and an address stays whole', () => {
    const text =
      '   bron     Do umbrellas work?, section 3, https://example.org/a/very/long/address/that/does/not/fit, read';
    expect(wrap({ text, indent: 12 }, 44).split('\n')).toEqual([
      '   bron     Do umbrellas work?, section 3,',
      '            https://example.org/a/very/long/address/that/does/not/fit,',
      '            read',
    ]);
  });

  it('is never narrower than can be read', () => {
    expect(wrap('a line that is not very long at all', 3)).toBe('a line that is not very long at all');
  });

  it('does not count what only sets colours', () => {
    const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;
    expect(wrap(`${bold('one')} ${'x'.repeat(36)}`, 40)).toBe(`${bold('one')} ${'x'.repeat(36)}`);
  });

  it('keeps all words in their order, and is no wider than the terminal unless a word is', () => {
    const words = fc.array(fc.stringMatching(/^[a-zé“”,.]{1,60}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(12), fc.integer({ min: 40, max: 120 }), (all, indent, width) => {
        const lines = wrap({ text: ' '.repeat(indent) + all.join(' '), indent }, width).split('\n');
        expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(all);
        for (const line of lines) expect(line.length <= width || !line.trim().includes(' ')).toBe(true);
      }),
    );
  });
});
