import type { IndexedLesson } from '../../../graph/answering/answer-index';
import { DESIGNS, EVIDENCE } from '../../../graph/model/enumerations';
import type { Attempt, Finding } from '../../../graph/ranking/evidence';
import { type Facts, knowledgeFrom } from '../../../graph/ranking/knowledge';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { DRIER, WETTER } from '../ranking/findings';
import { cardFrom, claim, EMPTY, type Known, STATIONS } from './carded';

const MEASURED = claim('drier', { measureDesign: 'RANDOMISED_TRIAL' });
const MEANT: Attempt = { ...DRIER, status: 'RUNNING', claim: 'aim' };
const effectOf = (known: Known) => cardFrom(known).effect;
const SURE = { design: 'RANDOMISED_TRIAL', studies: 1, evidence: 'EVALUATION', witnesses: 1 } as const;
const ON_WET = {
  barrier: 'getting-wet',
  standing: 'SUPPORTED',
  onlyNarrower: false,
  onlyPackages: false,
  directions: [{ effect: 'REDUCES', design: 'RANDOMISED_TRIAL', witnesses: 1, size: MEASURED }],
  security: SURE,
  jurisdictions: ['DK'],
  sizes: [MEASURED],
} as const;
const NOT_TESTED = { standing: 'UNTESTED', directions: [], security: null, sizes: [] } as const;

