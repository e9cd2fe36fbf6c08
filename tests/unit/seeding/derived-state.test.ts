import fc from 'fast-check';
import { rankedOf } from '../../../graph/ranking/ranking.rows';
import type { SeedEntity } from '../../../graph/seeding/read/entities';
import { digestOf, type GraphState, stateOf } from '../../../graph/seeding/state';
import { checkEdited, graphAfter, graphOf, swap } from './edited-seeds';

const CASE = 'copenhagen-umbrellas';

let entities: SeedEntity[];
let state: GraphState;
beforeAll(async () => {
  entities = (await checkEdited()).entities;
  state = graphOf(entities);
});

function witnessOf(id: string, graph = state) {
  const { witness, witnessName } = graph.nodes.get(id)!.properties;
  const actors = [...graph.relationships.values()].filter(
    ({ type, from }) => type === 'WITNESSED_BY' && from === id,
  );
  return { witness, witnessName, actors: actors.map(({ to }) => to) };
}

describe('the witness of a claim', () => {
  it('is the actor that it names', () => {
    expect(witnessOf(`${CASE}/drier-by-half`)).toEqual({
      witness: 'rain-institute',
      witnessName: 'Rain Institute',
      actors: ['rain-institute'],
    });
  });

  it('is the whole that the named actor is part of', () => {
    expect(witnessOf(`${CASE}/agency-division-says-drier`)).toEqual({
      witness: 'danish-rain-agency',
      witnessName: 'Danish Rain Agency',
      actors: ['danish-rain-agency'],
    });
  });

  it('is the actor that published its first source when it names none', () => {
    expect(witnessOf(`${CASE}/agency-says-drier`)).toEqual(witnessOf(`${CASE}/agency-division-says-drier`));
  });

  it('is the whole that the publishing actor is part of', async () => {
    const edited = await graphAfter(
      swap('sources/rain.yaml', 'publisher: danish-rain-agency', 'publisher: loans-division'),
    );
    const claim = `${CASE}/agency-says-drier`;
    expect(witnessOf(claim, edited)).toEqual(witnessOf(claim));
  });

  it('is the publisher of its first source, in lower case, when that is no actor', async () => {
    const publisher = '  publisher: Regeldruk Uitgevers\n';
    const inSeries = swap('sources/rain.yaml', publisher, `${publisher}  container-title: Yearbooks\n`);
    expect(witnessOf('getting-wet/rainy-days', await graphAfter(inSeries))).toEqual({
      witness: 'regeldruk uitgevers',
      witnessName: 'Regeldruk Uitgevers',
      actors: [],
    });
  });

  it('is what its first source appeared in, in lower case, when that names no publisher', () => {
    expect(witnessOf(`${CASE}/a-third-at-most`)).toEqual({
      witness: 'the wet gazette',
      witnessName: 'The Wet Gazette',
      actors: [],
    });
  });
});

describe('a measurement in brief', () => {
  const briefOf = (id: string, graph = state) => {
    const { measureInBriefNl, measureInBriefEn } = graph.nodes.get(id)!.properties;
    return [measureInBriefNl, measureInBriefEn];
  };

  it('gives size, design, number, place and time', () => {
    expect(briefOf(`${CASE}/drier-by-half`)).toEqual([
      '40 procent tegen 80, gelote proef, 1.200 reizigers, Denemarken 2016-2017',
      '40 percent against 80, randomised trial, 1,200 travellers, Denmark 2016-2017',
    ]);
  });

  it('leaves out what is not known, and gives a range where there is no value', () => {
    expect(briefOf('ghent-walkways/dance-brought-rain')).toEqual([
      '3 tot 5 regendagen meer, voor en na, Vlaanderen',
      '3 to 5 more days of rain, before and after, Flanders',
    ]);
  });

  it('says so where the source gives no size', async () => {
    const numbers =
      '    low: 3\n    high: 5\n    unit:\n      nl: regendagen meer\n      en: more days of rain\n';
    const edited = await graphAfter(swap('cases/ghent-walkways.yaml', numbers, ''));
    expect(briefOf('ghent-walkways/dance-brought-rain', edited)).toEqual([
      'omvang niet gegeven, voor en na, Vlaanderen',
      'size not given, before and after, Flanders',
    ]);
  });

  it('is not there where nothing was measured', () => {
    expect(briefOf(`${CASE}/agency-says-drier`)).toEqual([undefined, undefined]);
  });

  it('leaves a long population to itself', async () => {
    const long = 'people who travelled by train or tram on a working day in spring';
    const edited = await graphAfter(swap(`cases/${CASE}.yaml`, 'en: travellers\n', `en: ${long}\n`));
    expect(briefOf(`${CASE}/drier-by-half`, edited)[1]).toEqual(
      '40 percent against 80, randomised trial, n = 1,200, Denmark 2016-2017',
    );
  });
});

