import fc from 'fast-check';
import { answer } from '../../../graph/answering/answer';
import type { AnswerIndex } from '../../../graph/answering/answer-index';
import type { Question } from '../../../graph/answering/question';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { readWanted } from '../../../graph/seeding/wanted';
import { answerIndexIn, classifierOf } from '../../support/answer-index';
import { FIXTURE } from '../../support/fixture';
import { add, graphAfter } from '../seeding/edited-seeds';

let index: AnswerIndex;
let withDispute: AnswerIndex;

beforeAll(async () => {
  const classifier = classifierOf((await readWanted(FIXTURE)).training);
  index = answerIndexIn(await graphAfter(), classifier);
  withDispute = answerIndexIn(await graphAfter(add('barriers/nobody-cares.yaml', NOBODY_CARES)), classifier);
});

const NOBODY_CARES = `
id: nobody-cares
name: {nl: Onverschilligheid, en: Indifference}
summary: {nl: Het kan niemand iets schelen., en: Nobody cares.}
jurisdiction: NL
related: [getting-wet]
`;

const ask = (question: string, more: Partial<Question> = {}, from = index) =>
  answer({ question, askingJurisdiction: 'NL', within: null, weights: DEFAULT_WEIGHTS, ...more }, from);
const shortly = ({
  practices,
  cautions,
  abstention,
  restrictedTo,
  barriers,
  homeAdoptions,
}: ReturnType<typeof ask>) => ({
  barriers,
  restrictedTo,
  practices: practices.map(
    ({ rank, practice, barrier, others }) => `${rank} ${practice} ${barrier} +${others.length}`,
  ),
  cautions: cautions.map(({ rank, practice, barrier }) => `${rank} ${practice} ${barrier}`),
  homeAdoptions,
  abstention,
});

