import type { Language } from '../../../generated/resolvers';
import type { AnswerIndex } from '../../../graph/answering/answer-index';
import type { Answered } from '../../../graph/answering/answered';
import type { AbstentionReason } from '../../../graph/model/enumerations';
import type { EntityType } from '../../../graph/model/shape';

/** The sentences that answers are made of, in both languages. */
const SENTENCES = {
  NL: {
    nearQuestion: (barrier: string) => `Welke buitenlandse werkwijzen helpen tegen ${quote(barrier)}?`,
    nearQuestionIn: (barrier: string, places: string) =>
      `Welke werkwijzen in ${places} helpen tegen ${quote(barrier)}?`,
    byTopic: (names: string) => `Niet bij naam genoemd; de woorden wijzen op ${names}.`,
    restricted: (places: string) => `Beperkt tot ${places}, omdat de vraag dat noemt.`,
    excluded: (places: string) => `Zonder ${places}, zoals de vraag wil.`,
    sign: (written: string, place: string) =>
      `${quote(written)} is opgevat als een aanwijzing voor ${place}, niet als een beperking.`,
    namesOnly: (names: string) =>
      `De vraag noemt ${names}, maar geen knelpunt en geen werkwijze die hier bekend is.`,
    knownCases: (cases: string) => `Wat ervan bekend is, staat bij: ${cases}.`,
    onlyPractices: 'De vraag noemt geen knelpunt: bij elke werkwijze staat waar zij tegen helpt.',
    onlyUntested:
      'Van geen enkele werkwijze is een resultaat bekend: wat hier staat, wordt elders gedaan of bedoeld, meer niet.',
    first: (names: string) =>
      `Werkwijzen uit zaken van of over ${names} staan voorop, omdat de vraag dat noemt.`,
    and: ' en ',
    reasons: {
      NO_MATCH: 'De vraag noemt geen knelpunt en geen werkwijze die hier bekend is.',
      NO_EVIDENCE: 'De vraag is begrepen, maar er is niets bekend dat zou helpen.',
      ONLY_DISPUTED: 'Er is alleen steun voor werkwijzen die worden tegengesproken; zie de waarschuwingen.',
    },
  },
  EN: {
    nearQuestion: (barrier: string) => `Which foreign practices help against ${quote(barrier)}?`,
    nearQuestionIn: (barrier: string, places: string) =>
      `Which practices in ${places} help against ${quote(barrier)}?`,
    byTopic: (names: string) => `Not named; the wording suggests ${names}.`,
    restricted: (places: string) => `Restricted to ${places}, because the question names it.`,
    excluded: (places: string) => `Leaves out ${places}, as the question asks.`,
    sign: (written: string, place: string) =>
      `${quote(written)} is taken as a sign of ${place}, not as a restriction.`,
    namesOnly: (names: string) =>
      `The question names ${names}, but no barrier and no practice that is known here.`,
    knownCases: (cases: string) => `What is known of it is told by: ${cases}.`,
    onlyPractices: 'The question names no barrier: each practice shows what it helps against.',
    onlyUntested:
      'No result is known of any practice: what is listed here is done or meant elsewhere, and no more than that.',
    first: (names: string) =>
      `Practices of cases of or about ${names} come first, because the question names that.`,
    and: ' and ',
    reasons: {
      NO_MATCH: 'The question names no barrier and no practice that is known here.',
      NO_EVIDENCE: 'The question was understood, but nothing is known that would help.',
      ONLY_DISPUTED: 'There is support only for practices that are contradicted; see the cautions.',
    },
  },
} as const satisfies Record<Language, object>;

const quote = (text: string) => `“${text}”`;

/** A question that has an answer, in words that are understood again. */
export function nearQuestion(
  barrier: string,
  within: readonly string[],
  language: Language,
  index: AnswerIndex,
): string {
  const { nearQuestion, nearQuestionIn } = SENTENCES[language];
  const name = nameOf(barrier, language, index);
  return within.length === 0 ? nearQuestion(name) : nearQuestionIn(name, list(within, language, index));
}

/** How far an answer carries and what it leaves out. */
export function remarksOn(answered: Answered, language: Language, index: AnswerIndex): string[] {
  const say = SENTENCES[language];
  const { interpretation, restrictedTo, excluded, signs, abstention, practices, untested, preferred } =
    answered;
  const asked = interpretation.matches.filter(({ type }) => type === 'Barrier' || type === 'Practice');
  const topics = asked.filter(({ via }) => via === 'DEFINITION').map(({ id }) => nameOf(id, language, index));
  const namesBarrier = asked.some(({ type }) => type === 'Barrier');
  return [
    ...(practices.length === 0 && untested.length > 0 ? [say.onlyUntested] : []),
    ...(abstention ? [reasonOf(abstention.reason, answered, language, index)] : []),
    ...(asked.length === 0 && answered.cases.length > 0 ? toldBy(answered, language, index) : []),
    ...(topics.length > 0 ? [say.byTopic(topics.map(quote).join(say.and))] : []),
    ...(restrictedTo.length > 0 ? [say.restricted(list(restrictedTo, language, index))] : []),
    ...(excluded.length > 0 ? [say.excluded(list(excluded, language, index))] : []),
    ...interpretation.matches
      .filter(({ id }) => signs.includes(id))
      .map(({ id, matchedText }) => say.sign(matchedText, nameOf(id, language, index))),
    ...(practices.length + untested.length > 0 && !namesBarrier ? [say.onlyPractices] : []),
    ...(preferred.length > 0 ? [say.first(list(preferred, language, index))] : []),
  ];
}

/** Why nothing is answered; where the question names only cases, organisations or places, which. */
function reasonOf(
  reason: AbstentionReason,
  { interpretation }: Answered,
  language: Language,
  index: AnswerIndex,
): string {
  const named = interpretation.matches.filter(({ type, role }) => NAMES.has(type) || role === 'RESTRICTS');
  if (reason !== 'NO_MATCH' || named.length === 0) return SENTENCES[language].reasons[reason];
  const ids = named.map(({ id }) => id);
  return SENTENCES[language].namesOnly(list(ids, language, index));
}

/** Where to read what is known of the names in a question. */
function toldBy({ cases }: Answered, language: Language, index: AnswerIndex): string[] {
  const say = SENTENCES[language];
  return [say.knownCases(cases.map((id) => quote(nameOf(id, language, index))).join(say.and))];
}

const NAMES: ReadonlySet<EntityType> = new Set(['Case', 'Actor', 'Webinar']);

const list = (ids: readonly string[], language: Language, index: AnswerIndex) =>
  ids.map((id) => nameOf(id, language, index)).join(SENTENCES[language].and);

const REGION_NAMES = {
  NL: new Intl.DisplayNames('nl', { type: 'region' }),
  EN: new Intl.DisplayNames('en', { type: 'region' }),
};

function nameOf(id: string, language: Language, { entities }: AnswerIndex): string {
  const entity = entities.get(id);
  return (language === 'EN' ? entity?.nameEn : entity?.nameNl) ?? REGION_NAMES[language].of(id) ?? id;
}
