import type { GroupResolvers, Language } from '../../../../generated/resolvers';
import type { Aspect } from '../../../../graph/analysis/compare/aspects';
import { type Dimension, NONE } from '../../../../graph/analysis/counts/crosstab';
import { after } from '../../../../graph/model/maybe-promise';
import type { HeldEntity } from '../../../../graph/model/row-source';
import type { EntityRow } from '../../../../graph/revision/loaders';
import { requireRow } from '../../concepts/require-row';
import type { Complete } from '../../execution/resolver-types';
import { textIn } from '../../language/text';
import labels from './labels.json';

/** A value of a dimension or an aspect; of none where everything is in one group. */
export interface GroupRow {
  dimension: Dimension | Aspect | null;
  key: string;
}

export const groupsOf = (dimension: GroupRow['dimension'], keys: readonly string[]): GroupRow[] =>
  keys.map((key) => ({ dimension, key: key || ALL }));

/** The key of the one group of everything. */
const ALL = 'ALL';

type Labels = Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>>;
type Named = HeldEntity & { nameNl: string; nameEn: string };

/** Entities of groups other than conditions are held by the revision. */
const entityOf = (key: string, entities: ReadonlyMap<string, HeldEntity>) =>
  entities.get(key) as Named | undefined;

export const Group: Complete<GroupResolvers, GroupRow> = {
  label: ({ dimension, key }, args, { language, loaders, snapshot: { answerIndex } }) => {
    const asked = args.language ?? language;
    if (key === NONE || key === ALL) return labels[key][asked];
    if (dimension === 'CONDITION')
      return after(requireRow(loaders.conditionById, key), (condition) => textIn(condition, 'name', asked)!);
    const entity = entityOf(key, answerIndex.entities);
    if (entity) return textIn(entity, 'name', asked);
    return (labels as unknown as Labels)[dimension ?? '']?.[key]?.[asked] ?? key;
  },
  entity: ({ dimension, key }, _, { loaders, snapshot: { answerIndex } }) =>
    dimension === 'CONDITION'
      ? requireRow(loaders.conditionById, key)
      : ((entityOf(key, answerIndex.entities) as EntityRow | undefined) ?? null),
};
