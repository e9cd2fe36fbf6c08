import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const FLAGSHIP = /* GraphQL */ `
  query ($barrier: ID!, $practices: Int!, $claims: Int!) {
    barrier(id: $barrier) {
      name(language: EN)
      practices(first: $practices) {
        nodes {
          rank
          standing
          practice {
            id
          }
          adoptions {
            id
            claims(first: $claims) {
              nodes {
                id
                citations {
                  locator
                  source {
                    id
                    title
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

/** Page of practices, adoptions, page of claims, citations with their sources; barriers and practices are held in memory. */
const STATEMENTS = 4;

describe('the flagship query', () => {
  it('leads from the barrier to the sources', async () => {
    const { data, errors } = await api.ask(FLAGSHIP, { barrier: 'getting-wet', practices: 10, claims: 1 });
    expect(errors).toBeUndefined();
    expect(data.barrier).toMatchSnapshot();
  });

  it.each([
    [1, 1],
    [2, 2],
    [6, 3],
  ])('takes the same statements for %d practices with %d claims each', async (practices, claims) => {
    const { statements, errors } = await api.ask(FLAGSHIP, { barrier: 'getting-wet', practices, claims });
    expect(errors).toBeUndefined();
    expect(statements).toBe(STATEMENTS);
  });

  it('takes no more statements for several barriers at once', async () => {
    const { statements } = await api.ask(/* GraphQL */ `
      {
        barriers(first: 3) { nodes { practices(first: 5) { nodes { practice { name } } } } }
      }
    `);
    expect(statements).toBe(2);
  });

  it('counts only when the count is selected', async () => {
    const without = await api.ask('{ barriers { nodes { id } } }');
    const alone = await api.ask('{ barriers { totalCount } }');
    const both = await api.ask('{ barriers { totalCount nodes { id } } }');
    expect([without.statements, alone.statements, both.statements]).toEqual([1, 0, 1]);
    expect(alone.data).toEqual({ barriers: { totalCount: 3 } });
  });

  it('tells its cost, in objects that it could return', async () => {
    const { extensions } = await api.ask(FLAGSHIP, { barrier: 'getting-wet', practices: 2, claims: 3 });
    // 1 barrier + 2 ranked × (1 + 1 practice + 1 adoption × (1 + 3 claims × (1 + 2 citations × 2)))
    expect(extensions?.cost).toEqual({ requested: 1 + 2 * (2 + 1 * (1 + 3 * (1 + 2 * 2))), limit: 25_000 });
  });
});

const RANKED = /* GraphQL */ `
  fragment Ranked on RankedPractice {
    rank
    practice {
      id
    }
    barrier {
      id
    }
    score
    band
    support
    counter
    standing
    witnesses
    adoptions(first: 5) {
      id
    }
    counterEvidence {
      id
    }
    caveats {
      id
    }
    sideEffects {
      claim {
        id
      }
      barrier {
        id
      }
    }
  }
`;

const PARTS = /* GraphQL */ `
  fragment Parts on RankedPractice {
    practice {
      id
    }
    parts {
      side
      claim {
        id
      }
      adoption {
        id
      }
      case {
        id
      }
      witness {
        id
        name
        actor {
          id
        }
      }
      via {
        id
      }
      weight
      contribution
    }
  }
`;

describe('the ranking', () => {
  it.each([
    ['stands with what speaks for and against it, harm under cautions', 'Ranked', RANKED],
    ['is explained by its parts', 'Parts', PARTS],
  ])('%s', async (_, name, fragment) => {
    const barrier = `barrier(id: "getting-wet") { practices(first: 5) { nodes { ...${name} } } cautions { ...${name} } }`;
    const { data, errors } = await api.ask(`{ ${barrier} } ${fragment}`);
    expect(errors).toBeUndefined();
    expect(data.barrier).toMatchSnapshot();
  });

  it('never scores what was adopted at home', async () => {
    const { data } = await api.ask(
      '{ barrier(id: "getting-wet") { practices { nodes { adoptions { id } } } } }',
    );
    const ids = data.barrier.practices.nodes.flatMap(({ adoptions }: { adoptions: { id: string }[] }) =>
      adoptions.map(({ id }) => id),
    );
    expect(ids).not.toContain('utrecht-umbrellas/home-trial');
  });
});
