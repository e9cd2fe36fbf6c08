import { sizeInWords } from '../../../graph/concepts/claim/size';

describe('a size in words', () => {
  const days = { unitNl: 'dagen', unitEn: 'days' };

  it.each([
    [{ value: 11.5, baseline: 6, ...days }, '11.5 days against 6', '11,5 dagen tegen 6'],
    [{ value: 4, low: 3, high: 5, ...days }, '4 days (3 to 5)', '4 dagen (3 tot 5)'],
    [{ low: 3, high: 5, ...days }, '3 to 5 days', '3 tot 5 dagen'],
    [{ value: 150_000, bound: 'AT_LEAST', ...days }, 'at least 150,000 days', 'minstens 150.000 dagen'],
    [{ value: 0, baseline: 0, ...days }, '0 days against 0', '0 dagen tegen 0'],
    [{ value: 2, unitNl: 'keer' }, '2 keer', '2 keer'],
    [{ baseline: 6, bound: 'ABOUT' }, '', ''],
  ] as const)('%j', (sized, english, dutch) => {
    expect([sizeInWords(sized, 'En'), sizeInWords(sized, 'Nl')]).toEqual([english, dutch]);
  });
});
