import { planText } from '../../../api/commands/seeds/plan-text';
import { type Difference, differenceBetween } from '../../../graph/seeding/plan/difference';
import { emptyState, type GraphState } from '../../../graph/seeding/state';
import { add, graphAfter, remove, swap } from '../seeding/edited-seeds';

const COPENHAGEN = 'cases/copenhagen-umbrellas.yaml';
const GHENT = 'cases/ghent-walkways.yaml';

type Edits = Parameters<typeof graphAfter>;

let fixture: GraphState;
beforeAll(async () => {
  fixture = await graphAfter();
});

const differenceAfter = async (...edits: Edits) => differenceBetween(fixture, await graphAfter(...edits));

/** The plan that a researcher reads after some edits of the fixture world. */
const planAfter = async (...edits: Edits) => planText(await differenceAfter(...edits), false);

/** What was an aim was measured. */
const AIM_MEASURED: Edits = [
  swap(
    COPENHAGEN,
    '        basis: INTENDED\n        aimOf: danish-rain-agency\n',
    '        basis: MEASURED\n    value: 5\n    unit: {nl: procent, en: percent}\n' +
      '    measure: {design: AUDIT, outcome: {en: share of dry people}}\n',
  ),
  swap(COPENHAGEN, 'keep more people dry', 'keep 5 percent more people dry'),
];

const ONE_CHANGED = '0 would be added, 1 changed, 0 retired';

