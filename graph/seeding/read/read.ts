import { basename } from 'node:path';
import type { Document } from 'yaml';
import type { Problem } from '../problem';
import type { Folder } from './folders';
import { listSeeds } from './list-seeds';
import { readSeedText } from './text';
import { type Path, parseYaml } from './yaml/parse-yaml';
import { type SyntaxProblem, syntaxProblems } from './yaml/syntax-problems';
import { hasAlias, valueProblems } from './yaml/value-problems';

export { type Path, parseYaml } from './yaml/parse-yaml';

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

/** Waiting for one file after the other takes a fifth of a check; opening all at once could take more than a system allows. */
const FILES_AT_ONCE = 64;

/**
 * Reads every seed file. A file that is no YAML becomes problems and is left out; one with values that would be taken
 * otherwise than meant is both, so that all its problems come at once.
 */
export async function readSeeds(seeds: string): Promise<{ files: SeedFile[]; problems: Problem[] }> {
  const files: SeedFile[] = [];
  const problems: Problem[] = [];
  const paths = await listSeeds(seeds, problems);
  for (let at = 0; at < paths.length; at += FILES_AT_ONCE) {
    const part = paths.slice(at, at + FILES_AT_ONCE);
    const read = await Promise.all(part.map((path) => readSeedText(seeds, path)));
    for (const [nth, text] of read.entries()) {
      const found: ParsedSeed = 'problems' in text ? text : parseSeed(part[nth]!, text.text);
      problems.push(...found.problems);
      if (found.file) files.push(found.file);
    }
  }
  return { files, problems };
}

/** What the text of a seed file holds, unless it is no YAML, and what is to be mended in it. */
interface ParsedSeed {
  file?: SeedFile;
  problems: Problem[];
}

/** Parses the text of one seed file. */
export function parseSeed(path: string, text: string): ParsedSeed {
  const { document, lineAt, lineOf } = parseYaml(text);
  const found = (problems: SyntaxProblem[]) =>
    problems.map(({ offset, message }) => ({ file: path, line: lineAt(offset), message }));
  if (document.errors.length > 0) return { problems: found(syntaxProblems(text, document)) };
  const problems = found(valueProblems(text, document));
  if (hasAlias(text, document)) return { problems };
  const [folder, file] = path.split('/') as [Folder, string];
  const value: unknown = document.toJS();
  return { file: { path, folder, name: basename(file, '.yaml'), value, document, lineOf }, problems };
}
