import { getDirective } from '@graphql-tools/utils';
import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql';
import { createSchema, readSchemaText } from '../../../api/graphql/schema';
import { ROOT } from '../../support/fixture';

type Described = { at: string; description: string | null | undefined };

const schema = buildSchema(readSchemaText(ROOT));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
const fields = types.flatMap((type) =>
  fieldsOf(type).map((field) => ({ type: type.name, field, at: `${type.name}.${field.name}` })),
);

const described = (
  within: string,
  parts: readonly { name: string; description?: string | null | undefined }[],
) => parts.map(({ name, description }): Described => ({ at: `${within}.${name}`, description }));

/** Everything in the schema that can have a description, for the kind of part that is asked. */
const PARTS: Record<string, Described[]> = {
  type: types.map(({ name, description }) => ({ at: name, description })),
  field: types.flatMap((type) => described(type.name, fieldsOf(type))),
  argument: fields.flatMap(({ at, field }) => described(at, field.args)),
  'input field': types
    .filter(isInputObjectType)
    .flatMap((type) => described(type.name, Object.values(type.getFields()))),
  'enum value': types
    .filter(isEnumType)
    .filter(({ name }) => name !== 'Language')
    .flatMap((type) => described(type.name, type.getValues())),
  'directive argument': schema
    .getDirectives()
    .filter(({ name }) => name === 'listSize')
    .flatMap(({ name, args }) => described(`@${name}`, args)),
};

const isSentence = (text: string | null | undefined) =>
  /^\S+( \S+)+\.$/.test(text?.replaceAll('\n', ' ') ?? '');

const isListOfObjects = (type: GraphQLOutputType) =>
  isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
const listSizeOf = (field: GraphQLField<unknown, unknown>) =>
  getDirective(schema, field, 'listSize')?.[0]?.assumedSize as number | undefined;
const saidOf = ({ description, args }: GraphQLField<unknown, unknown>) => {
  const first = args.find(({ name }) => name === 'first')?.description;
  return Number(/at most (\d+)/i.exec(description ?? '')?.[1] ?? /1 to (\d+)/.exec(first ?? '')?.[1]);
};
/** Where `first` ends: at the size of the list, of the list that it sizes below, or of a page. */
const mostOf = (field: GraphQLField<unknown, unknown>): number => {
  const [sized] = (getDirective(schema, field, 'listSize')?.[0]?.sizedFields as string[] | undefined) ?? [];
  const below = sized && (getNamedType(field.type) as GraphQLObjectType).getFields()[sized];
  return (below ? listSizeOf(below) : listSizeOf(field)) ?? 100;
};
const plainLists = fields.filter(
  ({ type, field }) =>
    isListOfObjects(field.type) && !(type.endsWith('Connection') && ['edges', 'nodes'].includes(field.name)),
);

describe('the schema', () => {
  it.each(Object.keys(PARTS))('describes every %s in a sentence', (kind) => {
    const parts = PARTS[kind]!;
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter(({ description }) => !isSentence(description))).toEqual([]);
  });

  it('declares the size of every plain list of objects', () => {
    expect(plainLists.length).toBeGreaterThan(0);
    expect(plainLists.filter(({ field }) => !(Number(listSizeOf(field)) > 0)).map(({ at }) => at)).toEqual(
      [],
    );
  });

  it('says of every plain list how many objects it holds at most, in the list or in its argument', () => {
    const told = plainLists.map(({ at, field }) => ({
      at,
      declared: listSizeOf(field),
      said: saidOf(field),
    }));
    expect(told.filter(({ declared, said }) => said !== declared)).toEqual([]);
  });

  it('says of every argument `first` up to where it goes: the size of its list, or of a page', () => {
    const told = fields.flatMap(({ at, field }) =>
      field.args
        .filter(({ name }) => name === 'first')
        .map(({ description }) => ({ at, description, most: mostOf(field) })),
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ description, most }) => !description?.includes(`, 1 to ${most}.`))).toEqual([]);
  });

  it('gives every connection its edges, nodes, page and total', () => {
    const connections = types.filter(({ name }) => name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(0);
    const shapes = connections.map((type) =>
      Object.fromEntries(fieldsOf(type).map((field) => [field.name, String(field.type)])),
    );
    expect(shapes).toEqual(
      connections.map(({ name }) => {
        const row = name.replace(/Connection$/, '');
        return expect.objectContaining({
          edges: `[${row}Edge!]!`,
          nodes: `[${row}!]!`,
          pageInfo: 'PageInfo!',
          totalCount: 'Int!',
        });
      }),
    );
  });

  it('has no scalars of its own and can be made with our resolvers', () => {
    expect(types.filter(isScalarType)).toEqual([]);
    expect(Object.keys(createSchema(ROOT).getTypeMap()).sort()).toEqual(
      Object.keys(schema.getTypeMap()).sort(),
    );
  });
});
