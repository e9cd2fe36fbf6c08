import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { newSeed } from '../../../api/commands/seeds/new';
import { formatProblem } from '../../../graph/seeding/problem';
import { FOLDERS, folderOf, SEED_KINDS, type SeedKind } from '../../../graph/seeding/read/folders';
import { readSchemas, resolveSchema, type Schema } from '../../../graph/seeding/read/schemas';
import { checkFolder } from '../../../graph/seeding/wanted';
import { ROOT } from '../../support/fixture';
import { add, type Edit, withEdited } from '../seeding/edited-seeds';

const schemas = readSchemas(join(ROOT, 'seeds/schema'));
const GIVEN_IDS: Partial<Record<SeedKind, string>> = { jurisdiction: 'FR', phrases: 'drizzle' };
const idFor = (kind: SeedKind) => GIVEN_IDS[kind] ?? 'something-new';

/** What a researcher might write. A choice becomes its first value, and any other text stays as it is. */
const FILLED: Record<string, string> = {
  'BCP 47 tag': 'en',
  'CSL type': 'report',
  'address that starts with https://': 'https://example.org/new',
  code: 'cofog:05',
  'code of a country': 'EU',
  'code of a jurisdiction': 'NL',
  corner: 'DELIVERY',
  date: "'2021-03'",
  'first date': "'2020'",
  'last date': "'2021'",
  'year as a number': '2020',
  'year, date or interval': "'2020/2021'",
  number: '12',
  'number it is compared with': '24',
  'what the source says, with its numbers, in Dutch': '12 tegen 24 in het Nederlands',
  'what the source says, with its numbers, in English': '12 against 24 in English',
  'how it was measured': 'AUDIT',
  'ISO 4217 code': 'EUR',
  'how the statement was established': 'STATISTIC',
  'what it is': 'AGENCY',
  'id of a barrier': 'getting-wet',
  'id of another barrier': 'wet-feet',
  'id of a practice': 'umbrella-sharing',
  'id of another practice': 'sun-hats',
  'id of a condition': 'dry-storage',
  'id of a case': 'copenhagen-umbrellas',
  'id of a case or of anything else': 'copenhagen-umbrellas',
  'id of anything': 'copenhagen-umbrellas',
  'id of a policy area': 'weather',
  'id of a programme': 'weather-agenda',
  'id of a publication or webinar': 'umbrella-study-2017',
  'id of an actor': 'weather-office',
  'id of this adoption': 'first-use',
  'id of an adoption above': 'first-use',
  'id of this claim': 'first-claim',
  'id of another claim': 'second-claim',
  'id of a third claim': 'third-claim',
  'id of this lesson': 'first-lesson',
};
const fill = (text: string) =>
  text.replaceAll(
    /<([^<>…]+)>/g,
    (_, asked: string) => FILLED[asked] ?? /^\w+(?=, .* or | or \w+$)/.exec(asked)?.[0] ?? asked,
  );

const templateOf = (folder: string) => readFileSync(join(ROOT, `seeds/templates/${folder}.yaml`), 'utf8');

/** Every object in a template, with the schema that it follows. */
function objectsIn(
  value: unknown,
  given: Schema | undefined,
): { value: Record<string, unknown>; schema: Schema }[] {
  const schema = resolveSchema(given, schemas);
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, schema.items));
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  const inside = Object.entries(value).flatMap(([key, each]) => objectsIn(each, schema.properties?.[key]));
  return [{ value: value as Record<string, unknown>, schema }, ...inside];
}

/** What is told when a seed is made in the edited fixture world, then what that world looks like. */
const made = <Result>(
  edits: Edit[],
  [kind, id, group]: [SeedKind, string?, string?],
  look: (seeds: string) => Promise<Result>,
) =>
  withEdited(edits, async (folders) => {
    const told: string[] = [];
    await newSeed(folders, (line) => told.push(line), kind, id, group === undefined ? {} : { in: group });
    return { told, found: await look(folders.seeds) };
  });
const problemsIn = async (seeds: string) =>
  (await checkFolder({ root: ROOT, seeds })).problems.map(formatProblem);
const refusal = (...name: [SeedKind, string?, string?]) =>
  made([add('barriers/broken.yaml', 'id: [')], name, problemsIn).then(
    () => null,
    (error: Error) => error.message,
  );

describe.each(FOLDERS)('the template of %s', (folder) => {
  const objects = objectsIn(parse(templateOf(folder)), schemas[folder]);

  it('begins with the schema that editors complete from', () => {
    expect(templateOf(folder).split('\n')[0]).toEqual(
      `# yaml-language-server: $schema=../../generated/seed-schemas/${folder}.json`,
    );
  });

  it('has known keys only, and all that are required', () => {
    const odd = objects.flatMap(({ value, schema: { properties = {}, required = [] } }) => [
      ...Object.keys(value).filter((key) => !(key in properties)),
      ...required.filter((key) => !(key in value)),
    ]);
    expect(odd).toEqual([]);
  });

  it('names every value that may be chosen', () => {
    const values = objects.flatMap(({ value, schema }) =>
      Object.entries(schema.properties ?? {})
        .filter(([key]) => key in value)
        .flatMap(([, of]) => resolveSchema(of.items ?? of, schemas).enum ?? []),
    );
    expect(values.filter((value) => !templateOf(folder).includes(value))).toEqual([]);
  });
});

