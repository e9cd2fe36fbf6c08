import type { CslItem } from '../../bibliography/csl';
import type { Holdings } from '../../bibliography/plan-import';
import type { SeedEntity } from './entities';

/** The CSL items of the publications among some entities, as the seeds hold them. */
export const publicationsIn = (entities: readonly SeedEntity[]): CslItem[] =>
  entities
    .filter(({ type }) => type === 'Publication')
    .map(({ value }) => JSON.parse(value.csl as string) as CslItem);

/** What an import must not add again: ids that are or were in use, publications, and webinars by their address. */
export const holdingsIn = (entities: readonly SeedEntity[]): Holdings => ({
  ids: entities.flatMap(({ id, value }) => [id, ...((value.formerIds ?? []) as string[])]),
  sources: [
    ...publicationsIn(entities),
    ...entities.filter(({ type }) => type === 'Webinar').map(({ id, value }) => ({ id, URL: value.url })),
  ],
});
