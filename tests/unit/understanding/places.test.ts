import fc from 'fast-check';
import { interpret } from '../../../graph/understanding/interpretation';
import { otherCountries } from '../../../graph/understanding/places/other-countries';
import { buildVocabulary } from '../../../graph/understanding/vocabulary';
import { labelled, UNTRAINED } from './labelled';

const KNOWN = [
  labelled('DK', 'Country', {
    nameNl: 'Denemarken',
    nameEn: 'Denmark',
    hiddenNamesNl: ['Deens', 'Deense', 'Denen'],
    hiddenNamesEn: ['Danish', 'Dane'],
  }),
  labelled('EE', 'Country', { nameNl: 'Estland', nameEn: 'Estonia', hiddenNamesEn: ['Estonian'] }),
  labelled('NL', 'Country', { nameNl: 'Nederland', nameEn: 'Netherlands', hiddenNamesEn: ['Dutch'] }),
  labelled('NZ', 'Country', { nameNl: 'Nieuw-Zeeland', nameEn: 'New Zealand', hiddenNamesEn: ['Kiwi'] }),
  labelled('EU', 'Union', {
    nameNl: 'Europese Unie',
    nameEn: 'European Union',
    altNamesEn: ['EU'],
    altNamesNl: ['EU'],
  }),
];
const vocabulary = buildVocabulary([...KNOWN, ...otherCountries(KNOWN)], UNTRAINED);

/** The places of a question with their roles, save the asking side. */
const placesIn = (question: string) =>
  interpret(question, vocabulary)
    .matches.filter(({ id }) => id !== 'NL')
    .map(({ id, role }) => `${id} ${role}`)
    .sort();

const expectPlaces = (question: string, places: string) => {
  expect({ question, places: placesIn(question).join(', ') }).toEqual({ question, places });
};

