CALL db.index.fulltext.queryNodes('texts_nl', $text) YIELD node, score
WITH node, score ORDER BY score DESC, node.id
WITH count(*) AS totalCount, collect(node {.type, .id, name: node.nameNl, statement: node.statementNl, .title, score: score})[..15] AS nodes
RETURN totalCount, nodes
