import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { makeBibliography } from '../../support/bibliography';
import { openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

const ask = async (query: string) => {
  const { data, errors } = await api.ask(query);
  expect(errors).toBeUndefined();
  return data;
};

const REVISION = 'revision { number appliedAt digest }';
const CITED = 'nl: text(language: NL) en: text(language: EN) csl(language: EN)';

/** A day as both languages write it. */
const dayIn = (locale: string, appliedAt: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(appliedAt));

describe('a reference', () => {
  it('names a practice or a claim with its id, the revision, its day and its digest', async () => {
    const data = await ask(`{
      ${REVISION}
      practice(id: "umbrella-sharing") { cite { ${CITED} } }
      claim(id: "copenhagen-umbrellas/drier-by-half") { cite { en: text(language: EN) } }
    }`);
    const { number, appliedAt, digest } = data.revision;
    const short = digest.slice(0, 12);
    const { nl, en, csl } = data.practice.cite;
    expect(nl).toBe(
      `Bouwtekening, werkwijze umbrella-sharing: “Paraplu’s delen”, revisie ${number}, ${dayIn('nl-NL', appliedAt)}, sha256:${short}`,
    );
    expect(en).toBe(
      `Bouwtekening, practice umbrella-sharing: “Umbrella sharing”, revision ${number}, ${dayIn('en-GB', appliedAt)}, sha256:${short}`,
    );
    expect(data.claim.cite.en).toMatch(
      /^Bouwtekening, claim copenhagen-umbrellas\/drier-by-half: “At stations .*percent\.”, revision/,
    );
    const [item] = JSON.parse(csl);
    expect(item).toEqual({
      id: `bouwtekening-practice-umbrella-sharing-${number}`,
      type: 'entry',
      title: 'Umbrella sharing',
      'container-title': 'Bouwtekening',
      version: `${number}`,
      issued: { 'date-parts': [appliedAt.slice(0, 10).split('-').map(Number)] },
      language: 'en',
      number: 'umbrella-sharing',
      note: `revision sha256:${digest}`,
    });
    expect(makeBibliography([item]).get(item.id)?.trim()).toBe(`(${appliedAt.slice(0, 4)}) Umbrella sharing`);
  });

  it('names a revision, which holds everything', async () => {
    const { revision } = await ask(`{ revision { number appliedAt digest cite { ${CITED} } } }`);
    const { number, appliedAt, digest, cite } = revision;
    const short = digest.slice(0, 12);
    expect([cite.nl, cite.en, JSON.parse(cite.csl)]).toEqual([
      `Bouwtekening, revisie ${number}, ${dayIn('nl-NL', appliedAt)}, sha256:${short}`,
      `Bouwtekening, revision ${number}, ${dayIn('en-GB', appliedAt)}, sha256:${short}`,
      [
        {
          id: `bouwtekening-revision-${number}`,
          type: 'dataset',
          title: 'Bouwtekening',
          version: `${number}`,
          issued: { 'date-parts': [appliedAt.slice(0, 10).split('-').map(Number)] },
          language: 'en',
          note: `revision sha256:${digest}`,
        },
      ],
    ]);
  });

  it('names an answer by its question and its digest', async () => {
    const data = await ask(`{
      answer(question: "What helps\\n against getting wet?") { digest cite { ${CITED} } ${REVISION} } }`);
    const { digest, cite, revision } = data.answer;
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(cite.en).toBe(
      `Bouwtekening, answer to “What helps against getting wet?”, sha256:${digest.slice(0, 12)}, revision ${revision.number}, ${dayIn('en-GB', revision.appliedAt)}, sha256:${revision.digest.slice(0, 12)}`,
    );
    expect(JSON.parse(cite.csl)).toMatchObject([
      { type: 'entry', note: `answer sha256:${digest}; revision sha256:${revision.digest}` },
    ]);
  });
});

describe('a reference to an answer', () => {
  it('tells the arguments that are no defaults', async () => {
    const data =
      await ask(`{ answer(question: "getting wet", for: "BE", in: ["DK"], policyAreas: ["weather"], weights: { narrower: 0.2 }) {
      cite { text(language: EN) csl } } }`);
    expect(data.answer.cite.text).toMatch(
      /^Bouwtekening, answer to “getting wet”, for: BE, in: DK, policyAreas: weather, weights: \{.*"narrower":0\.2.*\}, sha256:/,
    );
    expect(JSON.parse(data.answer.cite.csl)[0].note).toMatch(
      /^for: BE; in: DK; policyAreas: weather; weights: /,
    );
  });
});

describe('an answer out of a named revision', () => {
  it('is given where that is served, and refused where it is not', async () => {
    const { revision } = await ask('{ revision { number } }');
    const given = (number: number) =>
      `{ answer(question: "getting wet", revision: ${number}) { totalCount } }`;
    expect((await ask(given(revision.number))).answer.totalCount).toBe(2);
    for (const other of [revision.number + 1, revision.number - 1, -1]) {
      const { errors } = await api.ask(given(other));
      expect(errors).toMatchObject([
        {
          message: `revision must be ${revision.number}, the only one that is held, got ${other}; leave it out, and compare digests to see whether the answer is still the same`,
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    }
  });
});
