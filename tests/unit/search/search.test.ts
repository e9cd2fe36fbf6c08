import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { wordsOf } from '../../../graph/language/words';
import { ENTITY_TYPES, SHAPES } from '../../../graph/model/shape';
import { AskedWords, MIN_MISSPELT } from '../../../graph/search/asked-words';
import { highlight } from '../../../graph/search/highlight';
import { searchQueries, suggestQueries } from '../../../graph/search/index-queries';
import { labelToSuggest, tierOf } from '../../../graph/search/label-tiers';
import { type FieldText, type LabelColumns, textsOf } from '../../../graph/search/search.rows';
import { ROOT } from '../../support/fixture';

/** Texts as people and adversaries type them: any sign at all, and much of what means something to Lucene. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(...'+-&|!(){}[]^"~*?:\\/\'’⑴½ﷺİ€😀é AND OR NOT TO regels Stapeling'.split(/(?=.)/u)),
    )
    .map((signs) => signs.join('')),
);

/** No word is known. */
const NONE = new Set<string>();

const queriesFor = (text: string) => [
  ...searchQueries(wordsOf(text), NONE),
  ...suggestQueries(wordsOf(text), NONE),
];

/** What the indexes are asked for a text, by what makes it: quoted words, bare words with one letter wrong, starts. */
const QUERY =
  /^(?:\+?\(|\)(?:\^1000000000000)?|"(?:[\p{L}\p{M}\p{N}]|(?<!")['’‘＇]| (?!"))+"|[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}']+(?:~1\^0\.5|\*)| )+$/u;

describe('what the indexes are asked', () => {
  it('is for each index all words, and some of them, perhaps with a letter wrong', () => {
    const called = '"De regels van toezicht" (+("De") +("regels") +("van") +("toezicht" toezicht*))';
    const all = '+("regels") +("toezicht")';
    const some = '"regels" regels~1^0.5 "toezicht" toezicht~1^0.5';
    const lucene = `(${all})^1000000000000 (${some})`;
    expect(searchQueries(wordsOf('De regels van toezicht'), NONE)).toEqual([
      { index: 'labels', lucene: called, tier: null, withLabels: true },
      { index: 'labels', lucene, tier: 4, withLabels: false },
      { index: 'texts_nl', lucene, tier: 4, withLabels: false },
      { index: 'texts_en', lucene, tier: 4, withLabels: false },
    ]);
  });

  it('while typing is what holds all words, the last one unfinished', () => {
    const all = '+("Vrije") +("Dúr" dur*)';
    expect(suggestQueries(wordsOf('Vrije Dúr'), NONE)).toEqual([
      {
        index: 'labels',
        lucene: `("Vrije Dúr" (${all}))^1000000000000 (${all})`,
        tier: 4,
        withLabels: true,
      },
    ]);
  });

  it('looks for misspellings only of words that are not known', () => {
    const [, labels] = searchQueries(wordsOf('regels toezigt'), new Set(['regels']));
    expect(labels?.lucene).toBe(
      '(+("regels") +("toezigt"))^1000000000000 ("regels" "toezigt" toezigt~1^0.5)',
    );
  });

  it('takes either apostrophe for the other', () => {
    expect(searchQueries(wordsOf("foto's"), NONE).map(({ lucene }) => lucene)).toContainEqual(
      expect.stringContaining('+("foto\'s" "foto’s")'),
    );
  });

  it('reads past marks that are not seen', () => {
    const hidden = 'toe\u00ADslag\u200B be\u2060zwaar\uFEFF';
    expect(queriesFor(hidden)).toEqual(queriesFor('toeslag bezwaar'));
  });

  it('keeps small words where there are no others', () => {
    expect(searchQueries(wordsOf('van de'), NONE).map(({ lucene }) => lucene)).toContainEqual(
      expect.stringContaining('+("van") +("de")'),
    );
  });

  it('takes the operators of Lucene for words', () => {
    const [called] = searchQueries(wordsOf('a AND b OR NOT c'), NONE);
    expect(called?.lucene).toMatch(/^"a AND b OR NOT c" /);
    for (const { lucene } of queriesFor('a AND b OR NOT c'))
      expect(lucene.replaceAll(/"[^"]*"/g, '')).not.toMatch(/AND|OR|NOT/);
  });

  it.each(['', '   ', '!?', '\u115F', '😀', '🌧️', '"', '\\', '~ ^2 * ?'])(
    'is nothing for a text without words: %j',
    (text) => {
      const numbersAside = text.replaceAll(/\d/g, '');
      expect(queriesFor(numbersAside)).toEqual([]);
    },
  );

  it('holds no syntax that a text brings in, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { lucene } of queriesFor(text)) expect(lucene).toMatch(QUERY);
      }),
      { numRuns: 2000 },
    );
  });
});

