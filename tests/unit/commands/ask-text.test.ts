import { execFileSync } from 'node:child_process';
import { answerText } from '../../../api/commands/ask/ask-text';
import type { AskedAnswer } from '../../../api/commands/ask/asked';
import { ROOT } from '../../support/fixture';

const named = (name: string) => ({ id: name, name });
const stated = (statement: string | null) => ({ id: `${statement}`, statement });
const source = (title: string, url: string | null = null) => ({ id: title, title, url });

const barrier = (name: string) => ({
  ...named(name),
  searches: [{ notFound: `Geen evaluatie van ${name}.`, searchedOn: '2026-11' }],
});

type AskedRanked = AskedAnswer['practices'][number];

/** A practice with nothing around it. */
const BARE: AskedRanked = {
  rank: 2,
  score: 0.0049,
  band: 'THIN',
  standing: 'SUPPORTED',
  witnesses: 1,
  practice: named('Dak'),
  barrier: named('Regen'),
  parts: [],
  counterEvidence: [],
  caveats: [],
  sideEffects: [],
  conditions: [],
  others: [],
};

/** A practice with all that can be said of one, and more of it than is shown. */
const FULL: AskedRanked = {
  rank: 1,
  score: 0.125,
  band: 'LIMITED',
  standing: 'CONTESTED',
  witnesses: 3,
  practice: named('Paraplu'),
  barrier: named('Regen'),
  parts: [
    {
      claim: {
        ...stated('Het werd droger.'),
        measure: { inBrief: '40 procent tegen 80, gelote proef' },
        citations: [
          { locator: 'p. 3', source: source('Studie', 'https://example.org/s') },
          { locator: null, source: source('Krant') },
        ],
      },
      adoption: { jurisdictions: [named('Denemarken'), named('Vlaanderen')] },
    },
    {
      claim: {
        ...stated('Nog droger.'),
        measure: null,
        citations: [
          { locator: null, source: source('Krant') },
          { locator: null, source: source('Jaarboek', 'https://example.org/j') },
          { locator: '§ 4', source: source('Wet') },
          { locator: null, source: source('Brief') },
        ],
      },
      adoption: { jurisdictions: [named('Denemarken')] },
    },
  ],
  counterEvidence: [stated('Tegen 1.'), stated('Tegen 2.'), stated('Tegen 3.')],
  caveats: [stated('Let op 1.'), stated(null), stated('Let op 2.'), stated('Let op 3.')],
  sideEffects: [
    { barrier: named('Wind'), claim: stated('Waait om.') },
    { barrier: named('Kou'), claim: stated('Koud.') },
    { barrier: named('Wind'), claim: stated('Waait weg.') },
  ],
  conditions: [
    { ...named('Geld'), state: 'MET' },
    { ...named('Opslag'), state: 'PARTLY' },
    { ...named('Wil'), state: 'UNMET' },
    { ...named('Plek'), state: 'UNKNOWN' },
  ],
  others: [
    { barrier: named('Hagel'), score: 0.5, band: 'STRONG', standing: 'SUPPORTED' },
    { barrier: named('Sneeuw'), score: 0.25, band: 'MODERATE', standing: 'SUPPORTED' },
  ],
};

const NOTHING: AskedAnswer = {
  interpretation: { barriers: [], practices: [], unknownPlaces: [], unmatchedWords: [] },
  remarks: [],
  practices: [],
  totalCount: 0,
  untested: [],
  cases: [],
  lessons: [],
  counterparts: [],
  cautions: [],
  homeExperience: { adoptions: [], programmes: [] },
  abstention: null,
  revision: { number: 7, appliedAt: '2026-03-04T23:59:59.999Z' },
};

