import { bodiesStandOnce, publishersAreActors } from './named/actors';
import {
  adoptionsAreEvidenced,
  effectsAreOfAdoptions,
  legalTextsCiteLaw,
  periodsAreOrdered,
} from './named/claims';
import { codesAreAssigned, regionsLieInTheirCountry } from './named/jurisdictions';
import { directionsAgreeWithNumbers, recommendationsHaveNoResults } from './named/measures';
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
import { pagesWereOpened, sourcesAreCited, sourcesCanBeShown, sourcesStandOnce } from './named/sources';

export const CHECKS: readonly Check[] = [
  idsAreUnique,
  referencesExist,
  witnessesExist,
  comparisonsHaveSources,
  claimsContestOthers,
  adoptionsAreEvidenced,
  effectsAreOfAdoptions,
  recommendationsHaveNoResults,
  directionsAgreeWithNumbers,
  numbersAreThoseOfTheStatement,
  legalTextsCiteLaw,
  nothingLeadsBackToItself,
  periodsAreOrdered,
  labelsAreDisjoint,
  sourcesAreCited,
  sourcesStandOnce,
  sourcesCanBeShown,
  pagesWereOpened,
  bodiesStandOnce,
  publishersAreActors,
  codesAreAssigned,
  regionsLieInTheirCountry,
];
