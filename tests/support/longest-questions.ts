import { QUESTION_LIMIT } from '../../graph/understanding/thresholds';

/** Pieces of questions that are harder to understand than what people ask, by what is hard about them. */
const PIECES = {
  clauses: 'wet, ',
  'clauses of one letter': 'a,',
  conjunctions: 'en maar terwijl ',
  'a ligature of eighteen letters': 'ﷺ',
  'ligatures in words': 'ﬁnanciële ',
  'spaced letters': 'g e g e v e n s ',
  'misspelled words': 'gegevnsdelign regelstapleing ',
  'misspelled words that differ': '%gegevnsdelign% ',
  'long words that are not known': 'qwertzuiopasdfghjklyxcvbnmqwertzuiopasdf%',
  'words that differ': 'w%x ',
  'names of countries': 'Denemarken Estland ',
  'places that are left out': 'niet in Denemarken en ',
  'one label': 'rule stacking ',
  'labels that share words': 'gegevens delen regels stapelen ',
  compounds: 'regelregelregelregelregelregelregelregelregelregelregel ',
  'a compound without an end': 'gegevensdeling',
  'one word': 'a',
  'one word of signs': 'é',
  emoji: '👩‍👩‍👧‍👦',
  'soft hyphens': 'ge\u00adge\u00advens\u00ad',
  'zero-width signs': '\u200b',
  apostrophes: "a'a",
  accents: 'e\u0301\u0302\u0303',
  'full-width letters': 'ｄａｔａ　ｓｈａｒｉｎｇ　',
  digits: '1234567890 ',
  participles: 'gegege',
  marks: '?! ',
  expressions: 'chinese swiss guinea turkey ',
  'stop words': 'the of in de van het ',
};

/** A question as long as it may be for each of them; `%` stands for a number that counts. */
export const LONGEST_QUESTIONS: readonly [what: string, question: string][] = Object.entries(PIECES).map(
  ([what, piece]) => {
    let question = '';
    for (let count = 0; question.length < QUESTION_LIMIT; count += 1)
      question += piece.replaceAll(
        '%',
        count.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!),
      );
    return [what, question.slice(0, QUESTION_LIMIT)];
  },
);