describe.each(SEED_KINDS)('a new %s', (kind) => {
  const id = idFor(kind);
  const path = `${folderOf(kind)}/${id}.yaml`;

  it('is refused until it is filled in, with one problem for each gap', async () => {
    const { told, found } = await made([], [kind, id], async (seeds) => ({
      text: await readFile(join(seeds, path), 'utf8'),
      problems: await problemsIn(seeds),
    }));
    const gaps = found.text.split('\n').flatMap((line, at) => {
      const gap = /([\w-]+)?:? (<[^>…]+>)/.exec(line.replace(/^ *# .*/, ''));
      return gap ? [{ line: at + 1, gap: gap[2] }] : [];
    });
    expect(told[0]).toMatch(new RegExp(`^Wrote .*${path}$`));
    expect(gaps.length).toBeGreaterThan(2);
    expect(found.problems).toEqual(
      gaps.map(({ line, gap }) =>
        expect.stringMatching(new RegExp(`^${path}:${line}: [\\w-]+ must be filled in, got ${gap}; leave`)),
      ),
    );
  });

  it('is sound once it is filled in', async () => {
    const { found } = await made([], [kind, id], async (seeds) => {
      const file = join(seeds, path);
      await writeFile(file, fill(await readFile(file, 'utf8')));
      return problemsIn(seeds);
    });
    expect(found).toEqual([]);
  });
});

describe('the name of a new seed', () => {
  const exists = (path: string) => (seeds: string) => readFile(join(seeds, path), 'utf8').then(() => true);

  it('is the next free one where none is given', async () => {
    const { found } = await made(
      [add('cases/new-case.yaml', ''), add('cases/old.yaml', 'id: new-case\nformerIds: [new-case-2]\n')],
      ['case'],
      exists('cases/new-case-3.yaml'),
    );
    expect(found).toEqual(true);
  });

  it('may differ from that of the file for a source', async () => {
    const { found } = await made([], ['source', 'rain-2022', 'ghent-walkways'], async (seeds) =>
      parse(await readFile(join(seeds, 'sources/ghent-walkways.yaml'), 'utf8')),
    );
    expect(found).toMatchObject([{ id: 'rain-2022' }]);
  });

  it.each<[string, [SeedKind, string?, string?], string]>([
    [
      'that an entity of any type has',
      ['case', 'weather'],
      'id must be free, got weather, which stands in policy-areas/weather.yaml:1; the next free one is weather-2',
    ],
    [
      'that an entity had before',
      ['case', 'rain'],
      'id must be free, got rain, which stands in barriers/getting-wet.yaml:1; the next free one is rain-2',
    ],
    [
      'that a source has',
      ['case', 'rain-yearbook-2021'],
      'id must be free, got rain-yearbook-2021, which stands in sources/rain.yaml:22; the next free one is rain-yearbook-2021-2',
    ],
    [
      'of a file that cannot be read',
      ['case', 'broken'],
      'id must be free, got broken, which stands in barriers/broken.yaml:1; the next free one is broken-2',
    ],
    [
      'that is no id',
      ['case', '../outside'],
      'id must be written as: Kebab-case: lower-case letters, digits and single hyphens, at most 100 of them, got ../outside',
    ],
    [
      'that is no code',
      ['jurisdiction', 'france'],
      'id must be a code of ISO 3166, or EU, got france; did you mean FR?',
    ],
    [
      'that is another code for a country',
      ['jurisdiction', 'UK'],
      'id must be a code of ISO 3166, or EU, got UK; did you mean GB?',
    ],
    [
      'that is the code of no country',
      ['jurisdiction', 'XX'],
      'id must be a code of ISO 3166, or EU, got XX',
    ],
    [
      'that a jurisdiction lacks',
      ['jurisdiction'],
      'id must be written as: ISO 3166-1 alpha-2 of a country (NL), ISO 3166-2 of a region (BE-VLG), or EU, got none',
    ],
    [
      'of a file of its own for anything but a source',
      ['case', 'hail', 'storms'],
      '--in must be left out, save for a source, got storms',
    ],
    [
      'of a file of sources that leads elsewhere',
      ['source', 'hail-2020', '../x'],
      '--in must be written as: Kebab-case: lower-case letters, digits and single hyphens, at most 100 of them, got ../x',
    ],
  ])('is refused when it is one %s', async (_, name, message) => {
    expect(await refusal(...name)).toEqual(message);
  });

  it('is refused when a file has it, which stays as it is', async () => {
    expect(await refusal('source', 'hail-2020', 'rain')).toMatch(
      /sources\/rain\.yaml must not be there yet, got a file; write into that file, or choose another name$/,
    );
  });
});
