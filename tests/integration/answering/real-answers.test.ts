import { join } from 'node:path';
import neo4j, { type ProfiledPlan } from 'neo4j-driver';
import { answer } from '../../../graph/answering/answer';
import type { AnswerIndex } from '../../../graph/answering/answer-index';
import { ADOPTIONS, EFFECTS } from '../../../graph/answering/answer-index.queries';
import type { Connection } from '../../../graph/database/connection';
import { OFFICIAL_WITNESSES } from '../../../graph/ranking/evidence';
import type { AdoptionFacts, EffectFacts } from '../../../graph/ranking/knowledge';
import { DEFAULT_WEIGHTS } from '../../../graph/ranking/weights';
import { readSnapshot } from '../../../graph/revision/snapshot';
import { apply } from '../../../graph/seeding/apply/apply';
import { empty, openTestConnection, ROOT, silent, testServer } from '../../support/fixture';
import { loadersOf } from '../../support/loaders';

let connection: Connection;
let index: AnswerIndex;

beforeAll(async () => {
  connection = openTestConnection();
  await empty(connection);
  await apply(connection, { root: ROOT, seeds: join(ROOT, 'seeds') }, silent);
  index = (await readSnapshot(connection)).answerIndex;
});

afterAll(() => connection.close());

const ask = (question: string) =>
  answer(
    { question, askingJurisdiction: 'NL', within: null, policyAreas: null, weights: DEFAULT_WEIGHTS },
    index,
  );

/** The steps of the path that a part of a score leads by, and whether each is there. */
const STEPS = /* cypher */ `
  UNWIND $parts AS part
  MATCH (claim:Claim {id: part.claim})
  MATCH (adoption:Adoption {id: part.adoption})
  RETURN part.claim AS claim,
    EXISTS { (claim)-[:CONCERNS]->(:Barrier {id: part.barrier}) } AS concerns,
    part.barrier = part.asked OR EXISTS { (:Barrier {id: part.barrier})-[:BROADER]->+(:Barrier {id: part.asked}) } AS isKind,
    EXISTS { (claim)-[:ABOUT]->(adoption)-[:OF]->(:Practice {id: part.practice}) } AS adopted,
    EXISTS { (:Case {id: part.case})-[:ADOPTED]->(adoption) } AS inCase,
    EXISTS { (adoption)-[:TOOK_PLACE_IN]->(:Jurisdiction) } AS inPlace,
    EXISTS { (claim)-[:CITES]->(:Source) } AS cited`;

describe('answers on the real seeds', () => {
  it('lead by paths whose every step is in the graph', async () => {
    const barriers = [...index.entities.values()].filter(({ type }) => type === 'Barrier');
    const parts = barriers.flatMap(({ nameNl }) => {
      const { practices, cautions } = ask(nameNl);
      return [...practices, ...cautions].flatMap(({ practice, barrier, parts }) =>
        parts.map(({ claim, adoption, barrier: concerned, case: where }) => ({
          claim,
          adoption,
          practice,
          case: where,
          barrier: concerned,
          asked: barrier,
        })),
      );
    });
    const steps = await connection.read<Record<string, unknown>>(STEPS, { parts });
    expect(parts.length).toBeGreaterThan(200);
    expect(steps).toHaveLength(parts.length);
    expect(steps.filter((step) => Object.values(step).includes(false))).toEqual([]);
  });

  it('find every barrier by its name in both languages', () => {
    const barriers = [...index.entities.values()].filter(({ type }) => type === 'Barrier');
    for (const { id, nameNl, nameEn } of barriers)
      for (const name of [nameNl, nameEn]) expect([name, ask(name).barriers]).toEqual([name, [id]]);
  });

  it('read no more of the graph than ten times the relationships that ranking is about', async () => {
    const official = { official: OFFICIAL_WITNESSES };
    const effects = await connection.read<EffectFacts>(EFFECTS, official);
    const adoptions = await connection.read<AdoptionFacts>(ADOPTIONS);
    const lengths = (lists: (readonly string[])[]) => lists.reduce((total, { length }) => total + length, 0);
    const touched =
      2 * effects.length +
      lengths(effects.map((effect) => effect.adoptions)) +
      2 * adoptions.length +
      lengths(adoptions.flatMap(({ jurisdictions, bearsOn }) => [jurisdictions, bearsOn]));
    const { uri, user, password } = testServer();
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    try {
      const profiled = async (statement: string, parameters: object) => {
        const { summary } = await driver.executeQuery(`PROFILE ${statement}`, parameters, {
          database: 'neo4j',
        });
        return hitsIn(summary.profile as ProfiledPlan);
      };
      const hits = (await profiled(EFFECTS, official)) + (await profiled(ADOPTIONS, {}));
      expect(hits).toBeLessThanOrEqual(10 * touched);
    } finally {
      await driver.close();
    }
  });
});

const hitsIn = ({ dbHits, children }: ProfiledPlan): number =>
  Number(dbHits) + children.reduce((total, child) => total + hitsIn(child), 0);

describe('a search for as many words as a text may have', () => {
  it.each([
    'regels burger toeslag aanvraag gegevens wetten gemeente loketten inkomen ouders studie schuld wonen zorgen arbeid ruimte digitaal bewijs toezicht rechten termijn bezwaar fouten',
    'regels regelt geregeld wetten wetjes burgers burgerlijk toeslagen gegevens gemeentes overheden uitvoering digitale vertrouwen wantrouwen aanvragen rechten besluit wijzigen',
    "foto's auto's opa's oma's menu's baby's taxi's euro's logo's video's radio's pagina's agenda's camera's thema's schema's programma's collega's komma's",
    'a b c d e f g h i j k l m n o p q r s t u v w x y z aa bb cc dd',
  ])('stays within what the indexes take: %s', async (text) => {
    const { search, suggested } = await loadersOf(connection);
    const found = await search.count.load({ text, types: null, in: null });
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThanOrEqual(1000);
    expect(await suggested.load({ text, types: null, in: null })).toEqual(expect.any(Array));
  });
});
