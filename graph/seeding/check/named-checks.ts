import {
  adoptionsAreEvidenced,
  effectsAreOfAdoptions,
  measurementsHaveNumbers,
  periodsAreOrdered,
} from './named/claims';
import { codesAreAssigned, regionsLieInTheirCountry } from './named/jurisdictions';
import type { Check } from './named/named-check';
import { idsAreUnique, labelsAreDisjoint } from './named/names';
import { numbersAreThoseOfTheStatement } from './named/numbers';
import {
  claimsContestOthers,
  comparisonsHaveSources,
  nothingLeadsBackToItself,
  referencesExist,
  witnessesExist,
} from './named/references';
import { sourcesAreCited, sourcesCanBeShown, sourcesStandOnce } from './named/sources';

export const CHECKS: readonly Check[] = [
  idsAreUnique,
  referencesExist,
  witnessesExist,
  comparisonsHaveSources,
  claimsContestOthers,
  adoptionsAreEvidenced,
  effectsAreOfAdoptions,
  measurementsHaveNumbers,
  numbersAreThoseOfTheStatement,
  nothingLeadsBackToItself,
  periodsAreOrdered,
  labelsAreDisjoint,
  sourcesAreCited,
  sourcesStandOnce,
  sourcesCanBeShown,
  codesAreAssigned,
  regionsLieInTheirCountry,
];
