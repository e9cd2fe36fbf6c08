import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '../problem';
import { FOLDERS, type Folder, isFolder } from './folders';
import { readSeedText } from './text';

const OTHER_FOLDERS = new Set(['schema', 'templates']);

/** A place inside a parsed file: keys and positions from the top. */
export type Path = readonly (string | number)[];

/** One parsed YAML file. */
export interface SeedFile {
  /** Path below the seeds folder, with forward slashes. */
  path: string;
  folder: Folder;
  /** The file's name without its ending; the id of what it holds. */
  name: string;
  value: unknown;
  document: Document;
  /** Line of the value at a path, or of the nearest value around it. */
  lineOf(path: Path): number;
}

/** Reads every seed file. A file that cannot be read becomes problems and is left out. */
export async function readSeeds(seeds: string): Promise<{ files: SeedFile[]; problems: Problem[] }> {
  const files: SeedFile[] = [];
  const problems: Problem[] = [];
  for (const path of await listSeeds(seeds, problems)) {
    const read = await readSeedText(seeds, path);
    const found = 'problems' in read ? read : parseSeed(path, read.text);
    if ('problems' in found) problems.push(...found.problems);
    else files.push(found);
  }
  return { files, problems };
}

/** The paths of all seed files, sorted. What is no seed file is added to the problems. */
export async function listSeeds(seeds: string, problems: Problem[]): Promise<string[]> {
  const paths: string[] = [];
  for (const entry of await readdir(seeds, { withFileTypes: true })) {
    if (!entry.isDirectory() || OTHER_FOLDERS.has(entry.name)) continue;
    for (const file of await readdir(join(seeds, entry.name), { withFileTypes: true })) {
      const path = `${entry.name}/${file.name}`;
      const refuse = (message: string) => problems.push({ file: path, line: 1, message });
      if (!isFolder(entry.name)) problems.push(misplaced(path));
      else if (!file.isFile()) refuse(`a seed must be a file, got ${file.name}, which is something else`);
      else if (extname(file.name) !== '.yaml') refuse(`a seed file must end in .yaml, got ${file.name}`);
      else paths.push(path);
    }
  }
  return paths.sort();
}

const misplaced = (file: string): Problem => ({
  file,
  line: 1,
  message: `a folder of seeds must be one of ${FOLDERS.join(', ')}, got ${file.split('/')[0]}`,
});

/** Parses the text of one seed file. */
export function parseSeed(path: string, text: string): SeedFile | { problems: Problem[] } {
  const { document, lineAt, lineOf } = parseYaml(text);
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ pos, message }) => ({
        file: path,
        line: lineAt(pos[0]),
        message: `a seed file must be YAML, got: ${message.split('\n')[0]}`,
      })),
    };
  }
  const alias = firstAlias(document);
  if (alias !== undefined) {
    const message = 'a seed file must spell everything out, got an alias (*); write the value itself';
    return { problems: [{ file: path, line: lineAt(alias), message }] };
  }
  const [folder, file] = path.split('/') as [Folder, string];
  return {
    path,
    folder,
    name: basename(file, '.yaml'),
    value: document.toJS(),
    document,
    lineOf,
  };
}

/** YAML, and so JSON, with the line numbers of its values. */
export function parseYaml(text: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(lines.linePos(offset).line, 1);
  return { document, lineAt, lineOf: (path: Path) => lineOf(document, path, lineAt) };
}

/** Where the first alias stands; following aliases could make a small file huge, so none is followed. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function lineOf(document: Document, path: Path, lineAt: (offset: number) => number): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lineAt(node.range[0]);
  }
  return 1;
}
