import { createHash } from 'node:crypto';
import { stringify as canonical } from 'safe-stable-stringify';
import { compare } from '../model/collections';
import type { Answered } from './answered';

/** What an answer says; the rest is how it was come by. */
const SAYS = [
  'restrictedTo',
  'excluded',
  'cases',
  'lessons',
  'counterpartsOf',
  'barriers',
  'practices',
  'untested',
  'cautions',
  'homeAdoptions',
  'abstention',
] as const satisfies readonly (keyof Answered)[];

/**
 * SHA-256 of what an answer says, in hexadecimal. How sure a match is, is left out: it moves with every phrase that the classifier learns,
 * and says nothing of what is known.
 */
export function digestOfAnswer(answered: Answered): string {
  const named = answered.interpretation.matches
    .map(({ type, id, role }) => ({ type, id, role }))
    .sort((a, b) => compare(a.id, b.id));
  const says = Object.fromEntries(SAYS.map((key) => [key, answered[key]]));
  return createHash('sha256')
    .update(canonical({ named, ...says })!)
    .digest('hex');
}
