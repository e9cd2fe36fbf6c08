import { compare } from '../../model/collections';
import type { TrainingSet } from '../../understanding/classifier/train';
import { definitionsOf, type LabelledEntity, labelsOf } from '../../understanding/labels';
import { OFF_TOPIC, type Phrases } from '../read/phrases';
import type { GraphState, NodeState } from '../state';

/** What the classifier is trained on: of each entity that has sentences, these with its labels and its definitions. */
export function trainingSetOf(state: GraphState, phrases: readonly Phrases[]): TrainingSet {
  const classes = phrases
    .filter(({ about, sentences }) => about !== OFF_TOPIC && sentences.length > 0)
    .map(({ about, sentences }) => ({
      id: about,
      sentences: [...textsOf(state.nodes.get(about)!), ...sentences],
    }));
  return {
    classes: classes.sort((a, b) => compare(a.id, b.id)),
    offTopic: phrases.filter(({ about }) => about === OFF_TOPIC).flatMap(({ sentences }) => sentences),
  };
}

function textsOf(node: NodeState): string[] {
  const entity = labelledEntityOf(node);
  return [...labelsOf(entity), ...definitionsOf(entity)].map(({ text }) => text);
}

/** A node as the understanding of questions sees it. */
export function labelledEntityOf({ id, type, properties }: NodeState): LabelledEntity {
  const column = <Value>(key: string) => (properties[key] ?? null) as Value;
  return {
    id,
    type,
    nameNl: column('nameNl'),
    nameEn: column('nameEn'),
    altNamesNl: column('altNamesNl'),
    altNamesEn: column('altNamesEn'),
    hiddenNamesNl: column('hiddenNamesNl'),
    hiddenNamesEn: column('hiddenNamesEn'),
    summaryNl: column('summaryNl'),
    summaryEn: column('summaryEn'),
  };
}
