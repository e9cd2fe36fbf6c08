import { add, problemsAfter, swap } from './edited-seeds';

const COPENHAGEN = 'cases/copenhagen-umbrellas.yaml';
const GHENT = 'cases/ghent-walkways.yaml';
const RAIN = 'sources/rain.yaml';

/** One more claim about the umbrellas at stations, with some keys of its own. */
const claim = (keys: string) =>
  swap(
    COPENHAGEN,
    'claims:\n',
    `claims:\n  - {id: one-more, about: [station-umbrellas], confidence: HIGH, citations: [{source: wet-gazette, read: EXCERPT}], ${keys}}\n`,
  );
const AT = `${COPENHAGEN}:45: `;

const after = async (...keys: Parameters<typeof claim>) => problemsAfter(claim(...keys));

describe('an adoption is refused', () => {
  it('without its status', async () => {
    expect(await problemsAfter(swap(GHENT, '    status: REVERSED\n', ''))).toEqual([
      'cases/ghent-walkways.yaml:20: item 2 must have status, got none',
    ]);
  });

  it('when it is only recommended and something came of it', async () => {
    expect(await problemsAfter(swap(GHENT, 'status: REVERSED', 'status: RECOMMENDED'))).toEqual([
      'cases/ghent-walkways.yaml:112: the effect of what is only RECOMMENDED must be INTENDED, got MEASURED of ghent-walkways/dance; give the adoption the status it has, or say whose aim it is',
    ]);
  });

  it('not when what came of it came of another too', async () => {
    const both = swap(GHENT, '      - dance\n', '      - dance\n      - roofs\n');
    const recommended = swap(GHENT, 'status: REVERSED', 'status: RECOMMENDED');
    expect(await problemsAfter(recommended, both)).toEqual([]);
  });
});

describe('a cost is refused', () => {
  const told = "evidence: JOURNALISM, statement: {en: 'It cost 10 kroner.'}";

  it('without an amount', async () => {
    expect(await after(`kind: COST, ${told}`)).toEqual([
      `${AT}item 1 must have cost with kind COST, got none`,
    ]);
  });

  it('with its number where those of other claims stand', async () => {
    const cost = 'cost: {amount: 10, currency: DKK}';
    expect(await after(`kind: COST, ${told}, ${cost}, value: 10, unit: {en: kroner}`)).toEqual([
      `${AT}unit must be left out with kind COST, where the numbers stand under cost, got {"en":"kroner"}`,
      `${AT}value must be left out with kind COST, where the numbers stand under cost, got 10`,
    ]);
  });

  it('as part of a claim of another kind', async () => {
    expect(await after(`kind: FACT, ${told}, cost: {amount: 10, currency: DKK}`)).toEqual([
      `${AT}cost must be left out with another kind than COST, got {"amount":10,"currency":"DKK"}`,
    ]);
  });

  it('when the statement gives another', async () => {
    expect(await after(`kind: COST, ${told}, cost: {amount: 12, currency: DKK}`)).toEqual([
      `${AT}amount must be a number that the statement gives, got 12; give it there in digits, not rounded, or correct amount`,
    ]);
  });
});

