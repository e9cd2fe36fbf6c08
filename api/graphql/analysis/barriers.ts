/** The most barriers that a question across the graph is narrowed to. */
const MOST = 100;

/** What is wrong with the barriers that a question is narrowed to; null stands for all. */
export const problemsOfBarriers = (barriers: readonly string[] | null): string[] =>
  barriers && (barriers.length === 0 || barriers.length > MOST)
    ? [`barriers must name 1 to ${MOST} barriers, got ${barriers.length}; leave it out for all`]
    : [];
