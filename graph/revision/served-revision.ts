import type { Connection, StatementEvent } from '../database/connection';
import { isSameRevision, lookAtRevision, type RevisionRow } from './revision.queries';
import { NoRevision, readSnapshot, type Snapshot } from './snapshot';

interface ServedRevisionOptions {
  /** Milliseconds between two looks at the graph. */
  interval?: number;
  /** How many rows of a revision are kept in memory; 0 for none. */
  rowsKept?: number;
  /** Told where a new revision could not be made ready. */
  onEvent?: (message: string) => void;
}

/** Milliseconds between two looks at the graph. */
const INTERVAL = 1_000;

/**
 * What is served: notices a new revision, makes its snapshot ready while the old one still serves, and tells whether what
 * was read belongs to one revision.
 */
export class ServedRevision {
  private readonly timer: NodeJS.Timeout;
  /** When the graph answered last; never, where the last look failed. */
  private answeredAt = performance.now();
  private preparing: Promise<Snapshot> | undefined;

  private constructor(
    private readonly connection: Connection,
    private snapshot: Snapshot,
    private readonly options: ServedRevisionOptions,
  ) {
    this.timer = setInterval(
      () => void this.checkRevision().catch(() => undefined),
      options.interval ?? INTERVAL,
    );
    this.timer.unref();
  }

  /** Makes the first snapshot ready. Throws NoRevision where nothing was applied yet. */
  static async open(connection: Connection, options: ServedRevisionOptions = {}): Promise<ServedRevision> {
    return new ServedRevision(connection, await readSnapshot(connection, options.rowsKept), options);
  }

  /** The newest snapshot that is ready. */
  current = (): Snapshot => this.snapshot;

  /**
   * Asks the graph which revision it holds, with one statement, or two where something was written since; one that is not
   * served yet is made ready beside what goes on. Throws where the graph does not answer.
   */
  async checkRevision(): Promise<RevisionRow> {
    const seen = await this.readLatest();
    // A statement that ran while a revision was committed may tell the bookmark of the new state and have seen the old one: a
    // bookmark counts once a statement that was given it sees the same.
    const { revision, bookmark } = this.snapshot.bookmarks.has(seen.bookmark)
      ? seen
      : await this.readLatest(seen.bookmark);
    // Another one may have been made ready while the graph was asked.
    const { snapshot } = this;
    if (!isSameRevision(revision, snapshot.revision))
      this.prepare().catch(({ message }: Error) =>
        this.options.onEvent?.(`Revision ${revision.number} could not be made ready: ${message}`),
      );
    else if (bookmark === seen.bookmark) snapshot.bookmarks.add(bookmark);
    return revision;
  }

  /** Whether the graph answers, by the last look where that is not long ago: checks of health add nothing to the load of the graph. */
  async isAnswering(): Promise<boolean> {
    const { interval = INTERVAL } = this.options;
    if (performance.now() - this.answeredAt < 2 * interval) return true;
    return this.checkRevision().then(
      () => true,
      () => false,
    );
  }

  /** The snapshot of what the graph holds now, once it is ready. */
  async refresh(): Promise<Snapshot> {
    if (this.preparing) return this.preparing;
    const revision = await this.checkRevision();
    return isSameRevision(revision, this.snapshot.revision) ? this.snapshot : this.prepare();
  }

  /**
   * Whether all that some statements read belongs to the revision of a snapshot. Costs a statement only where something
   * was written to the database since the graph was last looked at.
   */
  async allReadFrom(snapshot: Snapshot, statements: readonly StatementEvent[]): Promise<boolean> {
    if (statements.every(({ bookmark }) => snapshot.bookmarks.has(bookmark))) return true;
    return this.isLatest(snapshot);
  }

  /** Whether the graph holds the revision of a snapshot now. */
  isLatest = async ({ revision }: Pick<Snapshot, 'revision'>): Promise<boolean> =>
    isSameRevision(revision, await this.checkRevision());

  close(): void {
    clearInterval(this.timer);
  }

  private prepare(): Promise<Snapshot> {
    this.preparing ??= readSnapshot(this.connection, this.options.rowsKept, this.snapshot)
      .then((snapshot) => {
        this.snapshot = snapshot;
        return snapshot;
      })
      .finally(() => {
        this.preparing = undefined;
      });
    return this.preparing;
  }

  private async readLatest(bookmark?: string): Promise<{ revision: RevisionRow; bookmark: string }> {
    try {
      const seen = await lookAtRevision(this.connection, bookmark);
      if (!seen) throw new NoRevision();
      this.answeredAt = performance.now();
      return seen;
    } catch (error) {
      this.answeredAt = Number.NEGATIVE_INFINITY;
      throw error;
    }
  }
}
