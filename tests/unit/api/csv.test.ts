import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type CsvOptions, csvOptionsIn, csvWriter } from '../../../api/http/export/csv';

const PLAIN: CsvOptions = { separator: 'comma', decimal: 'point', bom: 'false' };

/** One row with these values, as it is written. */
const written = (values: readonly unknown[], options: Partial<CsvOptions> = {}) => {
  const columns = values.map((_, at) => [`c${at}`]);
  const row = Object.fromEntries(values.map((value, at) => [`c${at}`, value]));
  const csv = csvWriter(columns, { ...PLAIN, ...options });
  return csv.head() + csv.rows([row]);
};

describe('a table', () => {
  it('ends its lines as RFC 4180 has it, and quotes what needs it', () => {
    expect(written(['a', 'b, c', 'say "no"', 'two\nlines', null, true, 3])).toBe(
      'c0,c1,c2,c3,c4,c5,c6\r\na,"b, c","say ""no""","two\nlines",,true,3\r\n',
    );
  });

  it.each(['=1+1', '+31 6', '-x', '@SUM(A1)', '\tx', '\rx', '-1-1', '-5 %', '--5'])(
    'has no text that a spreadsheet takes for a formula: %j',
    (text) => {
      const [[cell] = []] = parse(written([text]), { from: 2 });
      expect(cell).toBe(`'${text}`);
    },
  );

  it.each([
    [-5, '-5'],
    [-0.25, '-0.25'],
    ['-5', '-5'],
    ['-12.1', '-12.1'],
    ["'quoted'", "'quoted'"],
  ])('keeps numbers as they are: %j', (value, cell) => {
    expect(parse(written([value]), { from: 2 })).toEqual([[cell]]);
  });

  it('is written as the Excel of a Dutch reader takes it', () => {
    expect(
      written([1.5, -0.25, 'a;b', 'a,b'], { separator: 'semicolon', decimal: 'comma', bom: 'true' }),
    ).toBe('\uFEFFc0;c1;c2;c3\r\n1,5;-0,25;"a;b";a,b\r\n');
  });

  it('gives back every text that was written, but for the sign that defuses it', () => {
    const options = fc.record({
      separator: fc.constantFrom('comma', 'semicolon', 'tab'),
      decimal: fc.constant('point'),
      bom: fc.constantFrom('true', 'false'),
    }) as fc.Arbitrary<CsvOptions>;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), options, (texts, chosen) => {
        const delimiter = { comma: ',', semicolon: ';', tab: '\t' }[chosen.separator];
        const [cells = []] = parse(written(texts, chosen), { from: 2, bom: true, delimiter });
        expect(cells.map((cell: string, at: number) => (cell === texts[at] ? cell : cell.slice(1)))).toEqual(
          texts,
        );
        for (const cell of cells) expect(cell).not.toMatch(/^([=+@\t\r]|-(?!\d+(\.\d+)?$))/);
      }),
    );
  });
});

describe('how a table is written', () => {
  it('is what spreadsheets of most places take, unless the address says otherwise', () => {
    expect(csvOptionsIn('/graphql')).toEqual(PLAIN);
    expect(csvOptionsIn('/export/claims.csv?separator=semicolon&decimal=comma&bom=true')).toEqual({
      separator: 'semicolon',
      decimal: 'comma',
      bom: 'true',
    });
  });

  it('must be one of what there is', () => {
    expect(() => csvOptionsIn('/graphql?separator=;&bom=1')).toThrow(
      'separator must be one of comma, semicolon, tab, got ";"; bom must be one of false, true, got "1".',
    );
  });
});
