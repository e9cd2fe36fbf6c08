import type { ClaimRow } from '../../../../graph/concepts/claim/claim.rows';
import type { ConditionRow, StateRow } from '../../../../graph/concepts/condition/condition.rows';
import type { State } from '../../../../graph/model/enumerations';
import { after, all, type MaybePromise } from '../../../../graph/model/maybe-promise';
import type { Context } from '../../execution/context';

/** What claims say of a condition in a jurisdiction, newest first. */
export const statesIn = ({ loaders }: Context, id: string, jurisdiction: string): MaybePromise<StateRow[]> =>
  after(loaders.statesByCondition.load(id), (states) =>
    states.filter((state) => state.jurisdiction === jurisdiction),
  );

/** The newest state; unknown where no claim tells. */
export const stateOf = ([newest]: readonly StateRow[]): State => newest?.value ?? 'UNKNOWN';

/** A condition of a practice, with how it stands in a jurisdiction and the claims that say so. */
export interface StatedCondition {
  condition: ConditionRow;
  state: State;
  claims: ClaimRow[];
}

/** What a practice requires, by id, as it stands in a jurisdiction. */
export const conditionsIn = (
  context: Context,
  practice: string,
  jurisdiction: string,
): MaybePromise<StatedCondition[]> =>
  after(context.loaders.conditionsByPractice.load(practice), (conditions) =>
    all(
      conditions.map((condition) =>
        after(statesIn(context, condition.id, jurisdiction), (states) => ({
          condition,
          state: stateOf(states),
          claims: states.map(({ claim }) => claim),
        })),
      ),
    ),
  );
