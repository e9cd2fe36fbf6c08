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

const CARD = `
  effect {
    barrier { id } standing onlyNarrower onlyPackages
    directions { effect design witnesses size { id } }
    security { design studies evidence witnesses }
    jurisdictions { id }
    sizes { id measure { inBrief(language: EN) } }
  }
  mechanism { claims { id } security { design studies evidence witnesses } }
  moderators {
    conditions { id state } subgroups { id subgroup(language: EN) } failures { id failure }
    security { design studies evidence witnesses }
  }
  implementation {
    statuses { status adoptions } lessons { id } limits { id }
    security { design studies evidence witnesses }
  }
  economics { costs { id cost { amount currency } } security { design studies evidence witnesses } }
`;

async function cardOf(practice: string, selection: string, args = '') {
  const { data, errors } = await api.ask(`{ practice(id: "${practice}") { card${args} { ${selection} } } }`);
  expect(errors).toBeUndefined();
  return data.practice.card;
}

describe('the card of a practice', () => {
  it.each(['umbrella-sharing', 'covered-walkways','sun-hats','rain-dance','folding-umbrella-sharing'])('%s', async (practice) => {
    console.log(JSON.stringify(await cardOf(practice, `inBrief(language: EN) nl: inBrief(language: NL) ${CARD}`), null, 1));
  });
});
