import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much work it is to validate and to carry out a document. */
export interface DocumentSize {
  /** Fields, with every fragment in each place where it is spread. */
  selections: number;
  /** Pairs of fields that share a name and a place, each of which validation compares. */
  repetitions: number;
}

/** Measures a document, as far as some limits at most: a fragment that spreads others many times would be without end. */
export function sizeOf({ definitions }: DocumentNode, limits: DocumentSize): DocumentSize {
  const fragments = fragmentsWithoutCircles(
    definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION),
  );
  const size = { selections: 0, repetitions: 0 };
  const isWithin = () => size.selections <= limits.selections && size.repetitions <= limits.repetitions;

  /** Adds what is selected at one place: its fields of one name are one field there, as in an answer. */
  const addPlace = (sets: readonly SelectionSetNode[]): void => {
    const counts = new Map<string, number>();
    const below = new Map<string, SelectionSetNode[]>();
    const add = (selection: SelectionNode): void => {
      if (!isWithin()) return;
      size.selections += 1;
      if (selection.kind !== Kind.FIELD) {
        for (const each of selectedBy(selection, fragments)) add(each);
        return;
      }
      const name = (selection.alias ?? selection.name).value;
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      size.repetitions += count;
      if (!selection.selectionSet) return;
      const more = below.get(name);
      if (more) more.push(selection.selectionSet);
      else below.set(name, [selection.selectionSet]);
    };
    for (const each of sets.flatMap(({ selections }) => selections)) add(each);
    for (const each of below.values()) addPlace(each);
  };

  for (const each of definitions)
    if (each.kind === Kind.OPERATION_DEFINITION || each.kind === Kind.FRAGMENT_DEFINITION)
      addPlace([each.selectionSet]);
  return size;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** What a fragment selects; nothing where it is not defined. */
const selectedBy = (
  fragment: Exclude<SelectionNode, { kind: Kind.FIELD }>,
  fragments: Fragments,
): readonly SelectionNode[] =>
  (fragment.kind === Kind.INLINE_FRAGMENT ? fragment : fragments.get(fragment.name.value))?.selectionSet
    .selections ?? [];

/** Fragments by name, without one of each circle that they make: validation names the circle. */
function fragmentsWithoutCircles(definitions: readonly FragmentDefinitionNode[]): Fragments {
  const all = new Map(definitions.map((each) => [each.name.value, each]));
  const state = new Map<string, 'open' | 'done'>();
  const inCircle = new Set<string>();
  const visit = (name: string): void => {
    if (state.get(name) === 'open') inCircle.add(name);
    const fragment = all.get(name);
    if (!fragment || state.has(name)) return;
    state.set(name, 'open');
    for (const each of spreadsIn(fragment.selectionSet)) visit(each);
    state.set(name, 'done');
  };
  for (const name of all.keys()) visit(name);
  return new Map([...all].filter(([name]) => !inCircle.has(name)));
}

/** Names of the fragments that are spread in a selection set, at any depth. */
function* spreadsIn({ selections }: SelectionSetNode): Generator<string> {
  for (const each of selections)
    if (each.kind === Kind.FRAGMENT_SPREAD) yield each.name.value;
    else if (each.selectionSet) yield* spreadsIn(each.selectionSet);
}
