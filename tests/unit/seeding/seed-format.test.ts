import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc, { type GeneratorValue } from 'fast-check';
import { parse, stringify } from 'yaml';
import { formatSeeds } from '../../../api/commands/seeds/format';
import { checkSeeds } from '../../../graph/seeding/check/check';
import { formatProblem } from '../../../graph/seeding/problem';
import { FOLDERS, type Folder } from '../../../graph/seeding/read/folders';
import { parseSeed, readSeeds } from '../../../graph/seeding/read/read';
import { readSchemas, resolveSchema, type Schema } from '../../../graph/seeding/read/schemas';
import { digestOf } from '../../../graph/seeding/state';
import { formatSeed } from '../../../graph/seeding/write/format';
import { FIXTURE, ROOT } from '../../support/fixture';
import { type Edit, graphOf, swap, withEdited } from './edited-seeds';

const SCHEMA_FOLDER = join(ROOT, 'seeds/schema');
const schemas = readSchemas(SCHEMA_FOLDER);

function format(text: string, path = 'practices/rain.yaml'): string {
  const formatted = formatSeed(path, text, schemas);
  if ('problems' in formatted) throw new Error(formatted.problems.map(formatProblem).join('\n'));
  return formatted.text;
}

/** How to put keys that the schema knows, and lists whose order means nothing, into another order. */
interface Shuffle {
  keys<Item>(items: Item[]): Item[];
  sets<Item>(items: Item[]): Item[];
}

function shuffled(value: unknown, given: Schema | undefined, shuffle: Shuffle): unknown {
  const schema = resolveSchema(given, schemas);
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, schema.items, shuffle));
    return schema.anyOrder ? shuffle.sets(items) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]): [string, unknown] => [
    key,
    shuffled(each, schema.properties?.[key], shuffle),
  ]);
  const isKnown = ([key]: [string, unknown]) => schema.properties?.[key] !== undefined;
  const known = shuffle.keys(entries.filter(isKnown));
  return Object.fromEntries(entries.map((entry) => (isKnown(entry) ? known.shift()! : entry)));
}

const anyShuffle = (gen: GeneratorValue): Shuffle => {
  const shuffle = <Item>(items: Item[]) => gen(fc.shuffledSubarray<Item>, items, { minLength: items.length });
  return { keys: shuffle, sets: shuffle };
};

const PATHS = ['cases/copenhagen-umbrellas.yaml', 'practices/umbrella-sharing.yaml', 'sources/rain.yaml'];
const seed = fc.constantFrom(...PATHS).map((path) => ({
  path,
  folder: path.split('/')[0] as Folder,
  value: parse(readFileSync(join(FIXTURE.seeds, path), 'utf8')) as unknown,
}));

describe('a formatted seed', () => {
  it('has its keys in the order of the schema, those of its own last, and its references sorted', () => {
    const text = 'zeal: 1\nrequires: [thrift, dry-storage]\nname: {en: Rain, nl: Regen}\nid: rain\n';
    expect(format(text)).toEqual(
      'id: rain\nname:\n  nl: Regen\n  en: Rain\nrequires:\n  - dry-storage\n  - thrift\nzeal: 1\n',
    );
  });

  it('keeps the order of what is shown or weighed in the order written', () => {
    const text =
      'altNames:\n  nl:\n    - zonnepet\n    - hoed\nclaims:\n  - id: two\n    citations:\n      - source: wet\n      - source: dry\n  - id: one\n';
    expect(format(text)).toEqual(text);
  });

  it('has single quotes where any reader of YAML could take a text for something else, and on dates', () => {
    expect(format('a: "plain"\nb: "NO"\nc: "2019"\nd: 2019-06\ne: "a: b"\nf: 2019\n')).toEqual(
      "a: plain\nb: 'NO'\nc: '2019'\nd: '2019-06'\ne: 'a: b'\nf: 2019\n",
    );
  });

  it('keeps every comment with what it is about', () => {
    const text = [
      '# yaml-language-server: $schema=../schema/practices.json',
      'requires: # what it needs',
      '  # after thrift',
      '  - thrift # saves',
      '',
      '  # before all',
      '  - dry-storage',
      '# the sign',
      'id: rain # for good',
      'sameAs:',
      '  - https://example.org',
      '  # no more than this',
    ];
    expect(format(`${text.join('\n')}\n`).split('\n')).toEqual([
      '# yaml-language-server: $schema=../schema/practices.json',
      '# the sign',
      'id: rain # for good',
      '# what it needs',
      'requires:',
      '  # before all',
      '  - dry-storage',
      '  # after thrift',
      '  - thrift # saves',
      'sameAs:',
      '  - https://example.org',
      '  # no more than this',
      '',
    ]);
  });

  it('is the same whatever the order and style in which it was written', () => {
    const styles = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
      singleQuote: fc.boolean(),
      lineWidth: fc.constantFrom(0, 40, 100),
    });
    fc.assert(
      fc.property(seed, styles, fc.gen(), ({ path, folder, value }, style, gen) => {
        const other = shuffled(value, schemas[folder], anyShuffle(gen));
        expect(format(stringify(other, style), path)).toEqual(format(stringify(value), path));
      }),
      { numRuns: 30 },
    );
  });

  it('says the same, is in format and has all comments, wherever they stood', () => {
    fc.assert(
      fc.property(seed, fc.gen(), ({ path, value }, gen) => {
        let count = 0;
        const remark = (before: string) => (gen(fc.nat, 9) === 0 ? `${before}# remark ${++count}.` : '');
        const lines = stringify(value, { lineWidth: 0 }).trimEnd().split('\n');
        const text = lines
          .flatMap((line) => [remark(line.match(/^ */)![0]), line + remark(' ')])
          .filter((line) => line !== '')
          .join('\n');
        const formatted = format(text, path);
        expect((formatted.match(/remark \d+\./g) ?? []).length).toEqual(count);
        expect(format(formatted, path)).toEqual(formatted);
        expect(parse(formatted)).toEqual(parse(format(stringify(value), path)));
      }),
      { numRuns: 50 },
    );
  });
});

