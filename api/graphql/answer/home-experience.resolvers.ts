import type { HomeExperienceResolvers } from '../../../generated/resolvers';
import type { ProgrammeRow } from '../../../graph/concepts/programme/programme.rows';
import { compare } from '../../../graph/model/collections';
import type { Loaders } from '../../../graph/revision/loaders';
import { requireRows } from '../concepts/require-row';
import type { Complete } from '../execution/resolver-types';
import type { AnswerRow } from './answer.resolvers';

export type HomeExperienceRow = Pick<
  AnswerRow,
  'homeAdoptions' | 'barriers' | 'askingJurisdiction' | 'answerIndex'
>;

export const HomeExperience: Complete<HomeExperienceResolvers, HomeExperienceRow> = {
  adoptions: ({ homeAdoptions }, _, { loaders }) => requireRows(loaders.adoptionById, homeAdoptions),
  programmes: ({ barriers, askingJurisdiction, answerIndex: { entities } }, _, { loaders }) =>
    programmesWithin(
      (place) =>
        place === askingJurisdiction || entities.get(place)?.above.includes(askingJurisdiction) === true,
      barriers,
      loaders,
    ),
};

/** The programmes of some jurisdictions that tackle one of some barriers, each once, by id. */
async function programmesWithin(
  isWithin: (place: string) => boolean,
  barriers: readonly string[],
  loaders: Loaders,
): Promise<ProgrammeRow[]> {
  const found = await Promise.all(barriers.map((barrier) => loaders.programmesByBarrier.load(barrier)));
  const programmes = [...new Map(found.flat().map((programme) => [programme.id, programme])).values()];
  const places = await Promise.all(programmes.map(({ id }) => loaders.jurisdictionByProgramme.load(id)));
  return programmes
    .filter((_, at) => places[at] && isWithin(places[at].id))
    .sort((a, b) => compare(a.id, b.id));
}
