import type { Path } from '../read/read';

const PLACEHOLDER = /^<[^<>]*>$/;

/** What came from elsewhere, as it came; none of our templates left it open. */
const IMPORTED = 'imported';

/** Every text that a template left to be filled in: `<the name in Dutch>`. */
export function placeholdersIn(value: unknown, path: Path = []): { path: Path; message: string }[] {
  if (typeof value === 'string' && PLACEHOLDER.test(value)) {
    const key = path.findLast((each) => typeof each === 'string') ?? 'the file';
    return [
      { path, message: `${key} must be filled in, got ${value}; leave the key out where it is optional` },
    ];
  }
  if (Array.isArray(value)) return value.flatMap((each, at) => placeholdersIn(each, [...path, at]));
  if (typeof value !== 'object' || value === null || path.at(-1) === IMPORTED) return [];
  return Object.entries(value).flatMap(([key, each]) => placeholdersIn(each, [...path, key]));
}
