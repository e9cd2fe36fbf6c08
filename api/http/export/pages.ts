import type { ApolloServer } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { Snapshot } from '../../../graph/revision/snapshot';
import type { Context } from '../../graphql/execution/context';
import type { Line } from '../connections/line';
import { Refused } from '../errors';
import type { CarryOutOptions } from '../graphql/carry-out';

/** Gives the rows of a whole list, a page at a time, all of one revision. */
export type Pages = (
  list: string,
  query: string,
  asked: { request: FastifyRequest; snapshot: Snapshot },
) => AsyncGenerator<unknown[]>;

export interface PagesOptions extends Pick<CarryOutOptions, 'contextFor' | 'quota'> {
  apollo: Pick<ApolloServer<Context>, 'executeOperation'>;
  line: Line;
}

/** One page of a list, as its document asks for it. */
interface Page {
  nodes: unknown[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

export const otherRevision = ({ revision: { number } }: Snapshot) =>
  new Refused(
    503,
    `An export must be of one revision, got another than ${number} meanwhile; please ask again.`,
    { 'retry-after': '1' },
    'REVISION_CHANGED',
  );

/** Carries out each page as an operation of its own, in its turn: a long list takes no more place than other questions. */
export const createPages = ({ apollo, line, contextFor, quota }: PagesOptions): Pages =>
  async function* (list, query, { request, snapshot }) {
    let after: string | null = null;
    do {
      const context = contextFor(request.raw, (fault) => request.log.error(fault));
      const work = () => apollo.executeOperation({ query, variables: { after } }, { contextValue: context });
      const { body, http } = await line.run(work);
      quota?.charge(request.ip, context.outcome.cost ?? 1);
      if (body.kind !== 'single') throw new Error('A page must come whole, got parts');
      const { data, errors } = body.singleResult;
      const [error] = errors ?? [];
      if (error)
        throw new Refused(http.status ?? 500, error.message, {}, String(error.extensions?.code ?? 'UNKNOWN'));
      if (context.outcome.holdsFor !== snapshot) throw otherRevision(snapshot);
      const page = (data as Record<string, Page>)[list]!;
      yield page.nodes;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
  };
