import fc from 'fast-check';
import { answer } from '../../../graph/answering/answer';
import type { AnswerIndex } from '../../../graph/answering/answer-index';
import type { Question } from '../../../graph/answering/question';
import type { Knowledge } from '../../../graph/ranking/evidence';
import { rankingOver } from '../../../graph/ranking/ranking';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { readWanted } from '../../../graph/seeding/wanted';
import { answerIndexIn, classifierOf } from '../../support/answer-index';
import { FIXTURE } from '../../support/fixture';
import { add, graphAfter, swap } from '../seeding/edited-seeds';

let index: AnswerIndex;
let withDispute: AnswerIndex;
let withArea: AnswerIndex;
let withOffice: AnswerIndex;

beforeAll(async () => {
  const classifier = classifierOf((await readWanted(FIXTURE)).training);
  index = answerIndexIn(await graphAfter(), classifier);
  withDispute = answerIndexIn(await graphAfter(add('barriers/nobody-cares.yaml', NOBODY_CARES)), classifier);
  const building = [
    add('policy-areas/building.yaml', BUILDING),
    swap('cases/ghent-walkways.yaml', '  - weather', '  - building'),
  ];
  withArea = answerIndexIn(await graphAfter(...building), classifier);
  const lending = swap('cases/utrecht-umbrellas.yaml', 'adoptions:', OFFICE_LENDS);
  withOffice = answerIndexIn(await graphAfter(lending), classifier);
});

const BUILDING = `
id: building
name: {nl: Bouwkunde, en: Building}
`;

const OFFICE_LENDS = `
actors:
  - actor: weather-office
    role: {nl: Leent uit, en: Lends}
adoptions:`;

const NOBODY_CARES = `
id: nobody-cares
name: {nl: Onverschilligheid, en: Indifference}
summary: {nl: Het kan niemand iets schelen., en: Nobody cares.}
jurisdiction: NL
related: [getting-wet]
`;

/** The index, where other things are known. */
const knowing = (others: Partial<Knowledge>): AnswerIndex => {
  const knowledge = { ...index.knowledge, ...others };
  return { ...index, knowledge, rank: rankingOver(knowledge) };
};

const ask = (question: string, more: Partial<Question> = {}, from = index) =>
  answer(
    {
      question,
      askingJurisdiction: 'NL',
      within: null,
      policyAreas: null,
      weights: DEFAULT_WEIGHTS,
      ...more,
    },
    from,
  );
const shortly = ({
  practices,
  untested,
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
  untested: untested.map(({ practice }) => practice),
  cautions: cautions.map(({ rank, practice, barrier }) => `${rank} ${practice} ${barrier}`),
  homeAdoptions,
  abstention,
});

