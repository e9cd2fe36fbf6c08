import { QUESTION } from './opened';

/** What a page is, and what it says in a language. */
export interface Expected {
  path: string;
  operation: string;
  nl: { title: string; says: string[] };
  en: { title: string; says: string[] };
}

/** The pages of the explorer on the real seeds. */
export const PAGES: Record<string, Expected> = {
  'the first page': {
    path: '',
    operation: 'ExplorerStart',
    nl: {
      title: 'Bouwtekening',
      says: ['Wat werkt elders, en hoe zeker is dat?', 'Knelpunten waarover iets bekend is', 'Niet-gebruik'],
    },
    en: {
      title: 'Bouwtekening',
      says: [
        'What works elsewhere, and how sure is that?',
        'Barriers that something is known about',
        'Non-take-up',
      ],
    },
  },
  'an answer': {
    path: '?q=$QUESTION',
    operation: 'ExplorerAnswer',
    nl: {
      title: `${QUESTION.nl} – Bouwtekening`,
      says: [
        'Zo is de vraag begrepen',
        '“zonder aanvraag” → Automatische toekenning',
        'Best gemeten: gelote proef, 2 getuigen, op 3 plekken, een deel van de bevindingen wijst twee kanten op.',
        'Portugal (sinds 2016)',
        'ontbreekt Eenvoudige voorwaarden',
        'Niet overnemen',
        'Wat in Nederland loopt of liep',
        'Citeer dit antwoord',
        'Bouwtekening, antwoord op “Hoe krijgen mensen waar ze recht op hebben zonder aanvraag?”, sha256:',
      ],
    },
    en: {
      title: `${QUESTION.en} – Bouwtekening`,
      says: [
        'The question was understood as',
        'Best measured: randomised trial, 2 witnesses, in 3 places, some findings point both ways.',
        'Portugal (since 2016)',
        'unmet Simple entitlement rules',
        'Not to copy',
        'What is or was under way in the Netherlands',
        'Cite this answer',
        'Bouwtekening, answer to “How do people get what they are entitled to without applying?”, sha256:',
      ],
    },
  },
  'a question without an answer': {
    path: '?q=pannenkoeken',
    operation: 'ExplorerAnswer',
    nl: {
      title: 'pannenkoeken – Bouwtekening',
      says: [
        'Hierover is geen antwoord',
        'De vraag noemt geen knelpunt en geen werkwijze die hier bekend is.',
        'Wel te beantwoorden',
      ],
    },
    en: {
      title: 'pannenkoeken – Bouwtekening',
      says: [
        'There is no answer to this',
        'The question names no barrier and no practice that is known here.',
        'Can be answered',
      ],
    },
  },
  'a practice': {
    path: 'practice/automatic-granting',
    operation: 'ExplorerPractice',
    nl: {
      title: 'Automatische toekenning – Bouwtekening',
      says: [
        'Wat het doet',
        'maakt kleiner',
        'sterk bewijs',
        'Eenvoudige voorwaarden ontbreekt',
        'Waar het is toegepast',
        'Portugal, vanaf juli 2016 · loopt',
        'Van knelpunt naar bron',
        'een regio kleurt haar land',
      ],
    },
    en: {
      title: 'Automatic granting – Bouwtekening',
      says: ['What it does', 'makes it smaller', 'strong evidence', 'Portugal, from July 2016 · running'],
    },
  },
  'a barrier': {
    path: 'barrier/non-take-up',
    operation: 'ExplorerBarrier',
    nl: {
      title: 'Niet-gebruik – Bouwtekening',
      says: [
        'Wat helpt, sterkst onderbouwd eerst',
        'Duidelijke overheidsbrief',
        'Niet overnemen',
        'tegengesproken',
      ],
    },
    en: {
      title: 'Non-take-up – Bouwtekening',
      says: ['What helps, best supported first', 'Plain official letter', 'Not to copy', 'contradicted'],
    },
  },
  'a case': {
    path: 'case/flanders-automatic-entitlements',
    operation: 'ExplorerCase',
    nl: {
      title:
        'Vlaanderen: automatische toekenning van gezinstoelagen, samen met persoonlijk contact – Bouwtekening',
      says: ['Tijdlijn', '18 juli 2008', 'vergelijkbaar in Nederland: Autoriteit Persoonsgegevens'],
    },
    en: {
      title: 'Flanders: automatic family allowances combined with personal contact – Bouwtekening',
      says: ['Timeline', '18 July 2008', 'comparable in the Netherlands: Dutch Data Protection Authority'],
    },
  },
  'the map of practices': {
    path: 'map',
    operation: 'ExplorerMap',
    nl: {
      title: 'Bewijskaart – Bouwtekening',
      says: [
        'Wat de letters betekenen',
        'niet onderzocht',
        'Waar bewijs ontbreekt',
        'waarvan gemeten',
        'Automatische toekenning',
      ],
    },
    en: {
      title: 'Evidence map – Bouwtekening',
      says: ['What the letters mean', 'not studied', 'Where evidence is missing', 'Automatic granting'],
    },
  },
  'the map of places': {
    path: 'map?by=place',
    operation: 'ExplorerMap',
    nl: { title: 'Bewijskaart – Bouwtekening', says: ['Estland', 'Vlaanderen'] },
    en: { title: 'Evidence map – Bouwtekening', says: ['Estonia', 'Flanders'] },
  },
  'a comparison of places': {
    path: 'compare?things=EE,DK',
    operation: 'ExplorerCompare',
    nl: {
      title: 'Estland – Denemarken – Bouwtekening',
      says: [
        'Bewijs per knelpunt',
        'Korte politieke horizon',
        'niet onderzocht',
        'dingen gemeen',
        'Wat het kost',
      ],
    },
    en: {
      title: 'Estonia – Denmark – Bouwtekening',
      says: [
        'Evidence by barrier',
        'Short political horizon',
        'not studied',
        'things shared',
        'What it costs',
      ],
    },
  },
  'a comparison on one barrier': {
    path: 'compare?things=EE,DK&barrier=short-political-horizon',
    operation: 'ExplorerCompare',
    nl: {
      title: 'Estland – Denemarken: Korte politieke horizon – Bouwtekening',
      says: [
        'Geteld is alleen wat gaat over het knelpunt “Korte politieke horizon”.',
        '1994–1998',
        'Programma dat voor vele jaren vastligt',
      ],
    },
    en: {
      title: 'Estonia – Denmark: Short political horizon – Bouwtekening',
      says: ['Only what bears on the barrier “Short political horizon” is counted.', '1994–1998', 'untested'],
    },
  },
  'a comparison of practices': {
    path: 'compare?things=automatic-granting,proactive-service',
    operation: 'ExplorerCompare',
    nl: {
      title: 'Automatische toekenning – Proactieve dienstverlening – Bouwtekening',
      says: ['Voorwaarden', 'Vergelijk met', 'ondersteund'],
    },
    en: {
      title: 'Automatic granting – Proactive service delivery – Bouwtekening',
      says: ['Conditions', 'Compare with', 'supported'],
    },
  },
  'what changed': {
    path: 'revision',
    operation: 'ExplorerRevisions',
    nl: {
      title: 'Wat er veranderde – Bouwtekening',
      says: ['Revisie 1 van', 'Kenmerk sha256:', 'alles nieuw'],
    },
    en: {
      title: 'What changed – Bouwtekening',
      says: ['Revision 1 of', 'Digest sha256:', 'everything is new'],
    },
  },
  'all data': {
    path: 'data',
    operation: 'ExplorerData',
    nl: {
      title: 'Alle gegevens – Bouwtekening',
      says: [
        'beweringen',
        'Eén uitspraak die na te gaan is',
        'Een werkwijze: haar namen',
        'De hele graaf',
        'Bouwtekening, revisie 1, ',
        'curl -s http',
      ],
    },
    en: {
      title: 'All data – Bouwtekening',
      says: [
        'One statement that can be checked',
        'The whole graph',
        'Bouwtekening, revision 1, ',
        'curl -s http',
      ],
    },
  },
  'what there is to look through': {
    path: 'search',
    operation: 'ExplorerKinds',
    nl: {
      title: 'Zoeken – Bouwtekening',
      says: ['Of kijk wat er is', 'Landen, regio’s en de Europese Unie.', 'zijn er te veel voor een lijst'],
    },
    en: {
      title: 'Search – Bouwtekening',
      says: ['Or look at what there is', 'What must hold before a practice works.', 'too many organisations'],
    },
  },
  'a list of conditions': {
    path: 'search?type=Condition',
    operation: 'ExplorerNames',
    nl: {
      title: 'Voorwaarden – Bouwtekening',
      says: [
        'Wat er moet zijn voordat een werkwijze werkt.',
        'van A tot Z',
        'Actuele gegevens gedurende het jaar',
      ],
    },
    en: { title: 'Conditions – Bouwtekening', says: ['from A to Z', 'Programmes'] },
  },
  'a list of places': {
    path: 'search?type=Jurisdiction',
    operation: 'ExplorerNames',
    nl: { title: 'Plaatsen – Bouwtekening', says: ['Estland', 'Vlaanderen', ', België', 'Europese Unie'] },
    en: { title: 'Places – Bouwtekening', says: ['Estonia', 'Flanders', ', Belgium', 'European Union'] },
  },
  'a search': {
    path: 'search?q=privacy',
    operation: 'ExplorerSearch',
    nl: {
      title: 'Zoeken: privacy – Bouwtekening',
      says: ['gevonden voor “privacy”', 'Privacyfrictie', 'Knelpunt'],
    },
    en: {
      title: 'Search: privacy – Bouwtekening',
      says: ['found for “privacy”', 'Privacy friction', 'Barrier'],
    },
  },
  'a search in a place': {
    path: 'search?q=data&type=Claim&in=EE',
    operation: 'ExplorerSearch',
    nl: { title: 'Zoeken: data – Bouwtekening', says: ['gevonden voor “data”', 'Plaats', 'Estland ('] },
    en: { title: 'Search: data – Bouwtekening', says: ['found for “data”', 'Place', 'Estonia ('] },
  },
  'a search whose narrowing leaves nothing': {
    path: 'search?q=data&type=Condition&in=EE',
    operation: 'ExplorerSearch',
    nl: {
      title: 'Zoeken: data – Bouwtekening',
      says: ['Met deze keuze is niets gevonden voor “data”', 'alle soorten, hier', 'alles, overal'],
    },
    en: {
      title: 'Search: data – Bouwtekening',
      says: ['Nothing found for “data” within this choice', 'all kinds, here', 'everything, everywhere'],
    },
  },
  'a condition': {
    path: 'condition/conditions-provable-from-registers',
    operation: 'ExplorerCondition',
    nl: {
      title: '',
      says: [
        'Voorwaarde',
        'Hoe het in Nederland staat',
        'deels In Nederland is hier deels aan voldaan.',
        'Werkwijzen die dit nodig hebben',
        'Automatische toekenning',
        'Met aan hoeveel van al hun voorwaarden in Nederland is voldaan.',
        'Wat er verder over bekend is',
      ],
    },
    en: {
      title: '',
      says: [
        'Condition',
        'How it stands in the Netherlands',
        'partly The Netherlands meets this in part.',
        'Practices that need it',
        'Automatic granting',
        'With how many of all their conditions the Netherlands meets.',
        'What else is known of it',
      ],
    },
  },
  'a condition of which nothing is known at home': {
    path: 'condition/brake-on-new-exceptions',
    operation: 'ExplorerCondition',
    nl: { title: '', says: ['onbekend', 'Reken er dus niet op.'] },
    en: { title: '', says: ['unknown', 'so do not count on it.'] },
  },
  'a programme': {
    path: 'programme/vim',
    operation: 'ExplorerProgramme',
    nl: {
      title: 'Vereenvoudiging Inkomensondersteuning voor Mensen – Bouwtekening',
      says: ['Gericht tegen', 'Stapeling van regels', 'Opgevolgd door', 'Wat erover is vastgesteld'],
    },
    en: {
      title: 'Simplifying income support for people – Bouwtekening',
      says: ['Aimed against', 'Rule stacking', 'Succeeded by', 'What was established about it'],
    },
  },
  'an area of policy': {
    path: 'area/social-protection',
    operation: 'ExplorerArea',
    nl: {
      title: 'Sociale zekerheid en inkomensondersteuning – Bouwtekening',
      says: [
        'Beleidsterrein',
        'COFOG 10',
        'Knelpunten waarop deze casussen betrekking hebben',
        'vraag wat hier helpt',
        'casussen op dit terrein',
      ],
    },
    en: {
      title: 'Social protection – Bouwtekening',
      says: [
        'Policy area',
        'COFOG 10',
        'Barriers that these cases bear on',
        'ask what helps here',
        'cases in this area',
      ],
    },
  },
  'a place': {
    path: 'place/EE',
    operation: 'ExplorerPlace',
    nl: { title: 'Estland – Bouwtekening', says: ['Land', 'Casussen', 'Organisaties'] },
    en: { title: 'Estonia – Bouwtekening', says: ['Country', 'Cases', 'Organisations'] },
  },
  'a place that is a part of where cases took place': {
    path: 'place/US-CA',
    operation: 'ExplorerPlace',
    nl: {
      title: 'Californië – Bouwtekening',
      says: ['Geen casus gaat over deze plaats zelf.', 'Ook hier toegepast'],
    },
    en: {
      title: 'California – Bouwtekening',
      says: ['No case is about this place itself.', 'Adopted here too'],
    },
  },
  'a ministry': {
    path: 'actor/szw',
    operation: 'ExplorerActor',
    nl: {
      title: 'Ministerie van Sociale Zaken en Werkgelegenheid – Bouwtekening',
      says: ['Verantwoordelijk voor', 'Hervormingsagenda inkomensondersteuning', 'programma, 2025–2035'],
    },
    en: {
      title: 'Ministry of Social Affairs and Employment (Netherlands) – Bouwtekening',
      says: ['Responsible for', 'programme, 2025–2035'],
    },
  },
  'an actor': {
    path: 'actor/vlaamse-toezichtcommissie',
    operation: 'ExplorerActor',
    nl: {
      title: 'Vlaamse Toezichtcommissie voor de verwerking van persoonsgegevens – Bouwtekening',
      says: [
        'Organisatie, toezichthouder',
        'Vergelijkbaar elders',
        'sinds juni 2018 geen voorafgaande machtiging meer',
      ],
    },
    en: {
      title: 'Flemish Supervisory Commission for the processing of personal data – Bouwtekening',
      says: ['Organisation, regulator', 'Comparable elsewhere', 'June 2018'],
    },
  },
  'a lesson': {
    path: 'lesson/build-on-exchange-layers',
    operation: 'ExplorerLesson',
    nl: { title: '', says: ['Les', 'Getrokken uit', 'Zekerheid'] },
    en: { title: '', says: ['Lesson', 'Drawn from', 'Certainty'] },
  },
  'a source': {
    path: 'source/harvard-kennedy-school-2023-ordeals-work-selection-markets',
    operation: 'ExplorerSource',
    nl: {
      title:
        'Do Ordeals Work for Selection Markets? Evidence from Health Insurance Auto-Enrollment – Bouwtekening',
      says: ['Verschenen', 'Wat erop rust', 'daalde de inschrijving met 33%'],
    },
    en: {
      title:
        'Do Ordeals Work for Selection Markets? Evidence from Health Insurance Auto-Enrollment – Bouwtekening',
      says: ['Published', 'What rests on it', 'fell by 33%'],
    },
  },
};
