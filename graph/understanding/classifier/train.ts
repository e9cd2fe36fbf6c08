import { createHash } from 'node:crypto';
import { wordsOf } from '../../language/words';
import { atOnce, mapInPieces, type Pieces } from '../../progress';
import type { Classifier } from './classifier';
import { countFeaturesOf, FEATURE_COUNT, inverseFrequency, vectorOf } from './features';
import { svmTraining } from './linear-svm';

/** What a classifier is made of. The same set gives the same classifier. */
export interface TrainingSet {
  /** In the order of their ids. */
  classes: readonly { id: string; sentences: readonly string[] }[];
  offTopic: readonly string[];
}

/**
 * Part of the digest: raise it when features, training or the way it is stored change, so that classifiers are trained anew. A test
 * that knows what the present version makes of a small set fails where this was forgotten.
 */
const VERSION = 2;

/** Names the classifier that a training set gives. */
export const trainingDigest = (set: TrainingSet): string =>
  createHash('sha256')
    .update(JSON.stringify([VERSION, set.classes, set.offTopic]))
    .digest('hex');

/** Trains a classifier: some seconds of computing for some ten thousand sentences. */
export const trainClassifier = (set: TrainingSet): Classifier => atOnce(classifierInPieces(set));

/** The same in pieces of some milliseconds. */
export function* classifierInPieces({ classes, offTopic }: TrainingSet): Pieces<Classifier> {
  const sentences = [
    ...classes.flatMap((each, at) => each.sentences.map((text) => ({ class: at, text }))),
    ...offTopic.map((text) => ({ class: classes.length, text })),
  ];
  const counts = yield* mapInPieces(sentences, ({ text }) => countFeaturesOf(text));
  const inverseFrequencies = inverseFrequency(counts);
  const samples = sentences.map((sentence, at) => ({
    class: sentence.class,
    ...vectorOf(counts[at]!, inverseFrequencies),
  }));
  return {
    classes: classes.map(({ id }) => id),
    svm: yield* svmTraining(samples, classes.length + 1, FEATURE_COUNT),
    inverseFrequencies,
    words: [...new Set(sentences.flatMap(({ text }) => wordsOf(text).map(({ folded }) => folded)))],
  };
}
