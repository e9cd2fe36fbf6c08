import { addTo } from '../../model/collections';
import type { GraphState, RelationshipState } from '../state';

/** Walks a graph that is still data. */
export class Lookup {
  private readonly from = new Map<string, RelationshipState[]>();
  private readonly to = new Map<string, RelationshipState[]>();

  constructor(readonly state: GraphState) {
    for (const relationship of state.relationships.values()) {
      addTo(this.from, `${relationship.from} ${relationship.type}`, relationship);
      addTo(this.to, `${relationship.to} ${relationship.type}`, relationship);
    }
  }

  node = (id: string) => this.state.nodes.get(id);
  ofType = (type: string) => [...this.state.nodes.values()].filter((node) => node.type === type);
  outgoing = (id: string, type: string) => this.from.get(`${id} ${type}`) ?? [];
  targets = (id: string, type: string) => this.outgoing(id, type).map(({ to }) => to);
  sources = (id: string, type: string) => (this.to.get(`${id} ${type}`) ?? []).map(({ from }) => from);
  one = (id: string, type: string) => this.targets(id, type)[0];

  /** Everything reached by repeating a step, nearest first, without the start. */
  closure(start: string, step: (id: string) => string[]): string[] {
    const reached = new Set<string>();
    const queue = step(start);
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      if (reached.has(id) || id === start) continue;
      reached.add(id);
      queue.push(...step(id));
    }
    return [...reached];
  }
}
