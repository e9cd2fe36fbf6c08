import { compare } from '../model/collections';

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

export const formatProblem = ({ file, line, message }: Problem) => `${file}:${line}: ${message}`;

export const sortProblems = (problems: Problem[]) =>
  [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message));
