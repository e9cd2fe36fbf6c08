import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Selects every field of a type, one each: scalars as they are, things by `__typename` and `id`, plain values whole. */
export function selectEverything(schema: GraphQLSchema, type: GraphQLObjectType): string[] {
  // A reference tells the day of the revision: another one each day.
  const fields = Object.values(type.getFields()).filter(({ name }) => name !== 'cite');
  return fields.map(({ name, type: fieldType }) => {
    const named = getNamedType(fieldType);
    if (!isCompositeType(named)) return name;
    if (named.name.endsWith('Connection'))
      return `${name}(first: 3) { totalCount nodes { ${shortly(schema, named.name)} } }`;
    return `${name} { ${isThing(named) ? '__typename id' : selectPlain(named as GraphQLObjectType)} }`;
  });
}

const isThing = (type: GraphQLNamedType) =>
  type.name === 'Node' ||
  ((isObjectType(type) || isInterfaceType(type)) && 'id' in type.getFields() && type.name !== 'Witness');

function shortly(schema: GraphQLSchema, connection: string): string {
  const node = schema.getType(connection.replace('Connection', '')) as GraphQLObjectType;
  return node.getFields().id ? 'id' : selectPlain(node);
}

/** A value that has no id of its own: its scalars, and the ids of the things it names. */
function selectPlain(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter(({ args }) =>
      args.every(
        ({ defaultValue, type: argument }) => defaultValue !== undefined || !isNonNullType(argument),
      ),
    )
    .map(({ name, type: fieldType }) => {
      const named = getNamedType(fieldType);
      if (!isCompositeType(named)) return name;
      const fields = (named as GraphQLObjectType).getFields();
      if (fields.id) return `${name} { id }`;
      return isListType(fieldType) || Object.keys(fields).length > 4
        ? ''
        : `${name} { ${selectPlain(named as GraphQLObjectType)} }`;
    })
    .join('\n');
}
