import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file as a whole or not at all: whoever reads it sees the old text or the new. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.${process.pid}`;
  try {
    await writeFile(fresh, text);
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}
