import { Columns } from '../../model/projection';

/** Who took part in a case, and as what. */
export interface ParticipantRow {
  roleNl: string | null;
  roleEn: string | null;
  /** By id. */
  actor: string;
}

/** In what an actor took part, and as what. */
export interface ParticipationRow {
  roleNl: string | null;
  roleEn: string | null;
  /** By id. */
  case: string;
}

export const PARTICIPANT = new Columns<ParticipantRow>('part', ['roleNl', 'roleEn'], { actor: 'actor.id' });

export const PARTICIPATION = new Columns<ParticipationRow>('part', ['roleNl', 'roleEn'], { case: 'case.id' });
