import { parse, visit } from 'graphql';
import { FACETED_TYPES } from '../../../graph/analysis/counts/facets';

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
${(FACETED_TYPES as string[]).includes(row) ? FACETS : ''}}

"One row of a page with its cursor."
type ${row}Edge {
  "Opaque position of this row in its list: give it as \`after\` to continue after this row. Another list refuses it."
  cursor: String!

  "The row."
  node: ${row}!
}
`;

/** Beside rows of which something is observed. */
const FACETS = `
  """
  How many rows, on all pages together, have each value of some dimensions: of the cases and adoptions that a row is of, or of what is claimed
  of it; at most 5. Claims about neither cases nor adoptions, and deprecated ones, have no value.
  """
  facets(
    "1 to 5 different dimensions."
    by: [Dimension!]!
  ): [Facet!]! @listSize(assumedSize: 5) @cost(weight: 100)
`;
