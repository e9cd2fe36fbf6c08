import { cacheExchange } from '@urql/exchange-graphcache';
import { retryExchange } from '@urql/exchange-retry';
import { Client, type CombinedError, fetchExchange } from 'urql';
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
  exchanges: [
    cacheExchange({ possibleTypes: possible.possibleTypes }),
    retryExchange({ retryIf: isOverloaded, maxNumberAttempts: 2 }),
    fetchExchange,
  ],
});

/** Whether the service, or a proxy before it, had no time: what was read until then makes the next attempt quick. */
function isOverloaded({ response }: CombinedError): boolean {
  const status = (response as Response | undefined)?.status ?? 0;
  return status >= 502 && status <= 504;
}
