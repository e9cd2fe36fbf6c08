import type { PricedField } from './price';

/** How many fields are told. */
const MOST = 10;

/** What a field costs in the whole answer. */
export interface FieldCost {
  /** The keys from the root to the field. */
  field: string;
  /** In objects, with all that is below it. */
  cost: number;
  /** The size of the page that is asked for; absent where the field has none. */
  first?: number;
}

/** From the root to what costs most. */
export function dearestPath(fields: readonly PricedField[]): PricedField[] {
  const [first, ...others] = fields;
  if (!first) return [];
  const dearest = others.reduce((most, each) => (each.cost > most.cost ? each : most), first);
  return dearest.cost === 0 ? [] : [dearest, ...dearestPath(dearest.below)];
}

/** The fields that cost most, dearest first, each with what is below it. */
export const dearestFields = (fields: readonly PricedField[]): FieldCost[] =>
  costsBelow(fields, '', 1)
    .toSorted((a, b) => b.cost - a.cost)
    .slice(0, MOST);

function costsBelow(fields: readonly PricedField[], at: string, times: number): FieldCost[] {
  return fields
    .filter(({ cost }) => cost > 0)
    .flatMap(({ key, cost, rows, first, below }) => {
      const field = `${at}${key}`;
      const own = { field, cost: Math.ceil(times * cost), ...(first !== undefined && { first }) };
      return [own, ...costsBelow(below, `${field}.`, times * rows)];
    });
}
