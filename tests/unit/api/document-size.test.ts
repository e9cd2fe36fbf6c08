import { parse, specifiedRules, validate } from 'graphql';
import { documentRules } from '../../../api/graphql/limits/document';
import { sizeOf } from '../../../api/graphql/limits/document-size';
import { createSchema } from '../../../api/graphql/schema';
import { ROOT } from '../../support/fixture';

const UNBOUNDED = { selections: Infinity, repetitions: Infinity };

const repeat = (count: number, each: (at: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, at) => each(at)).join(between);

describe('the size of a document', () => {
  it.each([
    ['every field and fragment', '{ a { b ...F } } fragment F on T { c d }', 5 + 2, 0],
    ['a fragment in each place', '{ a { ...F } b { ...F } } fragment F on T { c }', 6 + 1, 0],
    ['pairs of one name in one place', '{ a a a b }', 4, 3],
    ['an alias as another name', '{ a x: a y: a }', 3, 0],
    ['what is below fields of one name as one place', '{ a { b } a { b } }', 4, 2],
    ['fields in fragments beside those outside', '{ a ... { a } ...F } fragment F on T { a }', 6 + 0, 3],
    [
      'a circle of fragments once',
      '{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A } }',
      7,
      0,
    ],
    ['no fragment that is not there', '{ ...A }', 1, 0],
  ])('counts %s', (_, document, selections, repetitions) => {
    expect(sizeOf(parse(document), UNBOUNDED)).toEqual({ selections, repetitions });
  });

  it('is measured as far as the limit only, however often fragments spread each other', () => {
    const chain = repeat(40, (at) => `fragment F${at} on T { ${repeat(10, () => `...F${at + 1}`)} }`);
    const { selections } = sizeOf(parse(`{ ...F0 } ${chain}`), { selections: 1000, repetitions: 1000 });
    expect(selections).toBe(1001);
  });
});

describe('a document that takes long to validate', () => {
  const schema = createSchema(ROOT);
  const problemsOf = (document: string) =>
    validate(schema, parse(document), [...specifiedRules, ...documentRules]).map(({ message }) => message);

  const TOO_MANY_SELECTIONS =
    'A document must select at most 20000 fields, with each fragment counted wherever it is spread, got more; select fewer.';
  const TOO_MANY_REPETITIONS =
    'A document must hold at most 10000 pairs of fields with the same name in the same place, got more; select each field once.';
  const bombOf = (each: (at: number) => string) =>
    `{ barriers { nodes { ...F0 } } } ${repeat(30, (at) => `fragment F${at} on Barrier { ${each(at + 1)} }`)} fragment F30 on Barrier { id }`;

  it.each([
    ['fragments that double', bombOf((next) => repeat(10, () => `...F${next}`)), TOO_MANY_REPETITIONS],
    [
      'fragments that double below fields',
      bombOf((next) => repeat(10, (at) => `a${at}: broader { ...F${next} }`)),
      TOO_MANY_SELECTIONS,
    ],
    ['one field very often', `{ ${repeat(1600, () => '__typename')} }`, TOO_MANY_REPETITIONS],
    [
      'one field with others below it very often',
      `{ ${repeat(500, () => 'barrier(id: "x") { id }')} }`,
      TOO_MANY_REPETITIONS,
    ],
    [
      'many fragments that overlap',
      `{ barriers { nodes { ${repeat(200, (at) => `...F${at}`)} } } } ${repeat(200, (at) => `fragment F${at} on Barrier { id name }`)}`,
      TOO_MANY_REPETITIONS,
    ],
  ])('is refused with the limit and nothing else: %s', (_, document, problem) => {
    expect(problemsOf(document)).toEqual([problem]);
  });

  it('is left alone where it is only long', () => {
    const fragment = `fragment F on Barrier { ${repeat(5, () => 'id name summary')} }`;
    const document = `{ ${repeat(99, (at) => `a${at}: barrier(id: "x") { ...F }`)} } ${fragment}`;
    expect(problemsOf(document)).toEqual([]);
  });

  it('still hears of circles and unknown fields in the words of GraphQL', () => {
    expect(
      problemsOf('{ barrier(id: "x") { ...A } } fragment A on Barrier { broader { ...A } zzz }'),
    ).toEqual(['Cannot spread fragment "A" within itself.', 'Cannot query field "zzz" on type "Barrier".']);
  });
});
