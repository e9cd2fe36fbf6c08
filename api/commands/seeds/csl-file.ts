import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { CslItem } from '../../../graph/bibliography/csl';
import { importItem } from '../../../graph/bibliography/exchange';
import { checkShapes } from '../../../graph/seeding/check/check';
import { SeedProblems } from '../../../graph/seeding/problem';
import { parseYaml, type SeedFile } from '../../../graph/seeding/read/read';
import { readText } from '../../../graph/seeding/read/text';

/** The items of a CSL-JSON file. Throws SeedProblems with everything that is wrong with them. */
export async function readCslFile(root: string, file: string): Promise<CslItem[]> {
  const text = await readText(file);
  const value = parseJson(file, text);
  if (value === null || typeof value !== 'object')
    throw refusal(file, `a CSL file must be a list of items or one item, got ${JSON.stringify(value)}`);
  const { problems } = checkShapes(join(root, 'seeds/schema'), [asSeedFile(file, text, value)]);
  if (problems.length > 0) throw new SeedProblems(problems);
  return [value].flat() as CslItem[];
}

const refusal = (file: string, message: string, line = 1) => new SeedProblems([{ file, line, message }]);

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = (error as Error).message.replaceAll(/\s+/g, ' ');
    throw refusal(file, `a CSL file must be JSON, got: ${message}`, lineOfError(text, message));
  }
}

/** Not every message of the platform gives the position; the YAML parser, held to JSON, finds the others. */
function lineOfError(text: string, message: string): number {
  const found = parseDocument(text, { schema: 'json', prettyErrors: false }).errors[0]?.pos[0] ?? 0;
  return text.slice(0, Number(/position (\d+)/.exec(message)?.[1] ?? found)).split('\n').length;
}

/** The file as the file of sources that an import would make of it, with the lines on which its items stand. */
function asSeedFile(file: string, text: string, value: object): SeedFile {
  const { document, lineOf, lineAt } = parseYaml(text);
  const [error] = document.errors;
  if (error) {
    const message = `a CSL file must be JSON with each key once, got: ${error.message}`;
    throw refusal(file, message, lineAt(error.pos[0]));
  }
  const items = [value].flat() as unknown[];
  return {
    path: file,
    folder: 'sources',
    name: file,
    value: items.map((item) => (isObject(item) ? importItem(item, new Set()) : item)),
    document,
    lineOf: (path) => lineOf(Array.isArray(value) ? path : path.slice(1)),
  };
}

const isObject = (item: unknown): item is CslItem =>
  item !== null && typeof item === 'object' && !Array.isArray(item);
