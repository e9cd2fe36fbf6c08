import type { Connection } from '../../../graph/database/connection';
import { latestRevision } from '../../../graph/revision/revision.queries';
import { createTestApi, type TestApi } from '../../support/api';
import { FIXTURE, openFirstRevision, testServer } from '../../support/fixture';
import { type Ended, runProgram, settingsFor } from '../../support/program';

jest.setTimeout(120_000);

let connection: Connection;
let api: TestApi;
let date: string;

beforeAll(async () => {
  connection = await openFirstRevision();
  api = await createTestApi(connection);
  date = (await latestRevision(connection.read))!.appliedAt.slice(0, 10);
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

/** `npm run ask -- …` as a person types it; what it tells while it waits is left out. */
async function ask(...words: string[]): Promise<Ended> {
  const environment = { ...settingsFor(testServer(), FIXTURE.seeds), GRAPH_HOME: NOWHERE };
  const { code, out, err } = await runProgram(['ask', ...words], { environment });
  return { code, out, err: err.replace(PROGRESS, '') };
}

/** No service is written down there. */
const NOWHERE = '/nowhere';
const PROGRESS = /^Getting ready to answer …\n(Getting ready to answer: \d+\.\d s\n)?/;

describe('a question in the terminal', () => {
  it('is answered in Dutch, with places, sources, what speaks against it and what runs at home', async () => {
    expect(await ask('Wat helpt tegen nat worden?')).toEqual({ code: 0, out: dutch(date), err: '' });
  });

  it('is answered in English, only by what was done in some places and as long as was asked', async () => {
    const words = ['What helps against getting wet in Atlantis?', '--language', 'en', '--in', 'DK', 'EU'];
    expect(await ask(...words, '--first', '1')).toEqual({ code: 0, out: english(date), err: '' });
  });

  it('is answered for programs as the API answers it', async () => {
    const question = 'getting wet by an umbrella loan in Denmark, Sweden or Atlantis';
    const { code, out, err } = await ask(question, '--json', '--language', 'en', '--first', '1');
    const { data, errors } = await api.ask(ASKED, { question }, { 'accept-language': 'en' });
    expect(errors).toBeUndefined();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({ ...data.answer, cautions: [] });
  });

  it('gets its reason and exit code 3 where there is no advice', async () => {
    expect(await ask('Wat helpt tegen koude handen?')).toEqual({ code: 3, out: noAdvice(date), err: '' });
  });

  it('gets exit code 3 for programs too where there is no advice', async () => {
    const { code, out, err } = await ask('nat worden in Zweden', '--json');
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(JSON.parse(out).abstention).toEqual({
      reason: 'NO_EVIDENCE',
      nearest: [{ question: 'Welke buitenlandse werkwijzen helpen tegen “Nat worden”?' }],
    });
  });
});

describe('what cannot be asked in the terminal', () => {
  it.each([
    ['a page of none', ['--first', '0'], 'first must be from 1 to 50, got 0'],
    [
      'a place that is not known',
      ['--in', 'DK', 'Atlantis'],
      'in must be the id of a jurisdiction that is known here, got "Atlantis"; known are BE, BE-VLG, DK, EU, NL',
    ],
    [
      'a page that is no number',
      ['--first', 'ten'],
      "error: option '--first <number>' argument 'ten' is invalid. It must be a whole number.",
    ],
    [
      'a page that is no whole number',
      ['--first', '1.5'],
      "error: option '--first <number>' argument '1.5' is invalid. It must be a whole number.",
    ],
    [
      'a language that is not spoken',
      ['--language', 'fr'],
      "error: option '--language <language>' argument 'fr' is invalid. Allowed choices are nl, en.",
    ],
  ])('%s is refused in one sentence', async (_, words, sentence) => {
    expect(await ask('nat worden', ...words)).toEqual({ code: 1, out: '', err: `${sentence}\n` });
  });

  it('nothing at all is refused in one sentence', async () => {
    expect(await ask()).toEqual({ code: 1, out: '', err: "error: missing required argument 'question'\n" });
  });
});

const dutch = (day: string) => `Begrepen als: Nat worden (“nat worden”)

1. Paraplu’s delen — tegen Nat worden — sterk 0.62, ondersteund, 2 getuigen
   Op stations met paraplu’s daalde het aandeel natte reizigers van 80 naar 40 procent.
   gemeten  40 procent tegen 80, gelote proef, 1.200 reizigers, Denemarken 2016-2017
   waar     Denemarken
   bron     Regenjaarboek
   bron     Do umbrellas work?, section 3, paragraph 2, https://example.org/study
   bron     News
   let op   In harde wind is de paraplu niet onderzocht.
   let op   De meting liep alleen in de zomer.
   schaadt  Natte voeten
   nodig    Droge opslag (deels); Publiek geld (onbekend)

2. Overdekte wandelpaden — tegen Nat worden — mager 0.04, omstreden, 2 getuigen
   Onder de daken blijven mensen droog.
   waar     Vlaanderen
   bron     Wet again
   bron     Do umbrellas work?, https://example.org/study
   tegen    Een lezer zegt dat de daken lekken.
   tegen    Bij motregen maakten de daken geen verschil.
   let op   Een lezer zegt dat de daken lekken.

Wat anderen doen, zonder bekend resultaat:
  Opvouwbare paraplu’s delen: niet meer of nog niet in gebruik; bedoeld: De regendienst wil met opvouwbare paraplu’s meer mensen droog houden.

Waarschuwingen: niet overnemen, of niets spreekt ervoor

1. Regendans — tegen Nat worden — geen 0.00, tegengesproken, 1 getuige
   Na de dans regende het 3 tot 5 dagen per maand vaker.
   gemeten  3 tot 5 regendagen meer, voor en na, Vlaanderen
   waar     Vlaanderen
   bron     Regenjaarboek
   tegen    Na de dans regende het 3 tot 5 dagen per maand vaker.

2. Zonnehoeden — tegen Nat worden — geen 0.00, wisselend, 0 getuigen
   Hoeden hielden hoofden droog en schouders nat.
   waar     België
   bron     Wet again

Wat ervan te leren is:
  Deel wat er is voordat je bouwt.
  Hang paraplu’s op grijphoogte.

Zaken die het meest vertellen:
  Kopenhagen leent paraplu’s uit (Denemarken)
  Gent overkapt paden en danst (Vlaanderen)

Wat hier loopt of liep:
  Droog Nederland
  Paraplu’s delen: Paraplu’s op het Neude.

Revisie 1 van ${day}
`;

const english = (day: string) => `Understood as: Getting wet (“getting wet”)
Not understood: Atlantis

1. Umbrella sharing — against Getting wet — strong 0.62, supported, 2 witnesses
   At stations with umbrellas the share of wet travellers fell from 80 to 40 percent.
   measured 40 percent against 80, randomised trial, 1,200 travellers, Denmark 2016-2017
   where    Denmark
   source   Regenjaarboek
   source   Do umbrellas work?, section 3, paragraph 2, https://example.org/study
   source   News
   caveat   The umbrella was not studied in strong wind.
   caveat   The measurement ran in summer only.
   harms    Wet feet
   needs    Dry storage (partly); Public money (unknown)

What others do, with no known result:
  Sharing folding umbrellas: not in use yet, or no longer; meant: The rain agency means to keep more people dry with folding umbrellas.

What to learn from it:
  Share what there is before you build.
  Hang umbrellas within reach.

Cases that tell most:
  Copenhagen lends umbrellas (Denmark)

What is or was under way at home:
  Dry Netherlands
  Umbrella sharing: Umbrellas at the Neude.

Revision 1 of ${day}
`;

const noAdvice = (day: string) => `Niet begrepen: koude, handen
De vraag noemt geen knelpunt en geen werkwijze die hier bekend is.

Wel te beantwoorden:
  Welke buitenlandse werkwijzen helpen tegen “Nat worden”?

Revisie 1 van ${day}
`;

/** All that a program is told of an answer, save the cautions: with these the API would find it too much at once. */
const ASKED = /* GraphQL */ `
  query ($question: String!) {
    answer(question: $question, first: 1) {
      question
      interpretation {
        barriers { barrier { id name searches { notFound searchedOn } } matchedText via confidence }
        practices { practice { id name } matchedText via confidence }
        jurisdictions { jurisdiction { id name } matchedText via confidence }
        restrictedTo { id name }
        unknownPlaces
        unmatchedWords
      }
      remarks
      practices { ...Ranked others { barrier { id name } rank score band standing } }
      totalCount
      untested { practice { id name } runsIn { id name } intentions { id statement } }
      cases { id name jurisdictions { id name } }
      lessons { id statement }
      counterparts { of { id name } actor { id name } for note }
      homeExperience {
        adoptions { id how practice { id name } }
        programmes { id name kind }
      }
      abstention { reason nearest { question } }
      revision { number appliedAt }
    }
  }
  fragment Ranked on RankedPractice {
    rank score band standing witnesses
    practice { id name }
    barrier { id name }
    parts {
      side weight contribution
      claim { id statement measure { inBrief } citations { locator read source { id title url } } }
      case { id name jurisdictions { id name } }
      adoption { id jurisdictions { id name } }
    }
    counterEvidence { id statement }
    caveats { id statement }
    sideEffects { barrier { id name } claim { id statement } }
    conditions { id name state }
  }
`;