describe('a measurement is refused', () => {
  const measured = (effect: string, statement: string, keys: string, better = '') =>
    after(
      `kind: EFFECT, evidence: EVALUATION, effects: [{barrier: getting-wet, effect: ${effect}, basis: MEASURED}], ` +
        `statement: {nl: '${statement}'}, measure: {design: AUDIT, outcome: {en: wet travellers}${better}}, ${keys}`,
    );

  it('without a design', async () => {
    const keys = 'evidence: EVALUATION, statement: {en: Drier.}, value: 3, unit: {en: days}';
    const effects = 'effects: [{barrier: getting-wet, effect: REDUCES, basis: MEASURED}]';
    expect(await after(`kind: EFFECT, ${keys}, ${effects}`)).toEqual([
      `${AT}item 1 must have measure where it has a MEASURED effect, with design and outcome (a source that only says so is REPORTED), got none`,
    ]);
  });

  it('not without a number: a source may tell the design and the direction only', async () => {
    expect(await measured('REDUCES', 'Droger.', 'period: "2020"')).toEqual([]);
  });

  it.each([
    ['REDUCES', 'LOWER', 80, 40, 'below'],
    ['REDUCES', 'HIGHER', 40, 80, 'above'],
    ['WORSENS', 'LOWER', 40, 80, 'above'],
    ['WORSENS', 'HIGHER', 80, 40, 'below'],
  ])(
    'of an effect that %s where %s is better and the numbers say otherwise',
    async (effect, better, value, baseline, way) => {
      const numbers = (now: number, before: number) =>
        measured(
          effect,
          'Van 40 naar 80, of van 80 naar 40.',
          `value: ${now}, baseline: ${before}, unit: {nl: procent}`,
          `, better: ${better}`,
        );
      expect(await numbers(value, baseline)).toEqual([
        `${AT}value must be ${way} baseline where ${better} is better and the effect is ${effect}, got ${value} against ${baseline}; correct the effect or the numbers, or leave better out where it is not plain`,
      ]);
      expect(await numbers(baseline, value)).toEqual([]);
    },
  );

  it.each(['value', 'low', 'high', 'baseline'])('when the statement does not give its %s', async (key) => {
    const known = key === 'value' ? '' : 'value: 40, ';
    expect(await measured('REDUCES', 'Nog 40 procent.', `${known}${key}: 41, unit: {nl: procent}`)).toEqual([
      `${AT}${key} must be a number that the statement gives, got 41; give it there in digits, not rounded, or correct ${key}`,
    ]);
  });

  it.each([
    ['Twaalf reizigers minder.', -12],
    ['Vierenveertig reizigers.', 44],
    ['Honderdduizend reizigers.', 100_000],
    ['Een op de vijf reizigers.', 20],
    ['Ongeveer 2 op elke 1.000 reizigers.', 0.2],
    ['Een derde van de reizigers.', 33],
    ['Twee derde van de reizigers.', 66.7],
    ['Driekwart van de reizigers.', 75],
    ['Het aantal verdubbelde.', 2],
    ['Plaats 1, dus de eerste.', 1],
    ['Geen enkele reiziger.', 0],
    ['Een half miljoen reizigers.', 500_000],
    ['Van 1,4 tot 1,5 miljard.', 1_400_000_000],
    ['Het werd € 3,2 mln.', 3_200_000],
  ])('not when its number stands so: %s', async (statement, value) => {
    expect(await measured('REDUCES', statement, `value: ${value}, unit: {nl: stuks}`)).toEqual([]);
  });

  it('not when the unit has the multiple that the statement has', async () => {
    const keys = 'value: 1700, unit: {nl: miljoen kronen}';
    expect(await measured('REDUCES', 'Het werd 1,7 miljard kronen.', keys)).toEqual([]);
  });

  it.each([
    ['Ongeveer 356.000 reizigers.', 355_940],
    ['Het was 65 procent.', 0.65],
    ['In 2024 liep het af.', 24],
    ['Ruim een derde van de reizigers.', 34],
  ])('when its number was rounded or is another: %s', async (statement, value) => {
    expect(await measured('REDUCES', statement, `value: ${value}, unit: {nl: stuks}`)).toEqual([
      `${AT}value must be a number that the statement gives, got ${value}; give it there in digits, not rounded, or correct value`,
    ]);
  });
});

describe('an aim is refused', () => {
  const AIM = '        basis: INTENDED\n        aimOf: danish-rain-agency\n';

  it('without an owner', async () => {
    expect(await problemsAfter(swap(COPENHAGEN, AIM, '        basis: INTENDED\n'))).toEqual([
      expect.stringMatching(
        /^cases\/copenhagen-umbrellas\.yaml:\d+: item 1 must have aimOf with basis INTENDED, the actor who states the aim \(what is your own view stands under bearsOn of the adoption\), got none$/,
      ),
    ]);
  });

  it('whose owner is no actor', async () => {
    const other = AIM.replace('danish-rain-agency', 'danish-rain-agencies');
    expect(await problemsAfter(swap(COPENHAGEN, AIM, other))).toEqual([
      expect.stringMatching(
        /^cases\/copenhagen-umbrellas\.yaml:\d+: aimOf must be the id of an existing Actor, got danish-rain-agencies; did you mean danish-rain-agency\?$/,
      ),
    ]);
  });

  it('when it is told of a result', async () => {
    expect(await problemsAfter(swap(COPENHAGEN, AIM, AIM.replace('INTENDED', 'REPORTED')))).toEqual([
      expect.stringMatching(
        /^cases\/copenhagen-umbrellas\.yaml:\d+: aimOf must be left out with a basis other than INTENDED, got "danish-rain-agency"$/,
      ),
    ]);
  });
});

