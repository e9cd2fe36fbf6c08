import { type LanguageKey, numberIn, type Sized, sizeInWords } from '../../concepts/claim/size';
import type { Design } from '../../model/enumerations';
import type { NodeState } from '../state';
import type { Lookup } from './lookup';

const DESIGNS: Readonly<Record<LanguageKey, Record<Design, string>>> = {
  Nl: {
    RANDOMISED_TRIAL: 'gelote proef',
    QUASI_EXPERIMENT: 'quasi-experiment',
    AUDIT: 'dossiers nagegaan',
    BEFORE_AFTER: 'voor en na',
    COMPARISON: 'vergelijking',
    SURVEY: 'enquête',
    MODEL: 'berekening',
  },
  En: {
    RANDOMISED_TRIAL: 'randomised trial',
    QUASI_EXPERIMENT: 'quasi-experiment',
    AUDIT: 'records checked',
    BEFORE_AFTER: 'before and after',
    COMPARISON: 'comparison',
    SURVEY: 'survey',
    MODEL: 'model',
  },
};

/** Where the source read gives the design and no number. */
const NO_SIZE: Readonly<Record<LanguageKey, string>> = { Nl: 'omvang niet gegeven', En: 'size not given' };

/** A population that is longer than this is left to `population`. */
const LONGEST_POPULATION = 60;

/** Puts each measurement in one line: size, design, number, place and time. What is not known is left out. */
export function putMeasuresInBrief(graph: Lookup): void {
  for (const claim of graph.ofType('Claim')) {
    if (claim.properties.measureDesign === undefined) continue;
    for (const language of ['Nl', 'En'] as const)
      claim.properties[`measureInBrief${language}`] = inBrief(claim, language, graph);
  }
}

function inBrief(claim: NodeState, language: LanguageKey, graph: Lookup): string {
  const { properties } = claim;
  const design = DESIGNS[language][properties.measureDesign as Design];
  const parts = [
    sizeInWords(claim.properties as Sized, language) || NO_SIZE[language],
    design,
    numberOf(claim, language),
    placeAndTime(claim, language, graph),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function numberOf({ properties }: NodeState, language: LanguageKey): string {
  const { measureN } = properties;
  if (measureN === undefined) return '';
  const n = numberIn(measureN as number, language);
  const population = textOf(properties, 'measurePopulation', language);
  return population !== '' && population.length <= LONGEST_POPULATION ? `${n} ${population}` : `n = ${n}`;
}

function placeAndTime(claim: NodeState, language: LanguageKey, graph: Lookup): string {
  const places = graph.targets(claim.id, 'ABOUT').flatMap((about) => graph.targets(about, 'TOOK_PLACE_IN'));
  const names = [...new Set(places)].map((id) => textOf(graph.node(id)?.properties ?? {}, 'name', language));
  const { period } = claim.properties;
  return [names.join(', '), period === undefined ? '' : years(period as string)]
    .filter((part) => part !== '')
    .join(' ');
}

/** The years of an EDTF date or interval: *2016*, *2016-2020*. */
const years = (period: string): string =>
  [...new Set(period.split('/').map((end) => (end === '..' ? '' : end.slice(0, 4))))].join('-');

/** A text in a language, else in the other one, else nothing. */
function textOf(properties: NodeState['properties'], key: string, language: LanguageKey): string {
  const other = language === 'Nl' ? 'En' : 'Nl';
  return (properties[key + language] ?? properties[key + other] ?? '') as string;
}
