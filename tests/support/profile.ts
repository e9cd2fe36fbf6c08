import type { Driver, ProfiledPlan, ResultSummary } from 'neo4j-driver';

/** What a statement read, in Neo4j's dbHits, and what it gave. */
export interface Profile {
  /** By operators that find: seeks in indexes, relationships walked, filters. */
  toFind: number;
  /** By all others: properties read for what is given, and whatever stands in expressions. */
  toGive: number;
  /** Operators that look at all nodes of a label, or at all there are. */
  scans: string[];
  /** Values in what it gave; a list counts its items, and nothing counts too, as it has to be looked for. */
  values: number;
  rows: number;
  /** Labels, relationships and properties that it names and that do not exist. */
  unrecognized: string[];
}

const FINDING = /Seek|Expand|Filter|Scan|Count/;
const SCANNING = /LabelScan|AllNodesScan|RelationshipTypeScan/;

/** Carries a statement out and tells what that took. */
export async function profile(driver: Driver, statement: string, parameters: object): Promise<Profile> {
  const { records, summary } = await driver.executeQuery(`PROFILE ${statement}`, parameters, {
    database: 'neo4j',
  });
  const operators = operatorsIn(summary.profile as ProfiledPlan);
  const hitsOf = (isFinding: boolean) =>
    operators
      .filter(({ operatorType }) => FINDING.test(operatorType) === isFinding)
      .reduce((total, { dbHits }) => total + Number(dbHits), 0);
  return {
    toFind: hitsOf(true),
    toGive: hitsOf(false),
    scans: operators.map(({ operatorType }) => operatorType).filter((type) => SCANNING.test(type)),
    values: records.reduce((total, record) => total + valuesIn(record.toObject()), 0),
    rows: records.reduce((total, record) => total + rowsIn(record.toObject()), 0),
    unrecognized: unrecognizedIn(summary),
  };
}

/** What a statement names that does not exist; a driver that reports notifications is told. */
export const unrecognizedIn = ({ gqlStatusObjects }: ResultSummary): string[] =>
  gqlStatusObjects
    .filter(({ classification }) => classification === 'UNRECOGNIZED')
    .map(({ statusDescription }) => statusDescription);

const operatorsIn = (plan: ProfiledPlan): ProfiledPlan[] => [plan, ...plan.children.flatMap(operatorsIn)];

function valuesIn(given: unknown): number {
  if (given === null || typeof given !== 'object') return 1;
  return Object.values(given).reduce((total: number, each) => total + valuesIn(each), 0);
}

const rowsIn = ({ rows, given }: { rows?: unknown[]; given?: unknown }): number =>
  (rows ?? (Array.isArray(given) ? given : [given])).length;
