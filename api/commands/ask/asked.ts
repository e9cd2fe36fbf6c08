import type { Band, Standing, State } from '../../../generated/resolvers';

export interface Named {
  id: string;
  name: string;
}

export interface Stated {
  id: string;
  statement: string | null;
}

export interface AskedRanked {
  rank: number;
  score: number;
  band: Band;
  standing: Standing;
  witnesses: number;
  practice: Named;
  barrier: Named;
  parts: {
    claim: Stated & {
      measure: { inBrief: string } | null;
      citations: { locator: string | null; source: { id: string; title: string; url: string | null } }[];
    };
    adoption: { jurisdictions: Named[] };
  }[];
  counterEvidence: Stated[];
  caveats: Stated[];
  sideEffects: { barrier: Named; claim: Stated }[];
  conditions: (Named & { state: State })[];
  others?: { barrier: Named; score: number; band: Band; standing: Standing }[];
}

export interface AskedUntested {
  practice: Named;
  runsIn: Named[];
  intentions: Stated[];
}

/** What was looked for and not found. */
interface AskedSearch {
  notFound: string | null;
  searchedOn: string;
}

/** An answer as the command line asks for it. */
export interface AskedAnswer {
  interpretation: {
    barriers: { barrier: Named & { searches: AskedSearch[] }; matchedText: string }[];
    practices: { practice: Named; matchedText: string }[];
    unknownPlaces: string[];
    unmatchedWords: string[];
  };
  remarks: string[];
  practices: AskedRanked[];
  totalCount: number;
  untested: AskedUntested[];
  cases: (Named & { jurisdictions: Named[] })[];
  lessons: Stated[];
  counterparts: { of: Named; actor: Named; for: string | null; note: string | null }[];
  cautions: AskedRanked[];
  homeExperience: { adoptions: { how: string | null; practice: Named }[]; programmes: Named[] };
  abstention: { nearest: { question: string }[] } | null;
  revision: { number: number; appliedAt: string };
}
