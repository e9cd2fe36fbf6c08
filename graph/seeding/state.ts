import { createHash } from 'node:crypto';
import { stringify as canonical } from 'safe-stable-stringify';
import { type EntityType, type Reference, SHAPES } from '../model/shape';
import type { SeedEntity, Value } from './read/entities';

type Property = string | number | boolean | string[] | number[];
type Properties = Record<string, Property>;

export interface NodeState {
  id: string;
  type: EntityType;
  /** Labels beside `Entity`, sorted. */
  labels: readonly string[];
  properties: Properties;
}

export interface RelationshipState {
  type: string;
  from: string;
  to: string;
  properties: Properties;
}

/** The whole graph as data: what the seeds ask for, or what the database holds. */
export interface GraphState {
  nodes: Map<string, NodeState>;
  /** By `keyOf`. */
  relationships: Map<string, RelationshipState>;
  /** Digest of what the classifier is trained on; empty where there is none. */
  classifier: string;
}

export const emptyState = (): GraphState => ({ nodes: new Map(), relationships: new Map(), classifier: '' });

/** The labels of a node of some type, beside `Entity`. */
const nodeLabelsOf = (type: EntityType): string[] => [type, ...SHAPES[type].interfaces].sort();

/** A text that is the same exactly for relationships that are the same. */
export const keyOf = (relationship: RelationshipState): string => canonical(relationship);

export function addRelationship(state: GraphState, relationship: RelationshipState): void {
  state.relationships.set(keyOf(relationship), relationship);
}

/** The graph that the entities ask for, before anything is computed from it. */
export function stateOf(entities: readonly SeedEntity[]): GraphState {
  const state = emptyState();
  for (const { type, id, value } of entities) {
    const shape = SHAPES[type];
    const own = propertiesOf(value, [...seedKeys(shape), 'formerIds']);
    state.nodes.set(id, { id, type, labels: nodeLabelsOf(type), properties: { id, type, ...own } });
    for (const [key, reference] of Object.entries(shape.references)) {
      for (const named of namesIn(value[key], reference))
        addRelationship(state, relate(id, named, reference));
    }
  }
  return state;
}

/** A named entity, with what the reference says beside the name. */
export interface Named {
  id: string;
  properties: Value;
}

/** The entities that a key of a seed names: a single id, a list of ids, or objects that hold one. */
export function namesIn(value: unknown, { by }: Reference): Named[] {
  if (value === undefined || value === null) return [];
  return (Array.isArray(value) ? value : [value]).map((each) =>
    by
      ? { id: (each as Value)[by] as string, properties: each as Value }
      : { id: each as string, properties: {} },
  );
}

function relate(id: string, named: Named, reference: Reference): RelationshipState {
  const { relationship, reversed } = reference;
  const [from, to] = reversed ? [named.id, id] : [id, named.id];
  return { type: relationship, from, to, properties: propertiesOf(named.properties, seedKeys(reference)) };
}

/** The keys of a seed, or of a reference in it, that become properties: of texts one key for each language. */
export const seedKeys = ({ texts = [], values = [] }: Pick<Reference, 'texts' | 'values'>) => [
  ...texts.flatMap((key) => [`${key}.nl`, `${key}.en`]),
  ...values,
];

/** The name of the property that a key becomes: `name.nl` is `nameNl`, `measure.outcome.nl` is `measureOutcomeNl`. */
export const propertyOf = (key: string) => key.replace(/\.(.)/g, (_, first: string) => first.toUpperCase());

function propertiesOf(value: Value, keys: readonly string[]): Properties {
  const entries = keys.map((key) => [propertyOf(key), valueAt(value, key)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Property] => isSaid(entry[1])));
}

const valueAt = (value: Value, key: string): unknown =>
  key.split('.').reduce((at: unknown, step) => (at as Value | undefined)?.[step], value);

const isSaid = (value: unknown) => value != null && !(Array.isArray(value) && value.length === 0);

/** A digest that is the same exactly for the same graph. */
export function digestOf({ nodes, relationships, classifier }: GraphState): string {
  const hash = createHash('sha256');
  for (const id of [...nodes.keys()].sort()) hash.update(`${canonical(nodes.get(id))}\n`);
  for (const key of [...relationships.keys()].sort()) hash.update(`${key}\n`);
  hash.update(classifier);
  return hash.digest('hex');
}
