import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './database';
import { type Figures, medians, type Results } from './peers';
import type { SideName } from './sides/sides';
import type { Statements } from './statements';
import { median, ratio, shown, table } from './table';
import type { Operation } from './workload/workload';

export type CountedStatements = ReadonlyMap<string, Record<Operation, Statements>>;

/** All figures, one row for each operation and side. */
export function figuresTable(results: Results, counted: CountedStatements): string {
  const rows = [...results].flatMap(([operation, sides]) =>
    [...sides].map(([side, rounds]) => {
      const figures = medians(rounds);
      const statements = counted.get(side)?.[operation];
      return [
        operation,
        side,
        shown(figures.api),
        shown(figures.neo4j),
        shown(figures.p50),
        shown(figures.p99),
        shown(figures.rate),
        shown(statements?.sent),
        shown(statements?.dbHits),
        shown(figures.bytes / 1_000),
        shown(figures.memory / 1_000_000),
        figures.failed ? String(figures.failed) : '',
      ];
    }),
  );
  const headings = [
    'operation',
    'side',
    'API ms',
    'Neo4j ms',
    'p50 ms',
    'p99 ms',
    'rate /s',
    'statements',
    'dbHits',
    'kB',
    'RSS MB',
    'failed',
  ];
  return table(headings, rows);
}

/** CPU of API + Neo4j, one row for each operation and one column for each side. */
export function costsTable(results: Results): string {
  const sides = [...[...results.values()][0]!.keys()];
  return table(
    ['operation', ...sides],
    [...results].map(([operation, figures]) => [
      operation,
      ...sides.map((side) => {
        const { api, neo4j } = medians(figures.get(side)!);
        return side === 'bare' ? shown(api) : `${shown(api)} + ${shown(neo4j)}`;
      }),
    ]),
  );
}

const PEER = '@neo4j/graphql';

const cost = ({ api, neo4j }: Figures) => api + neo4j;

/** What ours costs beside what the generated API costs, and how the rate of a repeated answer stands to that of bare bytes. */
export function ratiosTable(results: Results): string {
  const rows = [...results].map(([operation, figures]) => {
    // Of one round at a time, as the machine is busier in one than in another.
    const over = (side: SideName, other: SideName, of: (each: Figures) => number) => {
      const [ours, theirs] = [figures.get(side), figures.get(other)];
      if (!ours || !theirs) return '';
      return ratio(median(ours.map((each, round) => of(each) / of(theirs[round]!))));
    };
    return [
      operation,
      over('ours cold', PEER, cost),
      over('ours warm', PEER, cost),
      over('ours repeated', PEER, cost),
      over('ours repeated', 'bare', ({ rate }) => rate),
      over('ours repeated', 'bare', ({ api }) => 1 / api),
    ];
  });
  const headings = [
    'operation',
    `cold / ${PEER}`,
    `warm / ${PEER}`,
    `repeated / ${PEER}`,
    'rate repeated / bare',
    'the same by CPU',
  ];
  return table(headings, rows);
}

const ARCHITECTURE = join(ROOT, 'ARCHITECTURE.md');
const PLACE = /(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/;

/** Puts tables between the markers in ARCHITECTURE.md. */
export function writeTables(...tables: string[]): void {
  const text = readFileSync(ARCHITECTURE, 'utf8');
  if (!PLACE.test(text))
    throw new Error('ARCHITECTURE.md must have the lines <!-- bench --> and <!-- /bench -->, got none');
  writeFileSync(
    ARCHITECTURE,
    text.replace(PLACE, (_, before, after) => `${before}\n${tables.join('\n\n')}\n\n${after}`),
  );
}
