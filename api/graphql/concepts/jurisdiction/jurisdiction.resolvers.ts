import type {
  CountryResolvers,
  JurisdictionResolvers,
  QueryResolvers,
  RegionResolvers,
  UnionResolvers,
} from '../../../../generated/resolvers';
import type { JurisdictionRow } from '../../../../graph/concepts/jurisdiction/jurisdiction.rows';
import { after } from '../../../../graph/model/maybe-promise';
import { connect } from '../../connections/connection';
import type { Context } from '../../execution/context';
import type { Complete } from '../../execution/resolver-types';
import { altNames, text } from '../../language/text';
import { ALL_CASES } from '../case/case.resolvers';
import { find } from '../find';

export const jurisdictionQueries: Required<
  Pick<QueryResolvers, 'country' | 'countries' | 'region' | 'regions' | 'union' | 'unions'>
> = {
  country: (_, { id }, context) => findOfType(context, id, 'Country'),
  countries: (_, args, { loaders }) => connect(loaders.countries, args, {}),
  region: (_, { id }, context) => findOfType(context, id, 'Region'),
  regions: (_, args, { loaders }) => connect(loaders.regions, args, { partOf: args.filter?.partOf ?? null }),
  union: (_, { id }, context) => findOfType(context, id, 'Union'),
  unions: (_, args, { loaders }) => connect(loaders.unions, args, {}),
};

const findOfType = (context: Context, id: string, type: JurisdictionRow['type']) =>
  after(find(context, context.loaders.jurisdictionById, id), (found) =>
    found?.type === type ? found : null,
  );

type Shared = 'name' | 'altNames' | 'cases' | 'claims';

export const Jurisdiction: JurisdictionResolvers = { __resolveType: ({ type }) => type };

const shared: Required<Pick<UnionResolvers<Context, JurisdictionRow>, Shared>> = {
  name: text('name'),
  altNames,
  cases: ({ id }, args, { loaders }) => connect(loaders.cases, args, { ...ALL_CASES, in: [id] }),
  claims: ({ id }, args, { loaders }) =>
    connect(loaders.claimsAbout, args, { about: id, kinds: args.kinds ?? null }),
};

export const Country: Complete<CountryResolvers, JurisdictionRow> = {
  ...shared,
  regions: ({ id }, _, { loaders }) => loaders.regionsByCountry.load(id),
};

export const Region: Complete<RegionResolvers, JurisdictionRow> = {
  ...shared,
  country: ({ id }, _, { loaders }) => loaders.wholeByJurisdiction.load(id),
};

export const Union: Complete<UnionResolvers, JurisdictionRow> = shared;
