import type { Language, ReferenceResolvers } from '../../../../generated/resolvers';
import type { ToldRevision } from '../../../../graph/revision/feed.rows';
import type { Context } from '../../execution/context';
import type { Complete } from '../../execution/resolver-types';
import { textIn } from '../../language/text';

/** Something to be cited. */
export interface ReferenceRow {
  kind: 'answer' | 'practice' | 'claim' | 'revision';
  /** Its id; null for an answer or a revision, which have none. */
  id: string | null;
  title: (language: Language) => string;
  /** What it hangs on beside its title, in the words of the API; empty for what is no answer. */
  beside: string[];
  /** Of an answer; null for what is part of the revision. */
  digest: string | null;
  revision: Pick<ToldRevision, 'number' | 'appliedAt' | 'digest'>;
}

const NAME = 'Bouwtekening';

const WORDS = {
  NL: {
    locale: 'nl-NL',
    answer: 'antwoord op',
    practice: 'werkwijze',
    claim: 'bewering',
    revision: 'revisie',
  },
  EN: { locale: 'en-GB', answer: 'answer to', practice: 'practice', claim: 'claim', revision: 'revision' },
} as const;

/** As many digits of a digest as people compare; the feed of changes takes no fewer. */
export const SHORT = 12;

export const Reference: Complete<ReferenceResolvers, ReferenceRow> = {
  text: (reference, args, { language }) => textOf(reference, args.language ?? language),
  csl: (reference, args, { language }) => JSON.stringify([itemOf(reference, args.language ?? language)]),
};

function textOf({ kind, id, title, beside, digest, revision }: ReferenceRow, language: Language): string {
  const words = WORDS[language];
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' });
  const quoted = `“${title(language)}”`;
  const named = id === null ? `${words[kind]} ${quoted}` : `${words[kind]} ${id}: ${quoted}`;
  return [
    NAME,
    ...(kind === 'revision' ? [] : [named]),
    ...beside,
    ...(digest === null ? [] : [`sha256:${digest.slice(0, SHORT)}`]),
    `${words.revision} ${revision.number}`,
    day.format(new Date(revision.appliedAt)),
    `sha256:${revision.digest.slice(0, SHORT)}`,
  ].join(', ');
}

/** An item of CSL-JSON. `entry` is what CSL calls an entry in a database, `dataset` the whole of it. */
function itemOf({ kind, id, title, beside, digest, revision }: ReferenceRow, language: Language): object {
  const [year, month, day] = revision.appliedAt.slice(0, 10).split('-').map(Number);
  return {
    id: [NAME.toLowerCase(), kind, id ?? digest, revision.number].filter((part) => part !== null).join('-'),
    type: kind === 'revision' ? 'dataset' : 'entry',
    title: title(language),
    ...(kind !== 'revision' && { 'container-title': NAME }),
    version: String(revision.number),
    issued: { 'date-parts': [[year, month, day]] },
    language: language.toLowerCase(),
    ...(id !== null && { number: id }),
    note: [
      ...beside,
      ...(digest === null ? [] : [`answer sha256:${digest}`]),
      `revision sha256:${revision.digest}`,
    ].join('; '),
  };
}

type Named = { id: string } & Record<'nameNl' | 'nameEn', string | null>;
type Stated = { id: string } & Record<'statementNl' | 'statementEn', string | null>;

export const citePractice = (practice: Named, _: unknown, { snapshot }: Context): ReferenceRow =>
  partOf(snapshot.revision, 'practice', practice.id, (language) =>
    textIn<'name', string | null>(practice, 'name', language),
  );

export const citeClaim = (claim: Stated, _: unknown, { snapshot }: Context): ReferenceRow =>
  partOf(snapshot.revision, 'claim', claim.id, (language) =>
    textIn<'statement', string | null>(claim, 'statement', language),
  );

export const citeRevision = (revision: ReferenceRow['revision']): ReferenceRow =>
  partOf(revision, 'revision', null, () => NAME);

const partOf = (
  revision: ReferenceRow['revision'],
  kind: ReferenceRow['kind'],
  id: string | null,
  titleIn: (language: Language) => string | null,
): ReferenceRow => ({
  kind,
  id,
  revision,
  beside: [],
  digest: null,
  title: (language) => titleIn(language) ?? id ?? NAME,
});
