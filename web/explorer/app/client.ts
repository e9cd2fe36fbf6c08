import { cacheExchange } from '@urql/exchange-graphcache';
import { Client, fetchExchange } from 'urql';
import possible from '../../../generated/explorer/possible-types';
import { LANGUAGE, ROOT } from './addresses';

/**
 * Asks the service and keeps what it said, entity by entity. It is in one language, that of the page: a text has no other argument
 * that tells languages apart.
 */
export const client = new Client({
  url: `${ROOT}graphql`,
  preferGetMethod: false,
  fetchOptions: { headers: { 'accept-language': LANGUAGE } },
  exchanges: [cacheExchange({ possibleTypes: possible.possibleTypes }), fetchExchange],
});
