import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLArgumentConfig,
  type GraphQLFieldConfig,
  type GraphQLInputType,
  type GraphQLSchema,
  getDirectiveValues,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { badUserInput } from '../../errors';
import type { Context } from '../../execution/context';
import { isKnown, unknownId } from './references';

/** The most values in a list that a client gives; fields may take fewer. */
const MAX_VALUES = 1_000;

/** How many ids that lead nowhere are told at once: for each, the nearest is looked for. */
const MAX_PROBLEMS = 5;

type Arguments = Record<string, unknown>;
type Field = GraphQLFieldConfig<unknown, Context, Arguments>;

/** What a walk over the values of arguments meets. */
interface Visitor {
  /** Whether to go on into the list. */
  list(name: string, values: readonly unknown[]): boolean;
  /** An id with the types of what it may lead to; gives the id to go on with. */
  id(name: string, id: string, types: readonly string[]): string;
}

/**
 * Holds the arguments of every field to what the schema declares, before its resolver sees them: an explicit null counts as
 * the default, a list holds no more than `MAX_VALUES`, and an id with `@refersTo` leads to an entity of the served revision.
 * An id that an entity had before leads to that entity.
 */
export const checkArguments = (schema: GraphQLSchema): GraphQLSchema =>
  mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field) => {
      const { args = {}, resolve = defaultFieldResolver } = field as Field;
      const walkers = walkersOf(schema, args);
      const defaults = Object.entries(args)
        .map(([name, { defaultValue }]) => ({ name, defaultValue }))
        .filter(({ defaultValue }) => defaultValue !== undefined);
      if (walkers.length === 0 && defaults.length === 0) return undefined;
      const walk: Walk = (given, visitor) => walkAll(walkers, given, '', visitor);
      return {
        ...field,
        resolve: (source, given: Arguments, context: Context, info) => {
          const checked = check(withDefaults(defaults, given), walk, context);
          return checked instanceof Promise
            ? checked.then((each) => resolve(source, each, context, info))
            : resolve(source, checked, context, info);
        },
      };
    },
  });

/** Arguments in which an explicit null is the default of its argument, where that has one. */
export const withDefaults = (
  args: readonly Pick<GraphQLArgument, 'name' | 'defaultValue'>[],
  given: Arguments,
): Arguments => {
  const nulls = args.filter(({ name, defaultValue }) => given[name] === null && defaultValue !== undefined);
  return { ...given, ...Object.fromEntries(nulls.map(({ name, defaultValue }) => [name, defaultValue])) };
};

/** Gives a value with its ids as the visitor gives them back. */
type Walker = (value: unknown, name: string, visitor: Visitor) => unknown;
type Input = Pick<GraphQLArgumentConfig, 'type' | 'astNode'>;

/** A walker for each of some arguments or input fields that hold a list or an id to look at. */
const walkersOf = (schema: GraphQLSchema, inputs: Record<string, Input>): [string, Walker][] =>
  Object.entries(inputs).flatMap(([name, { type, astNode }]): [string, Walker][] => {
    const walker = walkerOf(schema, type, typesOf(schema, astNode));
    return walker ? [[name, walker]] : [];
  });

function walkerOf(
  schema: GraphQLSchema,
  type: GraphQLInputType,
  types: readonly string[] | null,
): Walker | null {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const one = walkerOf(schema, bare.ofType, types);
    return (value, name, visitor) => {
      const values = value as unknown[];
      if (!visitor.list(name, values) || !one) return values;
      return values.map((each) => (each === null ? each : one(each, name, visitor)));
    };
  }
  if (isInputObjectType(bare)) {
    const walkers = walkersOf(schema, bare.getFields());
    if (walkers.length === 0) return null;
    return (value, name, visitor) => walkAll(walkers, value as Arguments, `${name}.`, visitor);
  }
  return types && ((value, name, visitor) => visitor.id(name, value as string, types));
}

function walkAll(walkers: [string, Walker][], given: Arguments, at: string, visitor: Visitor): Arguments {
  const walked = walkers
    .filter(([name]) => given[name] !== undefined && given[name] !== null)
    .map(([name, walker]) => [name, walker(given[name], `${at}${name}`, visitor)]);
  return { ...given, ...Object.fromEntries(walked) };
}

/** The types of what an id may lead to: none where it may be of any type, null where it is no id. */
function typesOf(schema: GraphQLSchema, node: Input['astNode']): readonly string[] | null {
  const directive = schema.getDirective('refersTo');
  const declared = directive && node && getDirectiveValues(directive, node);
  return declared ? ((declared.types ?? []) as string[]) : null;
}

type Walk = (given: Arguments, visitor: Visitor) => Arguments;
type Reference = Parameters<Visitor['id']>;

/** The arguments as they are used. Sends a statement only for ids that are not in the answer index. */
function check(given: Arguments, walk: Walk, context: Context): Arguments | Promise<Arguments> {
  const problems: string[] = [];
  const unknown: Reference[] = [];
  const checked = walk(given, {
    list: (name, { length }) => {
      if (length > MAX_VALUES) problems.push(`${name} must have at most ${MAX_VALUES} values, got ${length}`);
      return length <= MAX_VALUES;
    },
    id: (name, id, types) => {
      if (!isKnown(id, types, context.snapshot.answerIndex)) unknown.push([name, id, types]);
      return id;
    },
  });
  if (problems.length > 0) throw badUserInput(...problems);
  return unknown.length === 0 ? checked : withCurrentIds(checked, walk, unknown, context);
}

/** The arguments with the ids of now. Refuses those that lead nowhere. */
async function withCurrentIds(
  given: Arguments,
  walk: Walk,
  unknown: Reference[],
  context: Context,
): Promise<Arguments> {
  const { loaders, snapshot } = context;
  const current = new Map<string, string>();
  const isLost = await Promise.all(
    unknown.map(async ([, id, types]) => {
      const found = (await loaders.entityById.load(id)) ?? (await loaders.entityByFormerId.load(id));
      if (!found || (types.length > 0 && !types.includes(found.type))) return true;
      current.set(id, found.id);
      return false;
    }),
  );
  const lost = unknown.filter((_, at) => isLost[at]).slice(0, MAX_PROBLEMS);
  if (lost.length > 0) throw badUserInput(...lost.map((each) => unknownId(...each, snapshot.answerIndex)));
  return walk(given, { list: () => true, id: (_, id) => current.get(id) ?? id });
}
