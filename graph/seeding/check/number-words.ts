/** How a language writes numbers in words and digits. */
export interface NumberWords {
  thousands: string;
  decimal: string;
  /** `null` where a word is none. */
  cardinal(word: string): number | null;
  /** Also what a rank is told by: *first*. */
  ordinals: ReadonlyMap<string, number>;
  /** Parts: *third*, *kwart*. */
  parts: ReadonlyMap<string, number>;
  /** What the number before it is multiplied by. */
  multiples: ReadonlyMap<string, number>;
  /** What stands for *one* only before a multiple or in *one in five*. */
  articles: ReadonlySet<string>;
  /** Between the ends of a range: the first has the multiple of the last. */
  between: ReadonlySet<string>;
  /** Between a part and its whole: *one in five*. */
  outOf: ReadonlySet<string>;
}

const numbered = (words: string, from = 1) =>
  new Map(words.split(/\s+/).map((word, at) => [word, at + from] as const));

/** Abbreviations may mean something else (*5 m*), so that the number before one is said by itself too. */
export const ABBREVIATIONS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['mld', 1e9],
]);

const EN_ONES = numbered(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen`,
);
const EN_TENS = numbered('twenty thirty forty fifty sixty seventy eighty ninety', 2);
const EN_OTHERS = new Map(
  Object.entries({ zero: 0, no: 0, none: 0, nobody: 0, once: 1, twice: 2, doubled: 2, tripled: 3 }),
);

function englishCardinal(word: string): number | null {
  const simple = EN_ONES.get(word) ?? EN_OTHERS.get(word);
  if (simple !== undefined) return simple;
  const [tens = '', ones, ...more] = word.split('-');
  const ten = EN_TENS.get(tens);
  if (ten === undefined || more.length > 0) return null;
  const one = ones === undefined ? 0 : (EN_ONES.get(ones) ?? 10);
  return one < 10 ? ten * 10 + one : null;
}

export const ENGLISH: NumberWords = {
  thousands: ',',
  decimal: '.',
  cardinal: englishCardinal,
  ordinals: numbered('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
  parts: new Map(
    Object.entries({
      half: 1 / 2,
      halved: 1 / 2,
      third: 1 / 3,
      quarter: 1 / 4,
      fifth: 1 / 5,
      sixth: 1 / 6,
      seventh: 1 / 7,
      eighth: 1 / 8,
      tenth: 1 / 10,
    }).flatMap(([word, part]) => [[word, part] as const, [`${word}s`, part] as const]),
  ),
  multiples: new Map(
    Object.entries({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }),
  ),
  articles: new Set(['a']),
  between: new Set(['to', 'and', 'or', '-', '–']),
  outOf: new Set(['in', 'of', 'out', 'every', 'each', 'the']),
};

const NL_ONES = numbered(
  `één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien
  negentien`,
);
const NL_TENS = numbered('twintig dertig veertig vijftig zestig zeventig tachtig negentig', 2);
const NL_OTHERS = new Map(
  Object.entries({
    nul: 0,
    geen: 0,
    niemand: 0,
    anderhalf: 1.5,
    anderhalve: 1.5,
    eenmaal: 1,
    tweemaal: 2,
    driemaal: 3,
    verdubbeld: 2,
    verdubbelde: 2,
    verdubbelden: 2,
    verdrievoudigd: 3,
    verdrievoudigde: 3,
  }),
);

/** *vierenveertig*, *tweeëntwintig*, *driehonderd*, *honderdduizend*. */
function dutchCardinal(word: string): number | null {
  const simple = NL_ONES.get(word) ?? NL_OTHERS.get(word);
  if (simple !== undefined) return simple;
  if (!/tig$|honderd|duizend/.test(word)) return null;
  const [, before = '', multiple, after = ''] = /^(.*?)(duizend|honderd)(.*)$/.exec(word) ?? [];
  if (multiple !== undefined) {
    const times = before === '' ? 1 : dutchCardinal(before);
    const rest = after === '' ? 0 : dutchCardinal(after);
    if (times === null || rest === null) return null;
    return multiple === 'honderd' && after === 'duizend'
      ? times * 1e5
      : times * (multiple === 'duizend' ? 1e3 : 100) + rest;
  }
  const [, ones, tens = ''] = /^(?:(.+?)(?:en|ën))?(\p{L}+tig)$/u.exec(word) ?? [];
  const ten = NL_TENS.get(tens);
  const one = ones === undefined ? 0 : (NL_ONES.get(ones.replace(/^een$/, 'één')) ?? 10);
  return ten === undefined || one > 9 ? null : ten * 10 + one;
}

export const DUTCH: NumberWords = {
  thousands: '.',
  decimal: ',',
  cardinal: dutchCardinal,
  ordinals: numbered('eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde'),
  parts: new Map(
    Object.entries({
      half: 1 / 2,
      halve: 1 / 2,
      helft: 1 / 2,
      gehalveerd: 1 / 2,
      halveerde: 1 / 2,
      derde: 1 / 3,
      tweederde: 2 / 3,
      kwart: 1 / 4,
      driekwart: 3 / 4,
      vierde: 1 / 4,
      vijfde: 1 / 5,
      zesde: 1 / 6,
      zevende: 1 / 7,
      achtste: 1 / 8,
      tiende: 1 / 10,
    }),
  ),
  multiples: new Map(
    Object.entries({ honderd: 100, duizend: 1e3, miljoen: 1e6, miljard: 1e9, biljoen: 1e12 }),
  ),
  articles: new Set(['een']),
  between: new Set(['tot', 'en', 'of', 'à', '-', '–']),
  outOf: new Set(['op', 'van', 'de', 'elke', 'iedere']),
};
