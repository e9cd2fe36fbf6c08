import type { Example } from '../../api/operations/examples';
import type { Shared } from '../shared-link';
import type { Language } from './words';

/** What the editors of one tab hold. */
export type Draft = Shared;

/** An example as the editors show it, below what it asks in lines that an editor has room for. */
export const draftOf = ({ titles, query, variables }: Example, language: Language): Draft => ({
  query: titles[language].replace(/(.{1,56})(?: |$)/g, '# $1\n') + query,
  variables: Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : '',
});

export const isSame = (one: Draft, other: Draft): boolean =>
  one.query === other.query && one.variables === other.variables;
