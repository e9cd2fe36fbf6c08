import { closest, distance } from 'fastest-levenshtein';
import type { AnswerIndex } from '../../../../graph/answering/answer-index';
import { wordsOf } from '../../../../graph/language/words';
import type { EntityType } from '../../../../graph/model/shape';
import { lettersOf } from '../../../../graph/understanding/vocabulary';

/** Places by which lists and answers are narrowed. */
export const PLACE_TYPES: readonly EntityType[] = ['Country', 'Region', 'Union'];

/** Whether the served revision holds an entity of one of some types under an id; of any type where none are named. */
export function isKnown(id: string, types: readonly string[], { entities }: AnswerIndex): boolean {
  const type = entities.get(id)?.type;
  return type !== undefined && (types.length === 0 || types.includes(type));
}

/** How many ids a message names. */
const MAX_NAMED = 100;

/** What is wrong with an id that leads nowhere, with the id that was most likely meant; of a place else with all that are known. */
export function unknownId(name: string, id: string, types: readonly string[], index: AnswerIndex): string {
  const near = nearestId(id, types, index);
  const hint = near === undefined ? knownPlaces(types, index) : `; did you mean ${near}?`;
  return `${name} must be the id of ${inWords(types)} that is known here, got ${JSON.stringify(id.slice(0, 80))}${hint}`;
}

function knownPlaces(types: readonly string[], index: AnswerIndex): string {
  if (!types.every((type) => PLACE_TYPES.some((place) => place === type)) || types.length === 0) return '';
  const known = [...index.entities.keys()].filter((id) => isKnown(id, types, index)).sort();
  return `; known are ${known.slice(0, MAX_NAMED).join(', ')}`;
}

/** What entities of some types are called: places are jurisdictions, and any type is an entity. */
function inWords(types: readonly string[]): string {
  const [type, ...others] = types;
  if (type === undefined) return 'an entity';
  if (others.length > 0) return 'a jurisdiction';
  const word = type.replaceAll(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** Shorter ids are codes, where one letter less is another country. */
const SHORTEST_WORD = 4;

/** The id whose entity is called so, else the one that differs in capitals or in few letters. */
function nearestId(id: string, types: readonly string[], index: AnswerIndex): string | undefined {
  const typed = id.slice(0, 80);
  const called = index.vocabulary.byLetters.get(lettersOf(wordsOf(typed))) ?? [];
  const named = called.find(({ owner }) => isKnown(owner.id, types, index));
  if (named) return named.owner.id;
  const known = [...index.entities.keys()].filter((each) => isKnown(each, types, index));
  const other = known.find((each) => each.toLowerCase() === typed.toLowerCase());
  if (other !== undefined || typed.length < SHORTEST_WORD || known.length === 0) return other;
  const near = closest(typed, known);
  return distance(typed, near) <= typed.length / 4 ? near : undefined;
}
