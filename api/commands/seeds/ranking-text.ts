import type {
  EvidenceListChange,
  PartChange,
  Position,
  PositionChange,
  RankingChange,
} from '../../../graph/revision/changes';

/** How many claims are named as the reason of one change. */
const MOST_CLAIMS = 3;

/** The rankings that change, as lines for a person; with `all` every claim is named. */
export function rankingLines(rankings: RankingChange[], all: boolean): string[] {
  if (rankings.length === 0) return [];
  const most = all ? Number.POSITIVE_INFINITY : MOST_CLAIMS;
  const lines = rankings.flatMap(({ barrier, name, practices }) => [
    `  ${barrier} (${name})`,
    ...practices.map((change) => `    ${change.practice}: ${placeChangeText(change, most)}`),
  ]);
  return ['', 'Rankings that change:', ...lines];
}

function placeChangeText(change: PositionChange, most: number): string {
  const { before, after, parts, beside } = change;
  const judged = [...judgementTexts(before, after), ...claimTexts(parts, most)];
  const said = [...(judged.length > 0 ? judged : pushedTexts(before, after)), ...beside.map(besideText)];
  return [moveText(change), ...(said.length > 0 ? said : ['stored otherwise'])].join(', ');
}

/** Why a practice moves that is judged as before. */
function pushedTexts(before: Position | null, after: Position | null): string[] {
  if (!before || !after || before.rank === after.rank) return [];
  return [`score unchanged: ${before.rank < after.rank ? 'overtaken' : 'others fell or left'}`];
}

function moveText({ before, after, untested }: PositionChange): string {
  if (!before || !after) return entryText(before, after, untested);
  if (before.advised !== after.advised)
    return `from ${listName(before)} (${before.rank}) to ${listName(after)} (${after.rank})`;
  const place =
    before.rank === after.rank ? `stays at ${after.rank}` : `from ${before.rank} to ${after.rank}`;
  return after.advised ? place : `${place} among the ${listName(after)}`;
}

/** How a practice comes into rankings or goes out of them: from nowhere, or from what nobody tested. */
function entryText(
  before: Position | null,
  after: Position | null,
  untested: PositionChange['untested'],
): string {
  if (untested.before && untested.after) return 'stays untested';
  if (untested.before)
    return after ? `from untested to ${listName(after)} (${after.rank})` : 'leaves the untested';
  if (untested.after)
    return before ? `from ${listName(before)} (${before.rank}) to untested` : 'enters the untested';
  return after
    ? `enters the ${listName(after)} at ${after.rank}`
    : `leaves the ${listName(before!)}, was ${before!.rank}`;
}

const listName = ({ advised }: Position) => (advised ? 'advice' : 'cautions');

/** How the judgement of a practice changes; of a new one, how it is. */
function judgementTexts(before: Position | null, after: Position | null): string[] {
  if (!after) return [];
  if (!before) return [`score ${after.score.toFixed(2)}`, after.standing];
  const numbers = (['score', 'counter'] as const).map(
    (key) => [key, decimals(before[key], after[key])] as const,
  );
  const words = (['standing', 'band', 'witnesses'] as const).map(
    (key) => [key, [String(before[key]), String(after[key])]] as const,
  );
  return [...numbers, ...words]
    .filter(([, [old, now]]) => old !== now)
    .map(([key, [old, now]]) => `${key} ${old} → ${now}`);
}

/** Two numbers with as many decimals, of two to six, as tell them apart. */
function decimals(...numbers: [number, number]): [string, string] {
  const digits = [2, 3, 4, 5].find((each) => numbers[0].toFixed(each) !== numbers[1].toFixed(each)) ?? 6;
  return [numbers[0].toFixed(digits), numbers[1].toFixed(digits)];
}

function claimTexts(parts: PartChange[], most: number): string[] {
  if (parts.length === 0) return [];
  const named = parts.slice(0, most).map((part) => `${part.claim} (${partText(part)})`);
  const left = parts.length - named.length;
  return [`by claim ${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`];
}

function partText({ side, before, after }: PartChange): string {
  const name = side.toLowerCase();
  if (!before) return `${name} added`;
  if (!after) return `${name} gone`;
  return before.weight === after.weight
    ? `witness ${before.witness} → ${after.witness}`
    : `${name} ${decimals(before.weight, after.weight).join(' → ')}`;
}

const besideText = ({ list, added, removed }: EvidenceListChange) =>
  [list, added.length > 0 && `+${added.length}`, removed.length > 0 && `-${removed.length}`]
    .filter(Boolean)
    .join(' ');
