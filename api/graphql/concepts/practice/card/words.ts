import type { Language } from '../../../../../generated/resolvers';
import type { Design, Effect, Recurrence } from '../../../../../graph/model/enumerations';

type Counted = readonly [one: string, more: string];

/** The words that cards are told in. */
interface CardWords {
  effect: string;
  on: (barrier: string) => string;
  cost: string;
  security: string;
  more: (count: number) => string;
  also: string;
  notLookedAt: string;
  nothingKnown: string;
  noAmount: string;
  onlyReported: string;
  onlyPackages: string;
  contested: string;
  contradicted: string;
  witnesses: Counted;
  countries: Counted;
  places: Counted;
  effects: Readonly<Record<Effect, string>>;
  designs: Readonly<Record<Design, Counted>>;
  every: Readonly<Record<Recurrence, string>>;
}

export const CARD_WORDS: Readonly<Record<Language, CardWords>> = {
  NL: {
    effect: 'Effect',
    on: (barrier) => ` op “${barrier}”`,
    cost: 'Kosten',
    security: 'Zekerheid',
    more: (count) => ` (en nog ${count})`,
    also: 'ook',
    notLookedAt: 'niet onderzocht',
    nothingKnown: 'geen resultaat bekend',
    noAmount: 'genoemd, zonder bedrag',
    onlyReported: 'alleen gemeld',
    onlyPackages: 'alleen als deel van een pakket',
    contested: 'betwist',
    contradicted: 'tegengesproken',
    witnesses: ['getuige', 'getuigen'],
    countries: ['land', 'landen'],
    places: ['plaats', 'plaatsen'],
    effects: {
      REDUCES: 'kleiner',
      WORSENS: 'groter',
      NO_EFFECT: 'gezocht en niet gevonden',
      MIXED: 'deels kleiner, deels groter',
    },
    designs: {
      RANDOMISED_TRIAL: ['gelote proef', 'gelote proeven'],
      QUASI_EXPERIMENT: ['quasi-experiment', 'quasi-experimenten'],
      AUDIT: ['dossieronderzoek', 'dossieronderzoeken'],
      BEFORE_AFTER: ['meting voor en na', 'metingen voor en na'],
      COMPARISON: ['vergelijking', 'vergelijkingen'],
      SURVEY: ['enquête', 'enquêtes'],
      MODEL: ['berekening', 'berekeningen'],
    },
    every: { ONCE: 'eenmalig', YEAR: 'per jaar' },
  },
  EN: {
    effect: 'Effect',
    on: (barrier) => ` on “${barrier}”`,
    cost: 'Cost',
    security: 'Security',
    more: (count) => ` (and ${count} more)`,
    also: 'also',
    notLookedAt: 'not looked at',
    nothingKnown: 'no result known',
    noAmount: 'told, without an amount',
    onlyReported: 'only reported',
    onlyPackages: 'only as part of a package',
    contested: 'contested',
    contradicted: 'contradicted',
    witnesses: ['witness', 'witnesses'],
    countries: ['country', 'countries'],
    places: ['place', 'places'],
    effects: {
      REDUCES: 'smaller',
      WORSENS: 'larger',
      NO_EFFECT: 'looked for and not found',
      MIXED: 'in part smaller, in part larger',
    },
    designs: {
      RANDOMISED_TRIAL: ['randomised trial', 'randomised trials'],
      QUASI_EXPERIMENT: ['quasi-experiment', 'quasi-experiments'],
      AUDIT: ['check of records', 'checks of records'],
      BEFORE_AFTER: ['measurement before and after', 'measurements before and after'],
      COMPARISON: ['comparison', 'comparisons'],
      SURVEY: ['survey', 'surveys'],
      MODEL: ['model', 'models'],
    },
    every: { ONCE: 'once', YEAR: 'a year' },
  },
};
