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

1. Paraplu’s delen — tegen Nat worden — sterk 0.64, ondersteund, 2 getuigen
   Het aantal natte reizigers halveerde.
   waar     Denemarken
   bron     Regenjaarboek
   bron     Do umbrellas work?, section 3, paragraph 2, https://example.org/study
   bron     News
   let op   In harde wind is de paraplu niet onderzocht.
   let op   De meting liep alleen in de zomer.
   schaadt  Natte voeten
   nodig    Droge opslag (deels); Publiek geld (onbekend)

2. Overdekte wandelpaden — tegen Nat worden — mager 0.09, omstreden, 2 getuigen
   Onder de daken blijven mensen droog.
   waar     Vlaanderen
   bron     Wet again
   bron     Do umbrellas work?, https://example.org/study
   tegen    Een lezer zegt dat de daken lekken.
   tegen    Bij motregen maakten de daken geen verschil.
   let op   Een lezer zegt dat de daken lekken.

3. Opvouwbare paraplu’s delen — tegen Nat worden — mager 0.03, alleen bedoeld, 1 getuige
   Opvouwbare paraplu’s moeten meer mensen bereiken.
   waar     Denemarken
   bron     News

Waarschuwingen: niet overnemen, of niets spreekt ervoor

1. Regendans — tegen Nat worden — mager 0.02, tegengesproken, 2 getuigen
   De dans moest de regen verdrijven.
   waar     Vlaanderen
   bron     Wet again
   bron     Regenjaarboek
   tegen    Na de dans regende het vaker.

2. Zonnehoeden — tegen Nat worden — geen 0.00, wisselend, 0 getuigen
   Hoeden hielden hoofden droog en schouders nat.
   waar     België
   bron     Wet again

Wat hier al loopt:
  Droog Nederland
  Paraplu’s delen: Paraplu’s op het Neude.

Revisie 1 van ${day}
`;

const english = (day: string) => `Understood as: Getting wet (“getting wet”)
Not understood: Atlantis

1. Umbrella sharing — against Getting wet — strong 0.64, supported, 2 witnesses
   The number of wet travellers fell by half.
   where    Denmark
   source   Regenjaarboek
   source   Do umbrellas work?, section 3, paragraph 2, https://example.org/study
   source   News
   caveat   The umbrella was not studied in strong wind.
   caveat   The measurement ran in summer only.
   harms    Wet feet
   needs    Dry storage (partly); Public money (unknown)

1 of 2 practices shown

Under way at home:
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
        barriers { barrier { id name } matchedText via confidence }
        practices { practice { id name } matchedText via confidence }
        jurisdictions { jurisdiction { id name } matchedText via confidence }
        restrictedTo { id name }
        unknownPlaces
        unmatchedWords
      }
      remarks
      practices { ...Ranked others { barrier { id name } rank score band standing } }
      totalCount
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
      claim { id statement citations { locator read source { id title url } } }
      case { id name jurisdictions { id name } }
      adoption { id jurisdictions { id name } }
    }
    counterEvidence { id statement }
    caveats { id statement }
    sideEffects { barrier { id name } claim { id statement } }
    conditions { id name state }
  }
`;
