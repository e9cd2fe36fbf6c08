import fc from 'fast-check';
import type { Observation } from '../../../graph/analysis/observations';

const some = (prefix: string, most: number) =>
  fc.uniqueArray(
    fc.integer({ min: 1, max: 4 }).map((at) => `${prefix}${at}`),
    { maxLength: most },
  );
const maybe = (prefix: string) => some(prefix, 1).map(([value]) => value ?? null);

/** One observation of a small world, whose values need not go together. */
export const observation = fc.record({
  case: fc.constantFrom('c1', 'c2', 'c3'),
  caseKind: fc.constantFrom('SUCCESS', 'MIXED'),
  policyAreas: some('a', 2),
  actorKinds: fc.constant([]),
  jurisdictions: some('j', 3),
  places: fc.constant([]),
  year: fc.option(fc.integer({ min: 1990, max: 1993 })),
  adoption: maybe('ad'),
  practice: maybe('p'),
  status: fc.constantFrom('RUNNING', 'PILOT', null),
  barrier: maybe('b'),
  basis: fc.constantFrom('MEASURED', null),
  claim: maybe('cl'),
  kind: fc.constantFrom('EFFECT', 'COST', null),
  design: fc.constant(null),
  evidence: fc.constantFrom('EVALUATION', 'STATISTIC', null),
  witness: maybe('w'),
  sources: some('s', 2),
}) as fc.Arbitrary<Observation>;
