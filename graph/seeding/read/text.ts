import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, SeedProblems } from '../problem';

/** The largest seed file, and the largest text beside the seeds, in bytes. */
export const MAX_BYTES = 1_000_000;
const MAX_TEXT = 2_000_000;

/** The text of one seed file. */
export async function readSeedText(
  seeds: string,
  path: string,
): Promise<{ text: string } | { problems: Problem[] }> {
  const refuse = (line: number, message: string) => ({ problems: [{ file: path, line, message }] });
  const read = await bytesOf(join(seeds, path));
  if (typeof read === 'string') return refuse(1, `a seed file must be one that can be read, got ${read}`);
  if (read.size > MAX_BYTES)
    return refuse(1, `a seed file must be at most ${MAX_BYTES} bytes, got ${read.size}; split it`);
  const text = decode(read.bytes);
  if (text === undefined) return refuse(1, 'a seed file must be UTF-8, got other bytes; save it as UTF-8');
  return { text };
}

/** A file that is not too large, or the code of the system for why it cannot be read. */
async function bytesOf(path: string): Promise<{ size: number; bytes: Buffer } | string> {
  try {
    const { size } = await stat(path);
    return { size, bytes: size > MAX_BYTES ? Buffer.alloc(0) : await readFile(path) };
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'something else';
  }
}

/** The text of a file beside the seeds. Throws SeedProblems if it is not a readable file, or one of too many bytes. */
export async function readText(path: string, most = MAX_TEXT): Promise<string> {
  const refuse = (message: string) => new SeedProblems([{ file: path, line: 1, message }]);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw refuse(`a text must be a file, got ${found ? 'something else' : 'none'}`);
  if (found.size > most)
    throw refuse(`a text must be at most ${most} bytes, got ${found.size}; give it in parts`);
  const text = decode(await readFile(path));
  if (text === undefined) throw refuse('a text must be UTF-8, got other bytes; save it as UTF-8');
  return text;
}

/** Bytes as text; undefined where they are not UTF-8. */
export function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
