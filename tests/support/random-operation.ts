import { getDirective } from '@graphql-tools/utils';
import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import type { Answer } from './api';

export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** What is wrong with an answer to a valid query, if anything. */
export function faultIn({
  status,
  data,
  errors = [],
}: Pick<Answer, 'status' | 'data' | 'errors'>): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (status === 400 && data !== undefined) return 'data in a refusal';
  const unexpected = errors.filter(
    ({ extensions, message }) =>
      !['BAD_USER_INPUT', 'COST_LIMIT_EXCEEDED'].includes(String(extensions?.code)) &&
      !/^(?:Aliases|Query depth) limit of/.test(message),
  );
  return unexpected.length === 0 ? undefined : `errors ${JSON.stringify(unexpected)}`;
}

/** Values that fit hardly anywhere. */
const ODD: readonly unknown[] = [
  null,
  '',
  'x',
  'rule stacking',
  '\u0000',
  '\ud800',
  'é'.repeat(300),
  0,
  -1,
  1.5,
  101,
  2 ** 31,
  2 ** 53,
  1e308,
  true,
  [],
  [null],
  [[1]],
  {},
  { constructor: 1 },
  { strength: { AUDIT: 'much' } },
  'NL',
  'UK',
  'after',
  'e30',
];

/** Makes operations out of a schema, the same ones for the same seed: queries that are valid, with variables that often are not. */
export class OperationMaker {
  private readonly generator;
  private variables: { name: string; type: string; value: unknown }[] = [];
  private fragments: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly entities: readonly { id: string; type: string }[],
    seed: number,
  ) {
    this.generator = xoroshiro128plus(seed);
  }

  next(): RandomOperation {
    this.variables = [];
    this.fragments = [];
    const selection = this.selectionOf(this.schema.getQueryType()!, 1 + this.below(6));
    const declared = this.variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const query = `query Random${declared && `(${declared})`} ${selection} ${this.fragments.join(' ')}`;
    const given = this.variables.filter(() => !this.chance(0.02));
    return { query, variables: Object.fromEntries(given.map(({ name, value }) => [name, value])) };
  }

  /** A whole number from 0 to below a bound. */
  private below = (bound: number) => uniformInt(this.generator, 0, bound - 1);
  private chance = (share: number) => this.below(1000) < share * 1000;
  private pick = <Each>(all: readonly Each[]): Each => all[this.below(all.length)]!;

  private selectionOf(type: GraphQLObjectType, depth: number): string {
    const all = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    const count = all.length === 0 ? 0 : 1 + this.below(4);
    const fields = Array.from({ length: count }, (_, at) => {
      const field = this.pick(all);
      const args = field.args.filter((arg) =>
        isNonNullType(arg.type) && arg.defaultValue === undefined ? true : this.chance(0.4),
      );
      const given = args.map((arg) => `${arg.name}: ${this.argument(arg)}`).join(', ');
      return `f${at}: ${field.name}${given && `(${given})`} ${this.maybeDirective()}${this.selectionOfAny(getNamedType(field.type), depth - 1)}`;
    });
    return `{ __typename ${fields.join(' ')} }`;
  }

  /** Leaves the field in or out, by a variable. */
  private maybeDirective(): string {
    if (!this.chance(0.1)) return '';
    const name = `v${this.variables.length}`;
    this.variables.push({ name, type: 'Boolean!', value: this.chance(0.5) });
    return `@${this.pick(['include', 'skip'])}(if: $${name}) `;
  }

  private selectionOfAny(type: ReturnType<typeof getNamedType>, depth: number): string {
    if (isObjectType(type)) return this.maybeFragment(type, this.selectionOf(type, depth));
    if (!isAbstractType(type)) return '';
    const possible = this.schema.getPossibleTypes(type);
    const some = Array.from({ length: 2 }, () => this.pick(possible));
    const parts = [...new Set(some)].map(
      (each, at) => `... on ${each.name} { p${at}${each.name}: __typename }`,
    );
    return `{ __typename ${parts.join(' ')} }`;
  }

  /** The selection itself, or moved into a fragment. */
  private maybeFragment(type: GraphQLObjectType, selection: string): string {
    if (!this.chance(0.2)) return selection;
    const name = `Part${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${selection}`);
    return `{ ...${name} }`;
  }

  /** A variable for an argument, whose value fits mostly: an operation has many, and one that does not fit refuses it. */
  private argument(arg: GraphQLArgument): string {
    const name = `v${this.variables.length}`;
    const value = this.chance(0.95) ? this.fitting(arg.type, arg) : this.pick(ODD);
    this.variables.push({ name, type: String(arg.type), value });
    return `$${name}`;
  }

  /** A value of a type, for an argument or an input field: ids are of what it refers to. */
  private fitting(type: GraphQLInputType, input: GraphQLArgument | GraphQLInputField): unknown {
    if (isNonNullType(type)) return this.fitting(type.ofType, input);
    if (isListType(type)) return this.fittingList(type.ofType, input);
    if (isInputObjectType(type)) {
      const some = Object.values(type.getFields()).filter(() => this.chance(0.4));
      return Object.fromEntries(some.map((field) => [field.name, this.fitting(field.type, field)]));
    }
    if (isEnumType(type)) return this.pick((type as GraphQLEnumType).getValues()).name;
    switch (type.name) {
      case 'Int':
        if (input.name === 'since') return 0;
        if (input.name === 'revision') return 1;
        return 1 + this.below(30);
      case 'Float':
        return this.below(11) / 10;
      case 'Boolean':
        return this.chance(0.5);
      case 'ID':
        return this.idFor(input);
      default:
        // No text is a cursor: from the start.
        if (input.name === 'after') return null;
        return this.pick([
          'nat worden',
          'rain dance',
          'regels',
          'Wat helpt tegen wantrouwen in Denemarken?',
          'umb',
        ]);
    }
  }

  /** Different values; ids are all of one type, as most lists of them are. */
  private fittingList(type: GraphQLInputType, input: GraphQLArgument | GraphQLInputField): unknown[] {
    const length = this.below(4);
    if (getNamedType(type).name !== 'ID')
      return [...new Set(Array.from({ length }, () => this.fitting(type, input)))];
    const first = this.idFor(input);
    const alike = this.entities.filter(
      (each) => each.type === this.entities.find(({ id }) => id === first)?.type,
    );
    return [...new Set([first, ...Array.from({ length }, () => this.pick(alike).id)])];
  }

  private idFor(input: GraphQLArgument | GraphQLInputField): string {
    const types: readonly string[] = getDirective(this.schema, input, 'refersTo')?.[0]?.types ?? [];
    const fit = this.entities.filter(({ type }) => types.includes(type));
    return this.pick(fit.length > 0 ? fit : this.entities).id;
  }
}
