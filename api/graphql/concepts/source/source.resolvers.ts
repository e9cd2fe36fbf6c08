import type {
  ClaimKind,
  PublicationResolvers,
  QueryResolvers,
  SourceResolvers,
  WebinarResolvers,
} from '../../../../generated/resolvers';
import type { PublicationRow, SourceRow, WebinarRow } from '../../../../graph/concepts/source/source.rows';
import { after } from '../../../../graph/model/maybe-promise';
import { connect, type PageArguments } from '../../connections/connection';
import type { Context } from '../../execution/context';
import type { Complete } from '../../execution/resolver-types';
import { missingTranslations, text } from '../../language/text';
import { find } from '../find';
import { requireEntities } from '../require-row';
import { referenceTo } from './reference';

export const sourceQueries: Required<
  Pick<QueryResolvers, 'webinar' | 'webinars' | 'publication' | 'publications'>
> = {
  webinar: (_, { id }, context) => findOfType<WebinarRow>(context, id, 'Webinar'),
  webinars: (_, args, { loaders }) => connect(loaders.webinars, args, {}),
  publication: (_, { id }, context) => findOfType<PublicationRow>(context, id, 'Publication'),
  publications: (_, args, { loaders }) =>
    connect(loaders.publications, args, {
      cslTypes: args.filter?.cslTypes ?? null,
      discusses: args.filter?.discusses ?? null,
    }),
};

const findOfType = <Row extends SourceRow>(context: Context, id: string, type: Row['type']) =>
  after(find(context, context.loaders.sourceById, id), (found) =>
    found?.type === type ? (found as Row) : null,
  );

export const Source: SourceResolvers = { __resolveType: ({ type }) => type };

const shared = {
  reference: referenceTo,
  discusses: ({ id }: SourceRow, _: unknown, { loaders }: Context) =>
    after(loaders.discussesBySource.load(id), (discussed) => requireEntities(loaders, discussed)),
  citedBy: ({ id }: SourceRow, args: PageArguments, { loaders }: Context) =>
    connect(loaders.claimsCiting, args, { source: id }),
  claims: ({ id }: SourceRow, args: PageArguments & { kinds?: ClaimKind[] | null }, { loaders }: Context) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};

export const Webinar: Complete<WebinarResolvers, WebinarRow> = {
  ...shared,
  name: text('name'),
  summary: text('summary'),
  missingTranslations: missingTranslations('name', 'summary'),
  title: ({ nameNl }) => nameNl,
  speakers: ({ id }, _, { loaders }) => loaders.speakersByWebinar.load(id),
};

export const Publication: Complete<PublicationResolvers, PublicationRow> = {
  ...shared,
  authors: ({ authors }) => authors ?? [],
  publishedBy: ({ id }, _, { loaders }) => loaders.publisherBySource.load(id),
};