describe('the effect on a card', () => {
  it('is what was found, how sure that is, where and how much', () => {
    expect(effectOf({ findings: [DRIER], claims: [MEASURED] })).toEqual([ON_WET]);
  });

  it('is empty where nothing was found and nothing meant', () => {
    expect(cardFrom({})).toEqual(EMPTY);
  });

  it('is untested where it was only meant, however many meant it', () => {
    const bearing: Attempt = { ...MEANT, claim: null, adoption: 'lund/stations', jurisdictions: ['SE'] };
    expect(effectOf({ attempts: [MEANT, bearing] })).toEqual([
      { ...ON_WET, ...NOT_TESTED, jurisdictions: ['DK', 'SE'] },
    ]);
  });

  it('tells what was looked for and not found from what nobody looked at', () => {
    const none: Finding = { ...DRIER, effect: 'NO_EFFECT' };
    const [effect] = effectOf({ findings: [none], claims: [MEASURED] });
    expect(effect).toEqual({
      ...ON_WET,
      standing: 'CONTRADICTED',
      directions: [{ effect: 'NO_EFFECT', design: 'RANDOMISED_TRIAL', witnesses: 1, size: MEASURED }],
    });
  });

  it('counts two claims of one witness about one case once, as witness and as study', () => {
    const again: Finding = { ...DRIER, claim: 'drier-again' };
    const measured = claim('drier-again', { measureDesign: 'RANDOMISED_TRIAL' });
    expect(effectOf({ findings: [DRIER, again], claims: [measured, MEASURED] })).toEqual([
      { ...ON_WET, sizes: [MEASURED, measured] },
    ]);
  });

  it('counts one claim about two cases as one study', () => {
    const [effect] = effectOf({
      findings: [DRIER, { ...DRIER, case: 'lund', adoption: 'lund/stations', jurisdictions: ['SE'] }],
    });
    expect([effect?.security, effect?.jurisdictions]).toEqual([SURE, ['DK', 'SE']]);
  });

  it('counts one witness about two cases as two studies', () => {
    const [effect] = effectOf({
      findings: [DRIER, { ...DRIER, claim: 'lund-drier', case: 'lund', adoption: 'lund/stations' }],
    });
    expect(effect?.security).toEqual({ ...SURE, studies: 2 });
  });

  it('has no design and no size where it is only reported, though the claim measured something else', () => {
    const reported: Finding = { ...DRIER, strength: 'REPORTED' };
    expect(effectOf({ findings: [reported], claims: [MEASURED] })).toEqual([
      {
        ...ON_WET,
        directions: [{ effect: 'REDUCES', design: null, witnesses: 1, size: null }],
        security: { ...SURE, design: null, studies: 0 },
        sizes: [],
      },
    ]);
  });

  it('has the strongest design first, in directions and in sizes, whatever the size', () => {
    const surveyed: Finding = { ...WETTER, strength: 'SURVEY' };
    const large = claim('wetter', { measureDesign: 'SURVEY', value: 90, witness: 'gazette' });
    const [effect] = effectOf({ findings: [surveyed, DRIER], claims: [large, MEASURED] });
    expect(effect).toEqual({
      ...ON_WET,
      standing: 'CONTESTED',
      directions: [...ON_WET.directions, { effect: 'WORSENS', design: 'SURVEY', witnesses: 1, size: large }],
      security: { ...SURE, witnesses: 2 },
      sizes: [MEASURED, large],
    });
  });

  it('shows a size for everybody before one for a subgroup', () => {
    const old = claim('a-old', { measureDesign: 'RANDOMISED_TRIAL', subgroupEn: 'older people' });
    const [effect] = effectOf({ findings: [DRIER, { ...DRIER, claim: 'a-old' }], claims: [old, MEASURED] });
    expect(effect?.directions[0]?.size).toEqual(MEASURED);
  });

  it('on a barrier is known by its kinds too, and says so', () => {
    const wet = { ...ON_WET, onlyNarrower: true };
    expect(effectOf({ findings: [{ ...DRIER, barrier: 'drizzle' }], claims: [MEASURED] })).toEqual([
      { ...ON_WET, barrier: 'drizzle' },
      wet,
    ]);
  });

  it('says that it is known of a package only', () => {
    expect(effectOf({ findings: [{ ...DRIER, practices: 2 }], claims: [MEASURED] })).toEqual([
      { ...ON_WET, onlyPackages: true },
    ]);
    expect(effectOf({ findings: [{ ...DRIER, practices: 2 }, WETTER] })[0]?.onlyPackages).toBe(false);
  });

  it('is known from where it was found, not from where it was only meant', () => {
    const elsewhere: Attempt = { ...MEANT, adoption: 'lund/stations', jurisdictions: ['SE'] };
    expect(effectOf({ findings: [DRIER], attempts: [elsewhere], claims: [MEASURED] })).toEqual([ON_WET]);
  });

  it('has the direction with most witnesses first where the designs are the same', () => {
    const worse: Finding[] = [WETTER, { ...WETTER, claim: 'wetter-too', witness: 'auditor' }];
    const [effect] = effectOf({ findings: [DRIER, ...worse] });
    expect(effect?.directions.map(({ effect, witnesses }) => [effect, witnesses])).toEqual([
      ['WORSENS', 2],
      ['REDUCES', 1],
    ]);
  });

  it('leaves out what was found and meant at home and of other practices', () => {
    const findings = [
      { ...DRIER, places: ['NL-UT', 'NL'] },
      { ...DRIER, practice: 'rain-dance' },
    ];
    expect(effectOf({ findings, attempts: [{ ...MEANT, places: ['NL'] }] })).toEqual([]);
  });

  it('puts barriers of which most is known first, and those that were only meant last', () => {
    const on = (barrier: string, strength: Finding['strength']): Finding => ({ ...DRIER, barrier, strength });
    const findings = [
      on('b-reported', 'REPORTED'),
      on('c-survey', 'SURVEY'),
      on('d-trial', 'RANDOMISED_TRIAL'),
    ];
    const attempts: Attempt[] = [{ ...MEANT, barrier: 'a-meant' }];
    expect(effectOf({ findings, attempts }).map(({ barrier }) => barrier)).toEqual([
      'd-trial',
      'c-survey',
      'b-reported',
      'a-meant',
    ]);
  });

  it('puts barriers that are concerned themselves before what these are kinds of, and the tested first', () => {
    const findings: Finding[] = [{ ...DRIER, barrier: 'wet-feet' }];
    const attempts: Attempt[] = [{ ...MEANT, barrier: 'a-meant' }];
    expect(effectOf({ findings, attempts }).map(({ barrier }) => barrier)).toEqual([
      'wet-feet',
      'cold-feet',
      'a-meant',
    ]);
  });

  it('puts barriers with more witnesses first where the designs are the same', () => {
    const more: Finding[] = [
      { ...DRIER, barrier: 'z-two' },
      { ...DRIER, barrier: 'z-two', claim: 'two', witness: 'auditor' },
    ];
    const findings = [{ ...DRIER, barrier: 'a-one' }, ...more];
    expect(effectOf({ findings }).map(({ barrier }) => barrier)).toEqual(['z-two', 'a-one']);
  });

  it('is the same as in the ranking where a claim contests the support', () => {
    const disputes = [{ claim: 'doubt', about: ['drier'] }];
    expect(effectOf({ findings: [DRIER], disputes })[0]?.standing).toBe('CONTESTED');
  });

  it('has none of an adoption that is only recommended', () => {
    const facts: Facts = {
      adoptions: [
        {
          ...DRIER,
          status: 'RECOMMENDED',
          bearsOn: ['getting-wet'],
        },
      ],
      effects: [{ ...DRIER, basis: 'MEASURED', design: 'RANDOMISED_TRIAL', adoptions: [DRIER.adoption] }],
      limits: [],
      disputes: [],
    };
    expect(effectOf(knowledgeFrom(facts, () => []))).toEqual([]);
  });
});

