const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', đ: 'd', ł: 'l', ø: 'o', œ: 'oe', ß: 'ss' };

/** A text in lower-case letters, digits and single hyphens; empty where it has none of the first two. */
export const kebabCase = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[æđłøœß]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
