import type { GraphState } from '../../../graph/seeding/state';
import { graphAfter } from './edited-seeds';

const CASE = 'copenhagen-umbrellas';

let state: GraphState;
beforeAll(async () => {
  state = await graphAfter();
});

/** What leaves an entity by a type of relationship, in the order of the seeds. */
const from = (id: string, type: string) =>
  [...state.relationships.values()]
    .filter((each) => each.from === id && each.type === type)
    .map(({ to, properties }) => [to, properties]);

describe('the node of an entity', () => {
  it('has its texts by language, its numbers as they are and nothing that it does not say', () => {
    expect(state.nodes.get('getting-wet/rainy-days')).toEqual({
      id: 'getting-wet/rainy-days',
      type: 'Claim',
      labels: ['Claim'],
      properties: {
        id: 'getting-wet/rainy-days',
        type: 'Claim',
        kind: 'FIGURE',
        statementNl: 'Het regent 130 dagen per jaar, tegen 100 vroeger.',
        statementEn: 'It rains on 130 days a year, against 100 before.',
        value: 130,
        low: 120,
        high: 140,
        baseline: 100,
        bound: 'ABOUT',
        unitNl: 'dagen',
        unitEn: 'days',
        period: '2020',
        evidence: 'STATISTIC',
        confidence: 'HIGH',
        witness: 'regeldruk uitgevers',
        witnessName: 'Regeldruk Uitgevers',
      },
    });
  });

  it('has both ends of its period, and the ids that it had before', () => {
    expect([state.nodes.get(`${CASE}/folding-trial`), state.nodes.get('getting-wet')]).toEqual([
      {
        id: `${CASE}/folding-trial`,
        type: 'Adoption',
        labels: ['Adoption'],
        properties: {
          id: `${CASE}/folding-trial`,
          type: 'Adoption',
          howNl: 'Een proef met opvouwbare paraplu’s.',
          howEn: 'A trial with folding umbrellas.',
          status: 'PILOT',
          periodFrom: '2018',
          periodTo: '2019',
          caseId: CASE,
          practiceId: 'folding-umbrella-sharing',
        },
      },
      {
        id: 'getting-wet',
        type: 'Barrier',
        labels: ['Barrier'],
        properties: {
          id: 'getting-wet',
          type: 'Barrier',
          formerIds: ['rain'],
          nameNl: 'Nat worden',
          nameEn: 'Getting wet',
          altNamesNl: ['doorweekt raken'],
          altNamesEn: ['getting soaked'],
          hiddenNamesNl: ['nat wordden'],
          hiddenNamesEn: ['geting wet'],
          summaryNl: 'Wie buiten loopt, wordt nat.',
          summaryEn: 'Whoever walks outside gets wet.',
        },
      },
    ]);
  });
});

describe('the relationships of an entity', () => {
  it('lead to the full ids of what is written inside the same file', () => {
    const claim = `${CASE}/a-third-at-most`;
    expect(['ABOUT', 'CONTESTS', 'CITES'].map((type) => from(claim, type))).toEqual([
      [[`${CASE}/station-umbrellas`, {}]],
      [[`${CASE}/drier-by-half`, { over: 'VALUE' }]],
      [['wet-gazette', { read: 'EXCERPT' }]],
    ]);
    expect(from(CASE, 'ADOPTED')).toEqual([
      [`${CASE}/station-umbrellas`, {}],
      [`${CASE}/folding-trial`, {}],
    ]);
  });

  it('make a claim about the entity of its file when it does not say what it is about', () => {
    expect(['getting-wet/rainy-days', `${CASE}/first-umbrella`].map((id) => from(id, 'ABOUT'))).toEqual([
      [['getting-wet', {}]],
      [[CASE, {}]],
    ]);
  });

  it('make an adoption take place where its case did, or where it says itself', () => {
    const adoptions = ['ghent-walkways/roofs', 'ghent-walkways/hats'];
    expect(adoptions.map((id) => from(id, 'TOOK_PLACE_IN'))).toEqual([[['BE-VLG', {}]], [['BE', {}]]]);
  });

  it('make a lesson drawn from the case of its file, or from the cases that it names', () => {
    const lessons = [`${CASE}/hang-them-low`, 'share-before-you-build'];
    expect(lessons.map((id) => from(id, 'DRAWN_FROM'))).toEqual([
      [[CASE, {}]],
      [
        [CASE, {}],
        ['ghent-walkways', {}],
      ],
    ]);
  });

  it('start at the other entity where the seed names who took part or spoke', () => {
    expect([from('danish-rain-agency', 'TOOK_PART_IN'), from('rain-institute', 'SPOKE_AT')]).toEqual([
      [[CASE, { roleNl: 'Leent uit', roleEn: 'Lends' }]],
      [['umbrella-webinar', {}]],
    ]);
  });
});
