import type { EntityReference } from '../concepts/entity/entity.rows';
import type { TextLanguage } from '../language/words';
import { Columns } from '../model/projection';
import type { EntityType } from '../model/shape';
import type { AskedWords } from './asked-words';

/** How near a hit is to the text that was searched for, nearest first. */
export const SEARCH_TIERS = ['EXACT_NAME', 'EXACT_LABEL', 'NAME_START', 'ALL_WORDS', 'SOME_WORDS'] as const;
export type SearchTier = (typeof SEARCH_TIERS)[number];

/** What an entity is called, as stored. */
export interface LabelColumns {
  nameNl: string | null;
  nameEn: string | null;
  title: string | null;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  hiddenNamesNl: string[] | null;
  hiddenNamesEn: string[] | null;
}

/** An entity that a query found: the place of the query, its score, and its labels where they are read. */
export type FoundRow = [query: number, score: number, type: EntityType, id: string, labels: unknown[] | null];

/** An entity that a search found, and the words that it was found by. */
export interface HitRow {
  thing: EntityReference;
  tier: SearchTier;
  asked: AskedWords;
}

/** The texts of an entity that a hit can be shown in. */
export interface TextColumns extends Omit<LabelColumns, 'hiddenNamesNl' | 'hiddenNamesEn'> {
  summaryNl: string | null;
  summaryEn: string | null;
  statementNl: string | null;
  statementEn: string | null;
  howNl: string | null;
  howEn: string | null;
  lookedForNl: string | null;
  lookedForEn: string | null;
  notFoundNl: string | null;
  notFoundEn: string | null;
  authors: string[] | null;
  containerTitle: string | null;
  publisher: string | null;
}

/** One text of an entity: the field that gives it, and its language where it has one. */
export interface FieldText {
  field: string;
  language: TextLanguage | null;
  text: string;
}

const IN_BOTH = { Nl: 'nl', En: 'en' } as const;

/** The texts of an entity that a hit can be shown in, what says most of it first. */
export function textsOf(row: TextColumns): FieldText[] {
  const of = (field: string, language: TextLanguage | null, value: string | string[] | null): FieldText[] =>
    [value ?? []].flat().map((text) => ({ field, language, text }));
  const inBoth = (field: 'name' | 'altNames' | 'summary' | 'statement' | 'how' | 'lookedFor' | 'notFound') =>
    (['Nl', 'En'] as const).flatMap((suffix) => of(field, IN_BOTH[suffix], row[`${field}${suffix}`]));
  return [
    ...inBoth('name'),
    ...of('title', null, row.title),
    ...inBoth('altNames'),
    ...inBoth('summary'),
    ...inBoth('statement'),
    ...inBoth('how'),
    ...inBoth('lookedFor'),
    ...inBoth('notFound'),
    ...of('authors', null, row.authors),
    ...of('containerTitle', null, row.containerTitle),
    ...of('publisher', null, row.publisher),
  ];
}

const LABEL_COLUMNS = ['nameNl', 'nameEn', 'title', 'altNamesNl', 'altNamesEn'] as const;

export const LABELS = new Columns<LabelColumns>('entity', [
  ...LABEL_COLUMNS,
  'hiddenNamesNl',
  'hiddenNamesEn',
]);

export const TEXTS = new Columns<TextColumns>('entity', [
  ...LABEL_COLUMNS,
  'summaryNl',
  'summaryEn',
  'statementNl',
  'statementEn',
  'howNl',
  'howEn',
  'lookedForNl',
  'lookedForEn',
  'notFoundNl',
  'notFoundEn',
  'authors',
  'containerTitle',
  'publisher',
]);
