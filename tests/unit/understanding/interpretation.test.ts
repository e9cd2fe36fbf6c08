import fc from 'fast-check';
import { splitCompound } from '../../../graph/language/compounds';
import { stemsOfForm } from '../../../graph/language/stems';
import { wordsOf } from '../../../graph/language/words';
import { interpret } from '../../../graph/understanding/interpretation';
import { buildVocabulary } from '../../../graph/understanding/vocabulary';
import { labelled, trainedOn, UNTRAINED } from './labelled';

const ENTITIES = [
  labelled('getting-wet', 'Barrier', {
    nameNl: 'Nat worden',
    nameEn: 'Getting wet',
    altNamesNl: ['doorweekt raken', 'regenstapeling', 'niet-droog'],
    hiddenNamesNl: ['plassen staan'],
    summaryNl: 'Wie zonder bescherming wandelt bij onweer wordt nat.',
  }),
  labelled('cold-hands', 'Barrier', { nameNl: 'Koude handen', nameEn: 'Cold hands' }),
  labelled('cold', 'Barrier', { nameNl: 'Koude', nameEn: 'Cold' }),
  labelled('umbrella-sharing', 'Practice', {
    nameNl: 'Paraplu’s uitlenen',
    nameEn: 'Umbrella sharing',
    hiddenNamesNl: ['uitleenpunt'],
  }),
  labelled('DK', 'Country', { nameNl: 'Denemarken', nameEn: 'Denmark', hiddenNamesNl: ['Deense'] }),
  labelled('US', 'Country', { nameNl: 'Verenigde Staten', nameEn: 'United States', altNamesEn: ['US'] }),
];
const vocabulary = buildVocabulary(ENTITIES, UNTRAINED);
const understood = (question: string) =>
  interpret(question, vocabulary).matches.map(({ id, via, matchedText }) => `${id} ${via} ${matchedText}`);

