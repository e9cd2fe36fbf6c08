import { doiIn } from './addresses';
import type { CslItem } from './csl';
import { CSL_VARIABLES } from './csl-variables';
import { mintId } from './mint-id';

/** Keys that the seeds hold to stricter rules than CSL does, with the value in our spelling, or nothing to leave it out. */
const STRICTER: Readonly<Record<string, (value: string) => string>> = {
  title: asLine,
  'container-title': asLine,
  publisher: asLine,
  URL: (url) => (/^https?:\/\/\S+$/.test(url) && url.length <= 1000 ? url : ''),
  DOI: (doi) => doiIn(doi) ?? '',
  language: (tag) => (/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? tag : ''),
  note: (note) => (note.trim() === '' ? '' : note),
};

function asLine(value: string): string {
  return value
    .replaceAll(/\p{Cs}|[^\P{Cc}\s]|\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * An item that comes in as the seeds hold it, under an id that is not taken. What they write otherwise is kept, as it
 * came, under `custom.imported`.
 */
export function importItem(item: CslItem, taken: ReadonlySet<string>): CslItem & { id: string } {
  const ours: Record<string, unknown> & { id: string } = { ...item, id: mintId(item, taken) };
  delete ours.custom;
  for (const key of Object.keys(item)) if (!CSL_VARIABLES.has(key)) delete ours[key];
  for (const [key, respell] of Object.entries(STRICTER)) {
    const value = item[key];
    if (typeof value === 'string') ours[key] = respell(value);
    if (ours[key] === '') delete ours[key];
  }
  const imported = Object.fromEntries(Object.entries(item).filter(([key, value]) => ours[key] !== value));
  return Object.keys(imported).length > 0 ? { ...ours, custom: { imported } } : ours;
}

/** An item of the seeds as it came in, or, where it was written here, as it is. */
export function exportItem({ custom, ...item }: CslItem): CslItem {
  const { imported, ...ours } = (custom ?? {}) as CslItem;
  return {
    ...item,
    ...(Object.keys(ours).length > 0 && { custom: ours }),
    ...(imported as CslItem | undefined),
  };
}
