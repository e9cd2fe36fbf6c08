import { formatProblem } from '../../../graph/seeding/problem';
import { problemsWith, TEXTS, toldAfterSwap } from './in-memory';

const COPENHAGEN = 'cases/copenhagen-umbrellas.yaml';
const DRIZZLE = 'barriers/drizzle.yaml';
const SHARING = 'practices/umbrella-sharing.yaml';
const EDTF = "A date in EDTF, quoted: '2019', '2019-06', '2019-06-22', approximate '2014~'";

/** What is told of a value that was swapped, without where it stands. */
const toldOf = (file: string, from: string, to: string): string[] =>
  toldAfterSwap(file, from, to).map((line) => line.replace(/^[^ ]+: /, ''));

describe('a value of another kind is refused with what to write', () => {
  const date = (got: string, write: string) =>
    `from must be written as: ${EDTF}, got ${got}; write from: ${write}`;
  it.each([
    ['2011', "from must be a text, got 2011; write from: '2011'"],
    ["'12-03-2011'", date('"12-03-2011"', "'2011-03-12'")],
    ["'2011/03/12'", date('"2011/03/12"', "'2011-03-12'")],
    ["'2011-6'", date('"2011-6"', "'2011-06'")],
    ['“2011”', date('"“2011”"', "'2011'")],
    ['２０１１', date('"２０１１"', "'2011'")],
    ['ca. 2011', date('"ca. 2011"', "'2011~'")],
    ["['2011']", `from must be a text, got ["2011"]; write from: '2011'`],
    ['', 'from must be a text, got nothing'],
    ['long ago', `from must be written as: ${EDTF}, got "long ago"`],
  ])('a date: %s', (date, told) => {
    expect(toldOf('programmes/dry-netherlands.yaml', "from: '2020'", `from: ${date}`)).toEqual([told]);
  });

  it.each([
    ['mixed', 'MIXED'],
    ['Succes', 'SUCCESS'],
    ['“MIXED”', 'MIXED'],
    ['Cautionary ', 'CAUTIONARY'],
  ])('a choice: %s', (choice, meant) => {
    const got = JSON.stringify(choice.trim());
    expect(toldOf(COPENHAGEN, 'kind: SUCCESS', `kind: ${choice}`)).toEqual([
      `kind must be one of SUCCESS, CAUTIONARY, MIXED, got ${got}; write kind: ${meant}`,
    ]);
  });

  it.each(['yes', 'no', 'on', 'TRIUMPH'])('a choice that nobody can guess: %s', (choice) => {
    expect(toldOf(COPENHAGEN, 'kind: SUCCESS', `kind: ${choice}`)).toEqual([
      `kind must be one of SUCCESS, CAUTIONARY, MIXED, got "${choice}"`,
    ]);
  });

  it.each([
    ['true', "nl must be a text, got true; write nl: 'true'"],
    ['2014', "nl must be a text, got 2014; write nl: '2014'"],
    [
      '2014-03-01',
      "nl must be a text, got 2014-03-01, which is a date without quotes; write '2014-03-01' where it is meant as text",
    ],
    [
      '2014-03-01T10:00:00Z',
      "nl must be a text, got 2014-03-01T10:00:00Z, which is a date without quotes; write '2014-03-01T10:00:00Z' where it is meant as text",
    ],
    [
      'no',
      "nl must be a text, got no, which is yes or no without quotes; write 'no' where it is meant as text",
    ],
    [
      'Yes',
      "nl must be a text, got Yes, which is yes or no without quotes; write 'Yes' where it is meant as text",
    ],
    [
      'off',
      "nl must be a text, got off, which is yes or no without quotes; write 'off' where it is meant as text",
    ],
    [
      '12:30',
      "nl must be a text, got 12:30, which is a number without quotes; write '12:30' where it is meant as text",
    ],
    [
      '1_000',
      "nl must be a text, got 1_000, which is a number without quotes; write '1_000' where it is meant as text",
    ],
    ['~', 'nl must be a text, got nothing'],
  ])('a text: %s', (text, told) => {
    expect(toldOf(DRIZZLE, 'nl: Motregen', `nl: ${text}`)).toEqual([told]);
  });

  it.each(["'2014-03-01'", "'no'", 'No rain', '12 maart 2014', 'null and void', '3G'])(
    'but not the text %s',
    (text) => {
      expect(toldOf(DRIZZLE, 'nl: Motregen', `nl: ${text}`)).toEqual([]);
    },
  );

  it.each([
    ['nl', 'NL'],
    ['Nederland', 'NL'],
    ['Denmark', 'DK'],
    ['NLD', 'NL'],
    ['be-vlg', 'BE-VLG'],
    ['Vlaanderen', 'BE-VLG'],
    ['[NL]', 'NL'],
  ])('a jurisdiction: %s', (place, meant) => {
    const [told] = toldOf(DRIZZLE, 'jurisdiction: NL', `jurisdiction: ${place}`);
    expect(told).toMatch(new RegExp(`; write jurisdiction: ${meant}$`));
  });

  it('a single id in the place of a list, and keys that are nearly right', () => {
    expect(toldOf(SHARING, 'related:\n  - covered-walkways', 'related: covered-walkways')).toEqual([
      'related must be a list, each item behind a -, got "covered-walkways"; write related: [ covered-walkways ]',
    ]);
    expect(toldOf(DRIZZLE, 'jurisdiction: NL', 'Jurisdiction: NL')).toEqual([
      'the file must have jurisdiction, got none',
      expect.stringMatching(
        /^Jurisdiction must be one of the known keys \(.+\), got Jurisdiction; did you mean jurisdiction\?$/,
      ),
    ]);
    expect(toldOf(DRIZZLE, 'name:\n', '\u00a0“name”:\n')).toEqual([
      'the file must have name, got none',
      expect.stringMatching(/, got \\u\{00a0\}“name”; did you mean name\?$/),
    ]);
  });

  it.each(['__proto__', 'constructor', 'unknownKey', 'ID', 'Title', '<<', ''])(
    'a key that CSL does not have: %j',
    (key) => {
      const told = toldAfterSwap('sources/rain.yaml', '  type: book\n', `  type: book\n  '${key}': {a: 1}\n`);
      expect(told).toEqual([
        expect.stringMatching(
          /^sources\/rain\.yaml:\d+: .* must be one of the known keys \(id, type, title, .+\), got /,
        ),
      ]);
    },
  );
});

