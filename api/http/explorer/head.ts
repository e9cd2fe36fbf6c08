import type { FastifyRequest } from 'fastify';
import type { Language } from '../../../generated/resolvers';
import type { AnswerIndex, QuestionEntity } from '../../../graph/answering/answer-index';
import { withinTime } from '../../../graph/database/driver';
import type { EntityRow } from '../../../graph/revision/loaders';
import { findAny } from '../../graphql/concepts/find';
import { textIn } from '../../graphql/language/text';
import type { Line } from '../connections/line';
import { Refused } from '../errors';
import type { CarryOutOptions } from '../graphql/carry-out';
import {
  alike,
  COMPARED,
  comparedIn,
  comparisonOf,
  ENTITY_PAGES,
  type EntityPage,
  LISTS,
  LOCALE,
  listedBy,
  MISSING,
  type Page,
  type PageLanguage,
  SINGLE_PAGES,
} from './pages';

/** What a page says of itself before its script runs: to whoever is sent its address, and to search engines. */
export interface Head {
  /** Whether there is such a page; so too where that could not be looked up. */
  isFound: boolean;
  /** What it is about; absent for the application as a whole. */
  about?: string;
  description?: string | null;
}

export interface HeadOptions extends Pick<CarryOutOptions, 'contextFor' | 'quota'> {
  line: Line;
}

/** Milliseconds that a page waits for what it is about. */
const PATIENCE = 2_000;

/** Tells what a page is about. Where that cannot be read, or not in time, the page goes out without a name. */
export async function headOf(
  page: Page | undefined,
  language: PageLanguage,
  request: FastifyRequest,
  options: HeadOptions,
): Promise<Head> {
  const missing = { isFound: false, about: MISSING[language] };
  if (!page) return missing;
  const parameters = new URL(request.url, 'http://localhost').searchParams;
  if (!('id' in page) && page.page !== 'compare')
    return { isFound: true, about: subjectOf(page.page, language, parameters) };
  try {
    if (!('id' in page)) return comparisonIn(parameters, language, entitiesHeld(request, options));
    const entity = await withinTime(PATIENCE, entityOf(page, request, options));
    if (entity === 'not looked up') return { isFound: true };
    return entity ? told(entity, language) : missing;
  } catch (error) {
    // A refusal is told to whoever asks for data, and counted there.
    if (!(error instanceof Refused)) request.log.warn({ err: error }, 'A page went out without its name');
    return { isFound: true };
  }
}

/** What a page that is there once is about: the words in its address go with it, or else what it lists. */
function subjectOf(
  page: '' | keyof typeof SINGLE_PAGES,
  language: PageLanguage,
  parameters: URLSearchParams,
): string {
  const words = parameters.get('q')?.trim() ?? '';
  if (page === '') return words;
  const title = SINGLE_PAGES[page][language];
  if (page !== 'search') return title;
  const list = listedBy(parameters.get('type'));
  if (words) return `${title}: ${words}`;
  return list ? LISTS[list][language] : title;
}

const SIDE_BY_SIDE: Record<PageLanguage, (names: string) => string> = {
  nl: (names) => `${names} naast elkaar: waarin ze verschillen, en wat ze gemeen hebben.`,
  en: (names) => `${names} side by side: in what they differ, and what they share.`,
};

/** What a comparison is about, of what memory holds; what it does not hold goes unnamed. */
function comparisonIn(
  parameters: URLSearchParams,
  language: PageLanguage,
  held: AnswerIndex['entities'],
): Head {
  const { ids, barrier } = comparedIn(parameters);
  const about = barrier === undefined ? undefined : held.get(barrier);
  const named = (entity: QuestionEntity) =>
    textIn<'name', string>(entity, 'name', language.toUpperCase() as Language);
  const names = alike(
    ids.flatMap((id) => held.get(id) ?? []),
    ({ type }) => type,
  ).map(named);
  const isCompared = names.length >= COMPARED.fewest;
  return {
    isFound: true,
    about: comparisonOf(names, about?.type === 'Barrier' ? named(about) : undefined, language),
    description: isCompared
      ? SIDE_BY_SIDE[language](new Intl.ListFormat(LOCALE[language]).format(names))
      : null,
  };
}

const entitiesHeld = (request: FastifyRequest, { contextFor }: HeadOptions): AnswerIndex['entities'] =>
  contextFor(request.raw, (fault) => request.log.error(fault)).snapshot.answerIndex.entities;

/** The entity that a page is about: at once where memory holds it, else in its turn, as operations are. Null where there is none for that page. */
async function entityOf(
  { page, id }: { page: EntityPage; id: string },
  request: FastifyRequest,
  { contextFor, line, quota }: HeadOptions,
): Promise<EntityRow | null | 'not looked up'> {
  const context = contextFor(request.raw, (fault) => request.log.error(fault));
  const types: readonly string[] = ENTITY_PAGES[page];
  const ofPage = (entity: EntityRow | null) => (entity && types.includes(entity.type) ? entity : null);
  const held = context.snapshot.answerIndex.entities.get(id) as EntityRow | undefined;
  if (held) return ofPage(held);
  if (line.isFull()) return 'not looked up';
  quota?.check(request.ip);
  const found = await line.run(async () => findAny(context, id));
  quota?.charge(request.ip, context.statements.length);
  return ofPage(found);
}

function told(entity: EntityRow, language: PageLanguage): Head {
  const say = (key: string) =>
    textIn(entity as unknown as Record<string, string | null>, key, language.toUpperCase() as Language);
  const statement = say('statement');
  return {
    isFound: true,
    about: say('name') ?? ('title' in entity ? entity.title : statement) ?? entity.id,
    description: say('summary') ?? statement,
  };
}
