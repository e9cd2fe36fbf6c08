import type { Texts } from '../../api/operations/examples';

/** The languages of the page, named by the keys of its texts. */
export type Language = keyof Texts;

/** The language of a browser, as far as it is one of ours; Dutch else. */
export const languageOf = (browser: string): Language =>
  browser.toLowerCase().startsWith('en') ? 'en' : 'nl';

/** What the page says itself. */
export const WORDS = {
  nl: {
    examples: 'Voorbeelden',
    share: 'Link kopiëren naar deze vraag',
    table: 'Antwoord als CSV downloaden',
    copied: 'De link is gekopieerd.',
    notCopied: 'De browser liet kopiëren niet toe; de link staat in de adresbalk.',
    broken: 'Deze link is niet te lezen; vraag de afzender om hem opnieuw te kopiëren.',
    downloaded: (file: string) => `${file} is gedownload.`,
    noTable: (why: string) => `Geen CSV: ${why}`,
    badVariables: 'de variabelen moeten JSON zijn.',
    unreachable: 'de dienst antwoordt niet.',
    run: ({ statements, milliseconds }: { statements: number; milliseconds: number }) =>
      `${statements} ${statements === 1 ? 'opdracht' : 'opdrachten'} aan de database · ${dutch(milliseconds)} ms`,
    cost: (requested: number, limit: number) => `kosten ${dutch(requested)} van ${dutch(limit)} objecten`,
    close: 'Sluiten',
  },
  en: {
    examples: 'Examples',
    share: 'Copy a link to this query',
    table: 'Download the answer as CSV',
    copied: 'The link is copied.',
    notCopied: 'The browser did not allow copying; the link is in the address bar.',
    broken: 'This link cannot be read; ask whoever sent it to copy it again.',
    downloaded: (file: string) => `${file} is downloaded.`,
    noTable: (why: string) => `No CSV: ${why}`,
    badVariables: 'the variables must be JSON.',
    unreachable: 'the service does not answer.',
    run: ({ statements, milliseconds }: { statements: number; milliseconds: number }) =>
      `${statements} ${statements === 1 ? 'statement' : 'statements'} · ${english(milliseconds)} ms`,
    cost: (requested: number, limit: number) => `cost ${english(requested)} of ${english(limit)} objects`,
    close: 'Close',
  },
};
export type Words = (typeof WORDS)[Language];

/** What the page has to tell, in the language that it is read in. */
export type Notice = (words: Words) => string;

const dutch = (value: number) => value.toLocaleString('nl-NL');
const english = (value: number) => value.toLocaleString('en-GB');
