import { inBrief } from '../../../api/graphql/concepts/practice/card/in-brief';
import type { AnswerIndex } from '../../../graph/answering/answer-index';
import type { Attempt, Finding } from '../../../graph/ranking/evidence';
import { cardFrom, claim, type Known } from '../answering/carded';
import { DRIER } from '../ranking/findings';
import { labelled } from '../understanding/labelled';

const place = (id: string, type: 'Country' | 'Region' | 'Union', ...above: string[]) => ({
  ...labelled(id, type, { nameNl: id, nameEn: id }),
  above,
});
const index = {
  entities: new Map(
    [
      labelled('getting-wet', 'Barrier', { nameNl: 'Nat worden', nameEn: 'Getting wet' }),
      labelled('cold', 'Barrier', { nameNl: 'Kou lijden', nameEn: 'Being cold' }),
      place('DK', 'Country', 'EU'),
      place('SE', 'Country', 'EU'),
      place('BE', 'Country', 'EU'),
      place('BE-VLG', 'Region', 'EU', 'BE'),
      place('BE-WAL', 'Region', 'EU', 'BE'),
      place('EU', 'Union'),
    ].map((entity) => [entity.id, entity]),
  ),
} as unknown as AnswerIndex;

const MEASURED = claim('drier', {
  measureDesign: 'RANDOMISED_TRIAL',
  measureOutcomeNl: 'natte reizigers',
  measureOutcomeEn: 'wet travellers',
  value: 6,
  baseline: 11,
  unitNl: 'procent',
  unitEn: 'percent',
});
const PRICE = claim('price', {
  kind: 'COST',
  costAmount: 14_300_000,
  costCurrency: 'EUR',
  costEvery: 'YEAR',
  costYear: '2019',
  costPerNl: 'alle stations',
  costPerEn: 'all stations',
});

/** Lines as people read them: with ordinary spaces. */
const brief = (known: Known, language: 'NL' | 'EN' = 'EN', barrier: string | null = null) =>
  inBrief(cardFrom(known), barrier, language, index).replaceAll(/\p{Zs}/gu, ' ');

describe('a card in brief', () => {
  const lund: Finding = {
    ...DRIER,
    claim: 'lund',
    case: 'lund',
    witness: 'university',
    jurisdictions: ['SE'],
  };

  it('has effect, cost and security side by side, in both languages', () => {
    const known = { findings: [DRIER, lund], claims: [MEASURED, PRICE] };
    expect([brief(known), brief(known, 'NL')]).toEqual([
      'Effect on “Getting wet”: smaller (wet travellers: 6 percent against 11) · Cost: €14.3M a year (all stations, 2019) · Security: 2 randomised trials, 2 witnesses, 2 countries',
      'Effect op “Nat worden”: kleiner (natte reizigers: 6 procent tegen 11) · Kosten: € 14,3 mln. per jaar (alle stations, 2019) · Zekerheid: 2 gelote proeven, 2 getuigen, 2 landen',
    ]);
  });

  it('tells nothing known of nothing', () => {
    expect([brief({}), brief({}, 'NL')]).toEqual([
      'Effect: not looked at · Cost: not looked at · Security: no result known',
      'Effect: niet onderzocht · Kosten: niet onderzocht · Zekerheid: geen resultaat bekend',
    ]);
  });

  it('says of what was only meant that nobody looked', () => {
    const meant: Attempt = { ...DRIER, status: 'RUNNING', claim: 'aim' };
    expect(brief({ attempts: [meant] })).toBe(
      'Effect on “Getting wet”: not looked at · Cost: not looked at · Security: no result known',
    );
  });

  it('says of what was looked for and not found that somebody did', () => {
    const findings: Finding[] = [{ ...DRIER, effect: 'NO_EFFECT' }];
    expect([brief({ findings }), brief({ findings }, 'NL')]).toEqual([
      'Effect on “Getting wet”: looked for and not found · Cost: not looked at · Security: 1 randomised trial, 1 witness, 1 country, contradicted',
      'Effect op “Nat worden”: gezocht en niet gevonden · Kosten: niet onderzocht · Zekerheid: 1 gelote proef, 1 getuige, 1 land, tegengesproken',
    ]);
  });

  it('tells what else was found, and that it is contested', () => {
    const findings: Finding[] = [DRIER, { ...lund, effect: 'NO_EFFECT', strength: 'REPORTED' }];
    expect(brief({ findings, claims: [MEASURED] })).toBe(
      'Effect on “Getting wet”: smaller (wet travellers: 6 percent against 11); also looked for and not found · Cost: not looked at · Security: 1 randomised trial, 2 witnesses, 2 countries, contested',
    );
  });

  it('shows no size of another direction, and whose size it is', () => {
    const findings: Finding[] = [
      { ...DRIER, strength: 'REPORTED' },
      { ...lund, effect: 'WORSENS', strength: 'SURVEY' },
    ];
    const old = { ...MEASURED, id: 'lund', measureDesign: 'SURVEY', subgroupEn: 'older people' } as const;
    expect(brief({ findings, claims: [MEASURED, old] })).toContain(
      'larger (wet travellers, older people: 6 percent against 11); also smaller ·',
    );
  });

  it('leaves out an outcome that is too long to read at once', () => {
    const long = { ...MEASURED, measureOutcomeEn: 'word '.repeat(20) };
    expect(brief({ findings: [DRIER], claims: [long] })).toContain('smaller (6 percent against 11) ·');
  });

  it('is about the barrier that is asked for', () => {
    const cold: Finding = { ...DRIER, barrier: 'cold', claim: 'warmer', strength: 'REPORTED' };
    const meant: Attempt = { ...DRIER, barrier: 'bored', status: 'RUNNING', claim: 'aim' };
    const known = { findings: [DRIER, cold], attempts: [meant] };
    expect(brief(known)).toContain('Effect on “Getting wet” (and 1 more): smaller ·');
    expect(brief(known, 'NL')).toContain('Effect op “Nat worden” (en nog 1): kleiner ·');
    expect(brief(known, 'EN', 'cold')).toBe(
      'Effect on “Being cold”: smaller · Cost: not looked at · Security: only reported, 1 witness, 1 country',
    );
    expect(brief({ findings: [cold] }, 'EN', 'getting-wet')).toBe(
      'Effect on “Getting wet”: not looked at · Cost: not looked at · Security: no result known',
    );
  });

  it('counts countries, not their regions, and calls what is no country a place', () => {
    const inPlaces = (...jurisdictions: string[]) => brief({ findings: [{ ...DRIER, jurisdictions }] });
    expect(inPlaces('BE-VLG', 'BE-WAL')).toMatch(/1 witness, 1 country$/);
    expect(inPlaces('BE-VLG', 'EU')).toMatch(/1 witness, 2 places$/);
  });

  it('says that only a package was looked at', () => {
    expect(brief({ findings: [{ ...DRIER, practices: 3 }] })).toMatch(
      /1 country, only as part of a package$/,
    );
  });

  it('tells a cost without an amount from one that nobody looked at, and how many more there are', () => {
    const told = claim('told', { kind: 'COST' });
    expect(brief({ claims: [told] })).toContain('Cost: told, without an amount ·');
    expect(brief({ claims: [told, PRICE, { ...PRICE, id: 'price-2' }] })).toContain(
      'Cost: €14.3M a year (all stations, 2019) (and 1 more) ·',
    );
  });
});
