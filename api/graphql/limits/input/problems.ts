/** The most characters of one problem that are told, and the most problems. */
const MOST = { characters: 350, problems: 10 };

/** A problem without the middle of a long value that it echoes. What is wrong stands at its beginning and its end. */
export function shorten(problem: string): string {
  if (problem.length <= MOST.characters) return problem;
  const end = MOST.characters - 200;
  return `${problem.slice(0, 200)} … ${problem.slice(-end)}`;
}

/** Problems in one message, of which nobody can make a long one. */
export function tellProblems(problems: readonly string[]): string {
  const told = problems.slice(0, MOST.problems).map(shorten);
  const more = problems.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}
