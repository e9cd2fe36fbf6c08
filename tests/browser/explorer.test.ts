import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { source as axe } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { hashOf, type Shared, sharedIn } from '../../web/shared-link';
import { openBrowser } from '../support/chromium';
import { testService } from '../support/service';

jest.setTimeout(240_000);

const service = testService();
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** A page that was opened, and what happened meanwhile. */
interface Opened {
  page: Page;
  /** Requests to anywhere but the service, violations of the policy, and what the console calls an error. */
  wrong: string[];
  /** The operations that were asked. */
  asked: string[];
  /** Addresses of the scripts that were loaded. */
  scripts: string[];
}

async function open(path: string, address = service.address): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const opened: Opened = { page, wrong: [], asked: [], scripts: [] };
  page.on('request', (sent) => {
    const url = sent.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) opened.wrong.push(`strayed to ${url}`);
    if (url.includes('/graphql')) opened.asked.push(/query (\w+)/.exec(sent.postData() ?? '')?.[1] ?? '?');
    if (url.endsWith('.js')) opened.scripts.push(url);
  });
  page.on('pageerror', (error) => opened.wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') opened.wrong.push(message.text());
  });
  await page.exposeFunction('noteViolation', (text: string) => opened.wrong.push(text));
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) =>
      window.noteViolation(event.violatedDirective + ' ' + event.blockedURI));
  `);
  await page.goto(`${address}${path}`);
  return opened;
}

/** What breaks WCAG 2.2 AA on a page, as far as a machine can tell. */
async function barriersTo(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe
    .run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
}

/** What a page is, and what it says in a language. */
interface Expected {
  path: string;
  operation: string;
  nl: { title: string; says: string[] };
  en: { title: string; says: string[] };
}

const LANGUAGES = ['nl', 'en'] as const;

const QUESTION = {
  nl: 'Hoe krijgen mensen waar ze recht op hebben zonder aanvraag?',
  en: 'How do people get what they are entitled to without applying?',
};

const PAGES: Record<string, Expected> = {
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
        'Best gemeten: gelote proef, 2 getuigen, op 3 plekken, niets spreekt ertegen.',
        'Portugal (sinds 2016)',
        'ontbreekt Eenvoudige voorwaarden',
        'Niet overnemen',
        'Wat in Nederland al loopt',
        'Citeer dit antwoord',
        'Bouwtekening, antwoord op “Hoe krijgen mensen waar ze recht op hebben zonder aanvraag?”, sha256:',
      ],
    },
    en: {
      title: `${QUESTION.en} – Bouwtekening`,
      says: [
        'The question was understood as',
        'Best measured: randomised trial, 2 witnesses, in 3 places, nothing speaks against it.',
        'Portugal (since 2016)',
        'unmet Simple entitlement rules',
        'Not to copy',
        'Under way in the Netherlands',
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
      title: 'Kaart van wat bekend is – Bouwtekening',
      says: [
        'Wat de letters betekenen',
        'niet onderzocht',
        'Waar bewijs ontbreekt',
        'met een meting',
        'Automatische toekenning',
      ],
    },
    en: {
      title: 'Map of what is known – Bouwtekening',
      says: ['What the letters mean', 'not studied', 'Where evidence is missing', 'Automatic granting'],
    },
  },
  'the map of places': {
    path: 'map?by=place',
    operation: 'ExplorerMap',
    nl: { title: 'Kaart van wat bekend is – Bouwtekening', says: ['Estland', 'Vlaanderen'] },
    en: { title: 'Map of what is known – Bouwtekening', says: ['Estonia', 'Flanders'] },
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
        'Knelpunten waarover deze casussen iets vertellen',
        'vraag wat hier helpt',
        'casussen op dit terrein',
      ],
    },
    en: {
      title: 'Social protection – Bouwtekening',
      says: [
        'Policy area',
        'COFOG 10',
        'Barriers that these cases tell something about',
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

describe.each(LANGUAGES)('the explorer in %s', (language) => {
  it.each(Object.entries(PAGES))(
    'shows %s with one request, to everybody, without an error',
    async (_, expected) => {
      const { page, wrong, asked } = await open(
        `/${language}/${expected.path.replace('$QUESTION', encodeURIComponent(QUESTION[language]))}`,
      );
      const { title, says } = expected[language];
      const main = page.getByRole('main');
      for (const sentence of says) await main.getByText(sentence).first().waitFor({ state: 'attached' });
      const heading = await page.getByRole('heading', { level: 1 }).textContent();
      expect({
        asked,
        title: await page.title(),
        language: await page.locator('html').getAttribute('lang'),
        barriers: await barriersTo(page),
        wrong,
      }).toEqual({
        asked: [expected.operation],
        title: title || `${heading} – Bouwtekening`,
        language,
        barriers: [],
        wrong: [],
      });
      await page.close();
    },
  );
});

/** Asks a question on the first page, and waits for the answer. */
async function askByKeyboard(page: Page, question: string): Promise<void> {
  // Else the first page is left before it knows what it asked for, and asks again when it is gone back to.
  await page.getByRole('heading', { name: 'Knelpunten waarover iets bekend is' }).waitFor();
  await tabTo(page, 'INPUT');
  await page.keyboard.type(question, { delay: 5 });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
}

/** Presses Tab until something is reached: an element by its tag or by its whole text. */
async function tabTo(page: Page, sought: string): Promise<void> {
  for (let pressed = 0; pressed < 100; pressed++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      '[document.activeElement.tagName, document.activeElement.textContent]',
    );
    if ((reached as string[]).includes(sought)) return;
  }
  throw new Error(`Tab must reach ${sought}, got elsewhere after 100 times`);
}

/** What is asked while a question is put, beside the main content of a page. */
const BESIDE = new Set(['ExplorerSuggestions', 'ExplorerPlaces']);

describe('a reader', () => {
  it('asks a question, opens a practice and a source by keyboard alone, and goes back without asking again', async () => {
    const { page, wrong, asked } = await open('/nl/');
    await askByKeyboard(page, 'Wat helpt tegen niet-gebruik?');
    await tabTo(page, 'Duidelijke overheidsbrief');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Duidelijke overheidsbrief' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
    await tabTo(page, 'bron');
    await page.keyboard.press('Enter');
    await page.getByText('Wat erop rust').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Wat werkt elders, en hoe zeker is dat?' }).waitFor();
    expect(asked.filter((operation) => !BESIDE.has(operation))).toEqual([
      'ExplorerStart',
      'ExplorerAnswer',
      'ExplorerPractice',
      'ExplorerSource',
    ]);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('has a question completed, and asks what is chosen', async () => {
    const { page, wrong } = await open('/nl/');
    await page.getByRole('combobox', { name: 'Uw vraag' }).pressSequentially('niet-geb');
    await page.getByRole('option', { name: 'Niet-gebruik knelpunt' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=Niet-gebruik');
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('strikes what was understood wrongly, and asks the rest', async () => {
    const { page } = await open(`/nl/?q=${encodeURIComponent('niet-gebruik en privacyfrictie')}`);
    await page.getByRole('link', { name: 'Laat “privacyfrictie” weg en vraag opnieuw' }).click();
    await page
      .getByRole('link', { name: 'Laat “privacyfrictie” weg en vraag opnieuw' })
      .waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('q')).toBe('niet-gebruik en');
    await page.close();
  });

  it('replaces what was understood wrongly by what was meant', async () => {
    const { page, wrong } = await open(
      `/en/?q=${encodeURIComponent('What helps against unclaimed benefits?')}`,
    );
    await page.getByText('replace', { exact: true }).first().click();
    await page.getByLabel('By “unclaimed benefits” I meant').fill('privacy fri');
    await page.getByRole('option', { name: /^Privacy friction/ }).click();
    await page.waitForURL(/q=What\+helps\+against\+Privacy\+friction/);
    await page
      .getByRole('region', { name: 'The question was understood as' })
      .getByText('Privacy friction')
      .first()
      .waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('takes an answer along as a table and as a query', async () => {
    const { page } = await open(`/nl/?q=niet-gebruik&in=BE`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download als CSV' }).click(),
    ]);
    const stream = await download.createReadStream();
    const [table = ''] = (await stream.setEncoding('utf8').toArray()) as string[];
    const link = await page.getByRole('link', { name: 'Open als query' }).getAttribute('href');
    const shared = sharedIn(new URL(link ?? '', page.url()).hash) as Shared;
    expect(table.split('\n')[0]).toContain('rank;practice.id;practice.name;barrier.id');
    expect(shared.query).toContain('query ExplorerAnswer(');
    expect(JSON.parse(shared.variables)).toEqual({
      question: 'niet-gebruik',
      in: ['BE'],
      first: 10,
    });
    await page.close();
  });

  it('takes a whole list along from the page of the data, which the foot of each page leads to', async () => {
    const { page, wrong } = await open('/nl/map');
    await page.getByRole('link', { name: 'Alle gegevens' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'knelpunten als CSV' }).click(),
    ]);
    const stream = await download.createReadStream();
    const [table = ''] = (await stream.setEncoding('utf8').toArray()) as string[];
    expect(download.suggestedFilename()).toMatch(/^bouwtekening-barriers-[\d-]+-revision-1\.csv$/);
    expect(table.slice(0, 10)).toBe('\uFEFFid;nameNl');
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('walks a path from a barrier to a source by keyboard alone', async () => {
    const { page, wrong } = await open('/en/practice/automatic-granting');
    const heading = page.getByRole('heading', { name: 'From barrier to source' });
    await heading.waitFor();
    await page.getByRole('img', { name: /^Map of the world .*Portugal/ }).waitFor();
    const paths = page.locator('section', { has: heading }).locator('summary', { hasText: 'Non-take-up' });
    await paths.focus();
    await page.keyboard.press('Enter');
    const walked: string[] = [];
    for (let step = 0; step < 4; step++) {
      await page.keyboard.press('Tab');
      walked.push((await page.evaluate('document.activeElement.textContent')) as string);
    }
    expect(walked).toEqual([
      'Non-take-up',
      'Belgium',
      'Belgium: the Crossroads Bank for Social Security',
      'TAKE: Reducing poverty through improving the take up of social policies. Final report',
    ]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^TAKE: Reducing poverty/ }).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('lays a place beside another by typing its name, takes it away again, and goes back', async () => {
    const { page, wrong } = await open('/en/place/EE');
    await page.getByRole('link', { name: 'Compare with others' }).click();
    await page.getByLabel('Compare with').fill('Denm');
    await page.getByRole('option', { name: /^Denmark/ }).click();
    await page.getByRole('columnheader', { name: 'Denmark' }).first().waitFor();
    expect(new URL(page.url()).search).toBe('?things=EE,DK');
    await page.getByRole('link', { name: 'Take away Estonia' }).click();
    await page.waitForURL(/things=DK$/);
    await page.goBack();
    await page.getByRole('heading', { name: 'Evidence by barrier' }).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('narrows a comparison to a barrier without losing the place on the page, and goes back', async () => {
    const { page, wrong, asked } = await open('/en/compare?things=EE,DK');
    const barrier = page.getByLabel('Barrier', { exact: true });
    await barrier.focus();
    await barrier.selectOption({ label: 'Short political horizon' });
    await page.getByText('Only what bears on the barrier “Short political horizon” is counted.').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('barrier');
    expect(new URL(page.url()).search).toBe('?things=EE,DK&barrier=short-political-horizon');
    await page.getByRole('link', { name: 'Take away Estonia' }).click();
    await page.waitForURL(/things=DK&barrier=short-political-horizon$/);
    await page.goBack();
    await page.getByText('Only what bears on the barrier “Short political horizon” is counted.').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: 'Digital exclusion' }).waitFor({ state: 'attached' });
    expect(await barrier.inputValue()).toBe('');
    expect(asked).toEqual(['ExplorerCompare', 'ExplorerCompare', 'ExplorerCompared']);
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('leads from a barrier to the places where most was done about it, side by side', async () => {
    const { page, wrong } = await open('/en/barrier/short-political-horizon');
    await page.getByRole('link', { name: 'Compare United Kingdom, Costa Rica and Estonia on this' }).click();
    await page.getByText('Only what bears on the barrier “Short political horizon” is counted.').waitFor();
    await page.getByRole('columnheader', { name: 'Estonia' }).first().waitFor();
    expect(wrong).toEqual([]);
    await page.close();
  });

  it('is told what to do where the service cannot be reached, and goes on from there', async () => {
    const { page } = await open('/nl/map');
    await page.getByText('Waar bewijs ontbreekt').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('link', { name: 'Plaatsen' }).click();
    await page.getByRole('alert').getByText('De dienst is niet te bereiken.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByRole('link', { name: 'Estland', exact: true }).waitFor();
    expect(await barriersTo(page)).toEqual([]);
    await page.close();
  });

  it('is not told that there is nothing where only the answer failed', async () => {
    const { page } = await open('/nl/map');
    await page.getByText('Waar bewijs ontbreekt').waitFor();
    const failed = {
      data: { practice: null },
      errors: [{ message: 'It took too long', path: ['practice'], extensions: { code: 'GRAPH_TIMEOUT' } }],
    };
    await page.route('**/graphql', (route) => route.fulfill({ status: 504, json: failed }));
    await page.getByRole('link', { name: 'Automatische toekenning', exact: true }).click();
    await page.getByRole('alert').getByText('De dienst heeft het druk.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Automatische toekenning' }).waitFor();
    await page.close();
  });

  it.each([
    ['an answer', `/nl/?q=${encodeURIComponent(QUESTION.nl)}`, QUESTION.nl],
    ['a practice', '/nl/practice/automatic-granting', 'Automatische toekenning'],
    ['a barrier', '/nl/barrier/non-take-up', 'Niet-gebruik'],
    ['a case', '/nl/case/flanders-automatic-entitlements', 'Vlaanderen: automatische toekenning'],
  ])(
    'gets %s on paper as a memo of one to three pages, with a footnote for each number',
    async (_, path, title) => {
      const { page } = await open(path);
      const memo = page.locator('.memo');
      await memo.waitFor({ state: 'attached' });
      await page.emulateMedia({ media: 'print' });
      const seen = page.getByRole('main').locator('> :visible');
      const heading = await memo.getByRole('heading', { level: 1 }).textContent();
      const notes = await memo.locator('.footnotes li').count();
      const numbers = await memo.locator('sup').allTextContents();
      const cited = [...new Set(numbers.flatMap((text) => text.split(', ').map(Number)))].sort(
        (a, b) => a - b,
      );
      const sheets = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
      const pages = sheets.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect({
        seen: await seen.count(),
        heading: heading?.startsWith(title),
        cited,
        fits: pages >= 1 && pages <= 3,
      }).toEqual({
        seen: 1,
        heading: true,
        cited: Array.from({ length: notes }, (_, at) => at + 1),
        fits: true,
      });
      expect(notes).toBeGreaterThan(5);
      await page.close();
    },
  );

  it('is told without JavaScript what can be done', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${service.address}/nl/`);
    expect(await page.locator('noscript').textContent()).toContain('Deze pagina heeft JavaScript nodig.');
    await context.close();
  });

  it.each([
    'nergens',
    'practice/nergens',
    'place/ZZ',
    'condition/nowhere',
    'programme/nowhere',
    'area/nowhere',
  ])('is told that there is no page at %s', async (below) => {
    const path = `/nl/${below}`;
    const { page, wrong } = await open(path);
    await page.getByRole('heading', { name: 'Deze pagina is er niet' }).waitFor();
    const { status } = await fetch(`${service.address}${path}`);
    expect({ status, title: await page.title(), wrong }).toEqual({
      status: 404,
      title: 'Deze pagina is er niet – Bouwtekening',
      wrong: ['Failed to load resource: the server responded with a status of 404 (Not Found)'],
    });
    await page.close();
  });
});

