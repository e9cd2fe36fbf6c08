import type { Read } from '../database/connection';
import { unique } from '../model/collections';
import type { Finding, Knowledge, Remark } from '../ranking/evidence';
import type { Classifier } from '../understanding/classifier/classifier';
import type { LabelledEntity } from '../understanding/labels';
import { otherCountries } from '../understanding/places/other-countries';
import { buildVocabulary, type Vocabulary } from '../understanding/vocabulary';
import { DISPUTES, FINDINGS, LIMITS, QUESTION_ENTITIES } from './answer-index.queries';

/** An entity that a question can name, with its place among others. */
export interface QuestionEntity extends LabelledEntity {
  /** Everything it is a kind of or a part of, however far up, by id. */
  above: string[];
  /** Its neighbours, by id. */
  related: string[];
  /** Of a case: its places and those who took part, by id. */
  involved: string[];
}

/** All that answering knows of one state of the graph, ready to be asked. */
export interface AnswerIndex {
  /** By id. */
  entities: ReadonlyMap<string, QuestionEntity>;
  vocabulary: Vocabulary;
  knowledge: Knowledge;
}

export const buildAnswerIndex = (
  entities: readonly QuestionEntity[],
  knowledge: Knowledge,
  classifier: Classifier,
): AnswerIndex => ({
  entities: new Map(entities.map((entity) => [entity.id, entity])),
  vocabulary: buildVocabulary([...entities, ...otherCountries(entities)], classifier),
  knowledge,
});

/** What an answer index is made of, beside the classifier. */
interface AnswerData {
  entities: QuestionEntity[];
  knowledge: Knowledge;
}

/** Reads what an answer index is made of from the graph: four statements, side by side. */
export async function readAnswerData(read: Read): Promise<AnswerData> {
  const [entities, findings, limits, disputes] = await Promise.all([
    read<QuestionEntity>(QUESTION_ENTITIES),
    read<Finding>(FINDINGS),
    read<Remark>(LIMITS),
    read<Remark>(DISPUTES),
  ]);
  const above = new Map(entities.map((entity) => [entity.id, entity.above]));
  const withWholes = findings.map((finding) => ({
    ...finding,
    places: unique(finding.places.flatMap((place) => [place, ...(above.get(place) ?? [])])),
  }));
  return { entities, knowledge: { findings: withWholes, limits, disputes } };
}
