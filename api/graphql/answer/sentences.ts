import type { Language } from '../../../generated/resolvers';
import type { AbstentionReason, Answered, Known } from '../../../graph/answering/answer';

/** The sentences that answers are made of, in both languages. */
const SENTENCES = {
  NL: {
    nearQuestion: (barrier: string) => `Welke buitenlandse werkwijzen helpen tegen ${quote(barrier)}?`,
    nearQuestionIn: (barrier: string, places: string) =>
      `Welke werkwijzen in ${places} helpen tegen ${quote(barrier)}?`,
    guessed: (things: string) => `Niet bij naam genoemd, maar naar de woorden gaat de vraag over ${things}.`,
    restricted: (places: string) => `Beperkt tot ${places}, omdat de vraag dat noemt.`,
    onlyPractices: 'De vraag noemt geen knelpunt: bij elke werkwijze staat waar zij tegen helpt.',
    onlyIntended: (barrier: string) =>
      `Voor ${quote(barrier)} zijn er alleen bedoelingen: van geen van deze werkwijzen is een resultaat bekend.`,
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
    guessed: (things: string) => `Not named, but by its words the question is about ${things}.`,
    restricted: (places: string) => `Restricted to ${places}, because the question names it.`,
    onlyPractices: 'The question names no obstacle: each practice shows what it helps against.',
    onlyIntended: (barrier: string) =>
      `For ${quote(barrier)} there are intentions only: no result of any of these practices is known.`,
    and: ' and ',
    reasons: {
      NO_MATCH: 'The question names no obstacle and no practice that is known here.',
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
  known: Known,
): string {
  const { nearQuestion, nearQuestionIn } = SENTENCES[language];
  const name = nameOf(barrier, language, known);
  return within.length === 0 ? nearQuestion(name) : nearQuestionIn(name, list(within, language, known));
}

/** How far an answer carries and what it leaves out. */
export function remarksOn(answered: Answered, language: Language, known: Known): string[] {
  const say = SENTENCES[language];
  const { interpretation, restrictedTo, abstention, barriers, practices } = answered;
  const asked = interpretation.matches.filter(({ type }) => type === 'Barrier' || type === 'Practice');
  const guesses = asked
    .filter(({ via }) => via === 'DEFINITION')
    .map(({ id }) => nameOf(id, language, known));
  const namesBarrier = asked.some(({ type }) => type === 'Barrier');
  return [
    ...(abstention ? [say.reasons[abstention.reason satisfies AbstentionReason]] : []),
    ...(guesses.length > 0 ? [say.guessed(guesses.map(quote).join(say.and))] : []),
    ...(restrictedTo.length > 0 ? [say.restricted(list(restrictedTo, language, known))] : []),
    ...(practices.length > 0 && !namesBarrier ? [say.onlyPractices] : []),
    ...barriers
      .filter((barrier) => isOnlyIntended(barrier, answered))
      .map((barrier) => say.onlyIntended(nameOf(barrier, language, known))),
  ];
}

function isOnlyIntended(barrier: string, { practices }: Answered): boolean {
  const rankings = practices
    .flatMap(({ others, ...first }) => [first, ...others])
    .filter((ranked) => ranked.barrier === barrier);
  return rankings.length > 0 && rankings.every(({ standing }) => standing === 'INTENDED_ONLY');
}

const list = (ids: readonly string[], language: Language, known: Known) =>
  ids.map((id) => nameOf(id, language, known)).join(SENTENCES[language].and);

const REGION_NAMES = {
  NL: new Intl.DisplayNames('nl', { type: 'region' }),
  EN: new Intl.DisplayNames('en', { type: 'region' }),
};

function nameOf(id: string, language: Language, { things }: Known): string {
  const thing = things.get(id);
  return (language === 'EN' ? thing?.nameEn : thing?.nameNl) ?? REGION_NAMES[language].of(id) ?? id;
}
