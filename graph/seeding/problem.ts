import { compare } from '../model/collections';
import { abridge, visible } from './read/yaml/visible';

/** Something a person must mend in a seed file, or in a file that is read beside the seeds. */
export interface Problem {
  /** Path below the seeds folder; of a file beside the seeds, as it was given. */
  file: string;
  line: number;
  /** *X must be Y, got Z*, and what to do. */
  message: string;
}

/** All problems of the seeds at once. Nothing was changed in the graph. */
export class SeedProblems extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.name = 'SeedProblems';
  }
}

/** A folder of seeds that cannot be read, or holds none. Nothing was changed in the graph. */
export class BadSeedsFolder extends Error {
  constructor(folder: string, cause: unknown) {
    const got = WHY[(cause as NodeJS.ErrnoException | null)?.code ?? ''] ?? 'which holds no seeds';
    super(`SEEDS must be a folder of seeds that can be read, got ${visible(folder)}, ${got}`);
    this.name = 'BadSeedsFolder';
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'which is not there',
  ENOTDIR: 'which is no folder',
  EACCES: 'which may not be read',
  EPERM: 'which may not be read',
  ELOOP: 'which is a link to itself',
  ENAMETOOLONG: 'whose name is too long',
};

/** What one problem may take up on a screen. */
const MOST_SHOWN = 1000;

/** A problem as one line for a terminal, whatever the names and values in it hold. */
export const formatProblem = ({ file, line, message }: Problem) =>
  `${visible(file)}:${line}: ${abridge(visible(message), MOST_SHOWN)}`;

export const sortProblems = (problems: Problem[]) =>
  [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message));
