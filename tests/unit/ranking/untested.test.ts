import type { Attempt } from '../../../graph/ranking/evidence';
import { mergeUntested, untestedFor } from '../../../graph/ranking/untested';
import { QUESTION } from './findings';

const AIM: Attempt = {
  practice: 'umbrellas',
  adoption: 'copenhagen/stations',
  case: 'copenhagen',
  jurisdictions: ['DK'],
  places: ['DK'],
  barrier: 'getting-wet',
  status: 'RUNNING',
  claim: 'aim',
};
const HUNCH: Attempt = {
  ...AIM,
  practice: 'hats',
  adoption: 'ghent/hats',
  claim: null,
  jurisdictions: ['BE-VLG'],
};

const untested = (attempts: Attempt[], found: string[] = []) =>
  untestedFor(QUESTION, attempts, new Set(found));

describe('what is untested', () => {
  it('is what somebody means to help, or a researcher thinks bears on the barrier', () => {
    expect(untested([AIM, HUNCH])).toEqual([
      {
        practice: 'hats',
        barriers: ['getting-wet'],
        runsIn: ['BE-VLG'],
        adoptions: ['ghent/hats'],
        intentions: [],
      },
      {
        practice: 'umbrellas',
        barriers: ['getting-wet'],
        runsIn: ['DK'],
        adoptions: ['copenhagen/stations'],
        intentions: ['aim'],
      },
    ]);
  });

  it('comes in the order of the jurisdictions where it is in use, then by id', () => {
    const ghent: Attempt = { ...AIM, adoption: 'ghent/loans', jurisdictions: ['BE-VLG'] };
    const tried: Attempt = { ...HUNCH, practice: 'boots', status: 'PILOT' };
    expect(untested([tried, HUNCH, AIM, ghent]).map(({ practice, runsIn }) => [practice, runsIn])).toEqual([
      ['umbrellas', ['BE-VLG', 'DK']],
      ['hats', ['BE-VLG']],
      ['boots', []],
    ]);
  });

  it('holds what bears on a kind of the barrier', () => {
    expect(untested([{ ...AIM, barrier: 'drizzle' }])).toEqual(untested([AIM]));
  });

  it.each([
    ['other barriers', { barrier: 'wet-feet' }, []],
    ['the asking jurisdiction', { places: ['NL-UT', 'NL'] }, []],
    ['practices for which there are findings', {}, ['umbrellas']],
  ])('leaves out %s', (_, other, found) => {
    expect(untested([{ ...AIM, ...other }], found)).toEqual([]);
  });

  it('is told once for each practice of several barriers', () => {
    const [one] = untested([AIM]);
    const other = { ...one!, barriers: ['wet-feet'], intentions: [] };
    expect(mergeUntested([other, one!])).toEqual([{ ...one, barriers: ['getting-wet', 'wet-feet'] }]);
  });
});
