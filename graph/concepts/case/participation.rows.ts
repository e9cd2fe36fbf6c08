import type { ActorRow } from '../actor/actor.rows';
import type { CaseRow } from './case.rows';

/** Who took part in a case, and as what. */
export interface ParticipantRow {
  roleNl: string | null;
  roleEn: string | null;
  actor: ActorRow;
}

/** In what an actor took part, and as what. */
export interface ParticipationRow {
  roleNl: string | null;
  roleEn: string | null;
  case: CaseRow;
}
