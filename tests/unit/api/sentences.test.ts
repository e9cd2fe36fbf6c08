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
      labelled('DK', 'Country', { nameNl: 'Denemarken', nameEn: 'Denmark' }),
      labelled('office', 'Actor', { nameNl: 'Weerdienst', nameEn: 'Weather office' }),
      labelled('flood', 'Case', { nameNl: 'De overstroming', nameEn: 'The flood' }),
    ].map((entity) => [entity.id, entity]),
  ),
} as unknown as AnswerIndex;

const understood = (...matches: (Pick<Match, 'id' | 'type' | 'via'> & Partial<Match>)[]) =>
  ({
    interpretation: { matches },
    restrictedTo: [],
    excluded: [],
    signs: [],
    cases: [],
    barriers: [],
    practices: [],
    preferred: [],
    untested: [],
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

  it('say what is left out, and what is only a sign', () => {
    const sign = { id: 'DK', type: 'Country', via: 'HIDDEN_LABEL', matchedText: 'Danish' } as const;
    expect(remarksOn({ ...understood(sign), signs: ['DK'] }, 'EN', index)).toEqual([
      '“Danish” is taken as a sign of Denmark, not as a restriction.',
    ]);
    expect(remarksOn({ ...understood(sign), signs: ['DK'] }, 'NL', index)).toEqual([
      '“Danish” is opgevat als een aanwijzing voor Denemarken, niet als een beperking.',
    ]);
    expect(remarksOn({ ...understood(), excluded: ['DK', 'SE'] }, 'EN', index)).toEqual([
      'Leaves out Denmark and Sweden, as the question asks.',
    ]);
    expect(remarksOn({ ...understood(), excluded: ['DK'] }, 'NL', index)).toEqual([
      'Zonder Denemarken, zoals de vraag wil.',
    ]);
  });

  it('say first that no result is known where all practices are untested', () => {
    const named = { id: 'wet', type: 'Barrier', via: 'DEFINITION' } as const;
    const untested = [{ practice: 'hats', barriers: ['wet'], runsIn: [], adoptions: [], intentions: [] }];
    expect(remarksOn({ ...understood(named), untested }, 'EN', index)).toEqual([
      'No result is known of any practice: what is listed here is done or meant elsewhere, and no more than that.',
      'Not named; the wording suggests “Getting wet”.',
    ]);
  });

  it('say whose practices come first', () => {
    const wet = { id: 'wet', type: 'Barrier', via: 'STEM' } as const;
    const office = { id: 'office', type: 'Actor', via: 'PREFERRED_LABEL' } as const;
    expect(remarksOn(understood(wet, office), 'NL', index)).toEqual([]);
    expect(remarksOn({ ...understood(wet, office), preferred: ['office'] }, 'NL', index)).toEqual([
      'Werkwijzen uit zaken van of over Weerdienst staan voorop, omdat de vraag dat noemt.',
    ]);
  });

  it('say what is known of an organisation where nothing else was understood', () => {
    const office = { id: 'office', type: 'Actor', via: 'PREFERRED_LABEL' } as const;
    const abstained = { ...understood(office), abstention: { reason: 'NO_MATCH', nearest: [] } } as Answered;
    expect(remarksOn({ ...understood(office), cases: ['flood'] }, 'EN', index)).toEqual([
      'What is known of it is told by: “The flood”.',
    ]);
    expect(remarksOn(abstained, 'NL', index)).toEqual([
      'De vraag noemt Weerdienst, maar geen knelpunt en geen werkwijze die hier bekend is.',
    ]);
  });
});
