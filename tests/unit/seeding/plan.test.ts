import { changedIds, countChanges, planChange } from '../../../graph/seeding/plan/plan';
import type { GraphState } from '../../../graph/seeding/state';
import { add, graphAfter, remove, swap } from './edited-seeds';

const NOTHING = {
  addedNodes: [],
  changedNodes: [],
  retiredNodes: [],
  addedRelationships: [],
  removedRelationships: [],
};

let fixture: GraphState;
beforeAll(async () => {
  fixture = await graphAfter();
});

const shelter = add('conditions/shelter.yaml', 'id: shelter\nname:\n  nl: Schuilplek\n  en: Shelter\n');
const SHELTER = {
  id: 'shelter',
  type: 'Condition',
  labels: ['Condition'],
  properties: { id: 'shelter', type: 'Condition', nameNl: 'Schuilplek', nameEn: 'Shelter' },
};

describe('the plan', () => {
  it('is empty from a graph to the same graph', async () => {
    const plan = planChange(fixture, await graphAfter());
    expect(plan).toEqual(NOTHING);
    expect(countChanges(plan)).toEqual({ added: 0, changed: 0, retired: 0 });
  });

  it('adds what is new', async () => {
    const plan = planChange(fixture, await graphAfter(shelter));
    expect(plan).toEqual({ ...NOTHING, addedNodes: [SHELTER] });
    expect(countChanges(plan)).toEqual({ added: 1, changed: 0, retired: 0 });
  });

  it('retires what is gone', async () => {
    const plan = planChange(await graphAfter(shelter), fixture);
    expect(plan).toEqual({ ...NOTHING, retiredNodes: [SHELTER] });
    expect(countChanges(plan)).toEqual({ added: 0, changed: 0, retired: 1 });
  });

  it('changes what says something else', async () => {
    const after = await graphAfter(swap('conditions/public-money.yaml', 'Public money', 'Taxpayers’ money'));
    const plan = planChange(fixture, after);
    expect(plan).toEqual({
      ...NOTHING,
      changedNodes: [
        {
          id: 'public-money',
          type: 'Condition',
          labels: ['Condition'],
          properties: {
            id: 'public-money',
            type: 'Condition',
            nameNl: 'Publiek geld',
            nameEn: 'Taxpayers’ money',
          },
        },
      ],
    });
    expect(countChanges(plan)).toEqual({ added: 0, changed: 1, retired: 0 });
  });

  it('changes what points elsewhere', async () => {
    const after = await graphAfter(
      swap('practices/umbrella-sharing.yaml', '- covered-walkways', '- sun-hats'),
    );
    const related = { type: 'RELATED', from: 'umbrella-sharing', properties: {} };
    const plan = planChange(fixture, after);
    expect(plan).toEqual({
      ...NOTHING,
      addedRelationships: [{ ...related, to: 'sun-hats' }],
      removedRelationships: [{ ...related, to: 'covered-walkways' }],
    });
    expect(countChanges(plan)).toEqual({ added: 0, changed: 1, retired: 0 });
  });

  it('counts what is new or gone once, also where it points to what stays', async () => {
    const tents = `id: tents
name:
  nl: Tenten
  en: Tents
summary:
  nl: Wonen in een tent.
related:
  - sun-hats
`;
    const after = await graphAfter(add('practices/tents.yaml', tents));
    expect([planChange(fixture, after), planChange(after, fixture)].map(countChanges)).toEqual([
      { added: 1, changed: 0, retired: 0 },
      { added: 0, changed: 0, retired: 1 },
    ]);
  });

  it('counts an entity once, however much of it changes', async () => {
    const after = await graphAfter(
      shelter,
      remove('conditions/public-money.yaml'),
      swap('practices/umbrella-sharing.yaml', '- public-money', '- shelter'),
      swap('practices/umbrella-sharing.yaml', 'Umbrella sharing', 'Sharing umbrellas'),
    );
    expect(countChanges(planChange(fixture, after))).toEqual({ added: 1, changed: 1, retired: 1 });
  });

  it('counts what is named at the entity whose seed names it, whichever way the graph points', async () => {
    const after = await graphAfter(
      swap('webinars/umbrella-webinar.yaml', '- rain-institute', '- weather-office'),
    );
    expect(changedIds(planChange(fixture, after))).toEqual(['umbrella-webinar']);
  });
});