describe('the text of a plan', () => {
  it('says that nothing would change', async () => {
    expect(await planAfter()).toEqual(['Nothing would change']);
  });

  it('names what would be added, changed and retired, by type', async () => {
    const shelter = add('conditions/shelter.yaml', 'id: shelter\nname:\n  nl: Schuilplek\n  en: Shelter\n');
    const edits: Edits = [
      shelter,
      remove('conditions/public-money.yaml'),
      swap('practices/umbrella-sharing.yaml', '- public-money', '- shelter'),
      swap('barriers/drizzle.yaml', 'Drizzle', 'Fine rain'),
    ];
    expect(await planAfter(...edits)).toEqual([
      '+ Condition shelter',
      '~ Barrier drizzle',
      '    name.en: Drizzle → "Fine rain"',
      '~ Practice umbrella-sharing',
      '    requires: public-money → shelter',
      '- Condition public-money',
      '1 would be added, 2 changed, 1 retired',
    ]);
  });

  it('tells values that come, go and change, under the keys of the seeds', async () => {
    const edits = [
      swap(COPENHAGEN, "  to: '2020'\n", ''),
      swap(GHENT, '      nl: Elke maandag een dans.\n', ''),
      swap(COPENHAGEN, '    value: 33\n', '    value: 33.3\n    low: 30\n'),
      swap('practices/rain-dance.yaml', 'id: rain-dance\n', 'id: rain-dance\nformerIds:\n  - rain-song\n'),
    ];
    expect(await planAfter(...edits)).toEqual([
      '~ Practice rain-dance',
      '    formerIds: + rain-song',
      '~ Case copenhagen-umbrellas',
      '    period.to: - 2020',
      '~ Adoption ghent-walkways/dance',
      '    how.nl: - "Elke maandag een dans."',
      '~ Claim copenhagen-umbrellas/a-third-at-most',
      '    value: 33 → 33.3',
      '    low: + 30',
      '0 would be added, 4 changed, 0 retired',
    ]);
  });

  it('shows long texts around the first word that differs', async () => {
    const words = (last: string) =>
      `one two three four five six seven eight nine ten eleven ${last} thirteen fourteen fifteen sixteen ` +
      'seventeen eighteen nineteen twenty twenty-one twenty-two';
    const text = (en: string) => swap('barriers/wet-feet.yaml', 'summary:\n', `summary:\n  en: ${en}\n`);
    const before = await graphAfter(text(words('twelve')));
    const change = async (en: string) =>
      planText(differenceBetween(before, await graphAfter(text(en))), false)[1];
    const shown = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty';
    expect([await change(words('dozen')), await change('one two three'), await change('none')]).toEqual([
      `    summary.en: "…nine ten eleven twelve ${shown}…" → "…nine ten eleven dozen ${shown}…"`,
      '    summary.en: "one two three four five six seven eight nine ten eleven twelve…" → "one two three"',
      '    summary.en: "one two three four five six seven eight nine ten eleven twelve…" → none',
    ]);
  });

  it('tells what comes into lists of words and goes out of them, and their order where only that changes', async () => {
    const labels = (en: string) => swap('policy-areas/weather.yaml', '    - Precipitation\n', en);
    const before = await graphAfter(labels('    - Rain\n    - Snow\n'));
    const plan = async (en: string) =>
      planText(differenceBetween(before, await graphAfter(labels(en))), false)[1];
    expect([
      await plan('    - Rain\n    - Heavy hail\n    - Sleet\n'),
      await plan('    - Snow\n    - Rain\n'),
    ]).toEqual([
      '    altNames.en: + "Heavy hail", + Sleet, - Snow',
      '    altNames.en: ["Rain","Snow"] → ["Snow","Rain"]',
    ]);
  });

  it('tells which citations come, go and change, and what is said with them', async () => {
    const edits = [
      swap(COPENHAGEN, 'read: FULL', 'read: EXCERPT'),
      swap(COPENHAGEN, 'words: 8', 'words: 9'),
      swap(COPENHAGEN, 'rain-yearbook-2021\n        read: SECONDARY', 'wet-gazette\n        read: EXCERPT'),
    ];
    expect(await planAfter(...edits)).toEqual([
      '~ Claim copenhagen-umbrellas/drier-by-half',
      '    citations: + wet-gazette (read EXCERPT), - rain-yearbook-2021 (read SECONDARY)',
      '    citations umbrella-study-2017: read FULL → EXCERPT, fingerprint.words 8 → 9',
      ONE_CHANGED,
    ]);
  });

  it('tells two citations of one source apart by what is said with them', async () => {
    const page = (number: number) => `  - source: wet-gazette\n    read: FULL\n    locator: p. ${number}\n`;
    const edit = swap(
      'lessons/share-before-you-build.yaml',
      'citations:\n',
      `citations:\n${page(4)}${page(3)}`,
    );
    expect(await planAfter(edit)).toEqual([
      '~ Lesson share-before-you-build',
      '    citations: + wet-gazette (locator "p. 3", read FULL), + wet-gazette (locator "p. 4", read FULL)',
      ONE_CHANGED,
    ]);
  });

  it('tells a state of a condition under the jurisdiction where it holds', async () => {
    expect(await planAfter(swap('conditions/dry-storage.yaml', 'value: PARTLY', 'value: MET'))).toEqual([
      '~ Claim dry-storage/sheds-planned',
      '    state NL: value PARTLY → MET',
      ONE_CHANGED,
    ]);
  });

  it('tells a measure that comes or goes on one line, and what changes of it under its keys', async () => {
    const measure =
      '    measure: {design: SURVEY, outcome: {en: wet travellers}, n: 120, better: LOWER}\n    value: 33\n';
    const edit = swap(COPENHAGEN, '    value: 33\n', measure);
    const now = '+ outcome.en "wet travellers", design SURVEY, better LOWER, n 120';
    expect((await planAfter(edit)).slice(0, 2)).toEqual([
      '~ Claim copenhagen-umbrellas/a-third-at-most',
      `    measure: ${now}`,
    ]);
    const back = planText(differenceBetween(await graphAfter(edit), fixture), false);
    expect(back[1]).toBe(`    measure: ${now.replace('+', '-')}`);
    expect((await planAfter(swap(COPENHAGEN, '      n: 1200\n', '      n: 1300\n'))).slice(0, 2)).toEqual([
      '~ Claim copenhagen-umbrellas/drier-by-half',
      '    measure.n: 1200 → 1300',
    ]);
  });

  it('tells a fact that becomes a cost', async () => {
    const about =
      '    statement:\n      nl: De eerste paraplu hangt er.\n      en: The first umbrella hangs.\n';
    const edits = [
      swap(
        COPENHAGEN,
        `    kind: EVENT\n${about}`,
        `    kind: COST\n${about.replace('hangs', 'hangs, for 9')}`,
      ),
      swap(COPENHAGEN, "    period: '2015-04-01'\n", '    cost: {amount: 9, currency: DKK, every: ONCE}\n'),
    ];
    expect(await planAfter(...edits)).toEqual([
      '~ Claim copenhagen-umbrellas/first-umbrella',
      '    statement.en: "The first umbrella hangs." → "The first umbrella hangs, for 9."',
      '    kind: EVENT → COST',
      '    period: - 2015-04-01',
      '    cost: + amount 9, currency DKK, every ONCE',
      ONE_CHANGED,
    ]);
  });

  it('tells what a researcher thinks that an adoption bears on, and whose aim an effect is', async () => {
    const edits = [
      swap(GHENT, '    status: RUNNING\n', '    status: RUNNING\n    bearsOn: [wet-feet]\n'),
      swap(COPENHAGEN, 'aimOf: danish-rain-agency', 'aimOf: loans-division'),
    ];
    expect((await planAfter(...edits)).filter((line) => !line.startsWith('Changed'))).toEqual([
      '~ Adoption ghent-walkways/roofs',
      '    bearsOn: + wet-feet',
      '~ Claim copenhagen-umbrellas/folding-aim',
      '    effects getting-wet: aimOf danish-rain-agency → loans-division',
      '',
      'Rankings that change:',
      '  wet-feet (Wet feet)',
      '    covered-walkways: enters the untested, adoptions +1, runsIn +1',
      '',
      '0 would be added, 3 changed, 0 retired',
    ]);
  });

  it('tells a reference that the graph reverses at the entity whose seed has it', async () => {
    const edits = [
      swap(COPENHAGEN, 'nl: Leent uit\n', 'nl: Leent gratis uit\n'),
      swap('webinars/umbrella-webinar.yaml', '  - rain-institute', '  - rain-institute\n  - weather-office'),
    ];
    expect(await planAfter(...edits)).toEqual([
      '~ Case copenhagen-umbrellas',
      '    actors danish-rain-agency: role.nl "Leent uit" → "Leent gratis uit"',
      '~ Webinar umbrella-webinar',
      '    speakers: + weather-office',
      '0 would be added, 2 changed, 0 retired',
    ]);
  });

  it('tells whom a lesson is addressed to under the key where it stands', async () => {
    const actors = 'addressedTo:\n  actors:\n    - weather-office\n';
    const edits = [
      swap('lessons/share-before-you-build.yaml', 'addressedTo:\n', actors),
      swap('lessons/share-before-you-build.yaml', '- POLITICS', '- DELIVERY'),
    ];
    expect(await planAfter(...edits)).toEqual([
      '~ Lesson share-before-you-build',
      '    addressedTo.corners: POLITICS → DELIVERY',
      '    addressedTo.actors: + weather-office',
      ONE_CHANGED,
    ]);
  });

  it('tells of a publication the keys of CSL', async () => {
    const edits = [
      swap('sources/rain.yaml', 'title: Do umbrellas work?', 'title: Do they work?'),
      swap('sources/rain.yaml', '  DOI: 10.1/x\n', ''),
      swap('sources/rain.yaml', '        - 22\n', ''),
      swap('sources/rain.yaml', '    - literal: Rain Institute\n', '    - family: Puddle\n'),
      swap('sources/rain.yaml', '      - copenhagen-umbrellas', '      - ghent-walkways'),
    ];
    expect(await planAfter(...edits)).toEqual([
      '~ Publication umbrella-study-2017',
      '    title: "Do umbrellas work?" → "Do they work?"',
      '    author: "Rain Institute" → Puddle',
      '    issued.date-parts: [2017,6,22] → [2017,6]',
      '    DOI: - 10.1/x',
      '    custom.discusses: copenhagen-umbrellas → ghent-walkways',
      ONE_CHANGED,
    ]);
  });

  it('tells an entity that becomes one of another type', async () => {
    const changed = await graphAfter();
    const { properties } = changed.nodes.get('BE')!;
    changed.nodes.set('BE', {
      id: 'BE',
      type: 'Union',
      labels: ['Jurisdiction', 'Union'],
      properties: { ...properties, type: 'Union' },
    });
    expect(planText(differenceBetween(fixture, changed), false)).toEqual([
      '~ Union BE',
      '    type: Country → Union',
      ONE_CHANGED,
    ]);
  });

  it('counts what changes by what is said of others, and lists it on demand', async () => {
    const difference = await differenceAfter(swap('actors/rain-institute.yaml', 'en: Rain', 'en: Wet'));
    const field = ['~ Actor rain-institute', '    name.en: "Rain Institute" → "Wet Institute"', ''];
    const counts = '0 would be added, 6 changed, 0 retired';
    const following = 'Changed only by what is said of other entities: 5 Claim';
    expect(planText(difference, false)).toEqual([...field, `${following} (--all lists them)`, counts]);
    expect(planText(difference, true)).toEqual([
      ...field,
      following,
      '  Claim copenhagen-umbrellas/drier-by-half',
      '  Claim copenhagen-umbrellas/no-effect-downwind',
      '  Claim copenhagen-umbrellas/only-in-summer',
      '  Claim ghent-walkways/roofs-no-help-in-drizzle',
      '  Claim utrecht-umbrellas/home-result',
      counts,
    ]);
  });

  it('tells that questions would be understood otherwise, even where nothing else changes', async () => {
    const trainedAnew = differenceBetween(fixture, { ...fixture, classifier: 'another' });
    expect(planText(trainedAnew, false)).toEqual([
      '~ How questions are understood: the classifier would be trained anew',
      '0 would be added, 0 changed, 0 retired',
    ]);
  });

  it('lists fifty of a type and counts the rest', () => {
    const added = Array.from({ length: 52 }, (_, at) => ({ type: 'Actor' as const, id: `actor-${at}` }));
    const nothing = { changed: [], following: [], retired: [], rankings: [], isTrainedAnew: false };
    const difference: Difference = { isFirst: false, added, ...nothing };
    const lines = added.map(({ id }) => `+ Actor ${id}`);
    const counts = '52 would be added, 0 changed, 0 retired';
    expect(planText(difference, false)).toEqual([
      ...lines.slice(0, 50),
      '+ 2 more Actor (--all lists them)',
      counts,
    ]);
    expect(planText(difference, true)).toEqual([...lines, counts]);
  });

  it('counts what a first apply adds', () => {
    expect(planText(differenceBetween(emptyState(), fixture), false)).toEqual([
      '+ 3 Country',
      '+ 1 Region',
      '+ 1 Union',
      '+ 1 PolicyArea',
      '+ 3 Barrier',
      '+ 5 Practice',
      '+ 2 Condition',
      '+ 3 Case',
      '+ 7 Adoption',
      '+ 22 Claim',
      '+ 2 Lesson',
      '+ 6 Actor',
      '+ 3 Programme',
      '+ 1 SearchRecord',
      '+ 1 Webinar',
      '+ 4 Publication',
      'All 3 rankings are new (--all lists everything)',
      '65 would be added, 0 changed, 0 retired',
    ]);
  });
});