describe('the other parts of a card', () => {
  const reported = { design: null, studies: 0, evidence: 'EVALUATION', witnesses: 1 } as const;

  it('are the claims that belong there, each with how sure it is', () => {
    const works = claim('works', { kind: 'MECHANISM' });
    const old = claim('old', { subgroupNl: 'ouderen', evidence: 'JOURNALISM' });
    const failed = claim('failed', { kind: 'LIMIT', failure: 'IMPLEMENTATION', witness: 'auditor' });
    const price = claim('price', { kind: 'COST', costAmount: 10, costCurrency: 'DKK' });
    const other = claim('other', { kind: 'FACT' });
    expect(cardFrom({ claims: [works, old, failed, price, other, MEASURED] })).toEqual({
      ...EMPTY,
      mechanism: { claims: [works], security: reported },
      moderators: {
        practice: 'umbrellas',
        subgroups: [old],
        failures: [failed],
        security: { ...reported, witnesses: 2 },
      },
      implementation: { ...EMPTY.implementation, limits: [failed], security: reported },
      economics: { costs: [price], security: reported },
    });
  });

  it('have the strongest design first, then the weightiest evidence, then the id', () => {
    const mechanism = { kind: 'MECHANISM' } as const;
    const claims = [
      claim('a', { ...mechanism, evidence: 'JOURNALISM' }),
      claim('c', mechanism),
      claim('b', mechanism),
      claim('z', { ...mechanism, evidence: 'SELF_REPORT', measureDesign: 'SURVEY' }),
    ];
    expect(cardFrom({ claims }).mechanism.claims.map(({ id }) => id)).toEqual(['z', 'b', 'c', 'a']);
  });

  it('take in what is said of the practice itself', () => {
    const works = claim('works', { kind: 'MECHANISM' });
    const { mechanism } = cardFrom({ claims: [{ claim: works, about: ['umbrellas'] }] });
    expect(mechanism).toEqual({ claims: [works], security: reported });
  });

  it('have no claim that is no longer used', () => {
    const gone = { deprecated: 'Withdrawn by its authors.' };
    const claims = [
      claim('a', { ...gone, kind: 'MECHANISM' }),
      claim('b', { ...gone, kind: 'COST', costAmount: 10, costCurrency: 'DKK' }),
      claim('c', { ...gone, kind: 'LIMIT', failure: 'THEORY', subgroupNl: 'ouderen' }),
    ];
    expect(cardFrom({ claims })).toEqual(EMPTY);
  });

  it.each([
    ['only recommended', { status: 'RECOMMENDED' }],
    ['at home', { places: ['NL-UT', 'NL'] }],
  ] as const)('count no adoption that is %s, nor the claims and lessons from there', (_, adoption) => {
    const lesson: IndexedLesson = {
      id: 'hang-them-low',
      confidence: 'HIGH',
      drawnFrom: ['copenhagen'],
      answers: [],
      recommends: [],
    };
    const adoptions = [{ ...STATIONS, ...adoption }];
    const card = cardFrom({ adoptions, claims: [claim('price', { kind: 'COST' })], lessons: [lesson] });
    expect(card).toEqual({ ...EMPTY, implementation: { ...EMPTY.implementation, statuses: [] } });
  });

  it('count adoptions by status, in the order of a life', () => {
    const adoptions = (['ABANDONED', 'RUNNING', 'PILOT', 'RUNNING', 'RECOMMENDED'] as const).map(
      (status, at) => ({ ...STATIONS, adoption: `copenhagen/${at}`, status }),
    );
    expect(cardFrom({ adoptions }).implementation.statuses).toEqual([
      { status: 'PILOT', adoptions: 1 },
      { status: 'RUNNING', adoptions: 2 },
      { status: 'ABANDONED', adoptions: 1 },
    ]);
  });

  it('have the lessons that recommend the practice, then those of its cases, the surest first', () => {
    const lesson = (id: string, told: Partial<IndexedLesson>): IndexedLesson => ({
      id,
      confidence: 'HIGH',
      drawnFrom: [],
      answers: [],
      recommends: [],
      ...told,
    });
    const lessons = [
      lesson('a-of-its-case', { drawnFrom: ['copenhagen'] }),
      lesson('b-elsewhere', { drawnFrom: ['ghent'], recommends: ['rain-dance'] }),
      lesson('c-less-sure', { recommends: ['umbrellas'], confidence: 'LOW' }),
      lesson('d-recommends', { recommends: ['umbrellas'], drawnFrom: ['copenhagen'] }),
    ];
    expect(cardFrom({ lessons }).implementation.lessons).toEqual([
      'd-recommends',
      'c-less-sure',
      'a-of-its-case',
    ]);
  });
});

it('knows how sure things are by the order of enumerations, which is that of the weights', () => {
  const weights = [
    DESIGNS.map((each) => DEFAULT_WEIGHTS.strength[each]),
    EVIDENCE.map((each) => DEFAULT_WEIGHTS.evidence[each]),
  ];
  expect(weights).toEqual(weights.map((each) => [...each].sort((a, b) => b - a)));
});
