import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLInputObjectType, isEnumType, isInputObjectType } from 'graphql';
import { readSchemaText } from '../../../api/graphql/schema';
import { ASPECTS } from '../../../graph/analysis/compare/aspects';
import { DIMENSIONS, MEASURES } from '../../../graph/analysis/counts/crosstab';
import { EVIDENCE_STATES, MAP_AXES } from '../../../graph/analysis/evidence-map';
import { CSL_VARIABLES } from '../../../graph/bibliography/csl-variables';
import * as enumerations from '../../../graph/model/enumerations';
import { ENTITY_TYPES, SHAPES } from '../../../graph/model/shape';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { SEARCH_TIERS } from '../../../graph/search/search.rows';
import { ROOT } from '../../support/fixture';

const schema = buildSchema(readSchemaText(ROOT));

/** Types of the relationships that seeds make, by the alphabet. */
const RELATIONSHIPS = [
  ...new Set(
    Object.values(SHAPES).flatMap(({ references }) =>
      Object.values(references).map(({ relationship }) => relationship),
    ),
  ),
].sort();

/** Every enumeration of the API, by its name there. */
const IN_THE_API = {
  AbstentionReason: enumerations.ABSTENTION_REASONS,
  ActorKind: enumerations.ACTOR_KINDS,
  AdoptionStatus: enumerations.ADOPTION_STATUSES,
  Aspect: ASPECTS,
  Band: enumerations.BANDS,
  Basis: enumerations.BASES,
  Better: enumerations.BETTER,
  Bound: enumerations.BOUNDS,
  CaseKind: enumerations.CASE_KINDS,
  ClaimKind: enumerations.CLAIM_KINDS,
  Confidence: enumerations.CONFIDENCES,
  ContestOver: enumerations.CONTESTED_MATTERS,
  Corner: enumerations.CORNERS,
  CrosstabMeasure: MEASURES,
  Design: enumerations.DESIGNS,
  Dimension: DIMENSIONS,
  EffectKind: enumerations.EFFECTS,
  EntityType: ENTITY_TYPES,
  Evidence: enumerations.EVIDENCE,
  EvidenceState: EVIDENCE_STATES,
  Failure: enumerations.FAILURES,
  Language: ['NL', 'EN'],
  MapAxis: MAP_AXES,
  MatchVia: enumerations.MATCH_VIAS,
  ProgrammeKind: enumerations.PROGRAMME_KINDS,
  ReadScope: enumerations.READ_SCOPES,
  Recurrence: enumerations.RECURRENCES,
  Relationship: RELATIONSHIPS,
  SearchTier: SEARCH_TIERS,
  Side: enumerations.SIDES,
  Standing: enumerations.STANDINGS,
  State: enumerations.STATES,
};

/** Every enumeration of the seeds, by where it stands in `seeds/schema`. */
const IN_THE_SEEDS = {
  'actors.json: kind': enumerations.ACTOR_KINDS,
  'cases.json: adoptions.status': enumerations.ADOPTION_STATUSES,
  'cases.json: kind': enumerations.CASE_KINDS,
  'common.json: citation.read': enumerations.READ_SCOPES,
  'common.json: claim.bound': enumerations.BOUNDS,
  'common.json: claim.contests.over': enumerations.CONTESTED_MATTERS,
  'common.json: claim.cost.every': enumerations.RECURRENCES,
  'common.json: claim.effects.basis': enumerations.BASES,
  'common.json: claim.effects.effect': enumerations.EFFECTS,
  'common.json: claim.evidence': enumerations.EVIDENCE,
  'common.json: claim.failure': enumerations.FAILURES,
  'common.json: claim.kind': enumerations.CLAIM_KINDS,
  'common.json: claim.measure.better': enumerations.BETTER,
  'common.json: claim.measure.design': enumerations.DESIGNS,
  'common.json: claim.state.value': enumerations.CLAIMED_STATES,
  'common.json: confidence': enumerations.CONFIDENCES,
  'common.json: corner': enumerations.CORNERS,
  'jurisdictions.json: type': enumerations.JURISDICTION_TYPES,
  'phrases.json: sentences.language': ['nl', 'en'],
  'phrases.json: sentences.origin': enumerations.PHRASE_ORIGINS,
  'programmes.json: kind': enumerations.PROGRAMME_KINDS,
};

