/** What shows nothing, moves what stands beside it, or steers a terminal; of the spaces only the plain one shows as it is. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;

/** A text that somebody else wrote as a terminal may show it: on one line, with what does not show spelled out. */
export const visible = (text: string): string =>
  text.replace(UNSEEN, (sign) => `\\u{${sign.codePointAt(0)!.toString(16).padStart(4, '0')}}`);

/** The beginning of a text that may be long. */
export const abridge = (text: string, most = 80): string =>
  text.length > most ? `${text.slice(0, most - 3).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
