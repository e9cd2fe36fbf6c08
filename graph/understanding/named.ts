import { isContent } from '../language/stop-words';
import type { Word } from '../language/words';
import type { EntityType } from '../model/shape';
import { classify } from './classifier/classifier';
import { type Mention, mentionsAsWritten, mentionsByStems, resolveOverlaps } from './mentions';
import { isDenied } from './places/exclusion';
import { type PlacedMention, readPlaces } from './places/read-places';
import { settingOf } from './places/setting';
import type { TokenReadings } from './readings';
import { CONFIDENCE, FEW_OTHER_WORDS, OFF_TOPIC_LEAD, SOME_OTHER_WORDS, TELLING_LEAD } from './thresholds';
import type { Span } from './topics';
import type { Vocabulary } from './vocabulary';

/** What a question names. */
export interface Named {
  mentions: PlacedMention[];
  /** Positions of all words that stand for what is mentioned, wherever it is said again. */
  saidAt: ReadonlySet<number>;
  /** Positions of words that name a place, an organisation or a case, and so tell of no topic. */
  names: ReadonlySet<number>;
  /** What it says not to ask about, by id. */
  denied: ReadonlySet<string>;
}

const OF_NAMES: ReadonlySet<EntityType> = new Set(['Country', 'Region', 'Union', 'Actor', 'Case']);

/** Finds the labels that stand in a question, and settles which of them are meant. */
export function namedIn(
  question: string,
  tokens: readonly TokenReadings[],
  whole: Span,
  vocabulary: Vocabulary,
): Named {
  const words = tokens.map(({ word }) => word);
  const setting = settingOf(question, words);
  const all = [...mentionsAsWritten(words, vocabulary), ...mentionsByStems(tokens, vocabulary)];
  const denied = new Set(
    all.filter((mention) => isDenied(mention, setting)).map(({ label }) => label.owner.id),
  );
  const said = readPlaces(all, setting).filter(({ label }) => !denied.has(label.owner.id));
  const names = new Set(said.filter(isName).flatMap(({ at }) => at));
  const mentions = resolveOverlaps(said.filter(isOnTopic(whole, words, names, vocabulary)));
  const owners = new Set(mentions.map(({ label }) => label.owner));
  const saidAt = new Set(said.filter(({ label }) => owners.has(label.owner)).flatMap(({ at }) => at));
  return { mentions, saidAt, names, denied };
}

const isName = ({ label, via }: Mention) =>
  OF_NAMES.has(label.owner.type) && CONFIDENCE[via] >= CONFIDENCE.HIDDEN_LABEL;

/**
 * In a question that is clearly off topic, a hidden label or another form of a label is no sign of an entity, unless the
 * question says little else: the less, the less the label itself says of the entity.
 */
function isOnTopic(
  { scores }: Span,
  words: readonly Word[],
  names: ReadonlySet<number>,
  { classifier }: Vocabulary,
): (mention: Mention) => boolean {
  const unlikely = new Set(scores.filter(({ lead }) => lead < OFF_TOPIC_LEAD).map(({ id }) => id));
  const content = words.flatMap(({ folded }, at) => (isContent(folded) && !names.has(at) ? [at] : []));
  const isTelling = ({ label: { owner }, via, at }: Mention) =>
    via === 'HIDDEN_LABEL' &&
    classify(
      at.map((each) => words[each]!),
      classifier,
    ).some(({ id, lead }) => id === owner.id && lead >= TELLING_LEAD);
  return (mention) => {
    if (!unlikely.has(mention.label.owner.id) || CONFIDENCE[mention.via] > CONFIDENCE.HIDDEN_LABEL)
      return true;
    const others = content.filter((each) => !mention.at.includes(each)).length;
    return others <= FEW_OTHER_WORDS || (others <= SOME_OTHER_WORDS && isTelling(mention));
  };
}