describe('the rankings in the text of a plan', () => {
  /** The lines from the first barrier to the last practice. */
  const rankingsAfter = async (...edits: Edits) => {
    const lines = await planAfter(...edits);
    const start = lines.indexOf('Rankings that change:') + 1;
    return lines.slice(start, lines.indexOf('', start));
  };
  const GHENT_GONE: Edits = [
    remove(GHENT),
    swap('lessons/share-before-you-build.yaml', '  - ghent-walkways\n', ''),
  ];

  it('stand between the entities and the counts, with the claim that another weight comes from', async () => {
    expect(
      await planAfter(swap(COPENHAGEN, 'basis: MEASURED', 'basis: INTENDED\n        aimOf: rain-institute')),
    ).toEqual([
      '~ Claim copenhagen-umbrellas/drier-by-half',
      '    effects getting-wet: basis MEASURED → INTENDED, aimOf + rain-institute',
      '',
      'Rankings that change:',
      '  getting-wet (Getting wet)',
      '    umbrella-sharing: stays at 1, score 0.62 → 0.05, band STRONG → THIN, witnesses 2 → 1, ' +
        'by claim copenhagen-umbrellas/drier-by-half (support gone), caveats -1',
      '',
      'Changed only by what is said of other entities: 1 Practice (--all lists them)',
      '0 would be added, 2 changed, 0 retired',
    ]);
  });

  it('tell who overtakes whom', async () => {
    expect(await rankingsAfter(...AIM_MEASURED)).toEqual([
      '  getting-wet (Getting wet)',
      '    folding-umbrella-sharing: from untested to advice (2), score 0.10, SUPPORTED, ' +
        'by claim copenhagen-umbrellas/folding-aim (support added)',
      '    covered-walkways: from 2 to 3, score unchanged: overtaken',
    ]);
  });

  it('tell what leaves the advice and the cautions', async () => {
    const [roofs, dance] = ['ghent-walkways/roofs', 'ghent-walkways/dance'];
    expect(await rankingsAfter(...GHENT_GONE)).toEqual([
      '  drizzle (Drizzle)',
      `    covered-walkways: leaves the cautions, was 1, by claim ${roofs}-no-help-in-drizzle (counter gone), ` +
        'adoptions -1, counterEvidence -1, caveats -1',
      '  getting-wet (Getting wet)',
      `    covered-walkways: leaves the advice, was 2, by claim ${roofs}-no-help-in-drizzle (counter gone), ` +
        `${roofs}-keep-dry (support gone), adoptions -1, counterEvidence -2, caveats -1`,
      `    rain-dance: leaves the cautions, was 1, by claim ${dance}-brought-rain (counter gone), ` +
        'adoptions -1, counterEvidence -1',
      '    sun-hats: leaves the cautions, was 2, by claim ghent-walkways/hats-both-ways (mixed gone), adoptions -1',
      '  wet-feet (Wet feet)',
      '    sun-hats: leaves the untested, adoptions -1',
    ]);
  });

  it('tell what enters the advice and the cautions', async () => {
    const without = await graphAfter(...GHENT_GONE);
    const lines = planText(differenceBetween(without, fixture), false);
    expect(lines.filter((line) => line.startsWith('    ') && line.includes(' enters '))).toEqual([
      '    covered-walkways: enters the cautions at 1, score 0.00, CONTESTED, ' +
        'by claim ghent-walkways/roofs-no-help-in-drizzle (counter added), ' +
        'adoptions +1, counterEvidence +1, caveats +1',
      '    covered-walkways: enters the advice at 2, score 0.04, CONTESTED, ' +
        'by claim ghent-walkways/roofs-no-help-in-drizzle (counter added), ' +
        'ghent-walkways/roofs-keep-dry (support added), adoptions +1, counterEvidence +2, caveats +1',
      '    rain-dance: enters the cautions at 1, score 0.00, CONTRADICTED, ' +
        'by claim ghent-walkways/dance-brought-rain (counter added), ' +
        'adoptions +1, counterEvidence +1',
      '    sun-hats: enters the cautions at 2, score 0.00, MIXED_ONLY, ' +
        'by claim ghent-walkways/hats-both-ways (mixed added), adoptions +1',
      '    sun-hats: enters the untested, adoptions +1',
    ]);
  });

  it('tell what goes from advice to cautions, and what moves among these', async () => {
    const helped = await graphAfter(swap(GHENT, 'effect: WORSENS', 'effect: REDUCES'));
    const claim = 'ghent-walkways/dance-brought-rain';
    expect(planText(differenceBetween(helped, fixture), false).slice(3, -2)).toEqual([
      'Rankings that change:',
      '  getting-wet (Getting wet)',
      '    covered-walkways: from 3 to 2, score unchanged: others fell or left',
      '    rain-dance: from advice (2) to cautions (1), score 0.27 → 0.00, counter 0.00 → 0.27, ' +
        'standing SUPPORTED → CONTRADICTED, band MODERATE → NONE, ' +
        `by claim ${claim} (counter added), ${claim} (support gone), counterEvidence +1`,
      '    sun-hats: from 1 to 2 among the cautions, score unchanged: overtaken',
      '',
    ]);
  });

  it('tell what goes from advice to the untested, and what changes there', async () => {
    const measured = await graphAfter(...AIM_MEASURED);
    expect(
      planText(differenceBetween(measured, fixture), false).filter((line) => /folding/.test(line)),
    ).toEqual([
      expect.any(String),
      expect.any(String),
      '    folding-umbrella-sharing: from advice (2) to untested, ' +
        'by claim copenhagen-umbrellas/folding-aim (support gone)',
    ]);
    expect(await rankingsAfter(swap(COPENHAGEN, 'status: PILOT', 'status: RUNNING'))).toEqual([
      '  getting-wet (Getting wet)',
      '    folding-umbrella-sharing: stays untested, runsIn +1',
    ]);
  });

  it('tell who speaks instead, where another witness changes which claims count', async () => {
    const edit = swap('sources/rain.yaml', 'publisher: danish-rain-agency', 'publisher: rain-institute');
    const claim = (name: string) => `copenhagen-umbrellas/${name}`;
    const witness = 'danish-rain-agency → rain-institute';
    expect(await planAfter(edit)).toEqual([
      ...['agency-says-drier', 'cost-per-umbrella', 'folding-aim'].flatMap((name) => [
        `~ Claim ${claim(name)}`,
        `    witness: ${witness}`,
      ]),
      '~ Publication rain-agency-news',
      `    custom.publisher: ${witness}`,
      '',
      'Rankings that change:',
      '  getting-wet (Getting wet)',
      `    umbrella-sharing: stays at 1, score 0.62 → 0.61, by claim ${claim('agency-says-drier')} ` +
        `(support gone), ${claim('agency-division-says-drier')} (support added)`,
      '',
      'Changed only by what is said of other entities: 1 Practice (--all lists them)',
      '0 would be added, 5 changed, 0 retired',
    ]);
  });

  it('tell who speaks instead, where a claim counts as much as before', async () => {
    const edit = swap(COPENHAGEN, 'witness: rain-institute', 'witness: weather-ministry');
    expect(await rankingsAfter(edit)).toContain(
      '    umbrella-sharing: stays at 1, ' +
        'by claim copenhagen-umbrellas/drier-by-half (witness rain-institute → weather-ministry)',
    );
  });

  it('tell of lists beside a score that it does not depend on', async () => {
    const edit = swap(COPENHAGEN, '    kind: LIMIT\n', '    kind: FACT\n');
    expect(await rankingsAfter(edit)).toEqual([
      '  getting-wet (Getting wet)',
      '    umbrella-sharing: stays at 1, caveats -1',
      '  wet-feet (Wet feet)',
      '    umbrella-sharing: stays at 1 among the cautions, caveats -1',
    ]);
  });

  it('tell who is overtaken also where lists beside its score change', async () => {
    const edits: Edits = [...AIM_MEASURED, swap(GHENT, '    kind: LIMIT\n', '    kind: FACT\n')];
    expect((await rankingsAfter(...edits)).at(-1)).toBe(
      '    covered-walkways: from 2 to 3, score unchanged: overtaken, caveats -1',
    );
  });

  it('name three claims and count the rest, and name them all on demand', async () => {
    const claims = ['a', 'b', 'c', 'd'].map(
      (name) => `  - id: ${name}
    about: [folding-trial]
    kind: EFFECT
    statement: {en: 'Says ${name}.'}
    effects: [{barrier: wet-feet, effect: REDUCES, basis: REPORTED}]
    evidence: JOURNALISM
    confidence: HIGH
    witness: ${{ a: 'weather-office', b: 'weather-ministry', c: 'rain-institute', d: 'old-rain-agency' }[name]}
    citations: [{source: wet-gazette, read: EXCERPT}]
`,
    );
    const edits: Edits = [
      swap('actors/weather-office.yaml', 'partOf: weather-ministry\n', ''),
      swap(COPENHAGEN, 'claims:\n', `claims:\n${claims.join('')}`),
    ];
    const start =
      '    folding-umbrella-sharing: enters the advice at 1, score 0.09, SUPPORTED, by claim ' +
      ['a', 'b', 'c'].map((name) => `copenhagen-umbrellas/${name} (support added)`).join(', ');
    const difference = await differenceAfter(...edits);
    const line = (all: boolean) =>
      planText(difference, all).filter((each) => each.startsWith('    folding-umbrella-sharing'));
    expect([line(false), line(true)]).toEqual([
      [`${start} and 1 more, adoptions +1`],
      [`${start}, copenhagen-umbrellas/d (support added), adoptions +1`],
    ]);
  });
});
