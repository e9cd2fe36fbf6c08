import type { Read } from '../database/connection';
import { compare } from '../model/collections';
import type { Confidence } from '../model/enumerations';
import { atOnce, type Pieces } from '../progress';
import { type Knowledge, OFFICIAL_WITNESSES, type Remark } from '../ranking/evidence';
import { type AdoptionFacts, type EffectFacts, knowledgeFrom } from '../ranking/knowledge';
import { type Rank, rankingOver } from '../ranking/ranking';
import type { Classifier } from '../understanding/classifier/classifier';
import type { LabelledEntity } from '../understanding/labels';
import { otherCountries } from '../understanding/places/other-countries';
import { type Vocabulary, vocabularyInPieces } from '../understanding/vocabulary';
import { ADOPTIONS, DISPUTES, EFFECTS, LESSONS, LIMITS, QUESTION_ENTITIES } from './answer-index.queries';

/** An entity that a question can name, with its place among others. */
export interface QuestionEntity extends LabelledEntity {
  /** Everything it is a kind of or a part of, however far up, by id. */
  above: string[];
  /** Its neighbours, by id. */
  related: string[];
  /** Of a case: its places, those who took part, its areas of policy and the webinars about it, by id. */
  involved: string[];
}

/** What is to be learned, and of what. */
export interface IndexedLesson {
  id: string;
  confidence: Confidence;
  /** Cases, by id. */
  drawnFrom: readonly string[];
  /** Barriers, by id. */
  answers: readonly string[];
  /** Practices, by id. */
  recommends: readonly string[];
}

/** All that answering knows of one state of the graph, ready to be asked. */
export interface AnswerIndex {
  /** By id. */
  entities: ReadonlyMap<string, QuestionEntity>;
  /** What is a kind or a part of each entity, however deep, by id. */
  narrower: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those with fewest places and participants first. */
  cases: readonly IndexedCase[];
  vocabulary: Vocabulary;
  knowledge: Knowledge;
  /** Ranks practices over all that is known. */
  rank: Rank;
  lessons: readonly IndexedLesson[];
}

/** A case, with all that it belongs to: what it involves and what that is a part of, by id. */
export interface IndexedCase {
  id: string;
  belongsTo: ReadonlySet<string>;
}

/** What an answer index is made of, beside the classifier. */
export interface AnswerData {
  entities: readonly QuestionEntity[];
  knowledge: Knowledge;
  lessons: readonly IndexedLesson[];
}

export const buildAnswerIndex = (data: AnswerData, classifier: Classifier): AnswerIndex =>
  atOnce(answerIndexInPieces(data, classifier));

/** The same in pieces, with what an earlier index knew of words. */
export function* answerIndexInPieces(
  { entities, knowledge, lessons }: AnswerData,
  classifier: Classifier,
  earlier?: Pick<AnswerIndex, 'vocabulary'>,
): Pieces<AnswerIndex> {
  const named = [...entities, ...otherCountries(entities)];
  const vocabulary = yield* vocabularyInPieces(named, classifier, earlier?.vocabulary);
  return {
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    narrower: narrowerIn(entities),
    cases: casesIn(entities),
    vocabulary,
    knowledge,
    rank: rankingOver(knowledge),
    lessons,
  };
}

function narrowerIn(entities: readonly QuestionEntity[]): Map<string, Set<string>> {
  const narrower = new Map<string, Set<string>>();
  for (const { id, above } of entities)
    for (const whole of above) narrower.set(whole, (narrower.get(whole) ?? new Set()).add(id));
  return narrower;
}

function casesIn(entities: readonly QuestionEntity[]): IndexedCase[] {
  const above = new Map(entities.map((entity) => [entity.id, entity.above]));
  return entities
    .filter(({ type }) => type === 'Case')
    .sort((a, b) => a.involved.length - b.involved.length || compare(a.id, b.id))
    .map(({ id, involved }) => ({
      id,
      belongsTo: new Set(involved.flatMap((each) => [each, ...(above.get(each) ?? [])])),
    }));
}

/** Reads what an answer index is made of from the graph: six statements, side by side. */
export async function readAnswerData(read: Read): Promise<AnswerData> {
  const [entities, adoptions, effects, limits, disputes, lessons] = await Promise.all([
    read<QuestionEntity>(QUESTION_ENTITIES),
    read<AdoptionFacts>(ADOPTIONS),
    read<EffectFacts>(EFFECTS, { official: OFFICIAL_WITNESSES }),
    read<Remark>(LIMITS),
    read<Remark>(DISPUTES),
    read<IndexedLesson>(LESSONS),
  ]);
  const above = new Map(entities.map((entity) => [entity.id, entity.above]));
  const facts = { adoptions, effects, limits, disputes };
  return { entities, knowledge: knowledgeFrom(facts, (place) => above.get(place) ?? []), lessons };
}
