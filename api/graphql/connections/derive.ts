import { parse, visit } from 'graphql';

/** The pair of types of each connection that a schema refers to and does not define, by name. */
export function deriveConnections(schemaText: string): string {
  const referred = new Set<string>();
  const defined = new Set<string>();
  visit(parse(schemaText), {
    NamedType: ({ name }) => {
      if (name.value.endsWith('Connection')) referred.add(name.value);
    },
    ObjectTypeDefinition: ({ name }) => {
      defined.add(name.value);
    },
  });
  const missing = [...referred].filter((name) => !defined.has(name)).sort();
  return missing.map((name) => pairFor(name.replace(/Connection$/, ''))).join('\n');
}

const pairFor = (row: string) => `"One page of a list with rows of type ${row}."
type ${row}Connection {
  "The rows of this page with their cursors."
  edges: [${row}Edge!]!

  "The rows of this page."
  nodes: [${row}!]!

  "Whether there are more pages, and the cursor to continue after."
  pageInfo: PageInfo!

  "Number of rows on all pages together. Counted only when selected."
  totalCount: Int! @cost(weight: 25)
}

"One row of a page with its cursor."
type ${row}Edge {
  "Opaque position of this row in its list: give it as \`after\` to continue after this row. Another list refuses it."
  cursor: String!

  "The row."
  node: ${row}!
}
`;
