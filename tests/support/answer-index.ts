import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type AnswerIndex, buildAnswerIndex, type QuestionEntity } from '../../graph/answering/answer-index';
import { compare } from '../../graph/model/collections';
import type { Confidence } from '../../graph/model/enumerations';
import { knowledgeOf } from '../../graph/seeding/derive/knowledge';
import { labelledEntityOf } from '../../graph/seeding/derive/training-set';
import type { SeedFolders } from '../../graph/seeding/read/seed-folders';
import type { GraphState, RelationshipState } from '../../graph/seeding/state';
import { readWanted } from '../../graph/seeding/wanted';
import type { Classifier } from '../../graph/understanding/classifier/classifier';
import {
  type TrainingSet,
  trainClassifier,
  trainingDigest,
} from '../../graph/understanding/classifier/train';
import { ROOT } from './fixture';

const ASKED_ABOUT = new Set([
  'Barrier',
  'Practice',
  'Country',
  'Region',
  'Union',
  'Actor',
  'PolicyArea',
  'Case',
  'Webinar',
]);

/** The answer index of a folder of seeds: the same as would be read from the database. */
export async function answerIndexFrom(folders: SeedFolders): Promise<AnswerIndex> {
  const { state, training } = await readWanted(folders);
  return answerIndexIn(state, classifierOf(training));
}

/** The answer index of a graph that is still data. */
export function answerIndexIn(state: GraphState, classifier: Classifier): AnswerIndex {
  const relationships = [...state.relationships.values()];
  const entities = [...state.nodes.values()]
    .filter(({ type }) => ASKED_ABOUT.has(type))
    .map(
      (node): QuestionEntity => ({
        ...labelledEntityOf(node),
        above: aboveOf(node.id, relationships),
        related: relatedTo(node.id, relationships),
        involved: node.type === 'Case' ? involvedIn(node.id, state) : [],
      }),
    );
  const lessons = [...state.nodes.values()]
    .filter(({ type }) => type === 'Lesson')
    .map(({ id, properties }) => ({
      id,
      confidence: properties.confidence as Confidence,
      drawnFrom: targetsOf(id, 'DRAWN_FROM', relationships),
      answers: targetsOf(id, 'ANSWERS', relationships),
      recommends: targetsOf(id, 'RECOMMENDS', relationships),
    }))
    .sort((a, b) => compare(a.id, b.id));
  return buildAnswerIndex({ entities, knowledge: knowledgeOf(state), lessons }, classifier);
}

/** Trained once for each training set, and kept for the test files that follow. */
export function classifierOf(training: TrainingSet): Classifier {
  const folder = join(ROOT, 'test-results/classifiers');
  const file = join(folder, trainingDigest(training));
  if (existsSync(file)) return deserialize(readFileSync(file)) as Classifier;
  const classifier = trainClassifier(training);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, serialize(classifier));
  renameSync(`${file}.${process.pid}`, file);
  return classifier;
}

function aboveOf(id: string, relationships: readonly RelationshipState[]): string[] {
  const direct = relationships
    .filter(({ type, from }) => from === id && (type === 'BROADER' || type === 'PART_OF'))
    .map(({ to }) => to);
  return [...new Set(direct.flatMap((above) => [above, ...aboveOf(above, relationships)]))].sort();
}

const relatedTo = (id: string, relationships: readonly RelationshipState[]): string[] =>
  [
    ...new Set(
      relationships
        .filter(({ type, from, to }) => type === 'RELATED' && (from === id || to === id))
        .map(({ from, to }) => (from === id ? to : from)),
    ),
  ].sort();

const targetsOf = (id: string, wanted: string, relationships: readonly RelationshipState[]): string[] =>
  relationships
    .filter(({ type, from }) => type === wanted && from === id)
    .map(({ to }) => to)
    .sort();

const INVOLVING = new Set(['TOOK_PLACE_IN', 'TOOK_PART_IN', 'IN_AREA', 'DISCUSSES']);

const involvedIn = (id: string, { relationships, nodes }: GraphState): string[] =>
  [
    ...new Set(
      [...relationships.values()]
        .filter(({ type, from, to }) => INVOLVING.has(type) && (from === id || to === id))
        .map(({ from, to }) => (from === id ? to : from))
        .filter((other) => nodes.get(other)?.type !== 'Publication'),
    ),
  ].sort();
