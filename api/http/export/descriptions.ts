/** What one line of a file is, or all of it, in the languages of the pages. */
export interface Description {
  nl: string;
  en: string;
}

/** By the list that a file holds; a list that is new has its files before it has words. */
export const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  barriers: {
    nl: 'Een knelpunt van de overheid: zijn namen, wat het is, en wat erbij hoort: werkwijzen die men niet moet overnemen, cijfers, lessen, programma’s en zoektochten.',
    en: 'A barrier that government runs into: its names, what it is, and what belongs to it: practices not to copy, figures, lessons, programmes and searches.',
  },
  practices: {
    nl: 'Een werkwijze: haar namen, wat zij is, wat ervan bekend is in één zin, en haar rang en score voor elk knelpunt.',
    en: 'A practice: its names, what it is, what is known of it in a sentence, and its rank and score for each barrier.',
  },
  conditions: {
    nl: 'Iets wat in orde moet zijn voordat werkwijzen werken, en of dat in Nederland zo is.',
    en: 'Something that must hold before practices work, and whether it does in the Netherlands.',
  },
  cases: {
    nl: 'Een casus: wat er waar en wanneer is gedaan, door wie, en wat het leert.',
    en: 'A case: what was done where and when, by whom, and what it teaches.',
  },
  adoptions: {
    nl: 'Eén werkwijze zoals zij in één casus is toegepast: hoe, waar, wanneer, en hoe het ermee staat.',
    en: 'One practice as it was adopted in one case: how, where, when, and its status.',
  },
  claims: {
    nl: 'Eén uitspraak die na te gaan is: waarover, wat er gemeten is en hoe, wie het vaststelde, en de bronnen ervan.',
    en: 'One statement that can be checked: what about, what was measured and how, who established it, and its sources.',
  },
  lessons: {
    nl: 'Een les: uit welke casussen, tegen welke knelpunten, voor wie, en uit welke bronnen.',
    en: 'A lesson: from which cases, against which barriers, for whom, and from which sources.',
  },
  actors: {
    nl: 'Een organisatie of spreker: wat voor een, waar, waar zij deel van is, haar tegenhangers elders, de casussen waaraan zij meedeed en de programma’s waarvoor zij verantwoordelijk is.',
    en: 'An organisation or speaker: what kind, where, what it is part of, its counterparts elsewhere, the cases it took part in and the programmes it is responsible for.',
  },
  programmes: {
    nl: 'Iets wat in Nederland al loopt, van wie het is, en tegen welke knelpunten het is bedoeld.',
    en: 'Something under way in the Netherlands, whose it is, and which barriers it is meant to reduce.',
  },
  searchRecords: {
    nl: 'Een zoektocht naar bewijs die niets opleverde: wat er gezocht is, waar en wanneer.',
    en: 'A search for evidence that found nothing: what was looked for, where and when.',
  },
  countries: {
    nl: 'Een land, met zijn code in ISO 3166 en zijn regio’s.',
    en: 'A country, with its code in ISO 3166 and its regions.',
  },
  regions: {
    nl: 'Een regio, met haar code in ISO 3166 en haar land.',
    en: 'A region, with its code in ISO 3166 and its country.',
  },
  unions: { nl: 'Een unie van landen.', en: 'A union of countries.' },
  policyAreas: {
    nl: 'Een beleidsterrein waarin casussen speelden.',
    en: 'An area of policy that cases were in.',
  },
  publications: {
    nl: 'Een publicatie waarop uitspraken rusten: titel, auteurs, uitgever, datum en adres.',
    en: 'A publication that statements rest on: title, authors, publisher, date and address.',
  },
  webinars: {
    nl: 'Een webinar: waarover, wanneer en met wie.',
    en: 'A webinar: what about, when and with whom.',
  },
};

export const GRAPH: Description = {
  nl: 'Elke regel is een knoop of een verband, zoals Neo4j ze bewaart; de eerste noemt de revisie.',
  en: 'Each line is a node or a relationship, as Neo4j holds it; the first one tells the revision.',
};

export const CSL: Description = {
  nl: 'Alle publicaties voor Zotero en andere programma’s voor literatuur.',
  en: 'All publications for Zotero and other reference managers.',
};
