import type { SourceRow } from '../../../../graph/concepts/source/source.rows';

/** How many authors are named before the others are *et al.* */
const NAMED = 3;

/** A source as a line in a list of references. What is not known is left out; a webinar goes by its Dutch name. */
export function referenceTo(source: SourceRow): string {
  const { url } = source;
  if (source.type === 'Webinar') return lineOf([`${source.nameNl}${inBrackets(source.date)}`, url]);
  const { title, containerTitle, publisher, issued } = source;
  const authors = namesOf(source.authors ?? []);
  const date = inBrackets(issued);
  // Once: at the beginning, where there is no author or it is one.
  const isNamed = !authors || source.authors?.includes(publisher ?? '');
  return authors || publisher
    ? lineOf([`${authors || publisher}${date}`, title, containerTitle, isNamed ? null : publisher, url])
    : lineOf([`${title}${date}`, containerTitle, url]);
}

const namesOf = (authors: readonly string[]) =>
  `${authors.slice(0, NAMED).join(', ')}${authors.length > NAMED ? ' et al.' : ''}`;

const inBrackets = (date: string | null) => (date ? ` (${date})` : '');

/** Parts one after the other, each closed by a full stop unless it ends in a sign of its own or is an address. */
const lineOf = (parts: readonly (string | null)[]) =>
  parts
    .filter(Boolean)
    .map((part) => (/[.?!]$|^https?:/.test(part as string) ? part : `${part}.`))
    .join(' ');
