import normalizeUrl from 'normalize-url';

/** The DOI in a text, however it is written there: bare, behind `doi:`, or as an address. */
export const doiIn = (text: string): string | undefined => /10\.\S+\/\S+/.exec(text)?.[0];

/**
 * Where a document is found: its URL and its DOI, each in one spelling, so that two documents are the same where they
 * share one. Import and check both go by this.
 */
export function webAddressesOf({ URL, DOI }: { URL?: unknown; DOI?: unknown }): string[] {
  const doi = doiIn(String(DOI ?? ''));
  const urls = [String(URL ?? ''), doi ? `https://doi.org/${doi}` : ''];
  return [...new Set(urls.filter((url) => WEB_ADDRESS.test(url)).map(inOneSpelling))];
}

const WEB_ADDRESS = /^(https?:\/\/|www\.)\S+$/i;

/** An address without what leads to the same document all the same: scheme, www, last slash, fragment, campaign. */
function inOneSpelling(url: string): string {
  try {
    const address = normalizeUrl(url, { stripProtocol: true, stripHash: true }).replace(
      /^dx\.doi\.org\//,
      'doi.org/',
    );
    return address.startsWith('doi.org/') ? decodeURIComponent(address).toLowerCase() : address;
  } catch {
    return url;
  }
}