it('marks lists as free in their order only where the graph is the same in any order', async () => {
  const { files } = await readSeeds(FIXTURE.seeds);
  const reverse: Shuffle = { keys: (items) => items, sets: (items) => items.toReversed() };
  const reversed = files.map(
    ({ path, folder, value }) => parseSeed(path, stringify(shuffled(value, schemas[folder], reverse))).file!,
  );
  const [graph, other] = [files, reversed].map((all) => {
    const { entities, problems } = checkSeeds(SCHEMA_FOLDER, all);
    expect(problems).toEqual([]);
    return digestOf(graphOf(entities));
  });
  expect(other).toEqual(graph);
});

it.each(PATHS)('has line endings of its own, whatever those of %s', (path) => {
  const text = format(readFileSync(join(FIXTURE.seeds, path), 'utf8'), path).replace(
    '\n',
    ' # a remark\n# another\n',
  );
  expect(format(text.replaceAll('\n', '\r\n'), path)).toEqual(format(text, path));
});

it.each(FOLDERS)('finds the template of %s in format', (folder) => {
  const template = readFileSync(join(ROOT, `seeds/templates/${folder}.yaml`), 'utf8');
  expect(format(template, `${folder}/template.yaml`)).toEqual(template);
});

describe('formatting seeds', () => {
  const SHARING = 'practices/umbrella-sharing.yaml';
  const GHENT = 'cases/ghent-walkways.yaml';
  const shuffling = swap(SHARING, '  - dry-storage\n  - public-money', '  - public-money\n  - dry-storage');
  const breaking = swap(GHENT, 'kind: MIXED', 'kind: MIXED: ');
  const wanted = readFileSync(join(FIXTURE.seeds, SHARING), 'utf8');

  /** What formatting says, what it leaves in one file, and whether it leaves the other as it was and no file besides. */
  const formatEdited = (edits: Edit[], named: string[], check = false) =>
    withEdited(edits, async (folders) => {
      const told: string[] = [];
      const read = (file: string) => readFile(join(folders.seeds, file), 'utf8');
      const all = () => readdir(folders.seeds, { recursive: true });
      const [ghent, files] = [await read(GHENT), await all()];
      const isSound = await formatSeeds(folders, (line) => told.push(line), named, { check });
      expect([await read(GHENT), await all()]).toEqual([ghent, files]);
      return { isSound, told, isFormatted: (await read(SHARING)) === wanted };
    });

  it('puts right what can be read, and names a broken file that it leaves as it is', async () => {
    expect(await formatEdited([shuffling, breaking], [GHENT, SHARING])).toEqual({
      isSound: false,
      told: [
        "cases/ghent-walkways.yaml:8: a text with a colon and a space must stand in quotes, got kind: MIXED:; write kind: 'MIXED:'",
        'Changed: 1 of 2 files',
      ],
      isFormatted: true,
    });
  });

  it('writes nothing where it only checks', async () => {
    expect(await formatEdited([shuffling], [GHENT, SHARING], true)).toEqual({
      isSound: false,
      told: [
        'practices/umbrella-sharing.yaml:1: a seed file must be in format, got another layout; run seeds format',
        'Not in format: 1 of 2 files',
      ],
      isFormatted: false,
    });
  });

  it('says that line endings are what differs, and puts them right', async () => {
    const onWindows: Edit = async (seeds) => writeFile(join(seeds, SHARING), wanted.replaceAll('\n', '\r\n'));
    expect(await formatEdited([onWindows], [SHARING], true)).toEqual({
      isSound: false,
      told: [
        'practices/umbrella-sharing.yaml:1: line endings must be LF, got CRLF; run seeds format, and set your editor to LF',
        'Not in format: 1 of 1 files',
      ],
      isFormatted: false,
    });
    expect(await formatEdited([onWindows], [SHARING])).toEqual({
      isSound: true,
      told: ['Changed: 1 of 1 files'],
      isFormatted: true,
    });
  });

  it('finds nothing to do in what is in format', async () => {
    expect(await formatEdited([], [GHENT, SHARING], true)).toEqual({
      isSound: true,
      told: ['Not in format: 0 of 2 files'],
      isFormatted: true,
    });
  });

  it('takes all files where none is named, and says how many it changed', async () => {
    expect(await formatEdited([shuffling], [])).toEqual({
      isSound: true,
      told: ['Changed: 3 of 35 files'],
      isFormatted: true,
    });
  });

  it('refuses a file that is no seed', async () => {
    expect(await formatEdited([], ['practices/umbrella.yaml'])).toEqual({
      isSound: false,
      told: [
        'practices/umbrella.yaml:1: a file to format must be one of the seeds, got another or none',
        'Changed: 0 of 0 files',
      ],
      isFormatted: true,
    });
  });
});
