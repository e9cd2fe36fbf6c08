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

/** What is counted of a thing as a whole. */
type Counted = 'cases' | 'adoptions' | 'claims';

/** Which part of the page of a thing of a type tells what is counted of it; the whole page where none does. A place has its cases there, which lead to the rest. */
const PARTS: Record<string, Record<Counted, string>> = {
  Practice: { cases: '#adoptions', adoptions: '#adoptions', claims: '#adoptions' },
  Case: { cases: '', adoptions: '#adopted', claims: '#claims' },
};

const isPlace = ({ __typename }: Thing) => !Object.hasOwn(PARTS, __typename);

/** Whether an answer can be narrowed to a thing: answers are about places elsewhere. */
const isElsewhere = (thing: Thing) => isPlace(thing) && !/^NL(-|$)/.test(thing.id);

/** Where what is counted of a thing can be read: of a place and one barrier in an answer, else on the page of the thing. */
export const countOf = (counted: Counted, thing: Thing, about: About | undefined): string =>
  isElsewhere(thing) && about
    ? askPage(about.name, [thing.id])
    : `${pageOf(thing)}${PARTS[thing.__typename]?.[counted] ?? '#cases'}`;

/** Where what is counted of one value of a thing can be read: so many claims, or none where it is known without. */
export function cellOf(
  aspect: Aspect,
  { key, label }: { key: string; label: string },
  thing: Thing,
  about: About | undefined,
  claims: number,
): string {
  if (aspect === 'BARRIER' && isElsewhere(thing)) return askPage(label, [thing.id]);
  if (aspect === 'BARRIER' && thing.__typename === 'Practice')
    return `${entityPage('barrier', key)}#${encodeURIComponent(thing.id)}`;
  if (aspect === 'PRACTICE' && isPlace(thing)) return `${entityPage('practice', key)}#${anchorOf(thing.id)}`;
  if (aspect === 'JURISDICTION' && thing.__typename === 'Practice')
    return `${pageOf(thing)}#${anchorOf(key)}`;
  if (aspect === 'PRACTICE' || aspect === 'STATUS') return countOf('adoptions', thing, about);
  // The page of a case has no part for claims where there are none.
  return countOf(claims > 0 ? 'claims' : 'cases', thing, about);
}