describe('a place in a question', () => {
  it.each([
    ['Who shares data in Denmark?', 'DK RESTRICTS'],
    ['Wat deed Estland aan gegevensdeling?', 'EE RESTRICTS'],
    ['Estonia data sharing', 'EE RESTRICTS'],
    ['gegevensdeling estland', 'EE RESTRICTS'],
    ['gegevensdeling in estland', 'EE RESTRICTS'],
    ['privacy in denmark', 'DK RESTRICTS'],
    ['PRIVACY IN DENMARK', 'DK RESTRICTS'],
    ['What Did Denmark Do About Privacy?', 'DK RESTRICTS'],
    ['privacy in denemarkne', 'DK RESTRICTS'],
    ['Denmark compared with Estonia', 'DK RESTRICTS, EE RESTRICTS'],
    ['Vergelijk Denemarken met Estland', 'DK RESTRICTS, EE RESTRICTS'],
    ['Wat deed Polen daaraan?', 'PL RESTRICTS'],
    ['What did Turkey do?', 'TR RESTRICTS'],
    ['in Turkey and in China', 'CN RESTRICTS, TR RESTRICTS'],
    ['What was done in Ｄｅｎｍａｒｋ?', 'DK RESTRICTS'],
    ['What was done in Den\u00admark?', 'DK RESTRICTS'],
  ])('restricts the answer where it is named: %s', expectPlaces);

  it.each([
    ['What is the Danish approach?', 'DK RESTRICTS'],
    ['Deense ervaringen met loketten', 'DK RESTRICTS'],
    ['How did the Danes do it?', 'DK RESTRICTS'],
    ['Hoe doen de Denen dat?', 'DK RESTRICTS'],
    ["Wat deden de Kiwi's?", 'NZ RESTRICTS'],
    ['Danish and Estonian answers', 'DK RESTRICTS, EE RESTRICTS'],
    ['the Polish government', 'PL RESTRICTS'],
    ['Pools beleid', 'PL RESTRICTS'],
  ])('restricts it too where its people or government act: %s', expectPlaces);

  it.each([
    ['non-take-up among Turkish and Moroccan pensioners', 'MA SIGN, TR SIGN'],
    ['niet-gebruik bij Polen in Nederland', 'PL SIGN'],
    ['niet-gebruik onder de Polen', 'PL SIGN'],
    ['migrants from Poland', 'PL SIGN'],
    ['arbeidsmigranten uit Polen', 'PL SIGN'],
    ['Danish hospitals', 'DK SIGN'],
    ['Surinamese ouderen', 'SR SIGN'],
    ['niet-gebruik onder Roma uit Roemenië', 'RO SIGN'],
    ['Who does more than Denmark?', 'DK SIGN'],
    ['Wie doet het beter dan Denemarken?', 'DK SIGN'],
    ['A problem not only in Denmark', 'DK SIGN'],
    ['Niet alleen in Denemarken', 'DK SIGN'],
  ])('is a sign where it only tells of whom, or of what else: %s', expectPlaces);

  it.each([
    ['practices outside Denmark', 'DK EXCLUDES'],
    ['behalve Denemarken', 'DK EXCLUDES'],
    ['Not Denmark but others', 'DK EXCLUDES'],
    ['except what was done in Denmark', 'DK EXCLUDES'],
    ['other than Denmark and Estonia', 'DK EXCLUDES, EE EXCLUDES'],
    ['buiten Denemarken, Estland en Nieuw-Zeeland', 'DK EXCLUDES, EE EXCLUDES, NZ EXCLUDES'],
    ['not in Denmark but in Estonia', 'DK EXCLUDES, EE RESTRICTS'],
    ['niet in Denemarken maar in Estland', 'DK EXCLUDES, EE RESTRICTS'],
    ['Everybody names Estonia; who else but not Estonia?', 'EE EXCLUDES'],
    ['op Denemarken en Estland na', 'DK EXCLUDES, EE EXCLUDES'],
    ['Denmark aside, who did it?', 'DK EXCLUDES'],
    ['non-Danish examples', 'DK EXCLUDES'],
    ['geen Deense voorbeelden', 'DK EXCLUDES'],
    ['met uitzondering van Denemarken', 'DK EXCLUDES'],
    ['instead of Denmark', 'DK EXCLUDES'],
    ['neither Denmark nor Estonia', 'DK EXCLUDES, EE EXCLUDES'],
    ['buiten de EU', 'EU EXCLUDES'],
  ])('is left out where the question says so: %s', expectPlaces);

  it.each([
    ['Why does it not work in Denmark?', 'DK RESTRICTS'],
    ['Wat werkt er niet in Denemarken?', 'DK RESTRICTS'],
    ['Waarom lukt het niet in Denemarken?', 'DK RESTRICTS'],
    ['I only want Denmark, no other countries', 'DK RESTRICTS'],
    ['maar dan in Denemarken', 'DK RESTRICTS'],
    ['niet-gebruik in Denemarken', 'DK RESTRICTS'],
  ])('is not left out by a negation of something else: %s', expectPlaces);

  it.each([
    'which government lets citizens see it',
    'Lets talk',
    'do data pools help',
    'Do Data Pools Help Agencies',
    'polish our letters',
    'Polish our letters',
    'Chinese walls',
    'a guinea pig',
    'Guinea pigs again',
    'the Swiss cheese model',
    'turkey farms',
    'Turkey farms need permits',
    'a turnkey solution',
    'zweten en zweven',
    'after the Panama papers',
    'says Michael Jordan',
    'our manager Chad wants it',
    'tell us more',
    'kosten vs baten',
    'Brazil nuts',
    'de Spaanse griep',
  ])('is none in a common word or a saying: %s', (question) => expectPlaces(question, ''));

  it('has one role whatever stands before and behind it', () => {
    const text = fc.constantFrom('loketten', 'benefits?', 'Wat helpt:', '', 'who knows. ', 'en', '—');
    fc.assert(
      fc.property(text, text, (before, behind) => {
        expect(placesIn(`${before} outside Denmark ${behind}`)).toEqual(['DK EXCLUDES']);
      }),
    );
  });
});
