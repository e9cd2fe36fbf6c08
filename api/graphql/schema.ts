import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { QueryResolvers, Resolvers } from '../../generated/resolvers';
import {
  AspectComparison,
  ComparedThing,
  ComparedValue,
  Comparison,
  ComparisonCell,
  compareQueries,
} from './analysis/compare/compare.resolvers';
import { Crosstab, CrosstabLayer, crosstabQueries } from './analysis/crosstab/crosstab.resolvers';
import { EvidenceMap, evidenceMapQueries } from './analysis/evidence-map/evidence-map.resolvers';
import { Group } from './analysis/group/group.resolvers';
import { Path, PathStep, Paths, pathQueries } from './analysis/paths/paths.resolvers';
import {
  Portfolio,
  PortfolioPractice,
  portfolioQueries,
  Unlock,
} from './analysis/portfolio/portfolio.resolvers';
import { SharedNeighbour, Similar } from './analysis/similar/similar.resolvers';
import { Transfer, transferQueries } from './analysis/transfer/transfer.resolvers';
import { Abstention, Answer, answerQueries, NearQuestion } from './answer/answer.resolvers';
import { HomeExperience } from './answer/home-experience.resolvers';
import {
  ActorMatch,
  BarrierMatch,
  CaseMatch,
  Interpretation,
  JurisdictionMatch,
  PolicyAreaMatch,
  PracticeMatch,
  WebinarMatch,
} from './answer/interpretation.resolvers';
import { Actor, actorQueries, Counterpart } from './concepts/actor/actor.resolvers';
import { Adoption, adoptionQueries } from './concepts/adoption/adoption.resolvers';
import { Barrier, barrierQueries } from './concepts/barrier/barrier.resolvers';
import { Case, caseQueries, Participant, Participation } from './concepts/case/case.resolvers';
import {
  Citation,
  Claim,
  ClaimState,
  Contest,
  claimQueries,
  Effect,
  Witness,
} from './concepts/claim/claim.resolvers';
import { Cost, Measure } from './concepts/claim/measure.resolvers';
import { Condition, conditionQueries } from './concepts/condition/condition.resolvers';
import {
  Country,
  Jurisdiction,
  jurisdictionQueries,
  Region,
  Union,
} from './concepts/jurisdiction/jurisdiction.resolvers';
import { Lesson, lessonQueries } from './concepts/lesson/lesson.resolvers';
import { Node, nodeQueries } from './concepts/node/node.resolvers';
import { PolicyArea, policyAreaQueries } from './concepts/policy-area/policy-area.resolvers';
import {
  CardEffect,
  CardImplementation,
  CardModerators,
  PracticeCard,
} from './concepts/practice/card/card.resolvers';
import { Practice, practiceQueries } from './concepts/practice/practice.resolvers';
import { Programme, programmeQueries } from './concepts/programme/programme.resolvers';
import { SearchRecord, searchRecordQueries } from './concepts/search-record/search-record.resolvers';
import { Publication, Source, sourceQueries, Webinar } from './concepts/source/source.resolvers';
import { resolveConnectionFields } from './connections/fields';
import { enforceBounds } from './limits/bounds';
import { checkArguments } from './limits/input/arguments';
import {
  RankedBarrier,
  RankedPractice,
  ScorePart,
  SideEffect,
  UntestedPractice,
} from './ranking/ranking.resolvers';
import {
  ChangedEntity,
  Changes,
  changeQueries,
  EntityChange,
  PartChange,
  PositionChange,
  RankingChange,
} from './revision/changes.resolvers';
import { Reference } from './revision/cite/cite.resolvers';
import { Revision, revisionQueries } from './revision/revision.resolvers';
import { Highlight, SearchHit, Suggestion, searchQueries } from './search/search.resolvers';

const Query: Required<QueryResolvers> = {
  ...actorQueries,
  ...adoptionQueries,
  ...answerQueries,
  ...barrierQueries,
  ...caseQueries,
  ...changeQueries,
  ...claimQueries,
  ...compareQueries,
  ...conditionQueries,
  ...crosstabQueries,
  ...evidenceMapQueries,
  ...jurisdictionQueries,
  ...lessonQueries,
  ...nodeQueries,
  ...pathQueries,
  ...policyAreaQueries,
  ...portfolioQueries,
  ...practiceQueries,
  ...programmeQueries,
  ...revisionQueries,
  ...searchQueries,
  ...searchRecordQueries,
  ...sourceQueries,
  ...transferQueries,
};

/** Types whose values are made whole by the resolver that gives them. */
type Plain =
  | 'CardDirection'
  | 'CardEconomics'
  | 'CardMechanism'
  | 'CardSecurity'
  | 'CardStatus'
  | 'ChangeFeed'
  | 'ComparedCell'
  | 'CrosstabCell'
  | 'EvidenceCell'
  | 'EvidenceCount'
  | 'Facet'
  | 'FacetValue'
  | 'FieldChange'
  | 'Fingerprint'
  | 'HighlightPart'
  | 'PageInfo'
  | 'Period'
  | 'Position'
  | 'StateCount'
  | 'TransferCondition'
  | 'TypeCount'
  | `${string}Connection`
  | `${string}Edge`;

const resolvers = {
  Abstention,
  Actor,
  ActorMatch,
  Adoption,
  Answer,
  AspectComparison,
  Barrier,
  BarrierMatch,
  CardEffect,
  CardImplementation,
  CardModerators,
  Case,
  CaseMatch,
  ChangedEntity,
  Changes,
  Citation,
  Claim,
  ClaimState,
  ComparedThing,
  ComparedValue,
  Comparison,
  ComparisonCell,
  Condition,
  Contest,
  Cost,
  Counterpart,
  Country,
  Crosstab,
  CrosstabLayer,
  Effect,
  EntityChange,
  EvidenceMap,
  Group,
  Highlight,
  HomeExperience,
  Interpretation,
  Jurisdiction,
  JurisdictionMatch,
  Lesson,
  Measure,
  NearQuestion,
  Node,
  PartChange,
  Participant,
  Participation,
  Path,
  PathStep,
  Paths,
  PolicyArea,
  PolicyAreaMatch,
  Portfolio,
  PortfolioPractice,
  PositionChange,
  Practice,
  PracticeCard,
  PracticeMatch,
  Programme,
  Publication,
  Query,
  RankedBarrier,
  RankedPractice,
  RankingChange,
  Reference,
  Region,
  Revision,
  ScorePart,
  SearchHit,
  SearchRecord,
  SharedNeighbour,
  SideEffect,
  Similar,
  Source,
  Suggestion,
  Transfer,
  Union,
  Unlock,
  UntestedPractice,
  Webinar,
  WebinarMatch,
  Witness,
} satisfies { [Type in keyof Resolvers as Type extends Plain ? never : Type]-?: Resolvers[Type] };

/** The text of the whole schema, as `npm run generate` put it together. */
export const readSchemaText = (root: string) => readFileSync(join(root, 'generated/schema.graphql'), 'utf8');

export const createSchema = (root: string): GraphQLSchema =>
  checkArguments(
    enforceBounds(
      resolveConnectionFields(makeExecutableSchema({ typeDefs: readSchemaText(root), resolvers })),
    ),
  );
