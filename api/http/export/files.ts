import type { FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Read } from '../../../graph/database/connection';
import type { EntityType } from '../../../graph/model/shape';
import type { Snapshot } from '../../../graph/revision/snapshot';
import { cslItemsOf, linesOf, OtherGraph, stateOfRevision } from '../../../graph/seeding/exported';
import type { GraphState } from '../../../graph/seeding/state';
import { CSV, csvOptionsIn, csvWriter, keyOfOptions, namesOf } from './csv';
import { CSL, DESCRIPTIONS, type Description, GRAPH } from './descriptions';
import { listDocument, typeOfRows, wholeLists } from './list-document';
import { otherRevision, type Pages } from './pages';
import { selectedBy, tableOf } from './table';

/** A file that can be had whole, of the revision that is served. */
export interface ExportFile {
  /** Its name below /export. */
  name: string;
  mediaType: string;
  /** What it holds. */
  title: string;
  /** What one line of it is, or all of it. */
  description?: Description | undefined;
  /** The list that it holds whole; absent where it holds more, or another shape. */
  list?: string;
  /** The type of its rows; absent where it holds several. */
  type?: EntityType;
  /** The names of its columns; absent where it is no table. */
  columns?: string[];
  /** Tells ways to write it apart, by the parameters of the address. */
  keyOf(url: string): string;
  /** Its text, piece by piece. Throws where another revision comes in between. */
  pieces(asked: AskedFile): AsyncGenerator<string>;
}

/** A file that somebody asked for. */
export interface AskedFile {
  request: FastifyRequest;
  snapshot: Snapshot;
}

/** What files are made of. */
export interface FileSources {
  schema: GraphQLSchema;
  read: Read;
  pages: Pages;
  /** Does in its turn what reads the whole graph, and charges who asked. */
  inTurn(request: FastifyRequest, read: () => Promise<GraphState>): Promise<GraphState>;
}

const JSONL = 'application/jsonl';
const asLine = (value: unknown) => `${JSON.stringify(value)}\n`;
const alike = () => 'whole';

/** Every list of the schema as a table and as lines of JSON, the whole graph, and its publications. */
export const exportFiles = (sources: FileSources): ExportFile[] => [
  ...wholeLists(sources.schema).flatMap((list) => listFiles(sources, list)),
  graphFile(sources),
  publicationsFile(sources),
];

function listFiles({ schema, pages }: FileSources, list: string): ExportFile[] {
  const query = listDocument(schema, list);
  const { columns } = tableOf(selectedBy(schema, { query }));
  const told = { list, type: typeOfRows(schema, list), description: DESCRIPTIONS[list] };
  return [
    {
      ...told,
      name: `${list}.csv`,
      mediaType: CSV,
      title: `All ${list} as a table`,
      columns: namesOf(columns),
      keyOf: (url) => keyOfOptions(csvOptionsIn(url)),
      pieces: async function* (asked) {
        const csv = csvWriter(columns, csvOptionsIn(asked.request.url));
        let text = csv.head();
        for await (const rows of pages(list, query, asked)) {
          yield text + csv.rows(rows);
          text = '';
        }
      },
    },
    {
      ...told,
      name: `${list}.jsonl`,
      mediaType: JSONL,
      title: `All ${list}, one object of JSON a line`,
      keyOf: alike,
      pieces: async function* (asked) {
        for await (const rows of pages(list, query, asked)) yield rows.map(asLine).join('');
      },
    },
  ];
}

/** How many lines are sent at once. */
const LINES = 500;

const graphFile = (sources: FileSources): ExportFile => ({
  name: 'graph.jsonl',
  mediaType: JSONL,
  title: 'The whole graph, one node or relationship a line, as Neo4j holds it',
  description: GRAPH,
  keyOf: alike,
  pieces: async function* (asked) {
    let lines: string[] = [];
    for (const line of linesOf(await wholeGraph(sources, asked), asked.snapshot.revision)) {
      lines.push(asLine(line));
      if (lines.length < LINES) continue;
      yield lines.join('');
      lines = [];
    }
    yield lines.join('');
  },
});

const publicationsFile = (sources: FileSources): ExportFile => ({
  name: 'sources.csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json',
  title: 'All publications as CSL-JSON, for reference managers',
  description: CSL,
  type: 'Publication',
  keyOf: alike,
  pieces: async function* (asked) {
    yield JSON.stringify(cslItemsOf(await wholeGraph(sources, asked)), null, 1);
  },
});

/** The whole graph of the revision that is served; refused where it holds another one by now. */
const wholeGraph = ({ read, inTurn }: FileSources, { request, snapshot }: AskedFile) =>
  inTurn(request, () => stateOfRevision(read, snapshot.revision)).catch((error: unknown) => {
    throw error instanceof OtherGraph ? otherRevision(snapshot) : error;
  });
