/** How many rows lists of one kind hold in a revision: the longest, and all of them together. */
export interface ListSize {
  longest: number;
  total: number;
}

/** The sizes of lists by field and type, as in `citationsByClaim`, and of those of all entities by their type. */
export type ListSizes = Readonly<Record<string, ListSize>>;