const EVERYTHING: AskedAnswer = {
  interpretation: {
    barriers: [
      { barrier: barrier('Regen'), matchedText: 'nattigheid' },
      { barrier: barrier('Hagel'), matchedText: 'hagel' },
    ],
    practices: [{ practice: named('Paraplu'), matchedText: 'plu' }],
    unknownPlaces: ['Zweden', 'Peru'],
    unmatchedWords: ['wie', 'toch'],
  },
  remarks: ['Een opmerking.', 'Nog een.'],
  practices: [FULL, BARE],
  totalCount: 12,
  untested: [
    {
      practice: named('Hoed'),
      runsIn: [named('Denemarken'), named('Vlaanderen')],
      intentions: [stated('Men wil drogere hoofden.'), stated('En oren.')],
    },
    { practice: named('Zang'), runsIn: [], intentions: [] },
  ],
  cases: [{ ...named('Kopenhagen'), jurisdictions: [named('Denemarken')] }],
  lessons: [stated('Hang ze laag.')],
  counterparts: [
    { of: named('Weerdienst'), actor: named('Regendienst'), for: 'Leent uit', note: 'Alleen deels.' },
  ],
  cautions: [
    {
      ...BARE,
      rank: 1,
      score: 0,
      band: 'NONE',
      standing: 'CONTRADICTED',
      witnesses: 0,
      practice: named('Dans'),
      counterEvidence: [stated('Het ging regenen.')],
    },
    { ...BARE, score: 0, band: 'NONE', standing: 'MIXED_ONLY', practice: named('Hoed') },
  ],
  homeExperience: {
    programmes: [named('Droog Nederland')],
    adoptions: [
      { practice: named('Paraplu'), how: 'Aan de haak.' },
      { practice: named('Dak'), how: null },
    ],
  },
  abstention: null,
  revision: { number: 7, appliedAt: '2026-03-04T23:59:59.999Z' },
};

const lines = (answer: AskedAnswer, language: 'nl' | 'en' = 'nl', width?: number) =>
  answerText(answer, language, { colour: false, width }).split('\n');

