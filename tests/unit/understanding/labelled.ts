import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Classifier } from '../../../graph/understanding/classifier/classifier';
import { trainClassifier } from '../../../graph/understanding/classifier/train';
import { definitionsOf, type LabelledEntity, labelsOf } from '../../../graph/understanding/labels';
import { ROOT } from '../../support/fixture';

/** An entity that a question can name, by its id and whatever labels and texts are given. */
export const labelled = (
  id: string,
  type: LabelledEntity['type'],
  texts: Partial<LabelledEntity> = {},
): LabelledEntity => ({
  id,
  type,
  nameNl: id,
  nameEn: id,
  altNamesNl: null,
  altNamesEn: null,
  hiddenNamesNl: null,
  hiddenNamesEn: null,
  summaryNl: null,
  summaryEn: null,
  ...texts,
});

/** A classifier that knows nothing, so that only labels are understood. */
export const UNTRAINED: Classifier = trainClassifier({ classes: [], offTopic: [] });

const OFF_TOPIC = (
  parse(readFileSync(join(ROOT, 'seeds/phrases/off-topic.yaml'), 'utf8')) as {
    sentences: { texts: string[] }[];
  }
).sentences.flatMap(({ texts }) => texts);

/** A classifier for entities by what people say of each, and by the off-topic sentences of the real seeds. */
export const trainedOn = (
  entities: readonly LabelledEntity[],
  sentences: Readonly<Record<string, readonly string[]>>,
): Classifier =>
  trainClassifier({
    classes: entities
      .filter(({ id }) => sentences[id])
      .map((entity) => ({
        id: entity.id,
        sentences: [
          ...[...labelsOf(entity), ...definitionsOf(entity)].map(({ text }) => text),
          ...sentences[entity.id]!,
        ],
      })),
    offTopic: OFF_TOPIC,
  });
