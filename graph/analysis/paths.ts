import type { EntityReference } from '../concepts/entity/entity.rows';
import { compare } from '../model/collections';
import { Loader } from '../model/loader';
import type { Given, RowSource } from '../model/row-source';
import type { EntityType } from '../model/shape';
import { PATHS_BETWEEN } from './paths.queries';

/** The most paths that are compared; where there are more, those that are left out may be as specific. */
const MOST_PATHS = 500;

/** Two entities, by id. */
export interface Ends {
  from: string;
  to: string;
}

/** One relationship of the graph, in the direction in which a path takes it. */
export interface Step {
  from: EntityReference;
  to: EntityReference;
  /** Type of the relationship. */
  relationship: string;
  /** Whether the relationship points from `from` to `to`. */
  isForward: boolean;
}

export interface Path {
  steps: Step[];
  /** From 0 to 1; 1 where nothing stands between the ends. */
  specificity: number;
}

export interface PathsBetween {
  /** Shortest first, then most specific. */
  paths: Path[];
  /** Whether there are more than were compared. */
  isCut: boolean;
}

interface PathRow {
  nodes: [EntityType, string][];
  steps: [string, boolean][];
  degrees: number[];
}

/**
 * How much an entity with many neighbours is damped. As in degree-weighted path counts, which take 0.4 (Himmelstein and Baranzini
 * 2015, doi:10.1371/journal.pcbi.1004259): what half of the graph is connected to connects nothing in particular.
 */
const DAMPING = 0.4;

export class PathLoader extends Loader<Ends, PathsBetween> {
  constructor(source: RowSource) {
    super(source, PATHS_BETWEEN);
  }

  protected textOf({ from, to }: Ends): string {
    return JSON.stringify([from, to]);
  }

  protected override sizeOf({ paths }: PathsBetween): number {
    return paths.length;
  }

  protected async fetch(keys: readonly Ends[], statement: string): Promise<Given<PathsBetween>> {
    const given = await Promise.all(
      keys.map(({ from, to }) => this.source.send<PathRow>(statement, { from, to, most: MOST_PATHS + 1 })),
    );
    return {
      rows: given.map(({ rows }) => ({
        paths: rows.slice(0, MOST_PATHS).map(pathOf).sort(nearestFirst),
        isCut: rows.length > MOST_PATHS,
      })),
      isOfRevision: given.every(({ isOfRevision }) => isOfRevision),
    };
  }
}

function pathOf({ nodes, steps, degrees }: PathRow): Path {
  const at = (place: number): EntityReference => ({ type: nodes[place]![0], id: nodes[place]![1] });
  return {
    steps: steps.map(([relationship, isForward], place) => ({
      from: at(place),
      to: at(place + 1),
      relationship,
      isForward,
    })),
    specificity: degrees.reduce((product, degree) => product * degree ** -DAMPING, 1),
  };
}

const nearestFirst = (a: Path, b: Path) =>
  a.steps.length - b.steps.length || b.specificity - a.specificity || compare(nameOf(a), nameOf(b));

const nameOf = ({ steps }: Path) => steps.map(({ relationship, to }) => `${relationship} ${to.id}`).join(' ');