describe('an answer in words', () => {
  it('says in Dutch all that is known, and how much more there is', () => {
    expect(lines(EVERYTHING)).toEqual([
      'Begrepen als: Regen (“nattigheid”); Hagel (“hagel”); Paraplu (“plu”)',
      'Niet begrepen: wie, toch',
      'Niets bekend over: Zweden, Peru',
      'Een opmerking.',
      'Nog een.',
      '',
      '1. Paraplu — tegen Regen — beperkt 0.13, omstreden, 3 getuigen',
      '   Het werd droger.',
      '   gemeten  40 procent tegen 80, gelote proef',
      '   waar     Denemarken, Vlaanderen',
      '   bron     Studie, p. 3, https://example.org/s',
      '   bron     Krant',
      '   bron     Jaarboek, https://example.org/j',
      '   bron     en nog 2',
      '   ook      Hagel (sterk 0.50), Sneeuw (redelijk 0.25)',
      '   tegen    Tegen 1.',
      '   tegen    Tegen 2.',
      '   tegen    en nog 1',
      '   let op   Let op 1.',
      '   let op   Let op 2.',
      '   let op   en nog 2',
      '   schaadt  Wind, Kou',
      '   nodig    Geld (geldt); Opslag (deels); Wil (ontbreekt); Plek (onbekend)',
      '',
      '2. Dak — tegen Regen — mager 0.00, ondersteund, 1 getuige',
      '',
      '2 van 12 werkwijzen getoond',
      '',
      'Wat anderen doen, zonder bekend resultaat:',
      '  Hoed: in gebruik in Denemarken, Vlaanderen; bedoeld: Men wil drogere hoofden.',
      '  Zang: niet meer of nog niet in gebruik',
      '',
      'Waarschuwingen: niet overnemen, of niets spreekt ervoor',
      '',
      '1. Dans — tegen Regen — geen 0.00, tegengesproken, 0 getuigen',
      '   tegen    Het ging regenen.',
      '',
      '2. Hoed — tegen Regen — geen 0.00, wisselend, 1 getuige',
      '',
      'Wat ervan te leren is:',
      '  Hang ze laag.',
      '',
      'Zaken die het meest vertellen:',
      '  Kopenhagen (Denemarken)',
      '',
      'Wie dat elders doet:',
      '  Weerdienst ↔ Regendienst; Leent uit; Alleen deels.',
      '',
      'Wat hier loopt of liep:',
      '  Droog Nederland',
      '  Paraplu: Aan de haak.',
      '  Dak',
      '',
      'Revisie 7 van 2026-03-04',
    ]);
  });

  it('says the same in English', () => {
    expect(lines(EVERYTHING, 'en')).toEqual([
      'Understood as: Regen (“nattigheid”); Hagel (“hagel”); Paraplu (“plu”)',
      'Not understood: wie, toch',
      'Nothing known of: Zweden, Peru',
      'Een opmerking.',
      'Nog een.',
      '',
      '1. Paraplu — against Regen — limited 0.13, contested, 3 witnesses',
      '   Het werd droger.',
      '   measured 40 procent tegen 80, gelote proef',
      '   where    Denemarken, Vlaanderen',
      '   source   Studie, p. 3, https://example.org/s',
      '   source   Krant',
      '   source   Jaarboek, https://example.org/j',
      '   source   and 2 more',
      '   also     Hagel (strong 0.50), Sneeuw (moderate 0.25)',
      '   against  Tegen 1.',
      '   against  Tegen 2.',
      '   against  and 1 more',
      '   caveat   Let op 1.',
      '   caveat   Let op 2.',
      '   caveat   and 2 more',
      '   harms    Wind, Kou',
      '   needs    Geld (met); Opslag (partly); Wil (unmet); Plek (unknown)',
      '',
      '2. Dak — against Regen — thin 0.00, supported, 1 witness',
      '',
      '2 of 12 practices shown',
      '',
      'What others do, with no known result:',
      '  Hoed: in use in Denemarken, Vlaanderen; meant: Men wil drogere hoofden.',
      '  Zang: not in use yet, or no longer',
      '',
      'Cautions: not to copy, or nothing speaks for it',
      '',
      '1. Dans — against Regen — none 0.00, contradicted, 0 witnesses',
      '   against  Het ging regenen.',
      '',
      '2. Hoed — against Regen — none 0.00, mixed, 1 witness',
      '',
      'What to learn from it:',
      '  Hang ze laag.',
      '',
      'Cases that tell most:',
      '  Kopenhagen (Denemarken)',
      '',
      'Who does that elsewhere:',
      '  Weerdienst ↔ Regendienst; Leent uit; Alleen deels.',
      '',
      'What is or was under way at home:',
      '  Droog Nederland',
      '  Paraplu: Aan de haak.',
      '  Dak',
      '',
      'Revision 7 of 2026-03-04',
    ]);
  });

  it('fits a terminal, each line under its beginning', () => {
    const wrapped = lines(EVERYTHING, 'nl', 40);
    expect(wrapped.slice(7, 17)).toEqual([
      '1. Paraplu — tegen Regen — beperkt 0.13,',
      '   omstreden, 3 getuigen',
      '   Het werd droger.',
      '   gemeten  40 procent tegen 80, gelote',
      '            proef',
      '   waar     Denemarken, Vlaanderen',
      '   bron     Studie, p. 3,',
      '            https://example.org/s',
      '   bron     Krant',
      '   bron     Jaarboek,',
    ]);
    const joined = (each: string[]) => each.join(' ').replace(/\s+/g, ' ');
    expect(joined(wrapped)).toBe(joined(lines(EVERYTHING)));
  });

  it('says back only the beginning of a long question', () => {
    const words = Array.from({ length: 500 }, (_, at) => `${'x'.repeat(100)}${at % 250}`);
    const barriers = words.map((matchedText) => ({ barrier: barrier('Regen'), matchedText }));
    const interpretation = {
      barriers,
      practices: [],
      unknownPlaces: words,
      unmatchedWords: ['wie', 'wie', ...words],
    };
    const x = `${'x'.repeat(60)} …`;
    expect(lines({ ...NOTHING, interpretation }).slice(0, 3)).toEqual([
      `Begrepen als: Regen (“${x}”)`,
      `Niet begrepen: wie, ${x}`,
      `Niets bekend over: ${x}`,
    ]);
    const many = Array.from({ length: 25 }, (_, at) => `woord${at}`);
    expect(
      lines({ ...NOTHING, interpretation: { ...NOTHING.interpretation, unmatchedWords: many } })[0],
    ).toBe(`Niet begrepen: ${many.slice(0, 10).join(', ')}, en nog 15`);
  });

  it('offers what can be answered where there is no advice', () => {
    const abstention = { nearest: [{ question: 'Wat helpt tegen regen?' }, { question: 'En tegen hagel?' }] };
    expect(lines({ ...NOTHING, remarks: ['Niets bekend.'], abstention })).toEqual([
      'Niets bekend.',
      '',
      'Wel te beantwoorden:',
      '  Wat helpt tegen regen?',
      '  En tegen hagel?',
      '',
      'Revisie 7 van 2026-03-04',
    ]);
    expect(lines({ ...NOTHING, abstention }, 'en')[0]).toBe('Can be answered:');
  });

  it('tells what was looked for and not found where the evidence is thin', () => {
    const interpretation = {
      ...NOTHING.interpretation,
      barriers: [{ barrier: barrier('Regen'), matchedText: 'x' }],
    };
    expect(lines({ ...NOTHING, interpretation }).slice(2, 4)).toEqual([
      'Gezocht en niet gevonden:',
      '  Geen evaluatie van Regen. (2026-11)',
    ]);
    expect(lines({ ...NOTHING, interpretation, practices: [FULL], totalCount: 1 })).not.toContain(
      'Gezocht en niet gevonden:',
    );
  });

  it('leaves out what there is nothing to say of', () => {
    expect(lines({ ...NOTHING, abstention: { nearest: [] } })).toEqual(['Revisie 7 van 2026-03-04']);
    expect(lines({ ...NOTHING, practices: [BARE], totalCount: 1 })).toEqual([
      '2. Dak — tegen Regen — mager 0.00, ondersteund, 1 getuige',
      '',
      'Revisie 7 van 2026-03-04',
    ]);
  });
});

