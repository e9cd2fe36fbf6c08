import { stringify as canonical } from 'safe-stable-stringify';
import { webAddressesOf } from './addresses';
import type { CslItem } from './csl';
import { exportItem, importItem } from './exchange';

/** What is held already: ids that nothing new can have, and sources as CSL items, as far as they are known so. */
export interface Holdings {
  ids: Iterable<string>;
  sources: readonly CslItem[];
}

/** An item of a CSL-JSON file, with its position there. */
interface Incoming {
  at: number;
  item: CslItem;
}

/** An item that is held already. */
interface Present {
  incoming: Incoming;
  /** Id of the source that it is. */
  id: string;
  /** Keys in which the two differ. */
  differsIn: string[];
}

/** What an import would do. */
export interface ImportPlan {
  /** Items as the seeds hold them, beside the items that came in. */
  added: { incoming: Incoming; item: CslItem & { id: string } }[];
  present: Present[];
}

/** Parts items into those that are new, under ids of ours, and those that are held already. */
export function planImport(held: Holdings, items: readonly CslItem[]): ImportPlan {
  const ids = new Set(held.ids);
  const owners = new Map<string, CslItem>();
  const remember = (item: CslItem) => {
    for (const mark of [...marksOf(exportItem(item)), ...webAddressesOf(item)])
      if (!owners.has(mark)) owners.set(mark, item);
  };
  held.sources.forEach(remember);
  const plan: ImportPlan = { added: [], present: [] };
  for (const [at, came] of items.entries()) {
    const incoming = { at, item: came };
    const owner = marksOf(came)
      .map((mark) => owners.get(mark))
      .find(Boolean);
    if (owner) {
      const differsIn = differences(came, exportItem(owner));
      plan.present.push({ incoming, id: owner.id as string, differsIn });
      continue;
    }
    const item = importItem(came, ids);
    ids.add(item.id);
    remember(item);
    plan.added.push({ incoming, item });
  }
  return plan;
}

/** What tells an item: its id, its addresses, and all the rest of it. */
const marksOf = ({ id, ...rest }: CslItem): string[] => [
  ...(id === undefined ? [] : [`id ${id}`]),
  ...webAddressesOf(rest),
  canonical(rest),
];

const differences = (one: CslItem, other: CslItem) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => canonical(one[key]) !== canonical(other[key]),
  );
