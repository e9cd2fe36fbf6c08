import type { Aspect } from '../../../../generated/explorer/graphql';
import { anchorOf, askPage, entityPage, pageOf } from '../../app/addresses';

/** What is compared, as far as addresses are made of it. */
export interface Thing {
  __typename: string;
  id: string;
}

/** The barrier that a comparison is narrowed to. */
export interface About {
  id: string;
  name: string;
}

/** Where on the page of a thing of a type the claims about it can be read; a place has its cases there, which lead to them. */
const CLAIMS: Record<string, string> = { Practice: 'adoptions', Case: 'claims' };

const isPlace = ({ __typename }: Thing) => !(__typename in CLAIMS);

/** Whether an answer can be narrowed to a thing: answers are about places elsewhere. */
const isElsewhere = (thing: Thing) => isPlace(thing) && !/^NL(-|$)/.test(thing.id);

/** Where what is counted of a thing can be read: of a place and one barrier in an answer, else on the page of the thing. */
export const claimsOf = (thing: Thing, about: About | undefined): string =>
  isElsewhere(thing) && about
    ? askPage(about.name, [thing.id])
    : `${pageOf(thing)}#${CLAIMS[thing.__typename] ?? 'cases'}`;

/** Where what is counted of one value of a thing can be read. */
export function cellOf(
  aspect: Aspect,
  { key, label }: { key: string; label: string },
  thing: Thing,
  about: About | undefined,
): string {
  if (aspect === 'BARRIER' && isElsewhere(thing)) return askPage(label, [thing.id]);
  if (aspect === 'BARRIER' && thing.__typename === 'Practice')
    return `${entityPage('barrier', key)}#${encodeURIComponent(thing.id)}`;
  if (aspect === 'PRACTICE' && isPlace(thing)) return `${entityPage('practice', key)}#${anchorOf(thing.id)}`;
  if (aspect === 'JURISDICTION' && thing.__typename === 'Practice')
    return `${pageOf(thing)}#${anchorOf(key)}`;
  return claimsOf(thing, about);
}
