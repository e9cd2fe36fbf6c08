import { serve } from '../../../api/commands/serve';
import { readSettings } from '../../../api/settings';
import type { Connection } from '../../../graph/database/connection';
import { apply } from '../../../graph/seeding/apply/apply';
import { empty, FIXTURE, openTestConnection, silent, testServer } from '../../support/fixture';
import { settingsFor } from '../../support/program';
import { swap, withEdited } from '../../unit/seeding/edited-seeds';

let connection: Connection;

beforeAll(() => {
  connection = openTestConnection();
});

beforeEach(() => empty(connection));

afterAll(async () => {
  await empty(connection);
  await connection.close();
});

/** What a service that is started with these seeds serves from the server that it is told to use. */
async function served(seeds: string): Promise<{ name: string; revision: number }> {
  const settings = readSettings({
    ...settingsFor(testServer(), seeds),
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
  const service = await serve(settings, () => undefined, new AbortController().signal);
  try {
    const response = await fetch(`${service.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ barrier(id: "drizzle") { name(language: EN) } revision { number } }',
      }),
    });
    const { data } = (await response.json()) as {
      data: { barrier: { name: string }; revision: { number: number } };
    };
    return { name: data.barrier.name, revision: data.revision.number };
  } finally {
    await service.stop();
  }
}

const RENAMED = swap('barriers/drizzle.yaml', 'en: Drizzle', 'en: Fine rain');

describe('a server that is named', () => {
  it('is seeded at the first start, while it is empty', async () => {
    expect(await served(FIXTURE.seeds)).toEqual({ name: 'Drizzle', revision: 1 });
  });

  it('serves what it holds although the seeds changed, until they are applied', async () => {
    await apply(connection, FIXTURE, silent);
    await withEdited([RENAMED], async (changed) => {
      expect(await served(changed.seeds)).toEqual({ name: 'Drizzle', revision: 1 });
      await apply(connection, changed, silent);
      expect(await served(changed.seeds)).toEqual({ name: 'Fine rain', revision: 2 });
    });
  });
});
