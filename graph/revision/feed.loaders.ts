import { list } from '../model/list';
import { Loader, many } from '../model/loader';
import type { Given, RowSource } from '../model/row-source';
import type { Changes } from './changes';
import { CHANGES_BY_REVISION, REVISIONS, REVISIONS_FROM } from './feed.queries';
import { REVISION } from './feed.rows';

export const feedLoaders = {
  revisions: list(REVISIONS),
  revisionsFrom: many(REVISIONS_FROM, REVISION),
  changesOfRevision: (source: RowSource) => new ChangesLoader(source, CHANGES_BY_REVISION),
};

/** What revisions changed, by number; null where that is not told. Kept as the many rows that it is. */
class ChangesLoader extends Loader<number, Changes | null> {
  protected textOf(number: number): string {
    return `${number}`;
  }

  protected override sizeOf(changes: Changes | null): number {
    if (changes === null) return 1;
    const { added, changed, following, retired, rankings } = changes;
    const moved = rankings.reduce((sum, { practices }) => sum + practices.length, 0);
    return 1 + added.length + changed.length + following.length + retired.length + moved;
  }

  protected async fetch(numbers: readonly number[], statement: string): Promise<Given<Changes | null>> {
    const ids = numbers.map(String);
    const { rows, isOfRevision } = await this.source.send<{ key: string; row: string | null }>(statement, {
      ids,
    });
    const found = new Map(
      rows.map(({ key, row }) => [key, row === null ? null : (JSON.parse(row) as Changes)]),
    );
    return { rows: ids.map((id) => found.get(id) ?? null), isOfRevision };
  }
}
