import type { PageInfo } from '../../../generated/resolvers';
import type { ActorRow } from '../../../graph/concepts/actor/actor.rows';
import type { AdoptionRow } from '../../../graph/concepts/adoption/adoption.rows';
import type { BarrierRow } from '../../../graph/concepts/barrier/barrier.rows';
import type { CaseRow } from '../../../graph/concepts/case/case.rows';
import type { ClaimRow } from '../../../graph/concepts/claim/claim.rows';
import type { ConditionRow } from '../../../graph/concepts/condition/condition.rows';
import type { JurisdictionRow } from '../../../graph/concepts/jurisdiction/jurisdiction.rows';
import type { LessonRow } from '../../../graph/concepts/lesson/lesson.rows';
import type { PolicyAreaRow } from '../../../graph/concepts/policy-area/policy-area.rows';
import type { PracticeRow } from '../../../graph/concepts/practice/practice.rows';
import type { ProgrammeRow } from '../../../graph/concepts/programme/programme.rows';
import type { PublicationRow, WebinarRow } from '../../../graph/concepts/source/source.rows';
import { type ListLoaders, MAX_PAGE, type Narrowing, type SortValue } from '../../../graph/model/list';
import type { Ranked } from '../../../graph/ranking/ranked';
import { badUserInput } from '../errors';

/** A Relay connection: each field is made only when it is selected. */
export interface Connection<Row> {
  edges(): Promise<{ cursor: string; node: Row }[]>;
  nodes(): Promise<Row[]>;
  pageInfo(): Promise<PageInfo>;
  totalCount(): Promise<number>;
}

export type ActorPage = Connection<ActorRow>;
export type AdoptionPage = Connection<AdoptionRow>;
export type BarrierPage = Connection<BarrierRow>;
export type CasePage = Connection<CaseRow>;
export type ClaimPage = Connection<ClaimRow>;
export type ConditionPage = Connection<ConditionRow>;
export type JurisdictionPage = Connection<JurisdictionRow>;
export type LessonPage = Connection<LessonRow>;
export type PolicyAreaPage = Connection<PolicyAreaRow>;
export type PracticePage = Connection<PracticeRow>;
export type ProgrammePage = Connection<ProgrammeRow>;
export type PublicationPage = Connection<PublicationRow>;
export type RankedPracticePage = Connection<Ranked>;
export type WebinarPage = Connection<WebinarRow>;

/** Arguments of every connection field. */
export interface PageArguments {
  first: number;
  after?: string | null;
}

/** Answers a connection field from the loaders of its list. Refuses a page size or cursor that cannot be used. */
export function connect<Row, Narrowed extends Narrowing>(
  list: ListLoaders<Row, Narrowed>,
  { first, after }: PageArguments,
  narrowed: Narrowed,
): Connection<Row> {
  checkFirst(first, MAX_PAGE);
  const key = { first, after: after == null ? null : readCursor(list.name, after), narrowed };
  const page = () => list.page.load(key);
  const cursorOf = (values: SortValue[]) => writeCursor(list.name, values);
  return {
    edges: async () =>
      (await page()).edges.map(({ cursor, row }) => ({ cursor: cursorOf(cursor), node: row })),
    nodes: async () => (await page()).edges.map(({ row }) => row),
    pageInfo: async () => {
      const { edges, hasNextPage } = await page();
      const [start, end] = [edges.at(0), edges.at(-1)];
      return {
        startCursor: start ? cursorOf(start.cursor) : null,
        endCursor: end ? cursorOf(end.cursor) : null,
        hasNextPage,
        hasPreviousPage: key.after !== null,
      };
    },
    totalCount: () => list.count.load(narrowed),
  };
}

export function checkFirst(first: number, most: number): void {
  if (first < 1 || first > most) throw badUserInput(`first must be from 1 to ${most}, got ${first}`);
}

const writeCursor = (list: string, values: SortValue[]) =>
  Buffer.from(JSON.stringify([list, ...values])).toString('base64url');

function readCursor(list: string, cursor: string): SortValue[] {
  const [name, ...values] = parseCursor(cursor);
  if (name === list && values.length > 0) return values;
  throw badUserInput(
    `after must be a cursor of this list, as \`cursor\` or \`endCursor\` gives it, got ${JSON.stringify(cursor.slice(0, 80))}`,
  );
}

function parseCursor(cursor: string): SortValue[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isCursor =
      Array.isArray(parsed) && parsed.every((each) => ['string', 'number'].includes(typeof each));
    return isCursor ? (parsed as SortValue[]) : [];
  } catch {
    return [];
  }
}
