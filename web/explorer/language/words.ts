import type {
  AbstentionReason,
  ActorKind,
  AdoptionStatus,
  Aspect,
  Band,
  CaseKind,
  Confidence,
  Corner,
  Design,
  EffectKind,
  EntityType,
  Evidence,
  EvidenceState,
  Failure,
  ProgrammeKind,
  State,
} from '../../../generated/explorer/graphql';

/** How all conditions of a practice stand at home, told by the one that is most in the way; NONE where none is known. */
export type Hindrance = State | 'NONE';

/** A word for each value of the enumerations that pages show: a value that the schema gains and that has no word stops the build. */
export interface Words {
  band: Record<Band, string>;
  /** How the evidence stands: in rankings and on the map. */
  standing: Record<EvidenceState, string>;
  /** A letter for each state, for the cells of the map. */
  letter: Record<EvidenceState, string>;
  standingMeans: Record<EvidenceState, string>;
  state: Record<State, string>;
  hindrance: Record<Hindrance, string>;
  effect: Record<EffectKind, string>;
  design: Record<Design, string>;
  evidence: Record<Evidence, string>;
  confidence: Record<Confidence, string>;
  status: Record<AdoptionStatus, string>;
  caseKind: Record<CaseKind, string>;
  failure: Record<Failure, string>;
  corner: Record<Corner, string>;
  programme: Record<ProgrammeKind, string>;
  actor: Record<ActorKind, string>;
  /** That there is no answer, as a heading. */
  noAnswer: Record<AbstentionReason, string>;
  /** What to do where there is no answer; why there is none is told by the remarks. */
  abstention: Record<AbstentionReason, string>;
  /** What one and several entities of a type are called. */
  type: Record<EntityType, readonly [one: string, more: string]>;
  /** In what respect things are compared. */
  aspect: Record<Aspect, string>;
}
