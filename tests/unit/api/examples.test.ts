import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExamples } from '../../../api/operations/examples';
import { ROOT } from '../../support/fixture';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'examples-'));
  for (const path of ['examples', 'examples.yaml'])
    cpSync(join(ROOT, 'api/operations', path), join(root, 'api/operations', path), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

describe('the examples', () => {
  it('have names of their own, and those of one group follow each other', () => {
    const examples = readExamples(root);
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
    const groups = examples.map(({ group }) => group.name);
    expect(groups.filter((name, at) => name !== groups[at - 1])).toEqual([...new Set(groups)]);
  });

  it('must all be listed', () => {
    writeFileSync(join(root, 'api/operations/examples/forgotten.graphql'), 'query Forgotten { __typename }');
    expect(() => readExamples(root)).toThrow(
      'examples.yaml must list each file of examples/, got none for forgotten.graphql; add it to a group',
    );
  });

  it('must all be there', () => {
    rmSync(join(root, 'api/operations/examples/search.graphql'));
    expect(() => readExamples(root)).toThrow('search.graphql');
  });
});
