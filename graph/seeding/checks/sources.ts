import { type Check, problem } from './check';

export const sourcesAreCited: Check = (things, broken) => {
  if (broken.names.size > 0) return [];
  const used = new Set(
    things.flatMap(({ value }) => [
      ...((value.citations ?? []) as { source: string }[]).map(({ source }) => source),
      ...((value.counterparts ?? []) as { sources: string[] }[]).flatMap(({ sources }) => sources),
    ]),
  );
  return things
    .filter(({ type, id, value }) => type === 'Publication' && !used.has(id) && !value.discusses)
    .map((thing) =>
      problem(thing, ['id'], `a source must be cited by a claim or lesson, got ${thing.id}, which is not`),
    );
};
