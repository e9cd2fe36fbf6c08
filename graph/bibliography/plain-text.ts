import { decodeHTMLStrict } from 'entities';

/** Tags that only say how a text looks. Others, and a lone `<`, are what the text says: *p < 0.05*, *List<String>*. */
const LINE_TAGS =
  'blockquote|br|div|h[1-6]|hr|li|ol|p|pre|table|tbody|td|th|tr|ul|jats:p|jats:title|jats:sec';
const OTHER_TAGS =
  'a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|math|mi|mn|mo|mrow|msub|msup|q|s|sc|scp|small|span|strike|' +
  'strong|sub|sup|tt|u|(?:jats|mml):[a-z-]+';
const ATTRIBUTES = `(?:\\s+[\\w:-]+\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s"'<>=]+))*\\s*/?`;
const TAG = new RegExp(`</?(?:(${LINE_TAGS})|${OTHER_TAGS})${ATTRIBUTES}>`, 'gi');

/** An address that only leads somewhere on the machine it was written on: `zotero://…`, `file:///…`. */
const PRIVATE_ADDRESS = /(?<![a-z0-9+.-])(?!https?:|s?ftp:)[a-z][a-z0-9+-]*:\/\/[^\s"'<>()[\]]+/gi;

/** Signs that show nothing, or turn the direction of what follows; joiners belong to the scripts and emoji that need them. */
const UNSEEN =
  /(?!\s)[\p{Cc}\p{Cs}\p{Co}\ufffe\uffff]|(?!(?<=(?!\p{Script=Latin})[\p{L}\p{M}]|\p{Extended_Pictographic}|\ufe0f)[\u200c\u200d])\p{Cf}/gu;

/** Whether a text holds signs that show nothing, or an end of a line that is written in an odd way. */
export const hasUnseen = (text: string): boolean => withoutUnseen(text) !== text;

/** A text without signs that show nothing, and with its lines ended in one way. */
export const withoutUnseen = (text: string): string =>
  text.replaceAll(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n').replaceAll(UNSEEN, '');

/** A text as it is read: without the markup of HTML and BibTeX, unseen signs and private addresses. */
export const plainText = (text: string): string =>
  withoutBraces(withoutHtml(text))
    .replaceAll(/\[([^[\]]*)\]\(([^()\s]+)\)/g, (link, label: string, to: string) =>
      to.search(PRIVATE_ADDRESS) === 0 ? label : link,
    )
    .replaceAll(PRIVATE_ADDRESS, '')
    .replaceAll(UNSEEN, '');

/** A text as it is read, on one line. */
export const plainLine = (text: string): string => plainText(text).replaceAll(/\s+/g, ' ').trim();

/** What a note says to a reader: without the lines that tools write into it for each other. */
export function plainNote(note: string): string {
  const lines = withoutHtml(note)
    .split(/\r\n|[\n\r]/)
    .filter((line) => !isForPrograms(line))
    .map((line) =>
      plainText(line)
        .replaceAll(/[^\S\n]+/g, ' ')
        .trim(),
    );
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Tags go before and after entities are read, since tools escape twice: `&amp;lt;i&amp;gt;`. */
const withoutHtml = (text: string): string =>
  withoutTags(decodeHTMLStrict(withoutTags(text).replaceAll(/&(?:amp;)+(?=#?\w+;)/gi, '&')));

const withoutTags = (text: string): string =>
  text.replaceAll(TAG, (_, breaksLine: string | undefined) => (breaksLine ? '\n' : ''));

/** Braces that keep capitals in BibTeX, `{T}he`; those without a letter are meant, as in *{0,1}-matrices*. */
function withoutBraces(text: string): string {
  let plain = text.replaceAll(/\\[a-zA-Z]+(?=\{)/g, '').replaceAll(/\\([&%$#_])/g, '$1');
  for (let round = 0; round < DEEPEST_BRACES; round += 1) {
    const before = plain;
    plain = plain.replaceAll(/\{([^{}]*)\}/g, (braces, inside: string) =>
      inside === '' || /\p{L}/u.test(inside) ? inside : braces,
    );
    if (plain === before) break;
  }
  return plain;
}

const DEEPEST_BRACES = 5;

/** Keys of `key: value` lines that only programs read. What a person might begin a remark with is not among them. */
const KEYS_FOR_PROGRAMS = new Set(
  `abstractnote ads archive-collection archive-id archive-location archive-place arxiv available-date bibcode
  call-number citation-key citation-label citekey collection-editor collection-number collection-title container-author
  container-title container-title-short doi event-date event-place event-title first-page google-books-id imdb-id isbn issn
  jstor journal-abbreviation lccn library-catalog-number mag-id mr number-of-pages number-of-volumes oclc openalex
  original-author original-date original-publisher original-publisher-place original-title page-version-id pmcid pmid
  publisher-place qid reviewed-author reviewed-title s2id select semantic-scholar-id short-title title-short
  title-translation volume-title wos year-suffix zbl zscc`.split(/\s+/),
);

/** Whether a line is `key: value`, or `{:key: value}`, for a program, or leads to nothing but a private address. */
function isForPrograms(line: string): boolean {
  const [, brace, key = '', value = ''] =
    /^\s*(\{:)?\s*([\w.-]+(?: [\w.-]+){0,3})\s*[:=]\s*(.*)$/.exec(line) ?? [];
  if (key === '') return false;
  const name = key.toLowerCase().replaceAll(' ', '-');
  const isWord = /^[a-z-]+\d?[a-z-]*$/.test(name);
  return (
    Boolean(brace) ||
    KEYS_FOR_PROGRAMS.has(name) ||
    (!isWord && !key.includes(' ') && /[_.]/.test(key)) ||
    isPrivate(value)
  );
}

const isPrivate = (value: string) =>
  value.replaceAll(PRIVATE_ADDRESS, '').trim() === '' && value.trim() !== '';

/** The first sign of a text that cannot be shown, as `U+202E`; null where there is none. */
export function unshowable(text: string): string | null {
  const [sign] = UNSHOWABLE.exec(`${text}\n${decodeHTMLStrict(text)}`) ?? [];
  return sign === undefined ? null : `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

const UNSHOWABLE = /(?![\t\n\v\f\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;

const LONGEST_SHOWN = 60;

/** A value as a message shows it: short, on one line, and nothing in it that a terminal would act on. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = typeof value === 'string' ? value : String(value);
  const short = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
  if (typeof value === 'string' && /^[\w./:@-]+…?$/.test(short)) return short;
  if (typeof value !== 'string') return short;
  return JSON.stringify(short).replaceAll(
    /[\x7f-\x9f]|\p{Cf}|[\u2028\u2029]/gu,
    (sign) => `\\u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}
