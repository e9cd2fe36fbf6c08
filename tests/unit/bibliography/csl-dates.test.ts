import fc from 'fast-check';
import { edtfOf, faultOfDate } from '../../../graph/bibliography/csl-dates';

const parts = (...dates: unknown[]) => ({ 'date-parts': dates });

describe('a CSL date in EDTF', () => {
  it.each([
    ['a year', parts([2019]), '2019'],
    ['year, month and day, as text', parts(['2019', '06', ' 2 ']), '2019-06-02'],
    ['a year of three digits', parts([800]), '0800'],
    ['a year before our era', parts([-44, 3, 15]), '-0044-03-15'],
    ['a period', parts([2020], [2021, 2]), '2020/2021-02'],
    ['a period with an open end', parts([2020], [0]), '2020/..'],
    ['a period with an empty end', parts([2020], []), '2020/..'],
    ['a period with an open beginning', parts([0, 0, 0], [2020]), '../2020'],
    ['what is about so', { ...parts([2014], [2016]), circa: true }, '2014~/2016~'],
    ['what is about so by a number', { ...parts([2014]), circa: 1 }, '2014~'],
    ['what is not about so', { ...parts([2014]), circa: 'false' }, '2014'],
    ['a season by its number', { ...parts([2019]), season: '2' }, '2019-22'],
    ['a season by its name', { ...parts(['2019']), season: 'Fall' }, '2019-23'],
    ['a season for a month', parts([2019, 13]), '2019-21'],
    ['a season of EDTF', parts([2019, '24']), '2019-24'],
    ['a month that is not known', parts([2019, 0, 0]), '2019'],
    ['a month in words', parts(['2019', 'June']), '2019'],
    ['a date in EDTF', { edtf: '2019-06?/..' }, '2019-06?/..'],
    ['a time', { raw: '2019-06-22T10:00:00+02:00' }, '2019-06-22'],
    ['a date with slashes', { raw: '2019/6/2' }, '2019-06-02'],
    ['a date in English', { raw: '22 June 2019' }, '2019-06-22'],
    ['a date in American English', { literal: 'Jun. 3, 2019' }, '2019-06-03'],
    ['a date in Dutch', 'maart 2019', '2019-03'],
    ['a number', 2019, '2019'],
  ])('gives %s', (_, date, edtf) => {
    expect([edtfOf(date), faultOfDate(date)]).toEqual([edtf, null]);
  });

  it.each([
    null,
    {},
    [],
    '',
    'n.d.',
    { literal: 'before 2019' },
    { raw: '1/2/2019' },
    parts(),
    parts([]),
    parts(['']),
    parts([0]),
    parts([1.5]),
    parts([null]),
    parts('2019'),
    parts([2018], [2019], [2020]),
    { literal: 'zomer 2019' },
  ])('is not known from %j', (date) => {
    expect([edtfOf(date), faultOfDate(date)]).toEqual([undefined, null]);
  });

  it.each([
    [parts([2019, 2, 29]), '2019-02-29'],
    [parts([1900, 2, 29]), '1900-02-29'],
    [parts([2019, 6, 31]), '2019-06-31'],
    [parts([2019, 17]), '2019-17'],
    [parts([2019, 22, 1]), '2019-22-01'],
    [parts([2019, -1]), '2019--1'],
    [parts([2020], [20201231]), '20201231'],
    [parts([1e300]), 'Infinity'],
    ['2019-13-45', '2019-13-45'],
  ])('is refused: %j', (date, fault) => {
    expect([edtfOf(date), faultOfDate(date)]).toEqual([undefined, fault]);
  });

  it('takes the leap day of a leap year', () => {
    expect([parts([2020, 2, 29]), parts([2000, 2, 29])].map(edtfOf)).toEqual(['2020-02-29', '2000-02-29']);
  });

  it('is EDTF, or nothing, for whatever a date holds, and is the same when it is read again', () => {
    const EDTF = /^(\.\.|-?\d{4}(-\d{2}(-\d{2})?)?[?~%]?)(\/(\.\.|-?\d{4}(-\d{2}(-\d{2})?)?[?~%]?))?$/;
    const part = fc.oneof(
      fc.integer({ min: -3000, max: 3000 }),
      fc.integer({ min: 0, max: 31 }).map(String),
      fc.anything(),
    );
    const date = fc.record(
      {
        'date-parts': fc.oneof(fc.array(fc.array(part, { maxLength: 4 }), { maxLength: 3 }), fc.anything()),
        season: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.anything()),
        circa: fc.anything(),
        raw: fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map((each) => each.toISOString()),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(date, fc.jsonValue()), (each) => {
        const plain = JSON.parse(JSON.stringify(each) ?? 'null') as unknown;
        const edtf = edtfOf(plain);
        if (edtf !== undefined)
          expect([edtf, edtfOf({ raw: edtf })]).toEqual([expect.stringMatching(EDTF), edtf]);
      }),
      { numRuns: 2000 },
    );
  });
});
