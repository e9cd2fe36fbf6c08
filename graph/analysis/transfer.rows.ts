import { COUNTERPART, type CounterpartRow } from '../concepts/actor/actor.rows';
import { Columns } from '../model/projection';

/** A counterpart of somebody who took part where a practice was adopted, with where it acts, by id. */
export interface CounterpartAt {
  counterpart: CounterpartRow;
  places: string[];
}

export const COUNTERPART_AT = new Columns<CounterpartAt>('counterpart', [], {
  counterpart: COUNTERPART,
  places: 'COLLECT { MATCH (actor)-[:ACTS_IN]->(place) RETURN place.id }',
});
