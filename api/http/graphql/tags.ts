import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../../graph/revision/snapshot';

/** The tag of what is asked by a key, as it is answered of a revision. */
export type TagOf = (snapshot: Pick<Snapshot, 'revision'>, key: string) => string;

/**
 * Tags of what follows from a revision, a request and this program, and so is known before anything is carried out. They are
 * weak: the same answer is packed in several ways.
 */
export function createTags(): TagOf {
  const program = programDigest();
  return ({ revision: { number, digest } }, key) =>
    `W/"${number}-${digest.slice(0, 12)}-${program.slice(0, 12)}.${key}"`;
}

/** A digest of our own code: another version may answer the same question otherwise. */
function programDigest(): string {
  const hash = createHash('sha256');
  for (const folder of ['../..', '../../../graph'].map((path) => join(__dirname, path)))
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(js|ts|json|graphql)$/.test(path)) hash.update(path).update(readFileSync(join(folder, path)));
  return hash.digest('hex');
}
