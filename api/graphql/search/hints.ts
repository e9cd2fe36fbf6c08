import type { Language } from '../../../generated/resolvers';
import type { EntityReference } from '../../../graph/concepts/entity/entity.rows';
import type { JurisdictionRow } from '../../../graph/concepts/jurisdiction/jurisdiction.rows';
import type { EntityType } from '../../../graph/model/shape';
import type { Loaders } from '../../../graph/revision/loaders';
import type { Context } from '../execution/context';
import { text } from '../language/text';

/** The types of entities in words. */
const KINDS: Record<Language, Record<EntityType, string>> = {
  NL: {
    Country: 'land',
    Region: 'regio',
    Union: 'unie van landen',
    PolicyArea: 'beleidsterrein',
    Barrier: 'knelpunt',
    Practice: 'werkwijze',
    Condition: 'voorwaarde',
    Case: 'casus',
    Adoption: 'toepassing',
    Claim: 'bewering',
    Lesson: 'les',
    Actor: 'actor',
    Programme: 'programma',
    SearchRecord: 'zoektocht',
    Webinar: 'webinar',
    Publication: 'publicatie',
  },
  EN: {
    Country: 'country',
    Region: 'region',
    Union: 'union of countries',
    PolicyArea: 'policy area',
    Barrier: 'barrier',
    Practice: 'practice',
    Condition: 'condition',
    Case: 'case',
    Adoption: 'adoption',
    Claim: 'claim',
    Lesson: 'lesson',
    Actor: 'actor',
    Programme: 'programme',
    SearchRecord: 'search record',
    Webinar: 'webinar',
    Publication: 'publication',
  },
};

/** The type of an entity in words; for actors and cases also where. */
export async function hintOf(entity: EntityReference, language: Language, context: Context): Promise<string> {
  const places = await placesOf(entity, context.loaders);
  const names = places.map((place) => text('name')(place, { language }, context));
  return [KINDS[language][entity.type], ...names].join(', ');
}

async function placesOf({ type, id }: EntityReference, loaders: Loaders): Promise<JurisdictionRow[]> {
  if (type === 'Case') return loaders.jurisdictionsByCase.load(id);
  if (type !== 'Actor') return [];
  const place = await loaders.jurisdictionByActor.load(id);
  return place ? [place] : [];
}
