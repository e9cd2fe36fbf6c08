import { quantile, shown, table } from '../../../bench/table';

describe('a table of the bench', () => {
  it('is Markdown whose columns stand under each other, with numbers to the right', () => {
    const text = table(
      ['operation', 'cost'],
      [
        ['lookup', '0.50 + 0.45'],
        ['page', '7.77'],
      ],
    );
    expect(text.split('\n')).toEqual([
      '| operation |        cost |',
      '| --------- | ----------: |',
      '| lookup    | 0.50 + 0.45 |',
      '| page      |        7.77 |',
    ]);
  });

  it('shows three digits that tell', () => {
    expect([0.004, 1.234, 12.34, 123.4, undefined].map(shown)).toEqual(['0.00', '1.23', '12.3', '123', '']);
  });

  it('takes quantiles in the order of numbers', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([0, 0.5, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([1, 51, 100, 100]);
  });
});
