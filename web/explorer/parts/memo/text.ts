/** What a memo cites. */
export interface Cited {
  locator: string | null;
  source: { id: string; reference: string };
}

/** Something that a memo says, and what it rests on. */
export interface Statement {
  text: string;
  citations?: readonly Cited[];
}

/** Statements under a name. */
export interface Told {
  name: string;
  statements: readonly Statement[];
}

/** Something that a memo lists: a statement, or a name with what is told of it. */
export interface Item extends Statement {
  /** Its place in an order. */
  number?: number;
  name?: string;
  told?: readonly Told[];
}

/** A part of a memo under a heading. */
export interface Part {
  title: string;
  lead?: string | undefined;
  items: readonly Item[];
  /** How many there are beside these. */
  rest?: number;
}

/** What a page comes down to on one to three sheets of paper. */
export interface MemoText {
  title: string;
  lead?: string | null | undefined;
  parts: readonly Part[];
}

/** The first of some items, and how many there are beside them. */
export const upTo = (
  most: number,
  items: readonly Item[],
  total = items.length,
): Pick<Part, 'items' | 'rest'> => ({
  items: items.slice(0, most),
  rest: Math.max(total - most, 0),
});

/** A source that a memo cites, and where in it. */
interface Footnote {
  id: string;
  text: string;
}

/** All that a memo cites, each source once, in the order in which it is first cited: the n-th is footnote n. */
export function footnotesOf({ parts }: MemoText): Footnote[] {
  const cited = new Map<string, { reference: string; locators: Set<string> }>();
  const note = ({ citations = [] }: Statement) => {
    for (const { source, locator } of citations) {
      const { locators } = cited.get(source.id) ?? { locators: new Set() };
      if (locator) locators.add(locator);
      cited.set(source.id, { reference: source.reference, locators });
    }
  };
  for (const { items } of parts)
    for (const item of items) {
      note(item);
      for (const { statements } of item.told ?? []) statements.forEach(note);
    }
  return [...cited].map(([id, { reference, locators }]) => ({
    id,
    text: [reference, ...locators].join('; '),
  }));
}
