import type { StateRow } from '../../../../graph/concepts/condition/condition.rows';
import type { State } from '../../../../graph/model/enumerations';
import { after, type MaybePromise } from '../../../../graph/model/maybe-promise';
import type { Context } from '../../execution/context';

/** What claims say of a condition in a jurisdiction, newest first. */
export const statesIn = ({ loaders }: Context, id: string, jurisdiction: string): MaybePromise<StateRow[]> =>
  after(loaders.statesByCondition.load(id), (states) =>
    states.filter((state) => state.jurisdiction === jurisdiction),
  );

/** The newest state; unknown where no claim tells. */
export const stateOf = ([newest]: readonly StateRow[]): State => newest?.value ?? 'UNKNOWN';
