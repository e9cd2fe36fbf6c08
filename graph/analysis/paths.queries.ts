/**
 * The shortest paths between two entities and those one step longer: the nodes with their types, the relationships with their
 * direction, and how many neighbours the nodes between the ends have. Relationships that are derived from others are no steps.
 */
export const PATHS_BETWEEN = /* cypher */ `
  MATCH (from:Entity {id: $from})
  MATCH (to:Entity {id: $to})
  MATCH path = SHORTEST 2 GROUPS (from)-[:!ADDRESSES&!UNTESTED_FOR]-{1,6}(to)
  WITH path LIMIT toInteger($most)
  RETURN [node IN nodes(path) | [node.type, node.id]] AS nodes,
    [at IN range(0, length(path) - 1) |
      [type(relationships(path)[at]), startNode(relationships(path)[at]) = nodes(path)[at]]] AS steps,
    [node IN nodes(path)[1..-1] | COUNT { (node)--() }] AS degrees`;
