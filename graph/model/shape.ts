/**
 * The shape of the graph: for each type of entity, which keys of a seed become properties of its node and which become
 * relationships. Reading, checking and planning all go by this table.
 */

export const ENTITY_TYPES = [
  'Country',
  'Region',
  'Union',
  'PolicyArea',
  'Barrier',
  'Practice',
  'Condition',
  'Case',
  'Adoption',
  'Claim',
  'Lesson',
  'Actor',
  'Programme',
  'SearchRecord',
  'Webinar',
  'Publication',
] as const;

/** What kinds of entity there are; each is a node label, a GraphQL type and, save what is written inside another file, a folder of seeds. */
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A key of a seed that names other entities. */
export interface Reference {
  /** Type of the relationship. */
  relationship: string;
  /** What may be named. */
  to: readonly EntityType[];
  /** Where a reference is an object with properties of its own: the key that names the other entity. */
  by?: string;
  /** Keys of that object that are texts in two languages. */
  texts?: readonly string[];
  /** Keys of that object that are kept as they are; a dotted key reaches into a nested object. */
  values?: readonly string[];
  /** The relationship points from the named entity to this one. */
  reversed?: true;
}

interface Shape {
  /** Labels beside the type itself and `Entity`. */
  interfaces: readonly string[];
  /** Keys that are texts in two languages, dotted as below: `name` becomes `nameNl` and `nameEn`. */
  texts: readonly string[];
  /** Keys that are kept as they are; a dotted key reaches into a nested object: `period.from` becomes `periodFrom`. */
  values: readonly string[];
  references: Readonly<Record<string, Reference>>;
}

const JURISDICTIONS = ['Country', 'Region', 'Union'] as const;
const SOURCES = ['Webinar', 'Publication'] as const;
const LABELS = ['name', 'altNames', 'hiddenNames'] as const;
const PERIOD = ['period.from', 'period.to'] as const;

const jurisdiction: Shape = {
  interfaces: ['Jurisdiction'],
  texts: LABELS,
  values: [],
  references: { partOf: { relationship: 'PART_OF', to: JURISDICTIONS } },
};

const citations: Reference = {
  relationship: 'CITES',
  to: SOURCES,
  by: 'source',
  values: ['locator', 'read', 'fingerprint.words', 'fingerprint.sha256'],
};

