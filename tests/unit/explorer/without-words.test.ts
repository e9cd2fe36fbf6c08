import { withoutWords } from '../../../web/explorer/pages/ask/understood/without-words';

describe('a question without some of its words', () => {
  it.each([
    ['niet-gebruik en privacy', 'privacy', 'niet-gebruik en'],
    ['Wat helpt tegen niet-gebruik?', 'niet-gebruik', 'Wat helpt tegen?'],
    ['Hoe krijgen mensen waar ze recht op hebben?', 'krijgen mensen … recht', 'Hoe waar ze op hebben?'],
    ['rules, rules and rules', 'rules … rules', ', and rules'],
  ])('%s, without %s, is %s', (question, words, rest) => {
    expect(withoutWords(question, words)).toBe(rest);
  });

  it.each([
    ['Wat helpt tegen toeslagen?', 'toeslagen', 'niet-gebruik', 'Wat helpt tegen niet-gebruik?'],
    ['Hoe krijgen mensen hun recht?', 'krijgen mensen … recht', 'niet-gebruik', 'Hoe niet-gebruik hun?'],
  ])('%s, with other words for %s, is told with %s', (question, words, instead, rest) => {
    expect(withoutWords(question, words, instead)).toBe(rest);
  });

  it('is empty where no word would be left', () => {
    expect(withoutWords('niet-gebruik?', 'niet-gebruik')).toBe('');
  });

  it('keeps what it does not hold', () => {
    expect(withoutWords('regels stapelen', 'privacy')).toBe('regels stapelen');
  });
});
