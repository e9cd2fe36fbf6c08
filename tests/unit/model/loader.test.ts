import type { Parameters } from '../../../graph/database/connection';
import { KeptRows } from '../../../graph/model/kept-rows';
import { heldOf, many, one } from '../../../graph/model/loader';
import { Columns, held, stored, together } from '../../../graph/model/projection';
import type { RowSource } from '../../../graph/model/row-source';

/** A source that answers each statement with the same rows, and tells which ids it was sent. */
function answering(given: unknown[], { most = 100, isOfRevision = true, kept = new KeptRows(most) } = {}) {
  const sent: unknown[] = [];
  const source: RowSource = {
    kept,
    words: new Set(),
    counts: {},
    held: new Map([
      ['rain', { type: 'Barrier', id: 'rain' }],
      ['wind', { type: 'Practice', id: 'wind' }],
    ]),
    send: async <Row>(_: string, { ids }: Parameters) => {
      sent.push(ids);
      return { rows: given as Row[], isOfRevision };
    },
  };
  return { source, sent };
}

const loadAll = <Value>(loader: { load(id: string): Value }, ids: string[]) =>
  Promise.all(ids.map((id) => loader.load(id)));

describe('one row for each id', () => {
  const found = [
    { key: 'wind', row: 2 },
    { key: 'rain', row: 1 },
  ];

  it('stands in the order of the ids, with null where there is none', async () => {
    const { source, sent } = answering(found);
    const loader = one('STATEMENT', stored('row'))(source);
    expect(await loadAll(loader, ['rain', 'snow', 'wind', 'rain'])).toEqual([1, null, 2, 1]);
    expect(sent).toEqual([['rain', 'snow', 'wind']]);
  });
});

describe('many rows for each id', () => {
  it('stand in the order of the ids and in their own, with none where there are none', async () => {
    const found = [
      { key: 'wind', rows: [3, 1] },
      { key: 'rain', rows: [2, 9, 4] },
    ];
    const loader = many('STATEMENT', stored('row'))(answering(found).source);
    expect(await loadAll(loader, ['rain', 'snow', 'wind'])).toEqual([[2, 9, 4], [], [3, 1]]);
  });
});

describe('what the revision gave before', () => {
  const found = [{ key: 'rain', row: 1 }];

  it('is there at once for the next request, null too, without a statement', async () => {
    const { source, sent } = answering(found);
    await loadAll(one('STATEMENT', stored('row'))(source), ['rain', 'snow']);
    const next = one('STATEMENT', stored('row'))(source);
    expect([next.load('rain'), next.load('snow')]).toEqual([1, null]);
    expect(sent).toHaveLength(1);
  });

  it('is asked again by another statement', async () => {
    const { source, sent } = answering(found);
    await one('STATEMENT', stored('row'))(source).load('rain');
    await one('OTHER', stored('row'))(source).load('rain');
    expect(sent).toHaveLength(2);
  });

  it('is not kept where it may be of another revision', async () => {
    const { source, sent } = answering(found, { isOfRevision: false });
    for (const _ of [1, 2]) await one('STATEMENT', stored('row'))(source).load('rain');
    expect(sent).toHaveLength(2);
  });

  it('is not kept where nothing is to be kept', async () => {
    const { source, sent } = answering(found, { most: 0 });
    for (const _ of [1, 2]) await one('STATEMENT', stored('row'))(source).load('rain');
    expect(sent).toHaveLength(2);
  });

  it('makes room by rows, what was used longest ago first', () => {
    const kept = new KeptRows(5);
    kept.set('S', 'rain', ['a', 'b'], 2);
    kept.set('S', 'snow', [], 0);
    kept.set('S', 'wind', ['c', 'd'], 2);
    kept.get('S', 'rain');
    kept.set('S', 'hail', ['e'], 1);
    expect(['rain', 'snow', 'wind', 'hail'].map((key) => kept.get('S', key))).toEqual([
      ['a', 'b'],
      undefined,
      ['c', 'd'],
      ['e'],
    ]);
  });
});

describe('an entity that the revision holds', () => {
  const { source, sent } = answering([]);

  it('is given by its id where it is of the type', () => {
    const loader = heldOf('Barrier')(source);
    expect(['rain', 'wind', 'snow'].map((id) => loader.load(id))).toEqual([
      { type: 'Barrier', id: 'rain' },
      null,
      null,
    ]);
    expect(sent).toEqual([]);
  });

  it('stands for its id in what a statement gives; one that is not there is an error', () => {
    const row = held('barrier');
    expect(String(row)).toBe('barrier.id');
    expect(row.decode('rain', source)).toBe(source.held.get('rain'));
    expect(() => row.decode('snow', source)).toThrow(
      'snow must be held by the revision that is served, got nothing',
    );
  });
});

describe('columns', () => {
  interface Cloud {
    id: string;
    drops: number | null;
    over: string;
  }
  const CLOUD = new Columns<Cloud>('cloud', ['id', 'drops'], { over: 'place.id' });

  it('are a list in Cypher, and a row again', () => {
    expect(String(CLOUD)).toBe('[cloud.id, cloud.drops, place.id]');
    expect(CLOUD.decode(['c', null, 'p'])).toEqual({ id: 'c', drops: null, over: 'p' });
  });

  it('that are there together or not at all are looked for only where the first is there', () => {
    const CLOUDY = new Columns<Cloud>('cloud', ['id', together<Cloud>('drops', 'over')]);
    expect(String(CLOUDY)).toBe(
      '[cloud.id, CASE WHEN cloud.drops IS NULL THEN null ELSE [cloud.drops, cloud.over] END]',
    );
    expect(CLOUDY.decode(['c', [3, 'p']])).toEqual({ id: 'c', drops: 3, over: 'p' });
    expect(CLOUDY.decode(['c', null])).toEqual({ id: 'c', drops: null, over: null });
  });

  it('hold rows inside the row', () => {
    const SEEN = new Columns<{ by: string; cloud: Cloud }>('seen', ['by'], { cloud: CLOUD });
    expect(String(SEEN)).toBe('[seen.by, [cloud.id, cloud.drops, place.id]]');
    expect(SEEN.decode(['me', ['c', 3, 'p']])).toEqual({
      by: 'me',
      cloud: { id: 'c', drops: 3, over: 'p' },
    });
  });
});
