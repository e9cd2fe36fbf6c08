import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, type ClientOptions, cacheExchange, fetchExchange, gql as urqlGql } from '@urql/core';
import type { DocumentNode } from 'graphql';
import type { Connection } from '../../../graph/database/connection';
import { createTestApi, type TestApi } from '../../support/api';
import { openFixture } from '../../support/fixture';

let connection: Connection;
let api: TestApi;

/** The methods of the requests that a client made, in order. */
let methods: (string | undefined)[];

const counted: typeof fetch = (address, init) => {
  methods.push(init?.method);
  return fetch(address, init);
};

beforeAll(async () => {
  connection = await openFixture();
  api = await createTestApi(connection);
});

beforeEach(() => {
  methods = [];
});

afterAll(async () => {
  await api.close();
  await connection.close();
});

// Components, each with a fragment of what it shows; the page composes them without knowing what they show.
const PLACE = 'fragment Place on Jurisdiction { id name(language: EN) cases { totalCount } }';
const CASE_CARD = `fragment CaseCard on Case {
  name(language: EN) kind jurisdictions { ...Place } sources { ... on Source { id } ... on Publication { title } } }`;
const PRACTICE_LINE = `fragment PracticeLine on RankedPractice {
  rank score standing practice { id name(language: EN) } }`;
const PAGE = `query Page($barrier: ID!) {
  barrier(id: $barrier) { id practices { totalCount nodes { ...PracticeLine } } cautions { ...PracticeLine } }
  cases { nodes { id ...CaseCard } } }`;

const VARIABLES = { barrier: 'getting-wet' };
const REFUSED = '{ practices(first: 500) { nodes { id } } }';

const expected = async () => {
  const { data, errors } = await api.ask([PAGE, CASE_CARD, PLACE, PRACTICE_LINE].join('\n'), VARIABLES);
  expect(errors).toBeUndefined();
  expect([data.barrier.practices.totalCount, data.cases.nodes.length]).toEqual([2, 3]);
  return data;
};

/** What a client gave, without the names of types that it asks for by itself. */
const given = (data: unknown) =>
  JSON.parse(JSON.stringify(data), (key, value) => (key === '__typename' ? undefined : value));

interface Told {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: object | undefined;
}

/** What an error tells, but for where: each client writes its documents in its own way. */
const told = ({ message, path, extensions }: Told) => ({ message, path, extensions });

describe('Apollo Client', () => {
  const place = gql(PLACE);
  const caseCard = gql`${CASE_CARD} ${place}`;
  const page = gql`${PAGE} ${caseCard} ${gql(PRACTICE_LINE)}`;
  const possibleTypes = { Jurisdiction: ['Country', 'Region', 'Union'], Source: ['Publication', 'Webinar'] };

  const open = (link: Partial<HttpLink.Options> = {}) =>
    new ApolloClient({
      link: new HttpLink({ uri: `${api.address}/graphql`, fetch: counted, ...link }),
      cache: new InMemoryCache({ possibleTypes }),
    });

  it('gets what all components show with one POST', async () => {
    const { data } = await open().query({ query: page, variables: VARIABLES });
    expect(given(data)).toEqual(await expected());
    expect(methods).toEqual(['POST']);
  });

  it('may send a GET, as it says of what type a body would be', async () => {
    const client = open({ useGETForQueries: true });
    const { data } = await client.query({ query: page, variables: VARIABLES });
    expect(given(data)).toEqual(await expected());
    expect(methods).toEqual(['GET']);
  });

  it('keeps entities by their types and ids, from where each component reads its own part', async () => {
    const client = open();
    await client.query({ query: page, variables: VARIABLES });
    const { cases } = await expected();
    const read = cases.nodes.map(({ id }: { id: string }) =>
      client.readFragment({ id: `Case:${id}`, fragment: caseCard, fragmentName: 'CaseCard' }),
    );
    expect(given(read)).toEqual(cases.nodes.map(({ id: _, ...shown }: { id: string }) => shown));
    const denmark = client.readFragment({ id: 'Country:DK', fragment: place });
    expect(given(denmark)).toEqual({ id: 'DK', name: 'Denmark', cases: { totalCount: 1 } });
    expect(methods).toEqual(['POST']);
  });

  it('throws what is refused with its code', async () => {
    const refused = await open()
      .query({ query: gql(REFUSED) })
      .catch((error) => error);
    expect(refused).toBeInstanceOf(CombinedGraphQLErrors);
    expect(refused.errors.map(told)).toEqual((await api.ask(REFUSED)).errors!.map(told));
  });
});

describe('urql', () => {
  const caseCard = urqlGql`${CASE_CARD} ${urqlGql`${PLACE}`}`;
  const practiceLine = urqlGql`${PRACTICE_LINE}`;
  const page = urqlGql`${PAGE} ${caseCard} ${practiceLine}`;

  const query = (document: DocumentNode, settings: Partial<ClientOptions> = {}) =>
    new Client({
      url: `${api.address}/graphql`,
      exchanges: [cacheExchange, fetchExchange],
      fetch: counted,
      ...settings,
    })
      .query(document, VARIABLES)
      .toPromise();

  it('with its defaults sends a GET, and is told which header it lacks', async () => {
    const { data, error } = await query(page);
    expect(data).toBeUndefined();
    expect(error?.graphQLErrors).toMatchObject([
      { message: expect.stringMatching(/^A GET must carry a header .* or send a POST\.$/) },
    ]);
    expect(methods).toEqual(['GET']);
  });

  it('with its defaults sends what is too long for an address as a POST, which is answered', async () => {
    const long = PAGE.replace('Page', 'Page'.repeat(500));
    const { data, error } = await query(urqlGql`${long} ${caseCard} ${practiceLine}`);
    expect([methods, error]).toEqual([['POST'], undefined]);
    expect(given(data)).toEqual(await expected());
  });

  it.each([
    ['POST', 'without preferGetMethod', { preferGetMethod: false }],
    ['GET', 'with the header', { fetchOptions: { headers: { 'apollo-require-preflight': 'true' } } }],
  ])('gets what all components show with one %s %s', async (method, _, settings) => {
    const { data, error } = await query(page, settings);
    expect([methods, error]).toEqual([[method], undefined]);
    expect(given(data)).toEqual(await expected());
  });

  it('gives what is refused with its code', async () => {
    const { error } = await query(urqlGql`${REFUSED}`, { preferGetMethod: false });
    expect(error!.graphQLErrors.map(told)).toEqual((await api.ask(REFUSED)).errors!.map(told));
  });
});
