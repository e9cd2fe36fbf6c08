import graphql from '@graphql-eslint/eslint-plugin';

/** Lints the schema; TypeScript is linted by Biome. Rules are named one by one, so that each has its reason. */
export default [
  {
    files: ['generated/schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'generated/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      // Whoever reads the schema has nothing else to go by.
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      '@graphql-eslint/no-hashtag-description': 'error',
      // Names as clients of GraphQL expect them; entity types stand as enum values too, spelt as the types are, and enum values as keys of weights.
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          Argument: 'camelCase',
          'InputObjectTypeDefinition[name.value!=/Weights$/] > InputValueDefinition': 'camelCase',
          DirectiveDefinition: 'camelCase',
          'EnumTypeDefinition[name.value!=EntityType] > EnumValueDefinition': 'UPPER_CASE',
        },
      ],
      // Nothing that no question leads to.
      '@graphql-eslint/no-unreachable-types': 'error',
      '@graphql-eslint/no-duplicate-fields': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
      // A field that goes says why and since when.
      '@graphql-eslint/require-deprecation-reason': 'error',
      // Connections as Relay specifies them.
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      '@graphql-eslint/relay-page-info': 'error',
    },
  },
];
