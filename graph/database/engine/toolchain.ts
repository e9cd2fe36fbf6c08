import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Progress } from '../../progress';

const run = promisify(execFile);
const POM = 'graph/database/engine/pom.xml';
const SUPPORTED_JAVA = [17, 21];

/** What this machine lacks to start a Neo4j of our own, and the three ways on. */
export class MissingToolchain extends Error {
  constructor(missing: string) {
    super(
      `${missing}. Three ways on: install Java 17 or 21 and Maven; set NEO4J_URI (with NEO4J_USER and ` +
        'NEO4J_PASSWORD) to use a Neo4j server; or run `docker compose up` with the compose file of this project.',
    );
    this.name = 'MissingToolchain';
  }
}

export interface Java {
  command: string;
  version: string;
}

/** The Java of JAVA_HOME, else of the PATH; refused unless it is one that Neo4j 5 runs on. */
export async function findJava(): Promise<Java> {
  const command = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { stderr } = await run(command, ['-version']).catch(() => {
    throw new MissingToolchain(`Java 17 or 21 must be installed, got no working \`${command}\``);
  });
  const version = /version "([^"]+)"/.exec(stderr)?.[1] ?? 'unknown';
  if (!SUPPORTED_JAVA.includes(Number.parseInt(version, 10))) {
    throw new MissingToolchain(`Java must be 17 or 21, got ${version}`);
  }
  return { command, version };
}

interface Resolving {
  /** Folder of this package, where the pom is. */
  root: string;
  /** Where the class path is kept. */
  home: string;
  progress: Progress;
  signal?: AbortSignal;
}

/** The class path of Neo4j, resolved once by Maven and kept in the home; resolved again when a jar has gone. */
export async function findClasspath({ root, home, progress, signal }: Resolving): Promise<string> {
  const pom = join(root, POM);
  const kept = join(home, `classpath-${await neo4jVersion(root)}`);
  const known = await readFile(kept, 'utf8').catch(() => '');
  if (known !== '' && known.split(delimiter).every((jar) => existsSync(jar))) return known;

  const fresh = `${kept}.new`;
  const goal = ['dependency:build-classpath', '-Dmdep.includeScope=runtime', `-Dmdep.outputFile=${fresh}`];
  await progress('Resolving Neo4j through Maven', () =>
    run('mvn', ['-B', '-q', '--strict-checksums', '-f', pom, ...goal], { signal }).catch(
      (error: NodeJS.ErrnoException & { stdout?: string }) => {
        if (error.code === 'ENOENT')
          throw new MissingToolchain('Maven must be installed, got no `mvn` on the PATH');
        throw new Error(`Maven must resolve Neo4j, got: ${firstError(error.stdout ?? error.message)}`);
      },
    ),
  );
  await rename(fresh, kept);
  return readFile(kept, 'utf8');
}

export async function neo4jVersion(root: string): Promise<string> {
  const version = /<neo4j\.version>([^<]+)</.exec(await readFile(join(root, POM), 'utf8'))?.[1];
  if (!version) throw new Error(`${POM} must name neo4j.version, got none`);
  return version;
}

const firstError = (output: string) =>
  output.split('\n').find((line) => line.includes('ERROR')) ?? output.trim().slice(0, 300);
