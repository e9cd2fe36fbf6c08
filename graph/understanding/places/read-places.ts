import type { EntityType } from '../../model/shape';
import type { Mention } from '../mentions';
import { type PlaceRole, rolesOf } from './roles';
import type { Setting } from './setting';

/** A mention with its role, where it is one of a place. */
export interface PlacedMention extends Mention {
  role?: PlaceRole;
}

const PLACES: ReadonlySet<EntityType> = new Set(['Country', 'Region', 'Union']);

/** What a question says of a place in the end: what leaves it out counts more than what names it. */
const WEIGHTS: Record<PlaceRole, number> = { EXCLUDES: 2, RESTRICTS: 1, SIGN: 0 };

/** Mentions with the roles of their places, without those that mean no place or say less of it than another does. */
export function readPlaces(mentions: readonly Mention[], setting: Setting): PlacedMention[] {
  const isOfPlace = ({ label }: Mention) => PLACES.has(label.owner.type);
  const roles = rolesOf(mentions.filter(isOfPlace), setting);
  const weightiest = new Map<unknown, number>();
  for (const [{ label }, role] of roles)
    if (role !== null) weightiest.set(label.owner, Math.max(WEIGHTS[role], weightiest.get(label.owner) ?? 0));
  return mentions.flatMap((mention): PlacedMention[] => {
    if (!isOfPlace(mention)) return [mention];
    const role = roles.get(mention) ?? null;
    return role !== null && WEIGHTS[role] === weightiest.get(mention.label.owner)
      ? [{ ...mention, role }]
      : [];
  });
}