describe('a number must be the one of its statement', () => {
  const claim = (statement: string, number: string, unit = 'kinderen') => {
    const text =
      `${TEXTS.get(DRIZZLE)}claims:\n  - id: count\n    kind: FIGURE\n    statement:\n      nl: ${statement}\n    ${number}\n    unit: {nl: ${unit}}\n` +
      '    evidence: STATISTIC\n    confidence: HIGH\n    citations:\n      - {source: umbrella-webinar, read: EXCERPT}\n';
    return problemsWith(DRIZZLE, text).map(formatProblem);
  };

  it.each([
    [
      '40.000 kinderen',
      'value: 40.000',
      'value must be one of the numbers in the statement (40000), got 40; write 40000',
    ],
    [
      '40 000 kinderen',
      'value: 40',
      'value must be one of the numbers in the statement (40000), got 40; write 40000',
    ],
    [
      'ruim 1.250 kinderen',
      'value: 1.250',
      'value must be one of the numbers in the statement (1250), got 1.25; write 1250',
    ],
    [
      'van 40.000 kinderen',
      'low: 40.000',
      'low must be one of the numbers in the statement (40000), got 40; write 40000',
    ],
    [
      'van 40.000 kinderen',
      'high: 40.000',
      'high must be one of the numbers in the statement (40000), got 40; write 40000',
    ],
    [
      '1.900.000 kinderen',
      'value: 1.9',
      'value must be one of the numbers in the statement (1900000), got 1.9; write 1900000',
    ],
    [
      '40.000 minder',
      'value: -40.000',
      'value must be one of the numbers in the statement (40000), got -40; write -40000',
    ],
    [
      'veertigduizend kinderen',
      'value: 40.000',
      'value must be one of the numbers in the statement (40000), got 40; write 40000',
    ],
    [
      'tienduizenden kinderen',
      'value: 40.000',
      'value must be written without points between thousands, got 40.000; write 40000, or 40.0000 where it is no thousands',
    ],
    [
      '1.900.000 kinderen',
      'value: 1.900.000',
      'value must be a number, got "1.900.000"; write value: 1900000',
    ],
    [
      '1.900.000,5 kinderen',
      "value: '1.900.000,5'",
      'value must be a number, got "1.900.000,5"; write value: 1900000.5',
    ],
    ['40 000 kinderen', 'value: 40 000', 'value must be a number, got "40 000"; write value: 40000'],
    ['0,5 kinderen', 'value: 0,5', 'value must be a number, got "0,5"; write value: 0.5'],
    ['1000 kinderen', 'value: 1_000', 'value must be a number, got "1_000"; write value: 1000'],
    ['33 procent', 'value: 33%', 'value must be a number, got "33%"; write value: 33'],
    ['tien', 'value: tien', 'value must be a number, got "tien"'],
  ])('%s, %s', (statement, number, told) => {
    expect(claim(statement, number)).toEqual([`barriers/drizzle.yaml:15: ${told}`]);
  });

  it.each([
    ['veertig kinderen', 'value: 40', 'kinderen'],
    ['een derde', 'value: 33', 'kinderen'],
    ['40.000 kinderen', 'value: 40000', 'kinderen'],
    ['1,2 miljoen klachten', 'value: 1200000', 'kinderen'],
    ['1.234,5 kinderen', 'value: 1234.5', 'kinderen'],
    ['12,345 kilometer', 'value: 12.345', 'kinderen'],
    ['40.000 kinderen', 'value: 40', 'duizend kinderen'],
  ])('but not %s, %s', (statement, number, unit) => {
    expect(claim(statement, number, unit)).toEqual([]);
  });
});
