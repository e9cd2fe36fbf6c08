import { stringify as canonical } from 'safe-stable-stringify';
import { webAddressesOf } from './addresses';
import { type CslItem, textOf, titleOf } from './csl';
import { edtfOf } from './csl-dates';
import { exportItem, importItem } from './exchange';

/** What is held already: ids that nothing new can have, and sources as CSL items, as far as they are known so. */
export interface Holdings {
  ids: Iterable<string>;
  sources: readonly CslItem[];
}

/** An item of a CSL-JSON file, with its position there. */
export interface Incoming {
  at: number;
  item: CslItem;
}

/** An item that is held already. */
export interface Present {
  incoming: Incoming;
  /** Id of the source that it is. */
  id: string;
  /** Keys in which the two differ; an id of its own is none. */
  differsIn: string[];
}

/** An item that is new: as it came in, and as the seeds hold it. */
export interface Added {
  incoming: Incoming;
  item: CslItem & { id: string };
  /** Another document at the same address, and one that came in under the same id. */
  besides: { address: string | undefined; id: string | undefined };
}

/** What an import would do. */
export interface ImportPlan {
  added: Added[];
  present: Present[];
}

/** Keys that tell one document from another at the same address, or under the same id. */
const TELLING = ['type', 'page', 'volume', 'issue', 'number', 'chapter-number'];

/** What tells a document from another at the same address: its title, type, pages and the like, and the year. */
export const documentKey = (item: CslItem): string =>
  canonical([
    titleOf(item).toLowerCase(),
    /-?\d{4}/.exec(edtfOf(item.issued) ?? '')?.[0] ?? null,
    ...TELLING.map((key) => textOf(item[key]) ?? null),
  ]);

/**
 * Parts items into those that are new, under ids of ours, and those that are held already: the same in all but the id, or
 * the same document (by `documentKey`) under the same id or at the same address. A webinar is known by its address alone.
 */
export function planImport(held: Holdings, items: readonly CslItem[]): ImportPlan {
  const ids = new Set(held.ids);
  const numbers = new Map<string, number>();
  const documents = new Map<string, CslItem>();
  const first = new Map<string, CslItem>();
  const remember = (item: CslItem) => {
    const came = exportItem(item);
    for (const mark of [...marksOf(item), ...marksOf(came)]) {
      for (const key of [documentKey(item), documentKey(came)]) keep(documents, mark + key, item);
      keep(first, mark, item);
    }
    keep(documents, wholeOf(came), item);
  };
  held.sources.forEach(remember);
  const plan: ImportPlan = { added: [], present: [] };
  for (const [at, came] of items.entries()) {
    const incoming = { at, item: came };
    const item = importItem(came, ids, numbers);
    const addresses = webAddressesOf(item as CslItem);
    const marks = [...new Set([...marksOf(came), ...addresses])];
    const others = addresses.map((address) => first.get(address)).filter((other) => other !== undefined);
    const owner =
      documents.get(wholeOf(came)) ??
      marks.map((mark) => documents.get(mark + documentKey(item))).find(Boolean) ??
      others.find(({ type }) => type === undefined);
    if (owner) {
      plan.present.push({
        incoming,
        id: owner.id as string,
        differsIn: differences(came, exportItem(owner)),
      });
      continue;
    }
    const added = others.length > 0 ? sharingAddress(item) : item;
    const besides = { address: idOf(others[0]), id: idOf(first.get(marksOf({ id: came.id })[0] ?? '')) };
    plan.added.push({ incoming, item: added, besides });
    ids.add(item.id);
    remember(added);
  }
  return plan;
}

const idOf = (item: CslItem | undefined) => item?.id as string | undefined;

const keep = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value) => {
  if (!map.has(key)) map.set(key, value);
};

/** What leads to an item: its id, and its addresses. */
const marksOf = ({ id, ...item }: CslItem): string[] => [
  ...(id === undefined ? [] : [`id ${canonical(id)}`]),
  ...webAddressesOf(item),
];

/** All of an item but its id. */
const wholeOf = ({ id: _, ...rest }: CslItem): string => canonical(rest);

const sharingAddress = (item: CslItem & { id: string }) => ({
  ...item,
  custom: { ...(item.custom as CslItem | undefined), sharesAddress: true },
});

const differences = (one: CslItem, other: CslItem) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => key !== 'id' && canonical(one[key]) !== canonical(other[key]),
  );
