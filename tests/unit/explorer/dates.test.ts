import { shownDate, shownPeriod, yearOf } from '../../../web/explorer/language/dates';

describe('a date in EDTF', () => {
  it.each([
    ['2019', '2019', '2019'],
    ['2016-07', 'juli 2016', 'July 2016'],
    ['2018-06-26', '26 juni 2018', '26 June 2018'],
    ['2014~', 'ca. 2014', 'c. 2014'],
    ['2016/2017', '2016–2017', '2016–2017'],
    ['2016-03/2017-09', 'maart 2016–september 2017', 'March 2016–September 2017'],
    ['spring', 'spring', 'spring'],
  ])('%s is shown as %s in Dutch and as %s in English', (edtf, nl, en) => {
    expect([shownDate(edtf, 'nl'), shownDate(edtf, 'en')]).toEqual([nl, en]);
  });

  it('begins in a year, where that is known', () => {
    expect(['2016-07', '2014~', undefined, null].map(yearOf)).toEqual([2016, 2014, undefined, undefined]);
  });
});

describe('a period', () => {
  it('is told by the end that is known, and has no dash where both ends are the same', () => {
    const periods = [
      { from: '2019', to: null },
      { from: null, to: '2020' },
      { from: '2020', to: '2020' },
      null,
    ];
    expect(periods.map((period) => shownPeriod(period, 'en'))).toEqual([
      'from 2019',
      'until 2020',
      '2020',
      undefined,
    ]);
  });
});
