import type { Word } from '../../language/words';
import { compare } from '../../model/collections';
import { countFeatures, featuresOf, vectorOf } from './features';
import { decisionValues, type LinearSvm } from './linear-svm';

/**
 * Tells what a text is about: a linear classifier over pieces of words, words and pairs of words, with one class for
 * each barrier or practice that has sentences and a last one for everything off topic.
 */
export interface Classifier {
  /** Ids of entities, sorted; the off-topic class comes behind them. */
  classes: readonly string[];
  svm: LinearSvm;
  /** For each feature, how rare it is among the sentences. */
  inverseFrequencies: Float32Array;
  /** The words of all sentences it was trained on, folded. */
  words: readonly string[];
}

/** How much a text is about a class. */
export interface ClassScore {
  /** Id of the entity. */
  id: string;
  /** Signed distance from the class's boundary, in units of the margin; below 0 outside the class. */
  margin: number;
  /** How far the margin exceeds that of the off-topic class. */
  lead: number;
}

/** The classes by how much a text is about them, largest lead first. */
export function classify(words: readonly Word[], classifier: Classifier): ClassScore[] {
  const { classes, svm, inverseFrequencies } = classifier;
  const values = decisionValues(vectorOf(countFeatures(words), inverseFrequencies), svm);
  const offTopic = values[classes.length]!;
  return classes
    .map((id, at) => ({ id, margin: values[at]!, lead: values[at]! - offTopic }))
    .sort((a, b) => b.lead - a.lead || compare(a.id, b.id));
}

/** What each word of a text contributes to its margin of a class. */
export function contributionsOf(words: readonly Word[], id: string, classifier: Classifier): number[] {
  const { classes, svm, inverseFrequencies } = classifier;
  const { features, weights } = vectorOf(countFeatures(words), inverseFrequencies);
  const weightOf = new Map(features.map((feature, at) => [feature, weights[at]!]));
  const column = classes.indexOf(id);
  const contribution = (feature: number) =>
    svm.weights[feature * svm.classes + column]! * svm.unit * (weightOf.get(feature) ?? 0);
  return words.map((word) => featuresOf(word).reduce((sum, feature) => sum + contribution(feature), 0));
}
