// Fails on a tracked file that nobody can review: a binary one that is no picture or font, one above 1 MB, or a link.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';

const MAX_BYTES = 1_000_000;
const PICTURE_OR_FONT = /\.(?:png|jpe?g|webp|ico|woff2)$/;

const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
const problems = tracked.filter(existsSync).flatMap((file) => {
  if (lstatSync(file).isSymbolicLink())
    return [`${file}: a tracked file must be a file, got a link; untrack it`];
  const content = readFileSync(file);
  return [
    ...(content.length > MAX_BYTES
      ? [`a tracked file must be at most ${MAX_BYTES} bytes, got ${content.length}; split it, or untrack it`]
      : []),
    ...(content.includes(0) && !PICTURE_OR_FONT.test(file)
      ? ['a tracked file must be text, a picture or a font, got another binary; untrack it']
      : []),
  ].map((message) => `${file}: ${message}`);
});
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
