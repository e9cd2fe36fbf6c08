import type { QueryResolvers, SearchRecordResolvers } from '../../../../generated/resolvers';
import type { SearchRecordRow } from '../../../../graph/concepts/search-record/search-record.rows';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { missingTranslations, requiredText, texts } from '../../language/text';
import { find } from '../find';

export const searchRecordQueries: Required<Pick<QueryResolvers, 'searchRecord' | 'searchRecords'>> = {
  searchRecord: (_, { id }, context) => find(context, context.loaders.searchRecordById, id),
  searchRecords: (_, args, { loaders }) =>
    connect(loaders.searchRecords, args, { barrier: args.filter?.barrier ?? null }),
};

export const SearchRecord: Complete<SearchRecordResolvers, SearchRecordRow> = {
  lookedFor: requiredText('lookedFor'),
  notFound: requiredText('notFound'),
  searchedIn: texts('searchedIn'),
  missingTranslations: missingTranslations('lookedFor', 'notFound', 'searchedIn'),
  barriers: ({ id }, _, { loaders }) => loaders.barriersBySearchRecord.load(id),
};