export const SHAPES: Readonly<Record<EntityType, Shape>> = {
  Country: jurisdiction,
  Region: jurisdiction,
  Union: jurisdiction,
  PolicyArea: { interfaces: [], texts: LABELS, values: ['sameAs'], references: {} },
  Barrier: {
    interfaces: [],
    texts: [...LABELS, 'summary'],
    values: [],
    references: {
      jurisdiction: { relationship: 'STANDS_IN', to: JURISDICTIONS },
      broader: { relationship: 'BROADER', to: ['Barrier'] },
      related: { relationship: 'RELATED', to: ['Barrier'] },
      involves: { relationship: 'INVOLVES', to: ['Actor'] },
    },
  },
  Practice: {
    interfaces: [],
    texts: [...LABELS, 'summary'],
    values: ['sameAs'],
    references: {
      broader: { relationship: 'BROADER', to: ['Practice'] },
      related: { relationship: 'RELATED', to: ['Practice'] },
      requires: { relationship: 'REQUIRES', to: ['Condition'] },
    },
  },
  Condition: { interfaces: [], texts: [...LABELS, 'summary'], values: [], references: {} },
  Case: {
    interfaces: [],
    texts: [...LABELS, 'summary'],
    values: ['kind', ...PERIOD],
    references: {
      jurisdictions: { relationship: 'TOOK_PLACE_IN', to: JURISDICTIONS },
      policyAreas: { relationship: 'IN_AREA', to: ['PolicyArea'] },
      actors: { relationship: 'TOOK_PART_IN', to: ['Actor'], by: 'actor', texts: ['role'], reversed: true },
      adoptions: { relationship: 'ADOPTED', to: ['Adoption'] },
    },
  },
  Adoption: {
    interfaces: [],
    texts: ['how'],
    values: ['status', ...PERIOD, 'caseId', 'practiceId'],
    references: {
      practice: { relationship: 'OF', to: ['Practice'] },
      jurisdictions: { relationship: 'TOOK_PLACE_IN', to: JURISDICTIONS },
      bearsOn: { relationship: 'BEARS_ON', to: ['Barrier'] },
    },
  },
  Claim: {
    interfaces: [],
    texts: [
      'statement',
      'unit',
      'measure.outcome',
      'measure.population',
      'measure.comparison',
      'measure.inBrief',
      'subgroup',
      'cost.per',
      'cost.for',
    ],
    values: [
      'kind',
      'evidence',
      'confidence',
      'value',
      'low',
      'high',
      'baseline',
      'bound',
      'period',
      'measure.design',
      'measure.better',
      'measure.n',
      'failure',
      'cost.amount',
      'cost.low',
      'cost.high',
      'cost.currency',
      'cost.year',
      'cost.every',
      'deprecated',
      'witness',
      'witnessName',
    ],
    references: {
      about: { relationship: 'ABOUT', to: ENTITY_TYPES },
      effects: {
        relationship: 'CONCERNS',
        to: ['Barrier'],
        by: 'barrier',
        values: ['effect', 'basis', 'aimOf'],
      },
      state: { relationship: 'HOLDS_IN', to: JURISDICTIONS, by: 'jurisdiction', values: ['value', 'asOf'] },
      contests: { relationship: 'CONTESTS', to: ['Claim'], by: 'claim', values: ['over'] },
      citations,
      witnessedBy: { relationship: 'WITNESSED_BY', to: ['Actor'] },
    },
  },
  Lesson: {
    interfaces: [],
    texts: ['statement'],
    values: ['confidence', 'corners'],
    references: {
      drawnFrom: { relationship: 'DRAWN_FROM', to: ['Case'] },
      answers: { relationship: 'ANSWERS', to: ['Barrier'] },
      recommends: { relationship: 'RECOMMENDS', to: ['Practice'] },
      actors: { relationship: 'ADDRESSED_TO', to: ['Actor'] },
      citations,
    },
  },
  Actor: {
    interfaces: [],
    texts: [...LABELS, 'summary'],
    values: ['kind', 'corner', 'url'],
    references: {
      jurisdiction: { relationship: 'ACTS_IN', to: JURISDICTIONS },
      partOf: { relationship: 'PART_OF', to: ['Actor'] },
      succeededBy: { relationship: 'SUCCEEDED_BY', to: ['Actor'] },
      counterparts: {
        relationship: 'COUNTERPART_OF',
        to: ['Actor'],
        by: 'actor',
        texts: ['for', 'note'],
        values: ['sources'],
      },
    },
  },
  Programme: {
    interfaces: [],
    texts: [...LABELS, 'summary'],
    values: ['kind', ...PERIOD],
    references: {
      jurisdiction: { relationship: 'STANDS_IN', to: JURISDICTIONS },
      owner: { relationship: 'OWNED_BY', to: ['Actor'] },
      partOf: { relationship: 'PART_OF', to: ['Programme'] },
      succeededBy: { relationship: 'SUCCEEDED_BY', to: ['Programme'] },
      tackles: { relationship: 'TACKLES', to: ['Barrier'] },
    },
  },
  SearchRecord: {
    interfaces: [],
    texts: ['lookedFor', 'notFound', 'searchedIn'],
    values: ['searchedOn'],
    references: { barriers: { relationship: 'SEARCHED_FOR', to: ['Barrier'] } },
  },
  Webinar: {
    interfaces: ['Source'],
    texts: ['name', 'hiddenNames', 'summary'],
    values: ['date', 'url'],
    references: {
      speakers: { relationship: 'SPOKE_AT', to: ['Actor'], reversed: true },
      discusses: { relationship: 'DISCUSSES', to: ENTITY_TYPES },
    },
  },
  Publication: {
    interfaces: ['Source'],
    texts: [],
    values: [
      'cslType',
      'title',
      'authors',
      'containerTitle',
      'publisher',
      'issued',
      'url',
      'language',
      'note',
      'csl',
    ],
    references: {
      publishedBy: { relationship: 'PUBLISHED_BY', to: ['Actor'] },
      discusses: { relationship: 'DISCUSSES', to: ENTITY_TYPES },
    },
  },
};
