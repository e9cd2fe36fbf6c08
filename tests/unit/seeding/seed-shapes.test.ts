import { add, problemsAfter, swap } from './edited-seeds';

const COPENHAGEN = 'cases/copenhagen-umbrellas.yaml';
const GHENT = 'cases/ghent-walkways.yaml';
const SHARING = 'practices/umbrella-sharing.yaml';
const KEBAB = 'Kebab-case: lower-case letters, digits and single hyphens';
const EFFECTS = `    effects:
      - barrier: getting-wet
        effect: MIXED
        basis: REPORTED
`;

describe('a seed file is refused', () => {
  it('with an unknown key', async () => {
    expect(await problemsAfter(add('conditions/public-money.yaml', 'colour: grey\n'))).toEqual([
      'conditions/public-money.yaml:5: colour must be one of the known keys (id, formerIds, name, altNames, hiddenNames, summary, claims), got colour',
    ]);
  });

  it('with a value outside its list', async () => {
    expect(await problemsAfter(swap(COPENHAGEN, 'kind: SUCCESS', 'kind: TRIUMPH'))).toEqual([
      'cases/copenhagen-umbrellas.yaml:13: kind must be one of SUCCESS, CAUTIONARY, MIXED, got "TRIUMPH"',
    ]);
  });

  it('without a key that it must have', async () => {
    expect(await problemsAfter(swap(COPENHAGEN, 'kind: SUCCESS\n', ''))).toEqual([
      'cases/copenhagen-umbrellas.yaml:1: the file must have kind, got none',
    ]);
  });

  it('with a name in one language only', async () => {
    expect(await problemsAfter(swap(SHARING, '  en: Umbrella sharing\n', ''))).toEqual([
      'practices/umbrella-sharing.yaml:3: name must have en, got none',
    ]);
  });

  it('with a claim of an effect that names no effects', async () => {
    expect(await problemsAfter(swap(GHENT, EFFECTS, ''))).toEqual([
      'cases/ghent-walkways.yaml:147: item 7 must have effects with kind EFFECT, got none',
    ]);
  });

  it('with effects on a claim of another kind', async () => {
    expect(await problemsAfter(swap(COPENHAGEN, 'kind: FIGURE\n', `kind: FIGURE\n${EFFECTS}`))).toEqual([
      'cases/copenhagen-umbrellas.yaml:128: effects must be left out with another kind than EFFECT, got [{"barrier":"getting-wet","effect":"MIXED","basis":"REPORTED"}]',
    ]);
  });

  it('with a claim of a state that says none', async () => {
    const state = "    state:\n      jurisdiction: NL\n      value: UNMET\n      asOf: '2020'\n";
    expect(await problemsAfter(swap('conditions/dry-storage.yaml', state, ''))).toEqual([
      'conditions/dry-storage.yaml:26: item 2 must have state with kind STATE, got none',
    ]);
  });

  it('with a value that has no unit', async () => {
    const unit = '    unit:\n      nl: procent\n      en: percent\n    period';
    expect(await problemsAfter(swap(COPENHAGEN, unit, '    period'))).toEqual([
      'cases/copenhagen-umbrellas.yaml:45: item 1 must have unit where it has value, got none',
    ]);
  });

  it('with a source read in full but cited without a place in it', async () => {
    expect(await problemsAfter(swap(COPENHAGEN, '        locator: section 3, paragraph 2\n', ''))).toEqual([
      'cases/copenhagen-umbrellas.yaml:82: item 1 must have locator with read FULL, got none',
    ]);
  });

  it('with a claim that cites nothing', async () => {
    const citations = 'citations:\n  - source: umbrella-webinar\n    read: EXCERPT\n';
    const lesson = 'lessons/share-before-you-build.yaml';
    expect(await problemsAfter(swap(lesson, citations, 'citations: []\n'))).toEqual([
      'lessons/share-before-you-build.yaml:17: citations must have at least 1 item, got []',
    ]);
  });

  it('with an id that is not its name', async () => {
    expect(await problemsAfter(swap(SHARING, 'id: umbrella-sharing', 'id: umbrella-lending'))).toEqual([
      'practices/umbrella-sharing.yaml:1: id must be the name of its file, umbrella-sharing, got umbrella-lending',
    ]);
  });

  it('with a path for an id', async () => {
    expect(await problemsAfter(swap(SHARING, 'id: umbrella-sharing', 'id: ../umbrella-sharing'))).toEqual([
      `practices/umbrella-sharing.yaml:1: id must be written as: ${KEBAB}, got "../umbrella-sharing"; write id: umbrella-sharing`,
    ]);
  });

  it('with a jurisdiction that is not written as an ISO code', async () => {
    expect(
      await problemsAfter(swap('barriers/drizzle.yaml', 'jurisdiction: NL', 'jurisdiction: nl')),
    ).toEqual([
      'barriers/drizzle.yaml:8: jurisdiction must be written as: ISO 3166-1 alpha-2 of a country (NL), ISO 3166-2 of a region (BE-VLG), or EU, got "nl"; write jurisdiction: NL',
    ]);
  });
});

describe('what a broken file holds is not judged, so that there is one problem only', () => {
  it('when the file does not have the shape of its kind', async () => {
    expect(await problemsAfter(swap('barriers/getting-wet.yaml', 'bound: ABOUT', 'bound: ROUGHLY'))).toEqual([
      'barriers/getting-wet.yaml:30: bound must be one of AT_LEAST, AT_MOST, ABOUT, got "ROUGHLY"',
    ]);
  });

  it('when the file is not YAML', async () => {
    expect(await problemsAfter(add('barriers/getting-wet.yaml', 'id: twice\n'))).toEqual([
      'barriers/getting-wet.yaml:40: a key must stand once, got id again; keep one of the two',
    ]);
  });

  it('when the file holds many sources', async () => {
    expect(await problemsAfter(swap('sources/rain.yaml', '  type: book\n', ''))).toEqual([
      'sources/rain.yaml:22: item 2 must have type, got none',
    ]);
  });
});