describe('interpreting a question', () => {
  it.each([
    ['the preferred label', 'Wat helpt tegen nat worden?', ['getting-wet PREFERRED_LABEL nat worden']],
    ['the preferred label in the other language', 'Getting WET', ['getting-wet PREFERRED_LABEL Getting WET']],
    ['an alternative label', 'doorweekt raken', ['getting-wet ALTERNATIVE_LABEL doorweekt raken']],
    ['a hidden label', 'wie in plassen staan', ['getting-wet HIDDEN_LABEL plassen staan']],
    ['a label whose space was left out', 'natworden', ['getting-wet PREFERRED_LABEL natworden']],
    ['a label whose hyphen was left out', 'niet droog', ['getting-wet ALTERNATIVE_LABEL niet droog']],
    ['a label with other accents', 'Déense tram', ['DK HIDDEN_LABEL Déense']],
    ['other forms of the words', 'de doorweekte raakt', ['getting-wet STEM doorweekte raakt']],
    ['a participle', 'uitgeleende paraplu', ['umbrella-sharing STEM uitgeleende paraplu']],
    ['words in another order', 'wet getting', ['getting-wet STEM wet getting']],
    ['the parts of a compound', 'koudehandenprobleem', ['cold-hands COMPOUND koudehandenprobleem']],
    ['a misspelling', 'dorweekt raken', ['getting-wet MISSPELLING dorweekt raken']],
    ['two letters changed round', 'Deenmarken', ['DK MISSPELLING Deenmarken']],
    ['two letters wrong in a long word', 'Danemarkem', ['DK MISSPELLING Danemarkem']],
    ['nothing', 'Wie wint de finale?', []],
  ])('finds %s', (_, question, expected) => {
    expect(understood(question)).toEqual(expected);
  });

  it('prefers the longer label where both are as sure', () => {
    expect(understood('koude handen')).toEqual(['cold-hands PREFERRED_LABEL koude handen']);
  });

  it('tells of the equally sure in the order of the question, however long their labels', () => {
    expect(understood('Denemarken en koude handen')).toEqual([
      'DK PREFERRED_LABEL Denemarken',
      'cold-hands PREFERRED_LABEL koude handen',
    ]);
  });

  it.each([
    ['soft hyphens', 'nat wor\u00adden'],
    ['zero-width signs', 'n\u200bat w\u200dorden\ufeff'],
    ['full-width letters', 'ｎａｔ　ｗｏｒｄｅｎ'],
    ['odd spaces', 'nat\u00a0\u202f\u2009worden'],
    ['letters of mathematics', '𝐧𝐚𝐭 𝐰𝐨𝐫𝐝𝐞𝐧'],
  ])('reads past %s', (_, question) => {
    expect(interpret(question, vocabulary).matches.map(({ id }) => id)).toEqual(['getting-wet']);
  });

  it('takes of two labels that are read from the same words the one that says no more', () => {
    const two = buildVocabulary(
      [
        labelled('share', 'Barrier', { nameNl: 'jassen delen' }),
        labelled('may-share', 'Barrier', { nameNl: 'mogen we jassen delen' }),
      ],
      UNTRAINED,
    );
    expect(interpret('Hoe delen anderen hun jassen?', two).matches.map(({ id }) => id)).toEqual(['share']);
  });

  it('leaves out a barrier that it is said not to be about', () => {
    expect(understood('Niet over nat worden maar over koude handen')).toEqual([
      'cold-hands PREFERRED_LABEL koude handen',
    ]);
    expect(understood('Nat worden maar geen koude handen').length).toBe(2);
  });

  it('names at most 20 words that it did not understand, and cuts long ones short', () => {
    const { unmatchedWords } = interpret(`${'onbekend '.repeat(50)}`, vocabulary);
    expect(unmatchedWords).toHaveLength(20);
    expect(interpret('a'.repeat(1_000), vocabulary).unmatchedWords).toEqual([`${'a'.repeat(40)}…`]);
  });

  it('counts no word as not understood that it understood before', () => {
    expect(interpret('Denemarken, of toch Denemarken', vocabulary).unmatchedWords).not.toContain(
      'Denemarken',
    );
  });

  it('finds two entities in one question, surest first', () => {
    expect(understood('doorweekt raken en koude handen in Denemarken')).toEqual([
      'cold-hands PREFERRED_LABEL koude handen',
      'DK PREFERRED_LABEL Denemarken',
      'getting-wet ALTERNATIVE_LABEL doorweekt raken',
    ]);
  });

  it('wants the words of a label near each other', () => {
    const apart = 'doorweekt stond de postbode voor de deur van het huis waar hij nooit zou raken';
    expect(understood(apart)).toEqual([]);
  });

  it('does not make a label of short words that only happen to meet', () => {
    const places = buildVocabulary(
      [labelled('BJ', 'Country', { nameNl: 'Benin', nameEn: 'Benin' })],
      UNTRAINED,
    );
    const ids = (question: string) => interpret(question, places).matches.map(({ id }) => id);
    expect(ids('Ik ben in gesprek')).toEqual([]);
    expect(ids('Hoe doet Benin dat?')).toEqual(['BJ']);
  });

  it('takes no word apart that is too long to be one', () => {
    expect(splitCompound('plassen'.repeat(2_000), new Map([['plassen', []]]))).toBeNull();
  });

  it('takes a short abbreviation for one only where it is in capitals', () => {
    expect(understood('tell us more')).toEqual([]);
    expect(understood('in the US')).toEqual(['US ALTERNATIVE_LABEL US']);
  });

  it('takes what is an abbreviation or made of numbers only as it is written', () => {
    const vocabulary = buildVocabulary(
      [
        labelled('stamps', 'Case', { altNamesEn: ['SNAP'] }),
        labelled('swap', 'Practice', { altNamesEn: ['one in two out'] }),
      ],
      UNTRAINED,
    );
    const found = (question: string) => interpret(question, vocabulary).matches.map(({ id }) => id);
    expect(found('ik snap er niets van')).toEqual([]);
    expect(found('what did SNAP do')).toEqual(['stamps']);
    expect(found('no two agree, and one does not')).toEqual([]);
    expect(found('does one in, two out work')).toEqual(['swap']);
  });

  it('takes IT for a word of a label, and no word for a label that says it twice', () => {
    const vocabulary = buildVocabulary(
      [labelled('old', 'Barrier', { hiddenNamesNl: ['verouderde IT', 'regel op regel'] })],
      UNTRAINED,
    );
    const found = (question: string) => interpret(question, vocabulary).matches.map(({ via }) => via);
    expect(found('een verouderde auto')).toEqual([]);
    expect(found('is onze IT verouderd?')).toEqual(['STEM']);
    expect(found('Wat is de regel?')).toEqual([]);
    expect(found('regel op regel')).toEqual(['HIDDEN_LABEL']);
  });

  it('names the words that it did not understand, as written, and none that only ask', () => {
    const { unmatchedWords } = interpret(
      'Welke Zwitserse landen helpen tegen nat worden bij Tram-haltes?',
      vocabulary,
    );
    expect(unmatchedWords).toEqual(['Zwitserse', 'Tram', 'haltes']);
  });

  it.each(['', '?!', '🌧️🌧️', '* OR name:(', 'MATCH (n) DETACH DELETE n', 'nat worden '.repeat(1_000)])(
    'takes anything for a question: %#',
    (question) => {
      expect(interpret(question, vocabulary).matches.length).toBeLessThanOrEqual(1);
    },
  );

  it('gives the same whatever the order of the entities', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(ENTITIES, { minLength: ENTITIES.length }),
        fc.constantFrom('nat worden in Denemarken', 'koude handen', 'dorweekt raken'),
        (entities, question) => {
          expect(interpret(question, buildVocabulary(entities, UNTRAINED))).toEqual(
            interpret(question, vocabulary),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it('matches only text that stands in the question', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('nat', 'worden', 'koude', 'handen', '—', 'Deense', 'regen')),
        (words) => {
          const question = words.join(' ');
          for (const { matchedText } of interpret(question, vocabulary).matches)
            for (const text of matchedText.split(' … ')) expect(question).toContain(text);
        },
      ),
    );
  });
});

