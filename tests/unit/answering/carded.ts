import type { IndexedLesson } from '../../../graph/answering/answer-index';
import { type Card, cardOf } from '../../../graph/answering/cards/card';
import type { PracticeEvidence } from '../../../graph/answering/cards/card.rows';
import type { ClaimRow } from '../../../graph/concepts/claim/claim.rows';
import type { Knowledge } from '../../../graph/ranking/evidence';

/** A claim that says nothing yet. */
export const claim = (id: string, said: Partial<ClaimRow> = {}): ClaimRow => ({
  type: 'Claim',
  id,
  kind: 'EFFECT',
  statementNl: null,
  statementEn: null,
  evidence: 'EVALUATION',
  confidence: 'HIGH',
  value: null,
  low: null,
  high: null,
  baseline: null,
  bound: null,
  unitNl: null,
  unitEn: null,
  period: null,
  measureDesign: null,
  measureOutcomeNl: null,
  measureOutcomeEn: null,
  measureBetter: null,
  measureN: null,
  measurePopulationNl: null,
  measurePopulationEn: null,
  measureComparisonNl: null,
  measureComparisonEn: null,
  measureInBriefNl: null,
  measureInBriefEn: null,
  subgroupNl: null,
  subgroupEn: null,
  failure: null,
  costAmount: null,
  costLow: null,
  costHigh: null,
  costCurrency: null,
  costYear: null,
  costEvery: null,
  costPerNl: null,
  costPerEn: null,
  costForNl: null,
  costForEn: null,
  deprecated: null,
  witness: 'institute',
  witnessName: 'Institute',
  ...said,
});

export const STATIONS: PracticeEvidence['adoptions'][number] = {
  adoption: 'copenhagen/stations',
  case: 'copenhagen',
  status: 'RUNNING',
  places: ['DK'],
};

/** What a card is made of, where not all of it matters. */
export interface Known extends Partial<Knowledge> {
  adoptions?: PracticeEvidence['adoptions'];
  /** About the adoption at the stations, but where they say otherwise. */
  claims?: (ClaimRow | PracticeEvidence['claims'][number])[];
  lessons?: IndexedLesson[];
}

/** What barriers are kinds of. */
const ABOVE: Readonly<Record<string, string[]>> = { drizzle: ['getting-wet'], 'wet-feet': ['cold-feet'] };

/** The card of sharing umbrellas, for the Netherlands. */
export const cardFrom = ({ adoptions = [STATIONS], claims = [], lessons = [], ...known }: Known): Card =>
  cardOf('umbrellas', {
    knowledge: { findings: [], attempts: [], limits: [], disputes: [], ...known },
    evidence: {
      adoptions,
      claims: claims.map((each) =>
        'about' in each ? each : { claim: each, about: ['copenhagen/stations'] },
      ),
    },
    lessons,
    askingJurisdiction: 'NL',
    above: (barrier) => ABOVE[barrier] ?? [],
  });

/** A card of which nothing is known but one adoption. */
export const EMPTY: Card = {
  effect: [],
  mechanism: { claims: [], security: null },
  moderators: { practice: 'umbrellas', subgroups: [], failures: [], security: null },
  implementation: {
    statuses: [{ status: 'RUNNING', adoptions: 1 }],
    lessons: [],
    limits: [],
    security: null,
  },
  economics: { costs: [], security: null },
};
