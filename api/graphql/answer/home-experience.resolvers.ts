import type { HomeExperienceResolvers } from '../../../generated/resolvers';
import { programmesWithin } from '../concepts/programme/programmes-within';
import { requireRows } from '../concepts/require-row';
import type { Complete } from '../execution/resolver-types';
import type { AnswerRow } from './answer.resolvers';

export type HomeExperienceRow = Pick<
  AnswerRow,
  'homeAdoptions' | 'barriers' | 'askingJurisdiction' | 'answerIndex'
>;

export const HomeExperience: Complete<HomeExperienceResolvers, HomeExperienceRow> = {
  adoptions: ({ homeAdoptions }, _, { loaders }) => requireRows(loaders.adoptionById, homeAdoptions),
  programmes: ({ barriers, askingJurisdiction, answerIndex }, _, { loaders }) =>
    programmesWithin(askingJurisdiction, barriers, loaders, answerIndex),
};