describe('the colours of an answer', () => {
  // Node itself looks whether the output is a terminal, and is only told otherwise before it starts.
  const inColour = (answer: AskedAnswer) => {
    const print =
      "const { answerText } = require('./api/commands/ask/ask-text.ts');" +
      "process.stdout.write(answerText(JSON.parse(process.argv[1]), 'nl', { colour: true }));";
    const words = ['--import', 'tsx', '--eval', print, JSON.stringify(answer)];
    const env = { ...process.env, FORCE_COLOR: '1' };
    return execFileSync(process.execPath, words, { cwd: ROOT, env, encoding: 'utf8' });
  };

  const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[(1|2|22)m`, 'g');
  const marked = (text: string) =>
    text.replace(ESCAPES, (_, code) => ({ 1: '<bold>', 2: '<faint>', 22: '</>' })[code as '1' | '2' | '22']);

  it('set off names and headings, and change no word', () => {
    const answer = { ...EVERYTHING, abstention: { nearest: [{ question: 'En hagel?' }] } };
    const coloured = marked(inColour(answer)).split('\n');
    expect(coloured.filter((line) => line.includes('<'))).toEqual([
      '<bold>1. Paraplu</> — tegen Regen — beperkt 0.13, omstreden, 3 getuigen',
      '<bold>2. Dak</> — tegen Regen — mager 0.00, ondersteund, 1 getuige',
      '<bold>Wat anderen doen, zonder bekend resultaat:</>',
      '<bold>Wel te beantwoorden:</>',
      '<bold>Waarschuwingen: niet overnemen, of niets spreekt ervoor</>',
      '<bold>1. Dans</> — tegen Regen — geen 0.00, tegengesproken, 0 getuigen',
      '<bold>2. Hoed</> — tegen Regen — geen 0.00, wisselend, 1 getuige',
      '<bold>Wat ervan te leren is:</>',
      '<bold>Zaken die het meest vertellen:</>',
      '<bold>Wie dat elders doet:</>',
      '<bold>Wat hier loopt of liep:</>',
      '<faint>Revisie 7 van 2026-03-04</>',
    ]);
    expect(coloured.map((line) => line.replace(/<[^>]*>/g, ''))).toEqual(lines(answer));
  });
});
