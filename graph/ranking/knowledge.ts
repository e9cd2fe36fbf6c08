import { unique } from '../model/collections';
import type { AdoptionStatus, Basis, Confidence, Design, Effect, Evidence } from '../model/enumerations';
import type { AdoptedPractice, Attempt, Finding, Knowledge, Remark } from './evidence';

/** One practice in use in one case, as the graph holds it. */
export interface AdoptionFacts {
  adoption: string;
  practice: string;
  case: string;
  status: AdoptionStatus;
  jurisdictions: readonly string[];
  /** Barriers that a researcher thinks it bears on. */
  bearsOn: readonly string[];
}

/** What a claim says of one barrier, as the graph holds it. */
export interface EffectFacts {
  claim: string;
  barrier: string;
  effect: Effect;
  basis: Basis;
  /** Of a measurement; null for others. */
  design: Design | null;
  evidence: Evidence;
  confidence: Confidence;
  witness: string;
  /** Whether its witness is one of `OFFICIAL_WITNESSES`. */
  official: boolean;
  /** Adoptions that the claim is about; those that are only recommended count for nothing. */
  adoptions: readonly string[];
}

/** What the graph holds that bears on questions. */
export interface Facts {
  adoptions: readonly AdoptionFacts[];
  effects: readonly EffectFacts[];
  limits: readonly Remark[];
  disputes: readonly Remark[];
}

/** Tells findings from what was only meant, and gives each the adoption that it is about. */
export function knowledgeFrom(
  { adoptions, effects, limits, disputes }: Facts,
  above: (place: string) => readonly string[],
): Knowledge {
  const inUse = adoptions.filter(({ status }) => status !== 'RECOMMENDED');
  const byId = new Map(inUse.map((each) => [each.adoption, { ...each, ...adoptedPractice(each, above) }]));
  const findings: Finding[] = [];
  const intentions: Attempt[] = [];
  for (const { adoptions: about, basis, design, ...effect } of effects) {
    const adopted = about.flatMap((id) => byId.get(id) ?? []);
    const practices = unique(adopted.map(({ practice }) => practice)).length;
    for (const { status, bearsOn, ...adoption } of adopted) {
      if (basis === 'INTENDED')
        intentions.push({ ...adoption, barrier: effect.barrier, status, claim: effect.claim });
      else {
        const strength = basis === 'MEASURED' && design ? design : 'REPORTED';
        findings.push({ ...adoption, ...effect, strength, practices });
      }
    }
  }
  const bearings = [...byId.values()].flatMap(({ bearsOn, ...adoption }) =>
    bearsOn.map((barrier) => ({ ...adoption, barrier, claim: null })),
  );
  return { findings, attempts: [...intentions, ...bearings], limits, disputes };
}

const adoptedPractice = (
  { adoption, practice, case: episode, jurisdictions }: AdoptionFacts,
  above: (place: string) => readonly string[],
): AdoptedPractice => ({
  adoption,
  practice,
  case: episode,
  jurisdictions,
  places: unique(jurisdictions.flatMap((place) => [place, ...above(place)])),
});