const LABELS: LabelColumns = {
  nameNl: 'Café’s sluiten',
  nameEn: 'Closing cafés',
  title: null,
  altNamesNl: ['dichte kroegen', 'kroegverbod'],
  altNamesEn: ['pub ban'],
  hiddenNamesNl: ['kroegverbot'],
  hiddenNamesEn: null,
};

describe('the labels of an entity', () => {
  it.each([
    ['CAFÉ’S  sluiten!', 'EXACT_NAME'],
    ['closing cafes', 'EXACT_NAME'],
    ['Pub-ban', 'EXACT_LABEL'],
    ['kroegverbot', 'EXACT_LABEL'],
    ['closing ca', 'NAME_START'],
    ['cafe’s', 'NAME_START'],
    ['pub', null],
    ['cafés closing', null],
  ])('put %j in %s', (text, tier) => {
    expect(tierOf(wordsOf(text), LABELS)).toBe(tier);
  });

  it('put a title beside the names', () => {
    const titled = { ...LABELS, nameNl: null, nameEn: null, title: 'On pubs' };
    expect([tierOf(wordsOf('on pubs'), titled), tierOf(wordsOf('on'), titled)]).toEqual([
      'EXACT_NAME',
      'NAME_START',
    ]);
  });

  it('put what is called as the text is in EXACT_NAME, and what begins so in NAME_START, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(text);
        if (words.length === 0) return;
        const named = (nameNl: string) => tierOf(words, { ...LABELS, nameNl });
        expect(named(text)).toBe('EXACT_NAME');
        expect(named(`${text} en meer`)).toBe('NAME_START');
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['clos', 'nl', 'Closing cafés'],
    ['caf', 'nl', 'Café’s sluiten'],
    ['caf', 'en', 'Café’s sluiten'],
    ['closing cafés', 'nl', 'Closing cafés'],
    ['kroe', 'en', 'kroegverbod'],
    ['kroegen di', 'en', 'dichte kroegen'],
    ['kroegverbot', 'en', 'Café’s sluiten'],
    ['ban', 'nl', 'pub ban'],
  ] as const)('give for %j, typed by a reader of %s, %j', (text, language, label) => {
    expect(labelToSuggest(wordsOf(text), LABELS, language).text).toBe(label);
  });
});

const NOTHING = {
  nameNl: null,
  nameEn: null,
  title: null,
  altNamesNl: null,
  altNamesEn: null,
  summaryNl: null,
  summaryEn: null,
  statementNl: null,
  statementEn: null,
  howNl: null,
  howEn: null,
  lookedForNl: null,
  lookedForEn: null,
  notFoundNl: null,
  notFoundEn: null,
  authors: null,
  containerTitle: null,
  publisher: null,
};
const marked = (text: string, texts: readonly FieldText[], isUnfinished = false) => {
  const found = highlight(new AskedWords(text), texts, 'nl', isUnfinished);
  return (
    found && [
      found.field,
      found.language,
      found.parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join(''),
    ]
  );
};

