import type { TextLanguage } from '../language/words';
import type { EntityType } from '../model/shape';

/** An entity that questions can name, with its labels (SKOS) and its definition in both languages. */
export interface LabelledEntity {
  id: string;
  type: EntityType;
  nameNl: string;
  nameEn: string;
  altNamesNl: string[] | null;
  altNamesEn: string[] | null;
  hiddenNamesNl: string[] | null;
  hiddenNamesEn: string[] | null;
  summaryNl: string | null;
  summaryEn: string | null;
}

export type LabelKind = 'PREFERRED' | 'ALTERNATIVE' | 'HIDDEN';

export interface Label {
  owner: LabelledEntity;
  kind: LabelKind;
  language: TextLanguage;
  text: string;
}

/** All labels of an entity: preferred, alternative, hidden; of each kind the Dutch ones first. */
export function labelsOf(owner: LabelledEntity): Label[] {
  const of = (kind: LabelKind, language: TextLanguage, texts: readonly string[] | null): Label[] =>
    (texts ?? []).map((text) => ({ owner, kind, language, text }));
  return [
    ...of('PREFERRED', 'nl', [owner.nameNl]),
    ...of('PREFERRED', 'en', [owner.nameEn]),
    ...of('ALTERNATIVE', 'nl', owner.altNamesNl),
    ...of('ALTERNATIVE', 'en', owner.altNamesEn),
    ...of('HIDDEN', 'nl', owner.hiddenNamesNl),
    ...of('HIDDEN', 'en', owner.hiddenNamesEn),
  ];
}

/** The definition of an entity in each language that has one. */
export const definitionsOf = ({
  summaryNl,
  summaryEn,
}: LabelledEntity): { text: string; language: TextLanguage }[] => [
  ...(summaryNl === null ? [] : [{ text: summaryNl, language: 'nl' as const }]),
  ...(summaryEn === null ? [] : [{ text: summaryEn, language: 'en' as const }]),
];

/** Abbreviations count in capitals only: *IT* is none of *it*, nor *SNAP* of *snap*. */
export const isAbbreviation = ({ text }: Label): boolean => /^[A-Z]{1,4}$/.test(text);