/** Passes on what is asked below a path, as a proxy does that many services share. */
async function proxyBelow(prefix: string): Promise<{ address: string; close: () => void }> {
  const { hostname, port } = new URL(service.address);
  const proxy = createServer((incoming, outgoing) => {
    const path = (incoming.url ?? '').slice(prefix.length);
    const headers = { ...incoming.headers, host: `${hostname}:${port}` };
    const passed = request({ hostname, port, path, method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const close = () => {
    proxy.closeAllConnections();
    proxy.close();
  };
  return { address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, close };
}

describe('somebody who reads the pages for the first time', () => {
  /** Opens the first page and follows links by their names, as far as they are. */
  const follow = async (...links: (string | RegExp)[]): Promise<Page> => {
    const { page } = await open('/nl/');
    for (const name of links) await page.getByRole('link', { name }).first().click();
    return page;
  };
  const saysAll = async (page: Page, ...said: (string | RegExp)[]) => {
    for (const text of said)
      await page.getByRole('main').getByText(text).locator('visible=true').first().waitFor();
    await page.close();
  };

  it('finds by three clicks which countries granted benefits automatically, and what was measured by whom', async () => {
    const page = await follow(QUESTION.nl, 'Automatische toekenning');
    await page
      .getByText(/^Gemeten effecten/)
      .first()
      .click();
    await saysAll(page, 'Massachusetts', 'Portugal', /vastgesteld door/, /voor en na/);
  });

  /** Asks by five clicks for what Estonia and Denmark did about short political horizons. */
  const askOfTwo = async (): Promise<Page> => {
    const page = await follow('Kaart van wat bekend is', 'Plaatsen', /^Estland, Korte politieke horizon/);
    await page.getByLabel('Alleen wat gedaan is in').selectOption({ label: 'Denemarken' });
    await page.getByRole('button', { name: 'Vraag', exact: true }).click();
    await page.waitForURL(/in=EE(%2C|,)DK/);
    return page;
  };

  it('finds by five clicks what Estonia and Denmark did about short political horizons', async () => {
    await saysAll(await askOfTwo(), 'Met bewijs', /^Denemarken/, /^Estland/);
  });

  it('sees by one click more how the two compare on these', async () => {
    const page = await askOfTwo();
    await page.getByRole('link', { name: 'Vergelijk deze plaatsen op: Korte politieke horizon' }).click();
    await page.getByRole('columnheader', { name: 'Denemarken' }).first().waitFor();
    expect(await page.title()).toBe('Estland – Denemarken: Korte politieke horizon – Bouwtekening');
    await saysAll(page, 'ondersteund', 'niet getoetst', 'Geoormerkt geld');
  });

  it('finds by one click which barriers have no practice with measured support', async () => {
    await saysAll(await follow('Kaart van wat bekend is'), /geen enkele met een meting/);
  });

  it('finds by one click how many practices against privacy friction have their conditions met, by two which', async () => {
    const page = await follow('Privacyfrictie');
    await page.getByRole('link', { name: /^alles geldt 0$/ }).waitFor();
    await page.getByRole('link', { name: /^iets is onbekend 2$/ }).click();
    await page.waitForURL(/conditions=unknown$/);
    expect(await page.locator('.ranked h3').first().textContent()).toContain('Toestemmingsregels');
    await saysAll(
      page,
      'Voorwaarden in Nederland:',
      'onbekend',
      'Privacyregels en geld in één pakket geregeld',
    );
  });

  it('finds by two clicks what happened to the Flemish supervisory commission after 2018, and who says so', async () => {
    const page = await follow(/^Wat gebeurde er in Vlaanderen/, /^Vlaamse Toezichtcommissie/);
    await saysAll(page, /sinds juni 2018 geen voorafgaande machtiging meer/, /vastgesteld door/);
  });
});

describe('the explorer', () => {
  it('passes on what the playground shared while it stood here', async () => {
    const shared = hashOf({ query: '{ revision { number } }', variables: '' });
    const { page } = await open(`/${shared}`);
    await page.waitForURL(`${service.address}/playground/${shared}`);
    await page.locator('.graphiql-query-editor').waitFor();
    await page.close();
  });

  it('works below a path that a proxy puts in front', async () => {
    const { address, close } = await proxyBelow('/beeld');
    const { page, wrong } = await open('/beeld/nl/practice/automatic-granting', address);
    await page.getByRole('link', { name: 'Niet-gebruik' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Niet-gebruik' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/beeld/nl/barrier/non-take-up');
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Non-take-up' }).waitFor();
    expect(wrong).toEqual([]);
    await page.close();
    close();
  });

  it('loads at most 200 kB of script before the first answer', async () => {
    const { page, scripts } = await open(`/nl/?q=niet-gebruik`);
    await page.getByRole('heading', { name: 'Met bewijs' }).waitFor();
    const sizes = await Promise.all(
      scripts.map(async (url) => gzipSync(await (await fetch(url)).text()).length),
    );
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    process.stdout.write(`Script before the first answer: ${(bytes / 1000).toFixed(1)} kB of 200 (gzip)\n`);
    expect(bytes).toBeLessThanOrEqual(200_000);
    await page.close();
  });
});
