import { formatProblem } from '../../../graph/seeding/problem';
import { parseSeed, type SeedFile } from '../../../graph/seeding/read/read';

/** The problems of one text. */
function problemsIn(text: string): string[] {
  return parseSeed('cases/rain.yaml', text).problems.map(formatProblem);
}

function parse(path: string, text: string): SeedFile {
  const { file, problems } = parseSeed(path, text);
  if (!file || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return file;
}

describe('parsing a seed', () => {
  it('gives its folder, its name and its value', () => {
    const { path, folder, name, value } = parse(
      'cases/rain.yaml',
      "id: rain\nyear: '2020'\nmonth: 2020-01\n",
    );
    expect({ path, folder, name, value }).toEqual({
      path: 'cases/rain.yaml',
      folder: 'cases',
      name: 'rain',
      value: { id: 'rain', year: '2020', month: '2020-01' },
    });
  });

  it('refuses broken YAML at the line where it breaks', () => {
    expect(problemsIn('id: rain\nname: [nl\n')).toEqual([
      'cases/rain.yaml:3: what begins with [ must end with ], got none; close it, and indent its lines deeper than its key',
    ]);
  });

  it('refuses a tab for indentation', () => {
    expect(problemsIn('id: rain\nname:\n\tnl: Regen\n')).toEqual([
      'cases/rain.yaml:3: a line must be indented with spaces, got a tab before nl: Regen; put two spaces in its place',
    ]);
  });

  it('refuses a key that stands twice, at the second', () => {
    expect(problemsIn('id: rain\nkind: MIXED\nid: drizzle\n')).toEqual([
      'cases/rain.yaml:3: a key must stand once, got id again; keep one of the two',
    ]);
  });

  it('refuses a second document', () => {
    expect(problemsIn('id: rain\n---\nid: drizzle\n')).toEqual([
      'cases/rain.yaml:2: a seed file must hold one document, got a second one behind ---; put it into a file of its own',
    ]);
  });

  it('refuses a single alias', () => {
    expect(problemsIn('id: rain\nfirst: &here rain\nsecond: *here\n')).toEqual([
      'cases/rain.yaml:3: a seed file must spell everything out, got an alias (*); write the value itself',
    ]);
  });

  it('refuses aliases, so that a small file cannot grow without end', () => {
    const level = (at: number) =>
      `&a${at} [${Array(20)
        .fill(`*a${at - 1}`)
        .join(', ')}]`;
    const levels = Array.from({ length: 20 }, (_, at) => level(at + 1));
    expect(problemsIn(`[&a0 rain, ${levels.join(', ')}]\n`)).toEqual([
      'cases/rain.yaml:1: a seed file must spell everything out, got an alias (*); write the value itself',
    ]);
  });
});

describe('the line of a place in a seed', () => {
  const seed = parse(
    'cases/rain.yaml',
    'id: rain\nclaims:\n  - id: one\n    about:\n      - wet\n  - id: two\n',
  );

  it.each([
    [1, []],
    [1, ['id']],
    [3, ['claims', 0]],
    [5, ['claims', 0, 'about', 0]],
    [6, ['claims', 1]],
    [6, ['claims', 1, 'id']],
  ])('is %d for the value at %j', (line, path) => {
    expect(seed.lineOf(path)).toEqual(line);
  });

  it('is that of the nearest entity around it when there is no such value', () => {
    expect([
      seed.lineOf(['claims', 1, 'about', 0]),
      seed.lineOf(['claims', 7]),
      seed.lineOf(['none']),
    ]).toEqual([6, 3, 1]);
  });
});
