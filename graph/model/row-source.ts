import type { Parameters } from '../database/connection';
import type { KeptRows } from './kept-rows';
import type { EntityType } from './shape';

/** An entity that is held in memory as a whole. */
export interface HeldEntity {
  type: EntityType;
  id: string;
}

/** What a statement gave, and whether all of it surely belongs to the revision that rows are kept for. */
export interface Given<Row> {
  rows: Row[];
  isOfRevision: boolean;
}

/** What the loaders of one request read from: all of one revision. */
export interface RowSource {
  send<Row>(statement: string, parameters: Parameters): Promise<Given<Row>>;
  kept: KeptRows;
  /** By id. */
  held: ReadonlyMap<string, HeldEntity>;
  /** Words that labels and sentences of the revision are made of, in any of their forms, without accents and case. */
  words: Pick<ReadonlySet<string>, 'has'>;
  /** How many entities of each type there are; of a type that is not named none. */
  counts: Readonly<Partial<Record<EntityType, number>>>;
}
