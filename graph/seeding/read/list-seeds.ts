import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { BadSeedsFolder, type Problem } from '../problem';
import { FOLDERS, isFolder } from './folders';
import { visible } from './yaml/visible';

/** What stands beside the folders of seeds; hidden entries may too. */
const BESIDE = new Set(['schema', 'templates', 'README.md', 'LICENSE']);

/** What systems and editors leave behind by themselves. */
const LITTER = new Set(['.DS_Store', '.gitkeep', 'Thumbs.db', 'desktop.ini']);

/** The paths of all seed files, sorted. What is no seed file is added to the problems. */
export async function listSeeds(seeds: string, problems: Problem[]): Promise<string[]> {
  const paths: string[] = [];
  const refuse = (file: string, message: string) => problems.push({ file, line: 1, message });
  const entries = await readdir(seeds, { withFileTypes: true }).catch((error: unknown) => {
    throw new BadSeedsFolder(seeds, error);
  });
  for (const entry of entries) {
    const { name } = entry;
    if (BESIDE.has(name) || LITTER.has(name) || name.startsWith('.')) continue;
    const refusal = refusalOfTop(entry);
    if (refusal) refuse(name, refusal);
    else paths.push(...(await listFolder(seeds, name, refuse)));
  }
  return paths.sort();
}

function refusalOfTop(entry: Dirent): string | null {
  const name = visible(entry.name);
  if (entry.isDirectory()) return isFolder(entry.name) ? null : unknownFolder(name);
  if (isFolder(entry.name) || entry.isSymbolicLink())
    return `a folder of seeds must be a folder itself, got ${name}, which is ${kindOf(entry)}; put the files there`;
  return `what stands beside the folders must be one of them, got ${name}; move it into one (${FOLDERS.join(', ')}), or away`;
}

function unknownFolder(name: string): string {
  const near = closest(name, [...FOLDERS]);
  const hint = distance(name, near) <= 2 ? `; did you mean ${near}?` : '';
  return `a folder of seeds must be one of ${FOLDERS.join(', ')}, got ${name}${hint}`;
}

async function listFolder(
  seeds: string,
  folder: string,
  refuse: (file: string, message: string) => void,
): Promise<string[]> {
  const entries = await readdir(join(seeds, folder), { withFileTypes: true }).catch((error: unknown) => {
    throw new BadSeedsFolder(join(seeds, folder), error);
  });
  return entries.flatMap((entry) => {
    if (LITTER.has(entry.name)) return [];
    const path = `${folder}/${entry.name}`;
    const refusal = refusalOfFile(entry);
    if (refusal === null) return [path];
    refuse(path, refusal);
    return [];
  });
}

function refusalOfFile(entry: Dirent): string | null {
  const name = visible(entry.name);
  if (entry.name.includes('\uFFFD'))
    return `the name of a seed file must be UTF-8, got ${name}; give it another name`;
  if (name !== entry.name)
    return `the name of a seed file must be written with letters, digits and hyphens, got ${name}; give it another name`;
  if (!entry.isFile()) return `a seed must be a file, got ${name}, which is ${kindOf(entry)}`;
  if (extname(entry.name) !== '.yaml')
    return `a seed file must end in .yaml, got ${name}; give it that ending, or move it away`;
  return null;
}

function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'a link';
  if (entry.isFile()) return 'a file';
  return entry.isDirectory() ? 'a folder' : 'neither a file nor a folder';
}