describe('interpreting what people say', () => {
  const ENTITIES = [
    labelled('wet', 'Barrier', { nameNl: 'Natte kleren' }),
    labelled('silos', 'Barrier', { hiddenNamesEn: ['siloed'] }),
    labelled('drying-room', 'Practice', { nameNl: 'Droogkamer' }),
  ];
  const SENTENCES = {
    wet: [
      'Mijn jas druipt en mijn sokken soppen.',
      'De sokken soppen in mijn laarzen.',
      'Alles druipt, mijn jas en mijn tas.',
      'Een druipende jas hangt in de gang.',
    ],
    silos: [
      'Ieder kantoor bewaakt zijn eigen potje.',
      'De ene afdeling wijst naar de andere.',
      'Every department keeps its own budget.',
      'Each department guards its budget in a silo.',
    ],
    'drying-room': [
      'Een verwarmd hok waar iedereen zijn kleding ophangt.',
      'Waar kun je kleding ophangen bij een kachel?',
      'Een hok met een kachel en haken aan de muur.',
      'Kleding ophangen aan haken boven een kachel.',
    ],
  };
  const sayings = buildVocabulary(ENTITIES, trainedOn(ENTITIES, SENTENCES));
  const said = (question: string) =>
    interpret(question, sayings).matches.map(({ id, via, matchedText }) => `${id} ${via} ${matchedText}`);

  it('finds the entity that is described, by its telling words', () => {
    expect(said('Mijn jas druipt en mijn sokken soppen al weer')).toEqual([
      'wet DEFINITION jas druipt … sokken soppen',
    ]);
  });

  it('finds practices so too', () => {
    expect(said('Waar kun je kleding aan haken ophangen?')).toEqual([
      'drying-room DEFINITION kleding … haken ophangen',
    ]);
  });

  it('finds what each clause tells of', () => {
    expect(said('Mijn jas druipt en mijn sokken soppen. Every department keeps its own budget.')).toEqual([
      'wet DEFINITION jas druipt … sokken soppen',
      'silos DEFINITION department … budget',
    ]);
  });

  it('finds what a clause tells of beside a barrier that another names', () => {
    expect(said('Natte kleren, dat ken ik. But every department keeps its own budget.')).toEqual([
      'wet PREFERRED_LABEL Natte kleren',
      'silos DEFINITION department … budget',
    ]);
  });

  it('looks for no topic where a barrier is named', () => {
    expect(said('Met natte kleren guards each department its own budget')).toEqual([
      'wet PREFERRED_LABEL natte kleren',
    ]);
  });

  it('reads what was meant by a misspelled word', () => {
    expect(said('Zonder droogkamr')).toEqual(['drying-room MISSPELLING droogkamr']);
  });

  it('takes no word that people say for a misspelling of a label', () => {
    const entities = [
      labelled('letters', 'Barrier', { nameNl: 'Brieven' }),
      labelled('cheese', 'Practice', { nameNl: 'Kaasticht' }),
    ];
    const classifier = trainedOn(entities, { letters: ['Wie schrijft er nog bij kaarslicht?'] });
    const vocabulary = buildVocabulary(entities, classifier);
    expect(interpret('kaarslicht', vocabulary).matches).toEqual([]);
    expect(interpret('kaasticht', vocabulary).matches.map(({ id }) => id)).toEqual(['cheese']);
  });

  it.each(['help', 'not', 'soppen', 'Wie wint?', '?!? *** AND OR NOT (', 'sokken in Denemarken'])(
    'finds no topic where fewer than two content words leave doubt: %s',
    (question) => {
      expect(said(question)).toEqual([]);
    },
  );

  it('finds no topic in the words of a name', () => {
    const withOffice = buildVocabulary(
      [...ENTITIES, labelled('office', 'Actor', { nameNl: 'Bureau Druipende Jas en Sokken' })],
      sayings.classifier,
    );
    const matches = (question: string) => interpret(question, withOffice).matches.map(({ id }) => id);
    expect(matches('Wat doet Bureau Druipende Jas en Sokken?')).toEqual(['office']);
    expect(matches('Bureau Druipende Jas en Sokken: mijn jas druipt en mijn sokken soppen')).toEqual([
      'office',
      'wet',
    ]);
  });

  it('counts another form of a label where the question says little else', () => {
    expect(said('How siloed is Estonia?')).toEqual(['silos HIDDEN_LABEL siloed']);
  });

  it('never matches without words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('help', 'wint', 'jas', 'druipt', '?!', 'NOT', 'sokken', 'de')),
        (words) => {
          for (const { matchedText } of interpret(words.join(' '), sayings).matches)
            expect(wordsOf(matchedText)).not.toEqual([]);
        },
      ),
    );
  });

  it('is not led by what people say about other entities', () => {
    expect(said('Wie wint zondag de finale van het toernooi?')).toEqual([]);
  });

  it('takes no label in another form for a sign, where the question is about something else', () => {
    expect(said('How many tonnes of maize fit in a grain silo on the farm?')).toEqual([]);
    expect(said('Does every department guard its budget in a silo?')).toEqual(['silos STEM silo']);
  });

  it('names the barriers that come nearest where none was understood', () => {
    expect(interpret('soppen', sayings).nearest[0]).toBe('wet');
  });
});

