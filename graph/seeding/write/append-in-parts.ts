import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Value } from '../read/entities';
import { MAX_BYTES } from '../read/text';
import { appendItems, itemsText } from './append';

/** How much of a file is filled by appending, and so the largest item, in bytes; what is left allows for the layout. */
export const FULL = 0.9 * MAX_BYTES;

/**
 * Adds items at the end of `sources/<name>.yaml` and, where it is full, of `<name>-2.yaml` and so on; gives the paths of the
 * files that were changed. No item may be larger than FULL.
 */
export async function appendInParts(seeds: string, name: string, items: readonly Value[]): Promise<string[]> {
  const paths: string[] = [];
  let left = items;
  for (let part = 1; left.length > 0; part += 1) {
    const path = `sources/${name}${part === 1 ? '' : `-${part}`}.yaml`;
    const fitting = left.slice(0, howManyFit(left, FULL - (await sizeOf(join(seeds, path)))));
    if (fitting.length === 0) continue;
    await appendItems(seeds, path, fitting);
    paths.push(path);
    left = left.slice(fitting.length);
  }
  return paths;
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** How many of the first items take up no more room than there is. */
function howManyFit(items: readonly Value[], room: number): number {
  let size = 0;
  for (const [at, item] of items.entries()) {
    size += Buffer.byteLength(itemsText([item]));
    if (size > room) return at;
  }
  return items.length;
}
