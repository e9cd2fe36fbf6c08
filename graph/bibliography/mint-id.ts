import { type CslItem, textOf } from './csl';
import { kebabCase } from './kebab-case';
import { plainLine } from './plain-text';

const LONGEST_ID = 80;

/**
 * The citation key of an item where it can be an id, else one of author, year and title; with a number where it is taken.
 * `numbers` keeps the last number that each id got, so that many alike are soon numbered.
 */
export function mintId(
  item: CslItem,
  taken: ReadonlySet<string>,
  numbers: Map<string, number> = new Map(),
): string {
  const wanted = [item['citation-key'], item.id].find(isCitationKey) ?? describedId(item);
  for (let number = numbers.get(wanted) ?? 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (taken.has(id)) continue;
    numbers.set(wanted, number);
    return id;
  }
}

const isCitationKey = (key: unknown): key is string =>
  typeof key === 'string' && key.length <= LONGEST_ID && kebabCase(key) === key && /[a-z]/.test(key);

/** An id that says who published what and when, as far as the item tells. */
function describedId({
  type,
  title,
  author,
  issued,
  publisher,
  'container-title': container,
}: CslItem): string {
  const { family, literal } = firstOf(author) as { family?: unknown; literal?: unknown };
  const name = kebabStart(family ?? literal ?? container ?? publisher)
    .split('-')
    .slice(0, 2);
  const words = kebabStart(title).split('-');
  const telling = words.filter((word) => word.length > 3);
  const parts = [...name, kebabStart(yearOf(issued)), ...(telling.length > 0 ? telling : words).slice(0, 3)];
  return kebabCase(parts.join('-')).slice(0, LONGEST_ID).replace(/-$/, '') || kebabStart(type) || 'source';
}

/** The beginning of a text, as it is read, in kebab-case; nothing of what is no text. */
const kebabStart = (value: unknown) => kebabCase(plainLine((textOf(value) ?? '').slice(0, 1000)));

/** The first of a list of objects; an empty object where it is something else, which the schema tells of. */
const firstOf = (list: unknown): object => {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return typeof first === 'object' && first !== null ? first : {};
};

function yearOf(issued: unknown): unknown {
  const dates = (issued as { 'date-parts'?: unknown } | undefined)?.['date-parts'];
  return Array.isArray(dates) && Array.isArray(dates[0]) ? dates[0][0] : undefined;
}
