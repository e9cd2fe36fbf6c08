/** Signs that look like those of YAML and mean nothing to it, with what is meant. */
const MEANT: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '＃': '#',
  '－': '-',
  '＂': '"',
  '＇': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
};

const ODD_SPACE = /(?! )\p{Zs}/gu;

const SIGNS = new RegExp(`[${Object.keys(MEANT).join('')}]`, 'g');

/** A line with the signs that look like those of YAML written plainly, and the first of them; null where it has none. */
export function withoutLookAlikes(line: string): { line: string; sign: string } | null {
  const sign = line.match(SIGNS)?.[0] ?? line.match(ODD_SPACE)?.[0];
  if (sign === undefined) return null;
  const plain = line
    .replace(SIGNS, (each) => MEANT[each] ?? each)
    .replace(ODD_SPACE, ' ')
    .replaceAll(/(?<=\S) {2,}/g, ' ');
  return { line: plain.trimEnd(), sign };
}

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '：': 'a full-width colon',
  '，': 'a full-width comma',
};

/** What a person may call a sign that looks like another. */
export function nameOfSign(sign: string): string {
  const known = NAMES[sign];
  if (known) return known;
  if (/\p{Zs}/u.test(sign)) return 'an odd space';
  if (/[“”„«»‘’‚]/.test(sign)) return `a curly quote (${sign})`;
  return `a full-width sign (${sign})`;
}
