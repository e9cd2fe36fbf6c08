import { stringify as canonical } from 'safe-stable-stringify';
import { type CslName, formatName } from '../../bibliography/csl';
import { SHAPES } from '../../model/shape';
import type { FieldChange, Item } from '../../revision/changes';
import type { Value } from '../read/entities';
import { type GraphState, type NodeState, propertyOf, type RelationshipState, seedKeys } from '../state';
import { changedIds, ownerOf, type Plan } from './plan';

/** What follows from other entities, so that no seed says it. */
const COMPUTED = new Set([
  'witnessName',
  'witnessedBy',
  'measure.inBrief.nl',
  'measure.inBrief.en',
  'caseId',
  'practiceId',
]);

/** What the seeds say otherwise of each entity that stays, by its id; nothing where it changes only in what is computed. */
export const fieldChanges = (plan: Plan, stored: GraphState, wanted: GraphState) =>
  new Map(changedIds(plan).map((id) => [id, changesOf(plan, stored.nodes.get(id)!, wanted.nodes.get(id)!)]));

function changesOf(plan: Plan, before: NodeState, after: NodeState): FieldChange[] {
  const added = mentionsBy(after, plan.addedRelationships);
  const removed = mentionsBy(before, plan.removedRelationships);
  const keys = new Set([...added, ...removed].map(({ key }) => key));
  const under = (wantedKey: string, mentions: Mention[]) =>
    mentions.filter(({ key }) => key === wantedKey).map(({ name, says }): Item => ({ name, says }));
  return [
    ...valueChanges(valuesOf(before), valuesOf(after)),
    ...[...keys].flatMap((key) => listChanges(key, under(key, added), under(key, removed))),
  ];
}

/** The values that the seed of an entity gives, by their keys. A publication keeps all of its seed as one value. */
function valuesOf({ type, properties }: NodeState): Value {
  if (type === 'Publication') return { type, ...flat(JSON.parse(properties.csl as string)) };
  const said = valuesUnder([...seedKeys(SHAPES[type]), 'formerIds'], properties);
  return Object.fromEntries([
    ['type', type],
    ...Object.entries(said).map(([key, value]) => [writtenKey(type, key), value]),
  ]);
}

const valuesUnder = (keys: string[], properties: Value): Value =>
  Object.fromEntries(
    keys
      .filter((key) => !COMPUTED.has(key) && properties[propertyOf(key)] !== undefined)
      .map((key) => [key, properties[propertyOf(key)]]),
  );

/** `{custom: {publisher}}` as `{'custom.publisher'}`. */
const flat = (value: Value): Value =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, each]): [string, unknown][] =>
      isObject(each)
        ? Object.entries(flat(each)).map(([inner, deep]) => [`${key}.${inner}`, deep])
        : [[key, each]],
    ),
  );

const isObject = (value: unknown): value is Value =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whom a lesson is addressed to stands one level deeper in its seed than in `SHAPES`. */
const writtenKey = (type: string, key: string) =>
  type === 'Lesson' && ['actors', 'corners'].includes(key) ? `addressedTo.${key}` : key;

interface Mention extends Item {
  key: string;
}

/** What the seed of an entity names by the given relationships, in the order of its keys. */
function mentionsBy({ id, type }: NodeState, relationships: RelationshipState[]): Mention[] {
  if (type === 'Publication') return [];
  const own = relationships.filter((each) => ownerOf(each) === id);
  return Object.entries(SHAPES[type].references)
    .filter(([key]) => !COMPUTED.has(key))
    .flatMap(([key, reference]) =>
      own
        .filter((each) => each.type === reference.relationship)
        .map(({ from, to, properties }) => ({
          key: writtenKey(type, key),
          name: reference.reversed ? from : to,
          says: valuesUnder(seedKeys(reference), properties),
        })),
    );
}

function valueChanges(before: Value, after: Value): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => canonical(before[key]) !== canonical(after[key]))
    .flatMap((key) => valueChange(key, before[key], after[key]));
}

/** Lists are compared by what they hold, and as a whole where only the order changes. */
function valueChange(key: string, before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [before ?? [], after ?? []];
  if (!Array.isArray(old) || !Array.isArray(now)) return [{ key, before, after }];
  const [olds, nows] = [old.map(asText), now.map(asText)];
  const added = nows.filter((each) => !olds.includes(each));
  const removed = olds.filter((each) => !nows.includes(each));
  return added.length + removed.length > 0
    ? listChanges(key, added.map(asItem), removed.map(asItem))
    : [{ key, before, after }];
}

/** What a list holds: texts, or of a publication names of people and parts of dates. */
const asText = (value: unknown): string =>
  typeof value === 'string' ? value : isObject(value) ? formatName(value as CslName) : JSON.stringify(value);
const asItem = (name: string): Item => ({ name, says: {} });

/** An entity that was named once and is named once again is one that changes. */
function listChanges(key: string, added: Item[], removed: Item[]): FieldChange[] {
  const named = ({ name }: Item, items: Item[]) => items.filter((item) => item.name === name);
  const stays = (item: Item) => [added, removed].every((items) => named(item, items).length === 1);
  const [came, went] = [added, removed].map((items) => items.filter((item) => !stays(item)).sort(byText));
  return [
    ...(came!.length + went!.length > 0 ? [{ key, added: came!, removed: went! }] : []),
    ...removed
      .filter(stays)
      .sort(byText)
      .map((item) => ({ key, of: item.name, says: valueChanges(item.says, named(item, added)[0]!.says) }))
      .filter(({ says }) => says.length > 0),
  ];
}

const byText = (a: Item, b: Item) => (canonical(a) < canonical(b) ? -1 : 1);
