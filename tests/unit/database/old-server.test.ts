import { refuseOldServer, UnusableServer } from '../../../graph/database/reachable';

const server = { uri: 'bolt://localhost:7687', user: 'neo4j', password: 'umbrella' };

describe('a server', () => {
  it.each([
    'Neo4j/5.26.5',
    'Neo4j/5.26.29',
    'Neo4j/5.27.0',
    'Neo4j/5.27-aura',
    'Neo4j/2025.04.0',
    'Neo4j/2026.02.1',
  ])('of version %s is taken', (agent) => {
    expect(() => refuseOldServer({ agent }, server)).not.toThrow();
  });

  it.each([
    'Neo4j/5.26.4',
    'Neo4j/5.26.0',
    'Neo4j/5.3.99',
    'Neo4j/4.4.40',
    'Neo4j/v5.11.0 compatible',
    'Other/9',
    '',
  ])('of version %j is refused, since it would hold a wrong graph', (agent) => {
    expect(() => refuseOldServer({ agent }, server)).toThrow(
      new UnusableServer(
        `The server at bolt://localhost:7687 must be Neo4j 5.26.5 or later, got ${agent || 'nothing'}: earlier ones ` +
          'write a wrong graph. Use a newer one, or leave NEO4J_URI out.',
      ),
    );
  });
});
