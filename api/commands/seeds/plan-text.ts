import { ENTITY_TYPES } from '../../../graph/model/shape';
import type { EntityName, FieldChange, Item, ListChange, ValueChange } from '../../../graph/revision/changes';
import type { Difference } from '../../../graph/seeding/plan/difference';
import { countByType } from '../../../graph/seeding/read/entities';
import { rankingLines } from './ranking-text';

/** How many entities of one type are listed. */
const MOST_ENTITIES = 50;
/** Longer texts are shown around the first word that differs, with so many words before it. */
const MOST_WORDS = 12;
const WORDS_BEFORE = 3;

/** Said where names, definitions or phrases change. */
const TRAINED_ANEW = '~ How questions are understood: the classifier would be trained anew';

/** What applying the seeds would change, as lines for a person. What is not listed is counted, and listed with `all`. */
export function planText(difference: Difference, all: boolean): string[] {
  const { isFirst, added, changed, following, retired, rankings, isTrainedAnew } = difference;
  const changes = changed.length + following.length;
  if (added.length + changes + retired.length === 0 && !isTrainedAnew) return ['Nothing would change'];
  const counts = `${added.length} would be added, ${changes} changed, ${retired.length} retired`;
  if (isFirst && !all) return [...firstLines(difference), counts];
  const most = all ? Number.POSITIVE_INFINITY : MOST_ENTITIES;
  return [
    ...listEntities('+', added, most),
    ...listEntities('~', changed, most, ({ fields }) => fieldLines(fields)),
    ...listEntities('-', retired, most),
    ...rankingLines(rankings, all),
    ...followingLines(following, all),
    ...(isTrainedAnew ? [TRAINED_ANEW] : []),
    counts,
  ];
}

/** Of a graph that is not there yet, only counts: everything in it is new. */
const firstLines = ({ added, rankings }: Difference) => [
  ...countTexts(added).map((count) => `+ ${count}`),
  `All ${rankings.length} rankings are new (--all lists everything)`,
];

const countTexts = (entities: EntityName[]) =>
  Object.entries(countByType(entities))
    .filter(([, count]) => count > 0)
    .map(([type, count]) => `${count} ${type}`);

function listEntities<Entity extends EntityName>(
  mark: string,
  entities: Entity[],
  most: number,
  details: (entity: Entity) => string[] = () => [],
): string[] {
  return ENTITY_TYPES.flatMap((type) => {
    const ofType = entities.filter((entity) => entity.type === type);
    const left = ofType.slice(most).length;
    return [
      ...ofType.slice(0, most).flatMap((entity) => [`${mark} ${type} ${entity.id}`, ...details(entity)]),
      ...(left > 0 ? [`${mark} ${left} more ${type} (--all lists them)`] : []),
    ];
  });
}

function followingLines(entities: EntityName[], all: boolean): string[] {
  if (entities.length === 0) return [];
  const hint = all ? '' : ' (--all lists them)';
  const listed = all ? entities.map(({ type, id }) => `  ${type} ${id}`) : [];
  return [
    '',
    `Changed only by what is said of other entities: ${countTexts(entities).join(', ')}${hint}`,
    ...listed,
  ];
}

/** Keys that hold others: one that comes or goes as a whole is told on one line. */
const HOLDERS = ['measure', 'cost'] as const;

function fieldLines(fields: FieldChange[]): string[] {
  const wholes = HOLDERS.map((holder) => ({ holder, parts: wholeIn(fields, holder) }));
  return fields.flatMap((field) => {
    const whole = wholes.find(({ parts }) => parts.includes(field as ValueChange));
    if (!whole) return [`    ${fieldText(field)}`];
    return whole.parts[0] === field ? [`    ${whole.holder}: ${wholeText(whole.holder, whole.parts)}`] : [];
  });
}

/** The changes below a key where all of them come or all of them go; else none. */
function wholeIn(fields: FieldChange[], holder: string): ValueChange[] {
  const parts = fields.filter((field) => field.key.startsWith(`${holder}.`)) as ValueChange[];
  const isWhole = (side: 'before' | 'after') => parts.every((part) => part[side] === undefined);
  return parts.length > 1 && (isWhole('before') || isWhole('after')) ? parts : [];
}

function wholeText(holder: string, parts: ValueChange[]): string {
  const said = parts.map(
    ({ key, before, after }) => `${key.slice(holder.length + 1)} ${valueText(after ?? before)}`,
  );
  return `${parts[0]!.after === undefined ? '-' : '+'} ${said.join(', ')}`;
}

/** A field is told after its key; a field of a named entity after that entity, on one line. */
function fieldText(field: FieldChange, is = ': '): string {
  if ('of' in field)
    return `${field.key} ${field.of}: ${field.says.map((each) => fieldText(each, ' ')).join(', ')}`;
  return `${field.key}${is}${'added' in field ? listText(field) : changeText(field)}`;
}

/** One name in the place of another is told as a change. */
function listText({ added, removed }: ListChange): string {
  const [came, went] = [added.map(itemText), removed.map(itemText)];
  const isName = ({ says }: Item) => Object.keys(says).length === 0;
  if (came.length === 1 && went.length === 1 && [...added, ...removed].every(isName))
    return `${went[0]} → ${came[0]}`;
  return [...came.map((item) => `+ ${item}`), ...went.map((item) => `- ${item}`)].join(', ');
}

function itemText({ name, says }: Item): string {
  const said = Object.entries(says).map(([key, value]) => `${key} ${valueText(value)}`);
  return said.length > 0 ? `${valueText(name)} (${said.join(', ')})` : valueText(name);
}

function changeText({ before, after }: ValueChange): string {
  if (before === undefined) return `+ ${valueText(after)}`;
  if (after === undefined) return `- ${valueText(before)}`;
  const from = firstDifference(before, after) - WORDS_BEFORE;
  return `${valueText(before, from)} → ${valueText(after, from)}`;
}

/** Texts of several words stand in quotes, so that they end visibly. */
function valueText(value: unknown, from = 0): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return /\s|^$/.test(value) ? `"${excerpt(value.split(' '), from)}"` : value;
}

function excerpt(words: string[], from: number): string {
  const start = words.length > MOST_WORDS ? Math.max(0, from) : 0;
  const end = start + MOST_WORDS;
  return `${start > 0 ? '…' : ''}${words.slice(start, end).join(' ')}${end < words.length ? '…' : ''}`;
}

/** The position of the first word that differs. */
function firstDifference(before: unknown, after: unknown): number {
  const [old, now] = [String(before).split(' '), String(after).split(' ')];
  const found = now.findIndex((word, at) => word !== old[at]);
  return found === -1 ? now.length : found;
}
