import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { EntityType } from '../../../graph/model/shape';

/** Rows of one page: as many as are answered whatever lists they hold. */
const PAGE = 50;

/** Languages that a text is given in, with what they add to the key of the field. */
const LANGUAGES = { Nl: 'NL', En: 'EN' };

type Field = GraphQLField<unknown, unknown>;

/** What is reckoned for readers: likeness and references, which say nothing that the rest of a row does not. */
const RECKONED = new Set(['Similar', 'Reference']);

/** The lists of entities that can be had whole, by the fields of Query that page through them. */
export const wholeLists = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getQueryType()!.getFields())
    .filter((field) => isPage(field) && isEntity(rowOf(field)) && !field.args.some(isRequiredArgument))
    .map(({ name }) => name);

/** The type of the rows that a field pages through. */
const rowOf = ({ type }: Field): GraphQLNamedType =>
  getNamedType((getNamedType(type) as GraphQLObjectType).getFields().nodes!.type);

/** The type of the entities in a list that can be had whole. */
export const typeOfRows = (schema: GraphQLSchema, list: string): EntityType =>
  rowOf(schema.getQueryType()!.getFields()[list]!).name as EntityType;

/**
 * The document that pages through a whole list: of each row its values, texts in both languages; of entities that it refers to their
 * ids; of other parts their values. Pages below it are left out, as they have rows of their own elsewhere.
 */
export function listDocument(schema: GraphQLSchema, name: string): string {
  const fields = fieldsOf(rowOf(schema.getQueryType()!.getFields()[name]!)).flatMap((field) =>
    selectionOf(field),
  );
  return `query Export($after: String) {
  ${name}(first: ${PAGE}, after: $after) {
    nodes {
      ${fields.join('\n      ')}
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
`;
}

/** The fields of a type that are answered without being told more. */
const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument))
    : [];

/** What is selected of a field of a row, or of a part of one: that holds no further parts, nor, inside a list, a list. */
function selectionOf(field: Field, inside?: { list: boolean }): string[] {
  const type = getNamedType(field.type);
  const list = isListType(getNullableType(field.type));
  if (inside?.list && list) return [];
  if (isLeafType(type)) return inLanguages(field);
  if (isPage(field) || RECKONED.has(type.name)) return [];
  if (isEntity(type)) return [`${field.name} { id }`];
  if (inside) return [];
  const below = fieldsOf(type).flatMap((each) => selectionOf(each, { list }));
  return below.length > 0 ? [`${field.name} { ${below.join(' ')} }`] : [];
}

const inLanguages = ({ name, args }: Field): string[] =>
  args.some((argument) => argument.name === 'language')
    ? Object.entries(LANGUAGES).map(
        ([suffix, language]) => `${name}${suffix}: ${name}(language: ${language})`,
      )
    : [name];

const isPage = ({ type }: Field) => getNamedType(type).name.endsWith('Connection');

/** Whether a type has rows of its own, to which an id leads. */
const isEntity = (type: GraphQLNamedType) =>
  isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));
