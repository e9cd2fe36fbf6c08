import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { FOLDERS } from '../../../graph/seeding/read/folders';
import { EDITOR_SCHEMAS, writeEditorSchemas } from '../../../graph/seeding/write/editor-schemas';
import { FIXTURE, ROOT } from '../../support/fixture';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'editor-'));
  await cp(FIXTURE.seeds, join(root, 'seeds'), { recursive: true });
  await cp(join(ROOT, 'seeds/schema'), join(root, 'seeds/schema'), { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

interface Definitions {
  $defs: Record<string, { examples?: string[] }>;
}

const read = async (path: string) =>
  JSON.parse(await readFile(join(root, path), 'utf8')) as Record<string, unknown>;

describe('the schemas for editors', () => {
  it('offer the ids of each kind, also of files that are not finished, and none of what cannot be read', async () => {
    await writeFile(join(root, 'seeds/practices/new-hats.yaml'), 'id: new-hats\nname: {nl: <the name>}\n');
    await writeFile(join(root, 'seeds/practices/broken.yaml'), 'id: [');
    await writeEditorSchemas(root);
    const { $defs } = (await read(`${EDITOR_SCHEMAS}/common.json`)) as unknown as Definitions;
    const offered = Object.fromEntries(Object.entries($defs).map(([name, { examples }]) => [name, examples]));
    expect(offered).toMatchObject({
      jurisdiction: ['BE', 'BE-VLG', 'DK', 'EU', 'NL'],
      barrier: ['drizzle', 'getting-wet', 'wet-feet'],
      practice: [
        'covered-walkways',
        'folding-umbrella-sharing',
        'new-hats',
        'rain-dance',
        'sun-hats',
        'umbrella-sharing',
      ],
      condition: ['dry-storage', 'public-money'],
      case: ['copenhagen-umbrellas', 'ghent-walkways', 'utrecht-umbrellas'],
      programme: ['dry-agenda', 'dry-netherlands', 'weather-agenda'],
      policyArea: ['weather'],
      source: expect.arrayContaining(['umbrella-study-2017', 'umbrella-webinar']),
      entity: expect.arrayContaining(['copenhagen-umbrellas/drier-by-half', 'DK', 'weather-office']),
      slug: undefined,
    });
  });

  it('offer them for aims, for witnesses and for what an adoption bears on', async () => {
    const { $defs } = (await read('seeds/schema/common.json')) as unknown as Record<string, object>;
    const cases = (await read('seeds/schema/cases.json')) as object;
    const refersTo = (schema: object, ...path: string[]) =>
      path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], schema);
    const effect = ['claim', 'properties', 'effects', 'items', 'properties'];
    expect(refersTo($defs!, ...effect, 'aimOf', '$ref')).toBe('common.json#/$defs/actor');
    expect(refersTo($defs!, 'claim', 'properties', 'witness', '$ref')).toBe('common.json#/$defs/actor');
    const adoption = ['properties', 'adoptions', 'items', 'properties'];
    expect(refersTo(cases, ...adoption, 'bearsOn', 'items', '$ref')).toBe('common.json#/$defs/barrier');
  });

  it('are the rules of the seeds but for what they offer', async () => {
    await writeEditorSchemas(root);
    for (const folder of FOLDERS)
      expect(await read(`${EDITOR_SCHEMAS}/${folder}.json`)).toEqual(
        await read(`seeds/schema/${folder}.json`),
      );
    const { $defs, ...rest } = (await read(`${EDITOR_SCHEMAS}/common.json`)) as unknown as Definitions;
    const plain = Object.entries($defs).map(([name, { examples: _, ...definition }]) => [name, definition]);
    expect({ ...rest, $defs: Object.fromEntries(plain) }).toEqual(await read('seeds/schema/common.json'));
    new Ajv2020({ strict: false })
      .addSchema(await read(`${EDITOR_SCHEMAS}/common.json`))
      .compile(await read(`${EDITOR_SCHEMAS}/cases.json`));
  });

  it('are what Visual Studio Code ties each folder to, with the extension that reads them', async () => {
    const settings = JSON.parse(await readFile(join(ROOT, '.vscode/settings.json'), 'utf8')) as {
      'yaml.schemas': Record<string, string>;
    };
    expect(Object.entries(settings['yaml.schemas']).sort()).toEqual(
      FOLDERS.map((folder) => [`./${EDITOR_SCHEMAS}/${folder}.json`, `seeds/${folder}/*.yaml`]).sort(),
    );
    const extensions = JSON.parse(await readFile(join(ROOT, '.vscode/extensions.json'), 'utf8')) as object;
    expect(extensions).toEqual({ recommendations: ['redhat.vscode-yaml'] });
  });

  it('are made anew in a folder that is not there yet', async () => {
    await mkdir(join(root, 'generated'));
    await writeEditorSchemas(root);
    await writeEditorSchemas(root);
    expect(await read(`${EDITOR_SCHEMAS}/sources.json`)).toMatchObject({ $id: 'sources.json' });
  });
});
