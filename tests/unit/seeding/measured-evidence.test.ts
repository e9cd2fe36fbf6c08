import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DESIGNS } from '../../../graph/model/enumerations';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { checkSeeds } from '../../../graph/seeding/check/check';
import { formatProblem } from '../../../graph/seeding/problem';
import { parseSeed, readSeeds, type SeedFile } from '../../../graph/seeding/read/read';
import { ROOT } from '../../support/fixture';

const README = readFileSync(join(ROOT, 'seeds/README.md'), 'utf8');
const sectionOf = (title: string) => README.split(`\n## ${title}\n`)[1]!.split('\n## ')[0]!;
const GUIDE = sectionOf('Measured evidence');

/** The blocks of a section that are marked with a kind and what stands behind it. */
const blocksIn = (section: string, mark: string) =>
  [...section.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].flatMap(([, marked, text]) =>
    marked === mark ? [text!] : [],
  );

const CASE = 'cases/example-town-rent-rebate.yaml';
const TAUGHT = ['lot-decided', 'roll-out-in-turns', 'errors-in-files'];

/** The case of the walk, mended, with the claims of the guide behind its own. */
const taughtCase = (claims: readonly string[]) =>
  blocksIn(sectionOf('A new case in fifteen minutes'), `yaml seeds/${CASE}`)[0]!.replace(
    'non-takeup',
    'non-take-up',
  ) + claims.join('').replaceAll(/^(?=.)/gm, '  ');

let files: SeedFile[];
beforeAll(async () => {
  files = (await readSeeds(join(ROOT, 'seeds'))).files;
});

/** What `check` says of the files of the guide among the seeds of this package, and the claims it then knows. */
function checkTaught(claims: readonly string[]) {
  const texts = {
    [CASE]: taughtCase(claims),
    'sources/example-town-2021.yaml':
      blocksIn(sectionOf('A new case in fifteen minutes'), 'yaml seeds/sources/example-town-2021.yaml')[0]! +
      blocksIn(GUIDE, 'yaml sources').join(''),
  };
  const taught = Object.entries(texts).map(([path, text]) => parseSeed(path, text));
  expect(taught.flatMap(({ problems }) => problems)).toEqual([]);
  const { entities, problems } = checkSeeds(join(ROOT, 'seeds/schema'), [
    ...files,
    ...taught.map(({ file }) => file!),
  ]);
  return {
    claims: entities.filter(({ type, file }) => type === 'Claim' && file.path === CASE).map(({ id }) => id),
    problems: problems.filter(({ file }) => file in texts).map(formatProblem),
  };
}

describe('the guide to measured evidence', () => {
  it('names each design with the strength that it has in the score', () => {
    const told = [...GUIDE.matchAll(/^\| `(\w+)` \|.*\| ([\d.]+) \|$/gm)].map(([, name, strength]) => [
      name,
      Number(strength),
    ]);
    const [, reported] = /^`REPORTED`, .* has strength ([\d.]+); `INTENDED` has none/m.exec(GUIDE) ?? [];
    expect(Object.fromEntries([...told, ['REPORTED', Number(reported)]])).toEqual(DEFAULT_WEIGHTS.strength);
    expect(told.map(([name]) => name).sort()).toEqual([...DESIGNS].sort());
  });

  it('has examples that pass the check', () => {
    const claims = blocksIn(GUIDE, 'yaml claim');
    expect(checkTaught(claims)).toEqual({
      claims: ['take-up-rose', ...TAUGHT].map((id) => `example-town-rent-rebate/${id}`),
      problems: [],
    });
  });

  it('has examples that would not pass with another number', () => {
    const claims = blocksIn(GUIDE, 'yaml claim').map((claim) => claim.replace('value: 91', 'value: 90.6'));
    expect(checkTaught(claims).problems).toEqual([
      `${CASE}:39: value must be a number that the statement gives, got 90.6; give it there in digits, not rounded, or correct value`,
    ]);
  });

  it('has one block for each of them, and for their sources', () => {
    const marks = [...GUIDE.matchAll(/^```(.+)$/gm)].map(([, mark]) => mark);
    expect(marks).toEqual(['yaml sources', ...TAUGHT.map(() => 'yaml claim')]);
  });
});
