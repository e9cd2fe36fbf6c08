import type {
  HighlightResolvers,
  Language,
  QueryResolvers,
  SearchHitResolvers,
  SuggestionResolvers,
  TypeCount,
} from '../../../generated/resolvers';
import type { EntityReference } from '../../../graph/concepts/entity/entity.rows';
import { type TextLanguage, wordsOf } from '../../../graph/language/words';
import { unique } from '../../../graph/model/collections';
import { after, type MaybePromise } from '../../../graph/model/maybe-promise';
import type { EntityType } from '../../../graph/model/shape';
import { Turns } from '../../../graph/progress';
import { type Highlighted, highlight } from '../../../graph/search/highlight';
import { labelToSuggest } from '../../../graph/search/label-tiers';
import type { SearchNarrowing } from '../../../graph/search/search.loaders';
import { type HitRow, textsOf } from '../../../graph/search/search.rows';
import type { FacetRow } from '../analysis/facets/facets.resolvers';
import { groupsOf } from '../analysis/group/group.resolvers';
import { requireEntity, requireRow } from '../concepts/require-row';
import { type Connection, connect } from '../connections/connection';
import { badUserInput } from '../errors';
import type { Complete } from '../execution/resolver-types';
import { hintOf } from './hints';

export interface SearchPage extends Connection<HitRow> {
  counts(): MaybePromise<TypeCount[]>;
  countsByPlace(): MaybePromise<FacetRow['values']>;
}

export interface SuggestionRow {
  text: string;
  language: Language | null;
  thing: EntityReference;
}

interface Narrowed {
  text: string;
  types?: readonly EntityType[] | null;
  in?: readonly string[] | null;
}

const MAX_TEXT = 200;
const MAX_WORDS = 30;

const LANGUAGES: Record<TextLanguage, Language> = { nl: 'NL', en: 'EN' };
const textLanguage = (language: Language): TextLanguage => (language === 'EN' ? 'en' : 'nl');

export const searchQueries: Required<Pick<QueryResolvers, 'search' | 'suggest'>> = {
  search: (_, args, { loaders }): SearchPage => {
    const narrowed = narrowingOf(args);
    return {
      ...connect(loaders.search, args, narrowed),
      counts: () => loaders.searchCounts(narrowed),
      countsByPlace: () =>
        after(loaders.searchCountsByPlace(narrowed), (counts) =>
          counts.map(({ place, count }) => ({ value: groupsOf('JURISDICTION', [place])[0]!, count })),
        ),
    };
  },
  suggest: (_, args, { loaders, language }): MaybePromise<SuggestionRow[]> => {
    const words = wordsOf(args.text);
    return after(loaders.suggested.load(narrowingOf(args)), (hits) =>
      hits.slice(0, args.first).flatMap(({ type, id, labels }) => {
        if (!labels) return [];
        const label = labelToSuggest(words, labels, textLanguage(language));
        return {
          text: label.text,
          language: label.language && LANGUAGES[label.language],
          thing: { type, id },
        };
      }),
    );
  },
};

/** What narrows a search, the same however its types and places are listed. Refuses a text that is too long. */
function narrowingOf({ text, types, in: places }: Narrowed): SearchNarrowing {
  const words = wordsOf(text).length;
  const problems = [
    ...(text.length > MAX_TEXT ? [`text must have at most ${MAX_TEXT} characters, got ${text.length}`] : []),
    ...(words > MAX_WORDS ? [`text must have at most ${MAX_WORDS} words, got ${words}`] : []),
  ];
  if (problems.length > 0) throw badUserInput(...problems);
  return { text, types: listed(types), in: listed(places) };
}

const listed = (values: readonly string[] | null | undefined) => (values ? unique(values).sort() : null);

/** A hundred of them, of a text with many words, take as long as some other operations together. */
const highlights = new Turns();

export const SearchHit: Complete<SearchHitResolvers, Omit<HitRow, 'thing'>> = {
  thing: ({ thing }, _, { loaders }) => requireEntity(loaders, thing),
  highlight: ({ thing, tier, asked }, _, { loaders, language }) =>
    after(requireRow(loaders.textsById, thing.id), (row) =>
      highlights.take(() => highlight(asked, textsOf(row), textLanguage(language), tier === 'NAME_START')),
    ),
};

export const Highlight: Complete<HighlightResolvers, Omit<Highlighted, 'language'>> = {
  language: ({ language }) => language && LANGUAGES[language],
};

export const Suggestion: Complete<SuggestionResolvers, Omit<SuggestionRow, 'thing'>> = {
  thing: ({ thing }, _, { loaders }) => requireEntity(loaders, thing),
  hint: ({ thing }, { language }, context) => hintOf(thing, language ?? context.language, context),
};