describe('the words that were asked for', () => {
  const code = fc.string({ unit: fc.constantFrom('1', '2'), minLength: 4, maxLength: 9 });

  it('are meant by words with one letter wrong, missing or too many, but for short ones', () => {
    fc.assert(
      fc.property(code, code, (asked, written) => {
        const isLong = Math.min(asked.length, written.length) >= MIN_MISSPELT;
        const isMeant = asked === written || (isLong && distance(asked, written) <= 1);
        const [word] = wordsOf(written);
        expect(new AskedWords(asked).meantBy(word!, 'nl')).toHaveLength(isMeant ? 1 : 0);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a highlight', () => {
  const texts = textsOf({
    ...NOTHING,
    nameNl: 'Snelle bezwaren',
    nameEn: 'Quick objections',
    summaryNl: 'Een bezwaar tegen regels wordt snel behandeld.',
    summaryEn: 'An objection to rules is handled quickly.',
    authors: ['R. Regel'],
  });

  it.each([
    ['regels en bezwaren', ['summary', 'nl', 'Een [bezwaar] tegen [regels] wordt snel behandeld.']],
    ['the objection', ['name', 'en', 'Quick [objections]']],
    ['objections to rules', ['summary', 'en', 'An [objection] to [rules] is handled quickly.']],
    ['bezwarren', ['name', 'nl', 'Snelle [bezwaren]']],
    ['handeled', ['summary', 'en', 'An objection to rules is [handled] quickly.']],
    ['elders', null],
  ])('of %j is %j', (text, expected) => {
    expect(marked(text, texts)).toEqual(expected);
  });

  it('marks what begins with an unfinished word, where the last word may be one', () => {
    expect(marked('snelle bez', texts, true)).toEqual(['name', 'nl', '[Snelle] [bezwaren]']);
    expect(marked('snelle bez', texts)).toEqual(['name', 'nl', '[Snelle] bezwaren']);
  });

  it('is in the preferred language where both say as much', () => {
    const both = textsOf({ ...NOTHING, nameNl: 'Webinar A', nameEn: 'Webinar B' });
    expect(highlight(new AskedWords('webinar'), both, 'en')?.language).toBe('en');
    expect(highlight(new AskedWords('webinar'), both, 'nl')?.language).toBe('nl');
  });

  it('marks at most twenty words', () => {
    const [long] = textsOf({ ...NOTHING, summaryNl: 'regel '.repeat(50) });
    const parts = highlight(new AskedWords('regel'), [long!], 'nl')?.parts;
    expect(parts?.filter(({ isMatch }) => isMatch)).toHaveLength(20);
    expect(parts).toHaveLength(40);
  });

  it('is in parts that together are the text, and none of them empty', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.array(fc.nat(200), { maxLength: 4 }), (asked, around, cuts) => {
        const text = cuts.reduce((all, at) => `${all.slice(0, at)} ${asked} ${all.slice(at)}`, around);
        const found = highlight(new AskedWords(asked), [{ field: 'name', language: 'nl', text }], 'nl');
        if (!found) return;
        expect(found.parts.map((part) => part.text).join('')).toBe(text);
        expect(found.parts.every((part) => part.text !== '')).toBe(true);
        expect(found.parts.some(({ isMatch }) => isMatch)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the full-text indexes', () => {
  const schema = readFileSync(join(ROOT, 'graph/database/schema.cypher'), 'utf8');
  const indexed = (name: string) =>
    new Set(
      [
        ...new RegExp(`INDEX ${name} .*?ON EACH \\[(.*?)\\]`, 's').exec(schema)![1]!.matchAll(/n\.(\w+)/g),
      ].map(([, property]) => property),
    );
  const textKeys = [...new Set(ENTITY_TYPES.flatMap((type) => SHAPES[type].texts))];

  it.each([
    ['texts_nl', 'Nl'],
    ['texts_en', 'En'],
  ])(
    '%s holds every text that entities have in that language, what qualifies numbers and searches aside',
    (name, suffix) => {
      const missing = textKeys.filter((key) => !indexed(name).has(`${key}${suffix}`));
      expect(missing).toEqual([
        'unit',
        'measure.outcome',
        'measure.population',
        'measure.comparison',
        'measure.inBrief',
        'subgroup',
        'cost.per',
        'cost.for',
        'searchedIn',
      ]);
    },
  );
});