describe('answering a question', () => {
  it('ranks the practices for the barrier that it names', () => {
    expect(shortly(ask('Wat helpt tegen nat worden?'))).toEqual({
      barriers: ['getting-wet'],
      restrictedTo: [],
      practices: ['1 umbrella-sharing getting-wet +0', '2 covered-walkways getting-wet +0'],
      untested: ['folding-umbrella-sharing'],
      cautions: ['1 rain-dance getting-wet', '2 sun-hats getting-wet'],
      homeAdoptions: ['utrecht-umbrellas/home-trial'],
      abstention: null,
    });
  });

  it('ranks by the sum of the scores over the barriers, and shows the one that comes first', () => {
    const { findings } = index.knowledge;
    const roofs = findings.find(({ practice }) => practice === 'covered-walkways')!;
    const study = { strength: 'RANDOMISED_TRIAL', evidence: 'EVALUATION', confidence: 'HIGH' } as const;
    const dry = { ...roofs, ...study, claim: 'roofs-keep-feet-dry', barrier: 'wet-feet' };
    const both = [...findings, dry];
    const from = knowing({ findings: both });
    expect(shortly(ask('nat worden en natte voeten', {}, from)).practices).toEqual([
      '1 covered-walkways wet-feet +1',
      '2 umbrella-sharing getting-wet +0',
    ]);
  });

  it('gives what a named practice is good for where no barrier is named', () => {
    expect(shortly(ask('What does umbrella sharing help against?'))).toEqual({
      barriers: ['getting-wet', 'wet-feet'],
      restrictedTo: [],
      practices: ['1 umbrella-sharing getting-wet +0'],
      untested: [],
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
      practices: ['1 umbrella-sharing getting-wet +0'],
      untested: ['folding-umbrella-sharing'],
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
      untested: [],
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
    for (const id of ['copenhagen-umbrellas', 'ghent-walkways'])
      expect(ask(index.entities.get(id)!.nameEn)).toMatchObject({ cases: [id] });
    const { id, involved } = [...index.entities.values()].find(({ type }) => type === 'Case')!;
    const actor = involved.find((each) => index.entities.get(each)?.type === 'Actor')!;
    expect(ask(`Who is the ${index.entities.get(actor)!.nameEn}?`).cases).toContain(id);
  });

  it('tells of the cases of an organisation at home only where it asks of nothing else', () => {
    const { nameNl } = index.entities.get('weather-office')!;
    const casesOf = (question: string, askingJurisdiction = 'NL') =>
      ask(question, { askingJurisdiction }, withOffice).cases;
    expect(casesOf(`Wat doet de ${nameNl}?`)).toEqual(['utrecht-umbrellas']);
    expect(casesOf(`Wat kan de ${nameNl} doen tegen nat worden?`)).toEqual(casesOf('nat worden'));
    expect(casesOf(`Wat deed de ${nameNl} tegen nat worden?`, 'BE')[0]).toBe('utrecht-umbrellas');
  });

  it('does not abstain from what it can tell of a case, with the lessons that were drawn', () => {
    const { abstention, cases, lessons, practices } = ask('Wat leert ons de parapluproef?');
    expect({ abstention, cases, lessons, practices }).toEqual({
      abstention: null,
      cases: ['copenhagen-umbrellas'],
      lessons: ['share-before-you-build', 'copenhagen-umbrellas/hang-them-low'],
      practices: [],
    });
  });

  it('does not abstain from a case that is named, where nothing is known of a practice besides', () => {
    const unknown = knowing({ findings: [], attempts: [] });
    const reasonOf = (question: string) => ask(question, {}, unknown).abstention?.reason;
    expect(reasonOf('umbrella sharing')).toBe('NO_EVIDENCE');
    expect(reasonOf('umbrella sharing in the umbrella trial')).toBeUndefined();
  });

  it('tells of the cases that a named webinar discusses', () => {
    expect(ask(index.entities.get('umbrella-webinar')!.nameEn).cases).toEqual(['copenhagen-umbrellas']);
  });

  it('tells of the cases and lessons that carry the advice where none is named', () => {
    const { cases, lessons } = ask('nat worden');
    expect({ cases, lessons }).toEqual({
      cases: ['copenhagen-umbrellas', 'ghent-walkways'],
      lessons: ['share-before-you-build', 'copenhagen-umbrellas/hang-them-low'],
    });
  });

  it('puts the practices of a named case, and of a named area, first', () => {
    const first = ({ practices }: ReturnType<typeof ask>) => practices.map(({ practice }) => practice);
    const roofsFirst = ['covered-walkways', 'umbrella-sharing'];
    expect(first(ask('nat worden'))).toEqual([...roofsFirst].reverse());
    expect(first(ask('nat worden, Ghent roofs its paths and dances'))).toEqual(roofsFirst);
    expect(first(ask('nat worden in de bouwkunde', {}, withArea))).toEqual(roofsFirst);
  });

  it('names what puts practices first only where there are such practices', () => {
    expect(ask('nat worden, Ghent roofs its paths and dances').preferred).toEqual(['ghent-walkways']);
    expect(ask('nat worden bij Utrecht leent ook').preferred).toEqual([]);
  });

  it('puts the caution first that most speaks against, whatever its score', () => {
    const roofs = index.knowledge.findings.find(({ practice }) => practice === 'covered-walkways')!;
    const leak = { ...roofs, effect: 'WORSENS', strength: 'AUDIT', evidence: 'EVALUATION' } as const;
    const harm = { ...leak, claim: 'roofs-leak', confidence: 'LOW', witness: 'a' } as const;
    const findings = [...index.knowledge.findings, harm];
    const from = knowing({ findings });
    const { cautions } = ask('nat worden', {}, from);
    expect(cautions.map(({ practice, rank }) => [practice, rank])).toEqual([
      ['rain-dance', 1],
      ['covered-walkways', 2],
      ['sun-hats', 3],
    ]);
    expect(cautions[1]!.score).toBeGreaterThan(cautions[0]!.score);
  });

  it('is narrowed to the areas of policy that the caller names', () => {
    const { practices, untested } = ask('nat worden', { policyAreas: ['building'] }, withArea);
    expect({ practices: practices.map(({ practice }) => practice), untested }).toEqual({
      practices: ['covered-walkways'],
      untested: [],
    });
  });

  it('does not abstain where only untested practices are known', () => {
    const untestedOnly = knowing({ findings: [] });
    const { practices, untested, cases, abstention } = ask('nat worden', {}, untestedOnly);
    expect({ practices, untested: untested.map(({ practice }) => practice), cases, abstention }).toEqual({
      practices: [],
      untested: ['folding-umbrella-sharing', 'rain-dance'],
      cases: ['copenhagen-umbrellas', 'ghent-walkways'],
      abstention: null,
    });
  });

  it('lists as untested for one barrier what did harm to another', () => {
    const { attempts } = index.knowledge;
    const feet = { ...attempts[0]!, practice: 'rain-dance', barrier: 'wet-feet' };
    const { untested, cautions } = ask(
      'nat worden en natte voeten',
      {},
      knowing({ attempts: [...attempts, feet] }),
    );
    expect(cautions.map(({ practice }) => practice)).toContain('rain-dance');
    expect(untested.find(({ practice }) => practice === 'rain-dance')?.barriers).toEqual(['wet-feet']);
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

  it('has ranks that count from 1, the same for equals', () => {
    fc.assert(
      fc.property(
        fc.subarray(['nat worden', 'motregen', 'natte voeten', 'zonnehoeden', 'in Denemarken']),
        (parts) => {
          const { practices, cautions } = ask(parts.join(' en '));
          for (const list of [practices, cautions])
            for (const [at, { rank }] of list.entries()) expect([at + 1, list[at - 1]?.rank]).toContain(rank);
        },
      ),
    );
  });

  it('gives the same whatever the order of what is known', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...index.knowledge.findings], { minLength: index.knowledge.findings.length }),
        (findings) => {
          const shuffled = knowing({ findings });
          expect(ask('nat worden en motregen', {}, shuffled)).toEqual(ask('nat worden en motregen'));
        },
      ),
    );
  });
});
