import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './fixture';

const SHARED = join(ROOT, '.neo4j/test');

/** An empty home for an engine, with the class path and class archive of an earlier one so that it starts quickly. */
export function freshHome(name: string): string {
  const home = join(ROOT, '.neo4j', name);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const reusable = existsSync(SHARED) ? readdirSync(SHARED).filter((file) => file.startsWith('class')) : [];
  for (const file of reusable) copyFileSync(join(SHARED, file), join(home, file));
  return home;
}

/** Has engines that are started from now on compile code the quick way only: those of tests end before the slow way gives back what it takes. */
export function compileQuickly(): void {
  process.env.JDK_JAVA_OPTIONS = `${process.env.JDK_JAVA_OPTIONS ?? ''} -XX:TieredStopAtLevel=1`;
}
