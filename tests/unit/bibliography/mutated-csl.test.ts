import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { SeedProblems } from '../../../graph/seeding/problem';
import { ROOT } from '../../support/fixture';
import { runProgram } from '../../support/program';
import { openImports } from './importing';

jest.setTimeout(300_000);

const FOLDER = join(ROOT, 'tests/fixtures/csl');
const FILES = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));

/** JSON that may stand where something else is meant. */
const oddJson = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    '{}',
    '[]',
    '""',
    '0',
    '-1',
    '1e999',
    '1e21',
    '9007199254740993',
    '0.1234567890123456789',
  ),
  fc.constantFrom(
    '"javascript:alert(1)"',
    '"https://a:b@example.org"',
    '"<p>x</p>"',
    '"<x>"',
    '"{T}he"',
    '"&#0;"',
    '"---\\n- a: b"',
  ),
  fc.constantFrom(
    '"\\u0000"',
    '"\\u001b[2J"',
    '"\\u202e"',
    '"\\ud800"',
    '"\\u200b"',
    '"10.1/x"',
    '"a: b #c"',
    '" "',
    '"2019-02-31"',
  ),
  fc.nat({ max: 100 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc.nat({ max: 3000 }).map((depth) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
  fc.nat({ max: 400_000 }).map((length) => JSON.stringify('x '.repeat(length / 2))),
  fc.json({ maxDepth: 3 }),
);

/** Where values and keys stand in a JSON text, near enough. */
const VALUE = /(?<=[:[,]\s*)("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)(?=\s*[,\]}])/g;
const KEY = /"(?:[^"\\]|\\.)*"(?=\s*:)/g;
const KEYS = [
  'id',
  'type',
  'title',
  'author',
  'issued',
  'URL',
  'DOI',
  'note',
  'custom',
  '__proto__',
  'constructor',
  '\\u200b',
  '',
  'items',
];

type Mutation = (text: string) => string;

/** Changes one of what a pattern finds. */
const changeOne =
  (pattern: RegExp, pick: number, change: (found: string) => string): Mutation =>
  (text) => {
    const found = [...text.matchAll(pattern)];
    const one = found[pick % Math.max(found.length, 1)];
    return one ? text.slice(0, one.index) + change(one[0]) + text.slice(one.index + one[0].length) : text;
  };

const pick = fc.nat({ max: 10_000 });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(pick, oddJson).map(([at, json]) => changeOne(VALUE, at, () => json)) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(pick, fc.constantFrom(...KEYS))
      .map(([at, key]) => changeOne(KEY, at, () => `"${key}"`)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pick, oddJson)
      .map(([at, json]) => changeOne(KEY, at, (key) => `${key}: ${json}, ${key}`)),
  },
  { weight: 1, arbitrary: pick.map((at) => (text: string) => text.slice(0, at % text.length)) },
  {
    weight: 1,
    arbitrary: fc.tuple(pick, fc.string({ unit: 'binary', maxLength: 3 })).map(
      ([at, noise]) =>
        (text: string) =>
          text.slice(0, at % text.length) + noise + text.slice((at % text.length) + 1),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Mutation[]>(
      (text) => `\ufeff${text}`,
      (text) => `{"items": ${text}}`,
      (text) => `[${text}]`,
      (text) => text.replaceAll('\n', '\r\n'),
    ),
  },
);

/** Mutated files as bytes; one in some has a byte that is no UTF-8. */
const mutated = fc
  .tuple(
    fc.constantFrom(...FILES),
    fc.array(mutation, { minLength: 1, maxLength: 3 }),
    fc.oneof({ weight: 24, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: pick }),
  )
  .map(([text, mutations, byte]) => {
    const bytes = Buffer.from(mutations.reduce((changed, mutate) => mutate(changed), text));
    if (byte !== null && bytes.length > 0) bytes[byte % bytes.length] = 0xff;
    return bytes;
  });

/** The texts of all files of a folder of seeds but one. */
const textsOf = (seeds: string, except: string) =>
  readdirSync(seeds, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(except))
    .map(
      ({ parentPath, name }) => `${parentPath}/${name}\n${readFileSync(join(parentPath, name), 'latin1')}`,
    );

describe('a CSL file that was changed at random', () => {
  let imports: Awaited<ReturnType<typeof openImports>>;
  beforeEach(async () => {
    imports = await openImports(['sources']);
  });
  afterEach(() => imports.close());

  it('is taken in as far as it is sound, or refused in sentences, and what was added passes the check', async () => {
    const before = textsOf(imports.folders.seeds, 'taken');
    let held = 0;
    const ends = { whole: 0, partly: 0, refused: 0 };
    for (const [at, bytes] of fc.sample(mutated, { seed: 20190622, numRuns: 100 }).entries()) {
      if (at % 5 === 0) {
        await imports.forget();
        held = (await imports.checked()).publications;
      }
      try {
        const { isWhole, told } = await imports.take(bytes);
        ends[isWhole ? 'whole' : 'partly'] += 1;
        const [, added, known, left] = (
          /: (\d+) added, (\d+) known already, (\d+) left out$/.exec(told.at(-1)!) ?? []
        ).map(Number);
        const isListed = (sign: RegExp) => new Set(told.flatMap((line) => sign.exec(line)?.[0] ?? [])).size;
        expect([isListed(/^\+ [a-z0-9-]+/), isListed(/item \d+( \(.*?\))? is left out/), left === 0]).toEqual(
          [added, left, isWhole],
        );
        expect(added! + known! + left!).toBeGreaterThan(0);
        held += added!;
        for (const line of told)
          expect(line).toMatch(/^(\+ |= |FILE:\d+: item \d+|sources\/)[^\p{Cc}\p{Cs}\u202e]{3,400}$/u);
      } catch (error) {
        if (!(error instanceof SeedProblems)) throw error;
        ends.refused += 1;
        expect(error.message).toMatch(/FILE:\d+: (a CSL file|a text) must [^\p{Cc}]{3,300}$/u);
      }
      expect(await imports.checked()).toEqual({ publications: held, problems: [] });
    }
    expect(textsOf(imports.folders.seeds, 'taken')).toEqual(before);
    expect(Object.values(ends).filter((times) => times < 10)).toEqual([]);
  });

  it.each(fc.sample(mutated, { seed: 7, numRuns: 2 }).map((bytes) => [bytes]))(
    'ends the program with 0 or 1, and with no stack',
    async (bytes) => {
      const file = join(imports.folders.root, 'mutated.json');
      await writeFile(file, bytes);
      const { code, err } = await runProgram(['seeds', 'import-csl', file], {
        root: ROOT,
        environment: { SEEDS: imports.folders.seeds },
      });
      expect([0, 1]).toContain(code);
      expect(err).toMatch(/left out\n|must /);
      expect(err).not.toMatch(/^ {4}at /m);
    },
  );
});