describe('answering a question', () => {
  it('ranks the practices for the barrier that it names', () => {
    expect(shortly(ask('Wat helpt tegen nat worden?'))).toEqual({
      barriers: ['getting-wet'],
      restrictedTo: [],
      practices: [
        '1 umbrella-sharing getting-wet +0',
        '2 covered-walkways getting-wet +0',
        '3 folding-umbrella-sharing getting-wet +0',
      ],
      cautions: ['1 rain-dance getting-wet', '2 sun-hats getting-wet'],
      homeAdoptions: ['utrecht-umbrellas/home-trial'],
      abstention: null,
    });
  });

  it('ranks those first that address both barriers, by the one they do best for', () => {
    const { findings } = index.knowledge;
    const trial = findings.find(({ practice }) => practice === 'folding-umbrella-sharing')!;
    const both = [...findings, { ...trial, claim: 'folding-keeps-feet-dry', barrier: 'wet-feet' }];
    const from = { ...index, knowledge: { ...index.knowledge, findings: both } };
    expect(shortly(ask('nat worden en natte voeten', {}, from)).practices).toEqual([
      '1 folding-umbrella-sharing getting-wet +1',
      '2 umbrella-sharing getting-wet +0',
      '3 covered-walkways getting-wet +0',
    ]);
  });

  it('gives what a named practice is good for where no barrier is named', () => {
    expect(shortly(ask('What does umbrella sharing help against?'))).toEqual({
      barriers: ['getting-wet', 'wet-feet'],
      restrictedTo: [],
      practices: ['1 umbrella-sharing getting-wet +0'],
      cautions: ['1 umbrella-sharing wet-feet'],
      homeAdoptions: ['utrecht-umbrellas/home-trial'],
      abstention: null,
    });
  });

  it('puts a named practice first where a barrier is named too', () => {
    expect(ask('Helpen overdekte wandelpaden tegen nat worden?').practices[0]?.practice).toBe(
      'covered-walkways',
    );
  });

  it('is restricted to the places that the question names', () => {
    expect(shortly(ask('nat worden in Denemarken'))).toEqual({
      barriers: ['getting-wet'],
      restrictedTo: ['DK'],
      practices: ['1 umbrella-sharing getting-wet +0', '2 folding-umbrella-sharing getting-wet +0'],
      cautions: [],
      homeAdoptions: ['utrecht-umbrellas/home-trial'],
      abstention: null,
    });
  });

  it('counts what was done in a part of a named place', () => {
    expect(shortly(ask('nat worden in België'))).toEqual({
      barriers: ['getting-wet'],
      restrictedTo: ['BE'],
      practices: ['1 covered-walkways getting-wet +0'],
      cautions: ['1 rain-dance getting-wet', '2 sun-hats getting-wet'],
      homeAdoptions: ['utrecht-umbrellas/home-trial'],
      abstention: null,
    });
  });

  it('leaves out the places that the question leaves out, with their parts', () => {
    const { restrictedTo, excluded, practices } = ask('nat worden buiten Denemarken');
    expect({ restrictedTo, excluded }).toEqual({ restrictedTo: [], excluded: ['DK'] });
    expect(practices.map(({ practice }) => practice)).toEqual(['covered-walkways']);
    expect(ask('getting wet, except in Belgium').practices).toEqual(
      ask('nat worden in Denemarken').practices,
    );
  });

  it('takes the part of a place and its part', () => {
    expect(ask('nat worden in Vlaanderen, België').restrictedTo).toEqual(['BE-VLG']);
    const { restrictedTo, excluded } = ask('nat worden in België buiten Vlaanderen');
    expect({ restrictedTo, excluded }).toEqual({ restrictedTo: ['BE'], excluded: ['BE-VLG'] });
    expect(ask('nat worden, niet in België maar in Vlaanderen')).toMatchObject({
      restrictedTo: ['BE-VLG'],
      excluded: [],
    });
  });

  it('is restricted by no sign of a place', () => {
    const { restrictedTo, excluded, signs, practices } = ask(
      'nat worden bij Turkish and Moroccan pensioners',
    );
    expect({ restrictedTo, excluded, signs }).toEqual({
      restrictedTo: [],
      excluded: [],
      signs: ['TR', 'MA'],
    });
    expect(practices).toEqual(ask('nat worden').practices);
  });

  it('tells of the cases that a question names, itself or by an organisation or a place', () => {
    expect(ask('What happened in Denmark?').cases).toEqual(['copenhagen-umbrellas']);
    expect(ask('nat worden in Denemarken').cases).toEqual([]);
    for (const id of ['copenhagen-umbrellas', 'ghent-walkways'])
      expect(ask(index.entities.get(id)!.nameEn)).toMatchObject({ cases: [id] });
    const { id, involved } = [...index.entities.values()].find(({ type }) => type === 'Case')!;
    const actor = involved.find((each) => index.entities.get(each)?.type === 'Actor')!;
    expect(ask(`Who is the ${index.entities.get(actor)!.nameEn}?`).cases).toContain(id);
  });

  it('is not restricted by the asking side', () => {
    expect(shortly(ask('nat worden in Nederland'))).toEqual({ ...shortly(ask('nat worden')) });
  });

  it('does not tell what others did where a country is named of which nothing is known', () => {
    const { practices, restrictedTo, abstention } = ask('nat worden in Zweden');
    expect({ practices, restrictedTo, abstention }).toEqual({
      practices: [],
      restrictedTo: ['SE'],
      abstention: { reason: 'NO_EVIDENCE', nearest: [{ barrier: 'getting-wet', within: [] }] },
    });
  });

  it('is restricted to the places that the caller names, and to both together', () => {
    expect(ask('nat worden', { within: ['BE'] }).practices).toEqual(ask('nat worden in België').practices);
    expect(ask('nat worden in Denemarken', { within: ['BE'] }).practices).toEqual([]);
  });

  it('takes the asking jurisdiction from the caller', () => {
    const { practices, homeAdoptions } = ask('nat worden', { askingJurisdiction: 'DK' });
    expect(practices.every(({ adoptions }) => adoptions.every((id) => !id.startsWith('copenhagen')))).toBe(
      true,
    );
    expect(homeAdoptions).toContain('copenhagen-umbrellas/station-umbrellas');
  });

  it('abstains where nothing is understood, with questions that can be answered', () => {
    const { practices, cautions, abstention } = ask('Who wins the cup?');
    expect({ practices, cautions, abstention }).toEqual({
      practices: [],
      cautions: [],
      abstention: { reason: 'NO_MATCH', nearest: [{ barrier: 'getting-wet', within: [] }] },
    });
  });

  it('abstains where nothing is known, with its neighbours', () => {
    expect(ask('onverschilligheid', {}, withDispute).abstention).toEqual({
      reason: 'NO_EVIDENCE',
      nearest: [{ barrier: 'getting-wet', within: [] }],
    });
  });

  it('offers only questions that are answered', () => {
    for (const question of ['Who wins the cup?', 'nat worden in Zweden', 'natte voeten'])
      for (const { barrier } of ask(question).abstention?.nearest ?? [])
        expect(ask(index.entities.get(barrier)!.nameNl).practices).not.toEqual([]);
  });

  it('has ranks that count from 1 without a gap', () => {
    fc.assert(
      fc.property(
        fc.subarray(['nat worden', 'motregen', 'natte voeten', 'zonnehoeden', 'in Denemarken']),
        (parts) => {
          const { practices, cautions } = ask(parts.join(' en '));
          for (const list of [practices, cautions])
            expect(list.map(({ rank }) => rank)).toEqual(list.map((_, at) => at + 1));
        },
      ),
    );
  });

  it('gives the same whatever the order of what is known', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...index.knowledge.findings], { minLength: index.knowledge.findings.length }),
        (findings) => {
          const shuffled = { ...index, knowledge: { ...index.knowledge, findings } };
          expect(ask('nat worden en motregen', {}, shuffled)).toEqual(ask('nat worden en motregen'));
        },
      ),
    );
  });
});
