import type { CslItem } from '../../bibliography/csl';
import type { Holdings } from '../../bibliography/plan-import';
import type { Thing } from './entities';

/** The CSL items of the publications among some entities, as the seeds hold them. */
export const publicationsIn = (things: readonly Thing[]): CslItem[] =>
  things
    .filter(({ type }) => type === 'Publication')
    .map(({ value }) => JSON.parse(value.csl as string) as CslItem);

/** What an import must not add again: ids that are or were in use, publications, and webinars by their address. */
export const holdingsIn = (things: readonly Thing[]): Holdings => ({
  ids: things.flatMap(({ id, value }) => [id, ...((value.formerIds ?? []) as string[])]),
  sources: [
    ...publicationsIn(things),
    ...things.filter(({ type }) => type === 'Webinar').map(({ id, value }) => ({ id, URL: value.url })),
  ],
});
