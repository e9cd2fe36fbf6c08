import normalizeUrl from 'normalize-url';
import { plainText, shown } from './plain-text';

/**
 * The DOI in a text, however it is written there: bare, behind `doi:`, as an address or as a link. It ends at white space,
 * a quote, or an angle bracket that is not one of a pair: a DOI may hold `<1::AID>`.
 */
export function doiIn(text: string): string | undefined {
  const doi = /10\.\d[\d.]*(?:\/|%2f)(?:[^\s"'<>]|<[^\s"'<>]*>)+/i.exec(plainText(text))?.[0];
  const bare = doi?.replace(/^([\d.]+)%2f/i, '$1/').replace(/[.,;:]+$/, '');
  return bare?.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}

/**
 * Where a document is found: its URL and its DOI, each in one spelling, so that two documents are found at the same place
 * where they share one. Import and check both go by this.
 */
export function webAddressesOf({ URL, DOI }: { URL?: unknown; DOI?: unknown }): string[] {
  const doi = typeof DOI === 'string' ? doiIn(DOI) : undefined;
  const url = typeof URL === 'string' ? URL.trim() : '';
  const urls = [
    DOI_ADDRESS.test(url) ? `https://doi.org/${doiIn(url)}` : url,
    doi ? `https://doi.org/${doi}` : '',
  ];
  return [...new Set(urls.filter((each) => WEB_ADDRESS.test(each)).map(inOneSpelling))];
}

const WEB_ADDRESS = /^(https?:\/\/|www\.)\S+$/i;
const DOI_ADDRESS = /^(?:doi:\s*|(?:https?:\/\/)?(?:www\.|dx\.)*doi\.org\/)10\.\d/i;

/** What a link was shared by, and no part of what it leads to. */
const CAMPAIGN = [/^utm_\w+/i, 'fbclid', 'gclid', 'mc_cid', 'mc_eid'];

/** An address without what leads to the same document all the same: scheme, www, last slash, fragment, campaign. */
function inOneSpelling(url: string): string {
  try {
    const address = normalizeUrl(url, {
      stripProtocol: true,
      stripHash: true,
      removeQueryParameters: CAMPAIGN,
    });
    return address.startsWith('doi.org/') ? unescaped(address).toLowerCase() : address;
  } catch {
    return url.toLowerCase();
  }
}

/** As decodeURIComponent, and what is no escape stays as it is. */
const unescaped = (address: string) =>
  address.replaceAll(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });

const LONGEST_URL = 1000;

/** An address as the seeds write it; undefined where it is none of the web, or not only one. */
export function webAddress(text: string): string | undefined {
  const [first = ''] = plainText(text)
    .trim()
    .split(/[\s;,]+(?=https?:\/\/)/i);
  const url = first.replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return undefined;
  const whole = /\s/.test(url) ? new URL(url).href : url;
  return whole.length <= LONGEST_URL ? whole : undefined;
}

const ACTS = /^(javascript|vbscript|data|blob|filesystem|view-source):/i;

/** Why an address must not be kept at all, as the end of *URL must be*; null where it may. */
export function faultOfAddress(url: string): string | null {
  const address = url.replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
  const [, scheme] = ACTS.exec(address) ?? [];
  if (scheme) return `an address of the web, got one that begins with ${scheme.toLowerCase()}:`;
  const [, start = '', host] = /^((?:[a-z][a-z\d+.-]*:)?\/\/)[^/?#\\]*@([^/?#\\@]*)/i.exec(address) ?? [];
  return host === undefined
    ? null
    : `an address without a name or password, got ${shown(`${start}…@${host}`)}`;
}
