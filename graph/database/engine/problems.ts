/** An engine of our own that cannot be used, and what a person can do about it. */
export class EngineFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineFailure';
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
  ENOENT: 'it cannot be made',
  ENOTDIR: 'a file is in the way',
  EEXIST: 'a file is in the way',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'it is a link to itself',
};

/** An error of the file system in the home, as what is wrong with GRAPH_HOME; another one as it is. */
export function asHomeProblem(error: unknown, home: string): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (!syscall || syscall.startsWith('spawn') || !REASONS[code]) return error;
  return new EngineFailure(
    `GRAPH_HOME must be a folder that can be written, got ${home}: ${REASONS[code]}.`,
    {
      cause: error,
    },
  );
}