/** Words of JSON Schema itself, which are no part of where an enumeration stands. */
const KEYWORDS = new Set(['$defs', 'properties', 'items', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else']);

/** The enumerations of a JSON Schema, by the keys that lead to them. */
function enumsIn(node: unknown, path: readonly string[]): [string, unknown][] {
  if (node === null || typeof node !== 'object') return [];
  const own: [string, unknown][] =
    'enum' in node && Array.isArray(node.enum) ? [[path.join('.'), node.enum]] : [];
  const below = Object.entries(node).flatMap(([key, value]) =>
    enumsIn(value, KEYWORDS.has(key) || Array.isArray(node) ? path : [...path, key]),
  );
  return [...own, ...below];
}

describe('the enumerations', () => {
  it('are those of the API, in their order', () => {
    const found = Object.values(schema.getTypeMap()).filter(
      (type) => isEnumType(type) && !type.name.startsWith('__'),
    );
    const values = found.map((type) => [
      type.name,
      isEnumType(type) ? type.getValues().map(({ name }) => name) : [],
    ]);
    expect(Object.fromEntries(values)).toEqual(IN_THE_API);
  });

  it('are those of the seeds, in their order', () => {
    const folder = join(ROOT, 'seeds/schema');
    const found = readdirSync(folder).flatMap((file) =>
      enumsIn(JSON.parse(readFileSync(join(folder, file), 'utf8')), []).map(
        ([path, values]): [string, unknown] => [`${file}: ${path}`, values],
      ),
    );
    expect(Object.fromEntries(found)).toEqual(IN_THE_SEEDS);
  });
});

describe('the default weights', () => {
  const { narrower, ...aspects } = DEFAULT_WEIGHTS;
  const inputOf = (name: string) => {
    const type = schema.getType(name);
    if (!isInputObjectType(type)) throw new Error(`${name} must be an input of the schema, got ${type}`);
    return type;
  };
  const defaultsOf = (type: GraphQLInputObjectType) =>
    Object.values(type.getFields()).map(({ name, description }): [string, number] => [
      name,
      Number(/[Dd]efault:? ([\d.]*\d)/.exec(description ?? '')?.[1]),
    ]);

  it.each(Object.entries(aspects))(
    'for %s are those that the API tells, in their order',
    (aspect, weights) => {
      const input = `${aspect[0]!.toUpperCase()}${aspect.slice(1)}Weights`;
      expect(defaultsOf(inputOf(input))).toEqual(Object.entries(weights));
    },
  );

  it('for a kind of the barrier is the one that the API tells', () => {
    expect(defaultsOf(inputOf('ScoreWeights'))).toContainEqual(['narrower', narrower]);
  });

  it('are those of the README, in their order', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const told = Object.keys(aspects).map((aspect) => {
      const [, cell = ''] = new RegExp(`^\\| ${aspect} \\| (.*) \\|$`, 'm').exec(readme) ?? [];
      const weights = [...cell.matchAll(/`(\w+)` ([\d.]*\d)/g)];
      return [aspect, weights.map(([, name, weight]) => [name, Number(weight)])];
    });
    expect(told).toEqual(
      Object.entries(aspects).map(([aspect, weights]) => [aspect, Object.entries(weights)]),
    );
    expect(/^weight of a claim = .*\(× ([\d.]+)/m.exec(readme)?.[1]).toBe(String(narrower));
  });

  it('weigh every value of their enumeration, in its order', () => {
    expect(Object.values(aspects).map((weights) => Object.keys(weights))).toEqual([
      enumerations.STRENGTHS,
      enumerations.EVIDENCE,
      enumerations.CONFIDENCES,
    ]);
  });
});

it('has the keys of CSL as the schema of the sources names them', () => {
  const { items } = JSON.parse(readFileSync(join(ROOT, 'seeds/schema/sources.json'), 'utf8')) as {
    items: { properties: object };
  };
  expect(Object.keys(items.properties).sort()).toEqual([...CSL_VARIABLES].sort());
});
