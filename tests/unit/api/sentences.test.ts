import { remarksOn } from '../../../api/graphql/answer/sentences';
import type { AnswerIndex } from '../../../graph/answering/answer-index';
import type { Answered } from '../../../graph/answering/answered';
import type { Match } from '../../../graph/understanding/interpretation';
import { labelled } from '../understanding/labelled';

const index = {
  entities: new Map(
    [
      labelled('wet', 'Barrier', { nameNl: 'Nat worden', nameEn: 'Getting wet' }),
      labelled('cold', 'Barrier', { nameNl: 'Kou lijden', nameEn: 'Being cold' }),
    ].map((entity) => [entity.id, entity]),
  ),
} as unknown as AnswerIndex;

const understood = (...matches: Pick<Match, 'id' | 'type' | 'via'>[]) =>
  ({
    interpretation: { matches },
    restrictedTo: [],
    excluded: [],
    signs: [],
    cases: [],
    barriers: [],
    practices: [],
    abstention: null,
  }) as unknown as Answered;

describe('the remarks on an answer', () => {
  it('say of all that the wording suggests that it was not named', () => {
    const answered = understood(
      { id: 'wet', type: 'Barrier', via: 'DEFINITION' },
      { id: 'cold', type: 'Barrier', via: 'DEFINITION' },
    );
    expect(remarksOn(answered, 'NL', index)).toEqual([
      'Niet bij naam genoemd; de woorden wijzen op “Nat worden” en “Kou lijden”.',
    ]);
    expect(remarksOn(answered, 'EN', index)).toEqual([
      'Not named; the wording suggests “Getting wet” and “Being cold”.',
    ]);
  });

  it('say so too beside what was named, and nothing of what was', () => {
    const named = { id: 'wet', type: 'Barrier', via: 'STEM' } as const;
    expect(remarksOn(understood(named), 'EN', index)).toEqual([]);
    expect(
      remarksOn(understood(named, { id: 'cold', type: 'Barrier', via: 'DEFINITION' }), 'EN', index),
    ).toEqual(['Not named; the wording suggests “Being cold”.']);
  });
});