describe('the ranking that follows from the seeds', () => {
  it('stands between practices and barriers, without home experience and deprecated claims', () => {
    const addresses = [...state.relationships.values()].filter(({ type }) => type === 'ADDRESSES');
    const rows = addresses.map(({ from: practice, to, properties }) => {
      const { rank, advised, standing, parts } = rankedOf(properties.ranked as string);
      return [to, practice, rank, advised, standing, parts.map(({ claim }) => claim)];
    });
    const ghent = 'ghent-walkways';
    expect(rows.sort()).toEqual([
      ['drizzle', 'covered-walkways', 1, false, 'CONTESTED', [`${ghent}/roofs-no-help-in-drizzle`]],
      [
        'getting-wet',
        'covered-walkways',
        2,
        true,
        'CONTESTED',
        [`${ghent}/roofs-keep-dry`, `${ghent}/roofs-no-help-in-drizzle`],
      ],
      ['getting-wet', 'rain-dance', 1, false, 'CONTRADICTED', [`${ghent}/dance-brought-rain`]],
      ['getting-wet', 'sun-hats', 2, false, 'MIXED_ONLY', [`${ghent}/hats-both-ways`]],
      [
        'getting-wet',
        'umbrella-sharing',
        1,
        true,
        'SUPPORTED',
        [`${CASE}/drier-by-half`, `${CASE}/agency-says-drier`],
      ],
      ['wet-feet', 'umbrella-sharing', 1, false, 'CONTESTED', [`${CASE}/drier-by-half`]],
    ]);
  });

  it('tells apart what nobody tested, and leaves out what was only recommended', () => {
    const untested = [...state.relationships.values()].filter(({ type }) => type === 'UNTESTED_FOR');
    expect(untested.map(({ from, to, properties }) => [from, to, properties])).toEqual([
      [
        'folding-umbrella-sharing',
        'getting-wet',
        {
          jurisdictions: 0,
          untested: JSON.stringify({
            practice: 'folding-umbrella-sharing',
            barriers: ['getting-wet'],
            runsIn: [],
            adoptions: [`${CASE}/folding-trial`],
            intentions: [`${CASE}/folding-aim`],
          }),
        },
      ],
      [
        'sun-hats',
        'wet-feet',
        {
          jurisdictions: 0,
          untested: JSON.stringify({
            practice: 'sun-hats',
            barriers: ['wet-feet'],
            runsIn: [],
            adoptions: ['ghent-walkways/hats'],
            intentions: [],
          }),
        },
      ],
    ]);
  });

  it('leaves out what a part of the country of the barrier did itself', async () => {
    const edited = await graphAfter(swap('barriers/drizzle.yaml', 'jurisdiction: NL', 'jurisdiction: BE'));
    const ranked = [...edited.relationships.values()].filter(({ type }) => type === 'ADDRESSES');
    expect(ranked.filter(({ to }) => to === 'drizzle')).toEqual([]);
  });
});

describe('the digest of a graph', () => {
  it('is the same whatever the order of the entities', () => {
    const mixedUp = fc.shuffledSubarray(entities, { minLength: entities.length, maxLength: entities.length });
    fc.assert(
      fc.property(mixedUp, (each) => {
        expect(digestOf(graphOf(each))).toEqual(digestOf(state));
      }),
      { numRuns: 30 },
    );
  });

  it('is another for every entity that is left out', () => {
    const digests = entities.map((gone) => digestOf(stateOf(entities.filter((each) => each !== gone))));
    expect(new Set([...digests, digestOf(stateOf(entities))]).size).toEqual(entities.length + 1);
  });
});
