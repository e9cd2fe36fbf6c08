import type { QueryAnswerArgs, ScoreWeights } from '../../../generated/resolvers';
import type { AnswerIndex } from '../../../graph/answering/answer-index';
import type { Question } from '../../../graph/answering/question';
import { DEFAULT_WEIGHTS, type Weights } from '../../../graph/ranking/weights';
import { QUESTION_LIMIT } from '../../../graph/understanding/thresholds';
import { badUserInput } from '../errors';
import { isKnown, PLACE_TYPES, unknownId } from '../limits/input/references';

const MAX_PLACES = 50;
const MAX_AREAS = 50;

/** Arguments of `answer`, with their defaults. */
type AnswerArguments = QueryAnswerArgs & { for: string; first: number };

/**
 * The question that the arguments ask. Refuses all that cannot be used at once.
 *
 * @param served Number of the revision that is served.
 */
export function questionOf(args: AnswerArguments, index: AnswerIndex, served: number): Question {
  const { question, for: askingJurisdiction, in: within = null, policyAreas = null } = args;
  const { weights, problems } = weightsOf(args.weights);
  const all = [...problemsIn(args, index), ...problems, ...otherRevision(args.revision, served)];
  if (all.length > 0) throw badUserInput(...all);
  return { question, askingJurisdiction, within, policyAreas, weights };
}

function problemsIn(args: AnswerArguments, index: AnswerIndex): string[] {
  const { question, for: askingJurisdiction, in: within, policyAreas } = args;
  const problems: string[] = [];
  if (question.length > QUESTION_LIMIT)
    problems.push(`question must have at most ${QUESTION_LIMIT} characters, got ${question.length}`);
  if (within && (within.length === 0 || within.length > MAX_PLACES))
    problems.push(
      `in must name 1 to ${MAX_PLACES} jurisdictions, got ${within.length}; leave it out for everywhere`,
    );
  if (policyAreas && (policyAreas.length === 0 || policyAreas.length > MAX_AREAS))
    problems.push(
      `policyAreas must name 1 to ${MAX_AREAS} areas of policy, got ${policyAreas.length}; leave it out for all`,
    );
  return [
    ...problems,
    ...unknownPlaces('for', [askingJurisdiction], index),
    ...unknownPlaces('in', within?.slice(0, MAX_PLACES) ?? [], index),
  ];
}

const unknownPlaces = (name: string, ids: readonly string[], index: AnswerIndex) =>
  ids.filter((id) => !isKnown(id, PLACE_TYPES, index)).map((id) => unknownId(name, id, PLACE_TYPES, index));

/** Only one revision is held in memory, and the database holds no other. */
const otherRevision = (asked: number | null | undefined, served: number): string[] =>
  asked == null || asked === served
    ? []
    : [
        `revision must be ${served}, the only one that is held, got ${asked}; leave it out, and compare digests to see whether the answer is still the same`,
      ];

/** The default weights, with those that a caller gives in their place; and what is wrong with those. */
function weightsOf(given: ScoreWeights | null | undefined): { weights: Weights; problems: string[] } {
  const { strength, evidence, confidence, narrower } = given ?? {};
  const problems: string[] = [];
  const check = (name: string, weight: number) => {
    if (weight < 0 || weight > 1) problems.push(`weights.${name} must be from 0 to 1, got ${weight}`);
  };
  const over = <Key extends string>(
    aspect: string,
    defaults: Readonly<Record<Key, number>>,
    own: object | null | undefined,
  ) => {
    const weights: Record<Key, number> = { ...defaults };
    for (const [key, weight] of Object.entries(own ?? {}) as [Key, number | null][]) {
      if (weight === null) continue;
      check(`${aspect}.${key}`, weight);
      weights[key] = weight;
    }
    return weights;
  };
  const weights = {
    strength: over('strength', DEFAULT_WEIGHTS.strength, strength),
    evidence: over('evidence', DEFAULT_WEIGHTS.evidence, evidence),
    confidence: over('confidence', DEFAULT_WEIGHTS.confidence, confidence),
    narrower: narrower ?? DEFAULT_WEIGHTS.narrower,
  };
  check('narrower', weights.narrower);
  return { weights, problems };
}