describe('a legal text', () => {
  const law = "kind: FACT, evidence: LEGAL_TEXT, statement: {en: 'Umbrellas are free.'}";

  it('is refused where it cites no law', async () => {
    expect(await after(law)).toEqual([
      `${AT}a LEGAL_TEXT must cite a source of type legislation, bill, treaty, legal_case, regulation, got article-newspaper; cite the law itself, or say how else the statement was established`,
    ]);
  });

  it.each(['legislation', 'bill', 'treaty', 'legal_case', 'regulation'])('may cite a %s', async (type) => {
    expect(await problemsAfter(claim(law), swap(RAIN, 'article-newspaper', type))).toEqual([]);
  });
});

describe('a web page is refused', () => {
  const page = (keys: string) => swap(RAIN, '  title: News\n', `  title: News\n${keys}`);
  const ADDRESS = '  URL: https://example.org/news\n';
  const OPENED = '  accessed: {date-parts: [[2026, 3, 1]]}\n';
  const unopened = swap(
    RAIN,
    '    publisher: danish-rain-agency\n',
    '    publisher: danish-rain-agency\n    unopened: true\n',
  );

  it('when it does not tell when it was opened', async () => {
    expect(await problemsAfter(page(ADDRESS))).toEqual([
      `${RAIN}:34: a webpage with a URL must have accessed, got none; give the day on which you opened it, or say custom: {unopened: true} where its address was only inferred`,
    ]);
  });

  it('when it was opened and was not', async () => {
    expect(await problemsAfter(page(ADDRESS + OPENED), unopened)).toEqual([
      `${RAIN}:35: accessed must be left out where the address was never opened (custom.unopened), got both; leave one of them out`,
    ]);
  });

  it('when its archived copy has no safe address', async () => {
    const archived = swap(
      RAIN,
      '    publisher: danish-rain-agency\n',
      '    publisher: danish-rain-agency\n    archived: http://example.org/copy\n',
    );
    expect(await problemsAfter(archived)).toEqual([
      `${RAIN}:37: archived must be written as: Address of an archived copy; starts with https://, got "http://example.org/copy"; write archived: https://example.org/copy`,
    ]);
  });

  it('not when it says either', async () => {
    expect(await problemsAfter(page(ADDRESS + OPENED))).toEqual([]);
    expect(await problemsAfter(page(ADDRESS), unopened)).toEqual([]);
  });
});

describe('a body is refused', () => {
  const again = (keys = '') =>
    add(
      'actors/rain-again.yaml',
      `id: rain-again\nname: {nl: Nogmaals, en: Again}\naltNames:\n  en: [RAIN INSTITUTE]\nkind: AGENCY\n${keys}`,
    );

  it('when it has the name of another, in whatever case', async () => {
    expect(await problemsAfter(again())).toEqual([
      'actors/rain-institute.yaml:4: a name must be that of one body, got "Rain Institute", which names rain-again too; keep one of the two ids, with the other under its formerIds, or say partOf or succeededBy',
    ]);
  });

  it.each(['partOf', 'succeededBy'])('not when it says with %s how they are kin', async (key) => {
    expect(await problemsAfter(again(`${key}: rain-institute\n`))).toEqual([]);
  });

  it('when a source names it as a publisher by its name alone', async () => {
    expect(await problemsAfter(swap(RAIN, '    publisher: rain-institute\n', ''))).toEqual([
      `${RAIN}:8: publisher must be given as custom.publisher too where an actor has that name, got "Rain Institute", which is rain-institute; write custom: {publisher: rain-institute}, or the full name of another body`,
    ]);
  });

  it('when a source without a publisher appeared in what has its name', async () => {
    const gazette = 'id: gazette\nname: {nl: De Natte Krant, en: The Wet Gazette}\nkind: MEDIA\n';
    expect(await problemsAfter(add('actors/gazette.yaml', gazette))).toEqual([
      `${RAIN}:40: container-title must be given as custom.publisher too where an actor has that name, got "The Wet Gazette", which is gazette; write custom: {publisher: gazette}, or the full name of another body`,
    ]);
  });
});
