import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify as canonical } from 'safe-stable-stringify';
import writeFileAtomic from 'write-file-atomic';
import { stringify } from 'yaml';
import { SeedProblems } from '../problem';
import type { Value } from '../read/entities';
import { parseSeed } from '../read/read';
import { MAX_BYTES } from '../read/text';
import { LAYOUT } from './format';

/**
 * Adds items at the end of a file that holds a list of them, and leaves what is there as it is. The file is made where it
 * is not there yet, and is replaced at once.
 */
export async function appendItems(seeds: string, path: string, items: readonly Value[]): Promise<void> {
  const refuse = (message: string) => new SeedProblems([{ file: path, line: 1, message }]);
  const target = join(seeds, path);
  const before = await readFile(target, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const text = before + (/[^\n]$/.test(before) ? '\n' : '') + itemsText(items);
  const size = Buffer.byteLength(text);
  if (size > MAX_BYTES)
    throw refuse(`a seed file must be at most ${MAX_BYTES} bytes, got ${size}; add in parts, to other files`);
  if (canonical(itemsIn(path, text)) !== canonical([...itemsIn(path, before), ...items]))
    throw refuse(
      'a file to add to must be a list with each - at the start of its line, got another; name another file',
    );
  await mkdir(dirname(target), { recursive: true });
  await writeFileAtomic(target, text);
}

/** Items as they are written: texts that older readers of YAML take for something else are in quotes. */
export const itemsText = (items: readonly Value[]): string =>
  stringify(items, { ...LAYOUT, compat: 'yaml-1.1', aliasDuplicateObjects: false });

/** The items of a file; none where it is empty or no YAML. */
function itemsIn(path: string, text: string): unknown[] {
  return (parseSeed(path, text).file?.value ?? []) as unknown[];
}
