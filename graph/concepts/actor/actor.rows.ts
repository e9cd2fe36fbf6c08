import type { ActorKind, Corner } from '../../model/enumerations';
import { Columns, held } from '../../model/projection';

export interface ActorRow {
  type: 'Actor';
  id: string;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
  kind: ActorKind;
  corner: Corner | null;
  url: string | null;
}

/** An actor with a comparable task elsewhere: for which task, and how far the comparison goes. */
export interface CounterpartRow {
  /** The actor that is compared, by id. */
  of: string;
  forNl: string | null;
  forEn: string | null;
  noteNl: string | null;
  noteEn: string | null;
  sources: string[] | null;
  /** By id. */
  actor: string;
}

/** Held in memory, so that statements give its id only. */
export const ACTOR = held<ActorRow>('actor');

export const COUNTERPART = new Columns<CounterpartRow>(
  'counterpart',
  ['forNl', 'forEn', 'noteNl', 'noteEn', 'sources'],
  { of: 'id', actor: 'actor.id' },
);