describe('splitting a compound', () => {
  const known = new Map(
    ['gegevens', 'deling', 'inspectie', 'bezoek', 'belasting', 'regel'].map((word) => [word, []]),
  );

  it.each([
    ['gegevensdeling', ['gegevens', 'deling']],
    ['gegevensdelingsplatform', ['gegevens', 'deling']],
    ['inspectiebezoek', ['inspectie', 'bezoek']],
    ['belastingsinspectie', ['belasting', 'inspectie']],
    ['schoolinspectie', ['inspectie']],
    ['inspectie', null],
    ['voetbalveld', null],
    ['hypotheekregel', null],
    ['inspectiebezoekers', ['inspectie', 'bezoek']],
    ['regelaar', null],
  ])('%s', (word, parts) => {
    expect(splitCompound(word, known)).toEqual(parts);
  });
});

describe('the words of a text', () => {
  it('are folded to lower case without accents and apostrophes', () => {
    expect(wordsOf('Ménsen’s E-mail, 2×!').map(({ folded }) => folded)).toEqual(['mensen', 'e', 'mail', '2']);
  });

  it('are stemmed in both languages, Dutch verbs further back than by their endings alone', () => {
    expect(stemsOfForm('uitgevoerd')).toEqual([
      'nl:uitgevoerd',
      'nl:uitgevoer',
      'nl:uitvoer',
      'en:uitgevoerd',
    ]);
    expect(stemsOfForm('veroudert')).toContain(stemsOfForm('verouderd')[0]);
    expect(stemsOfForm('versterken')).toContain(stemsOfForm('versterkt')[0]);
  });
});
