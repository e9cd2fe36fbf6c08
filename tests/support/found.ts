/** The paths of an answer at which nothing was found: no value in any place, and no list with anything in it. */
export function pathsWithoutValue(data: unknown): string[] {
  const found = new Map<string, boolean>();
  const look = (value: unknown, path: string) => {
    const isList = Array.isArray(value);
    found.set(path, found.get(path) === true || (isList ? value.length > 0 : value !== null));
    if (isList) for (const each of value) look(each, path);
    else if (value !== null && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) look(each, path === '' ? key : `${path}.${key}`);
  };
  look(data, '');
  return [...found].filter(([, isFound]) => !isFound).map(([path]) => path);
}
