import type { LessonResolvers, QueryResolvers } from '../../../../generated/resolvers';
import type { LessonRow } from '../../../../graph/concepts/lesson/lesson.rows';
import { connect } from '../../connections/connection';
import type { Complete } from '../../execution/resolver-types';
import { missingTranslations, requiredText } from '../../language/text';
import { find } from '../find';

export const lessonQueries: Required<Pick<QueryResolvers, 'lesson' | 'lessons'>> = {
  lesson: (_, { id }, context) => find(context, context.loaders.lessonById, id),
  lessons: (_, args, { loaders }) =>
    connect(loaders.lessons, args, {
      barrier: args.filter?.barrier ?? null,
      practice: args.filter?.practice ?? null,
      corners: args.filter?.corners ?? null,
    }),
};

export const Lesson: Complete<LessonResolvers, LessonRow> = {
  statement: requiredText('statement'),
  missingTranslations: missingTranslations('statement'),
  drawnFrom: ({ id }, _, { loaders }) => loaders.drawnFromByLesson.load(id),
  answers: ({ id }, _, { loaders }) => loaders.answersByLesson.load(id),
  recommends: ({ id }, _, { loaders }) => loaders.recommendsByLesson.load(id),
  actors: ({ id }, _, { loaders }) => loaders.actorsByLesson.load(id),
  corners: ({ corners }) => corners ?? [],
  citations: ({ id }, _, { loaders }) => loaders.citationsByLesson.load(id),
};
