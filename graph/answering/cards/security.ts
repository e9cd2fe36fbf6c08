import { compare, groupBy, unique } from '../../model/collections';
import {
  DESIGNS,
  type Design,
  EVIDENCE,
  type Evidence,
  STRENGTHS,
  type Strength,
} from '../../model/enumerations';
import type { CardClaim } from './card.rows';

/** How sure something is, never how much it is. */
export interface Security {
  /** The strongest design; null where nothing was measured. */
  design: Design | null;
  /** How many studies have that design; 0 where nothing was measured. */
  studies: number;
  /** The weightiest way in which any of it was established. */
  evidence: Evidence;
  witnesses: number;
}

/** That somebody established something somewhere: what security is made of. */
export interface Testimony {
  claim: string;
  strength: Strength;
  evidence: Evidence;
  witness: string;
  /** Null for what is said of the practice itself. */
  case: string | null;
}

/** Null where there is nothing to be sure of. */
export function securityOf(testimonies: readonly Testimony[]): Security | null {
  const evidence = EVIDENCE.find((each) => testimonies.some((testimony) => testimony.evidence === each));
  if (evidence === undefined) return null;
  const design = designOf(testimonies);
  const strongest = testimonies.filter(({ strength }) => strength === design);
  return { design, studies: studiesOf(strongest), evidence, witnesses: witnessesOf(testimonies) };
}

/** A claim about several cases is one study; so are several claims of one witness about one case. */
function studiesOf(testimonies: readonly Testimony[]): number {
  const firsts = [...groupBy(testimonies, ({ claim }) => claim).values()].map(([first]) => first!);
  return unique(firsts.map((first) => JSON.stringify([first.case, first.witness]))).length;
}

/** The strongest design; null where nothing was measured. */
export const designOf = (testimonies: readonly Pick<Testimony, 'strength'>[]): Design | null =>
  DESIGNS.find((design) => testimonies.some(({ strength }) => strength === design)) ?? null;

export const witnessesOf = (testimonies: readonly Pick<Testimony, 'witness'>[]): number =>
  unique(testimonies.map(({ witness }) => witness)).length;

/** Sorts designs from the strongest to none. */
export const byDesign = (a: Design | null, b: Design | null): number => strengthAt(a) - strengthAt(b);

const strengthAt = (design: Design | null) => STRENGTHS.indexOf(design ?? 'REPORTED');

/** The order of claims on a card: by design, then by evidence, then by id. */
export const surestFirst = (a: CardClaim, b: CardClaim): number =>
  byDesign(a.measureDesign, b.measureDesign) ||
  EVIDENCE.indexOf(a.evidence) - EVIDENCE.indexOf(b.evidence) ||
  compare(a.id, b.id);

/** Whether a claim is not about everybody. */
export const isOnSubgroup = ({ subgroupNl, subgroupEn }: CardClaim): boolean =>
  subgroupNl !== null || subgroupEn !== null;
