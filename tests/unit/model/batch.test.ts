import { manyByKey, oneByKey } from '../../../graph/model/batch';

describe('one row for each key', () => {
  it('stands in the order of the keys, with null where there is none', () => {
    const found = [
      { key: 'wind', row: { id: 'wind' } },
      { key: 'rain', row: { id: 'rain' } },
    ];
    expect(oneByKey(['rain', 'snow', 'wind'], found)).toEqual([{ id: 'rain' }, null, { id: 'wind' }]);
  });

  it('stands as often as its key', () => {
    expect(oneByKey(['rain', 'rain'], [{ key: 'rain', row: 1 }])).toEqual([1, 1]);
  });

  it('is kept when it is an empty value', () => {
    expect(oneByKey(['rain', 'wind'], [{ key: 'rain', row: 0 }])).toEqual([0, null]);
  });
});

describe('many rows for each key', () => {
  it('stand in the order of the keys and in their own, with none where there are none', () => {
    const found = [
      { key: 'wind', rows: [3, 1] },
      { key: 'rain', rows: [2, 9, 4] },
    ];
    expect(manyByKey(['rain', 'snow', 'wind'], found)).toEqual([[2, 9, 4], [], [3, 1]]);
  });

  it('stand as often as their key', () => {
    expect(manyByKey(['rain', 'rain'], [{ key: 'rain', rows: [1] }])).toEqual([[1], [1]]);
  });
});
