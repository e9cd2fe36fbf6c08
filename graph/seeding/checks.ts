import type { Check } from './checks/check';
import {
  adoptionsAreEvidenced,
  effectsAreOfAdoptions,
  measurementsHaveNumbers,
  periodsAreOrdered,
} from './checks/claims';
import { codesAreAssigned, regionsLieInTheirCountry } from './checks/jurisdictions';
import { idsAreUnique, labelsAreDisjoint } from './checks/names';
import {
  claimsContestOthers,
  comparisonsHaveSources,
  nothingLeadsBackToItself,
  referencesExist,
  witnessesExist,
} from './checks/references';
import { sourcesAreCited, sourcesStandOnce } from './checks/sources';

export const CHECKS: readonly Check[] = [
  idsAreUnique,
  referencesExist,
  witnessesExist,
  comparisonsHaveSources,
  claimsContestOthers,
  adoptionsAreEvidenced,
  effectsAreOfAdoptions,
  measurementsHaveNumbers,
  nothingLeadsBackToItself,
  periodsAreOrdered,
  labelsAreDisjoint,
  sourcesAreCited,
  sourcesStandOnce,
  codesAreAssigned,
  regionsLieInTheirCountry,
];
