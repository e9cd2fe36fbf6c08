import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { stringify } from 'safe-stable-stringify';
import { parse, parseDocument, type Scalar, visit } from 'yaml';
import { formatProblem } from '../../../graph/seeding/problem';
import { readSchemas } from '../../../graph/seeding/read/schemas';
import { decode } from '../../../graph/seeding/read/text';
import { formatSeed } from '../../../graph/seeding/write/format';
import { FIXTURE } from '../../support/fixture';
import { problemsWith, TEXTS } from './in-memory';

const MUTANTS = 250;

/** One generator for all, from a fixed seed, so that a mutant that fails comes back. */
const generator = xoroshiro128plus(20);
const below = (bound: number) => uniformInt(generator, 0, Math.max(bound - 1, 0));
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;

const SIGNS = [
  '\0',
  '\u001b',
  '\r',
  '\t',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u2028',
  '：',
  '，',
  '“',
  '’',
  ': ',
  ' #',
  '- ',
  '{',
  '[',
  ']',
  '}',
  '"',
  "'",
  '&a ',
  '*a',
  '!b ',
  '%',
  '@',
  '`',
  '|',
  '>',
  '?',
  ',',
  '<<: ',
  '---\n',
  '...\n',
  '😀',
  '\ud800',
];
const VALUES = [
  '40.000',
  '1.900.000',
  '0755',
  '0x1F',
  '9007199254740993',
  '1e308',
  '1e999',
  '-0',
  '.inf',
  '.nan',
  '1_000',
  '2011',
  '2014-03-01',
  'no',
  'yes',
  'null',
  '~',
  '[]',
  '{}',
  '{a: 1}',
  '[[a]]',
  "''",
  'true',
  '<id>',
  '__proto__',
  'UK',
  'x'.repeat(3000),
  '*x',
  '!!binary AA',
];

/** One line of a text in the place of another. */
function withLine(text: string, change: (line: string) => string): string {
  const lines = text.split('\n');
  const at = below(lines.length);
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\n');
}

/** A value or a key of a text in the place of another. */
function withScalar(text: string, isWanted: (isKey: boolean) => boolean, written: string): string {
  const found: Scalar[] = [];
  visit(parseDocument(text), {
    Scalar(key, node) {
      if (isWanted(key === 'key')) found.push(node);
    },
  });
  const [start = 0, end = 0] = (found.length > 0 ? pick(found).range : null) ?? [];
  return text.slice(0, start) + written + text.slice(end);
}

const MUTATIONS: Readonly<Record<string, (text: string) => string>> = {
  'a byte': (text) => {
    const bytes = Buffer.from(text);
    bytes[below(bytes.length)] = below(256);
    return decode(bytes) ?? text;
  },
  'a sign more': (text) => {
    const at = below(text.length);
    return text.slice(0, at) + pick(SIGNS) + text.slice(at);
  },
  'a sign less': (text) => {
    const at = below(text.length);
    return text.slice(0, at) + text.slice(at + 1);
  },
  'a line less': (text) =>
    text
      .split('\n')
      .toSpliced(below(text.split('\n').length), 1)
      .join('\n'),
  'a line twice': (text) => withLine(text, (line) => `${line}\n${line}`),
  'a line elsewhere': (text) => {
    const lines = text.split('\n');
    const [line = ''] = lines.splice(below(lines.length), 1);
    return lines.toSpliced(below(lines.length), 0, line).join('\n');
  },
  indentation: (text) =>
    withLine(text, (line) =>
      pick([` ${line}`, `  ${line}`, `\t${line}`, line.replace(/^ /, ''), `\u00a0${line}`]),
    ),
  'a value': (text) => withScalar(text, (isKey) => !isKey, pick(VALUES)),
  'a key': (text) => withScalar(text, (isKey) => isKey, pick([...VALUES, 'id', 'ID', 'name', 'unknown'])),
  'the end': (text) => text.slice(0, below(text.length)),
  'line ends': (text) => (below(2) ? text.replaceAll('\n', '\r\n') : withLine(text, (line) => `${line}\r`)),
  'much of it': (text) => text + text.slice(below(text.length)).repeat(below(20)),
};

const schemas = readSchemas(join(FIXTURE.root, 'seeds/schema'));

/** What a person reads: where to look, what must be, and what is. */
const SENTENCE = /^[a-z-]+\/[\w.-]+\.yaml:[1-9]\d*: [^\n]+ must[^\n]+$/;

it(`takes ${MUTANTS} mutated seeds as they are or names where each is wrong, and never fails itself`, () => {
  const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const outcomes = { sound: 0, refused: 0 };
  for (let at = 0; at < MUTANTS; at += 1) {
    const path = pick([...TEXTS.keys()]);
    const kind = pick(Object.keys(MUTATIONS));
    const mutant = MUTATIONS[kind]!(TEXTS.get(path)!);
    const told = problemsWith(path, mutant).map(formatProblem);
    outcomes[told.length === 0 ? 'sound' : 'refused'] += 1;
    expect({
      at,
      path,
      kind,
      strange: told.filter((line) => !SENTENCE.test(line) || line.length > 1200),
    }).toEqual({
      at,
      path,
      kind,
      strange: [],
    });
    const formatted = formatSeed(path, mutant, schemas);
    if (told.length === 0) expect(formatted).toEqual({ text: expect.any(String) });
    if ('text' in formatted) expect(saidBy(formatted.text)).toEqual(saidBy(mutant));
  }
  expect(warned).not.toHaveBeenCalled();
  expect(outcomes.sound).toBeGreaterThan(MUTANTS / 20);
  expect(outcomes.refused).toBeGreaterThan(MUTANTS / 2);
});

/** What a seed says, whatever the order of keys, and of lists whose order means nothing. */
const saidBy = (text: string): string => canonical(sorted(parse(text, { stringKeys: true })));

const canonical = (value: unknown): string => stringify(value) ?? '';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => canonical(sorted(each))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]));
}
