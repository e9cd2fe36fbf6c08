import type { AnswerIndex } from '../../../../graph/answering/answer-index';
import type { ProgrammeRow } from '../../../../graph/concepts/programme/programme.rows';
import { compare } from '../../../../graph/model/collections';
import { after, all, type MaybePromise } from '../../../../graph/model/maybe-promise';
import type { Loaders } from '../../../../graph/revision/loaders';

/** Whether a place is another or a part of it. */
export const isPartOf = (place: string, whole: string, { entities }: AnswerIndex): boolean =>
  place === whole || entities.get(place)?.above.includes(whole) === true;

/** The programmes of a jurisdiction and of its parts that tackle one of some barriers, each once, by id. */
export const programmesWithin = (
  jurisdiction: string,
  barriers: readonly string[],
  loaders: Loaders,
  index: AnswerIndex,
): MaybePromise<ProgrammeRow[]> =>
  after(all(barriers.map((barrier) => loaders.programmesByBarrier.load(barrier))), (found) => {
    const programmes = [...new Map(found.flat().map((programme) => [programme.id, programme])).values()];
    return after(all(programmes.map(({ id }) => loaders.jurisdictionByProgramme.load(id))), (places) =>
      programmes
        .filter((_, at) => places[at] && isPartOf(places[at].id, jurisdiction, index))
        .sort((a, b) => compare(a.id, b.id)),
    );
  });
