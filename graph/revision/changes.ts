import type { Side } from '../model/enumerations';
import type { EntityType } from '../model/shape';
import type { Ranked } from '../ranking/ranked';

export interface EntityName {
  type: EntityType;
  id: string;
}

/** Another value under a key of a seed; none where the seed gives none. */
export interface ValueChange {
  key: string;
  before?: unknown;
  after?: unknown;
}

/** What a list of a seed holds: a text, or the id of an entity with what is said of it there. */
export interface Item {
  name: string;
  says: Record<string, unknown>;
}

/** What came into a list and what went out of it. */
export interface ListChange {
  key: string;
  added: Item[];
  removed: Item[];
}

/** What is said otherwise of an entity that a list names before and after. */
export interface ItemChange {
  key: string;
  of: string;
  says: FieldChange[];
}

/** A difference between two versions of a seed, in the words of the seeds. */
export type FieldChange = ValueChange | ListChange | ItemChange;

export const POSITION = [
  'advised',
  'rank',
  'score',
  'support',
  'counter',
  'standing',
  'band',
  'witnesses',
] as const;

/** Where a practice stands for a barrier, and how. */
export type Position = Pick<Ranked, (typeof POSITION)[number]>;

/** How much a claim counts, and by whom. */
export interface Counted {
  weight: number;
  witness: string;
}

/** A claim that counts otherwise than before; null where it did not count or counts no longer. */
export interface PartChange {
  claim: string;
  side: Side;
  before: Counted | null;
  after: Counted | null;
}

/** What came into a list that stands beside a score or an untested practice, and what went out of it. */
export interface EvidenceListChange {
  list: 'adoptions' | 'counterEvidence' | 'caveats' | 'sideEffects' | 'intentions' | 'runsIn';
  added: string[];
  removed: string[];
}

/** How a practice comes to stand otherwise for a barrier, with the claims that make it so, weightiest change first. */
export interface PositionChange {
  practice: string;
  before: Position | null;
  after: Position | null;
  /** Whether it was and is among the practices that nobody tested, which have no position. */
  untested: { before: boolean; after: boolean };
  parts: PartChange[];
  beside: EvidenceListChange[];
}

export interface RankingChange {
  barrier: string;
  /** Its name in English where it has one. */
  name: string;
  /** Advice, then cautions, by their new rank; then what is untested; then what leaves. */
  practices: PositionChange[];
}

/** An entity as it was called at the time: its name, statement or title; null where it has none. */
export interface ChangedEntity extends EntityName {
  nameNl: string | null;
  nameEn: string | null;
}

/** What a revision changed. Entities by type, then id. */
export interface Changes {
  added: ChangedEntity[];
  changed: (ChangedEntity & { fields: FieldChange[] })[];
  /** Whose own seed is unchanged, but whose computed values change: the name of a witness. */
  following: ChangedEntity[];
  retired: ChangedEntity[];
  rankings: RankingChange[];
}
