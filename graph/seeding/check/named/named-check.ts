import type { EntityType } from '../../../model/shape';
import type { Problem } from '../../problem';
import type { SeedEntity } from '../../read/entities';
import type { Path } from '../../read/read';

/** What the broken files would have held is not known, so that a reference to it is not judged. */
export interface Broken {
  /** Names of the files that hold one entity and what is written inside it. */
  names: ReadonlySet<string>;
  /** Whether a file of publications is among them. */
  publications: boolean;
}

/** A check of what no single file can show. */
export type Check = (entities: readonly SeedEntity[], broken: Broken) => Problem[];

export const mayBeIn = (broken: Broken, id: string, to: readonly EntityType[]) =>
  broken.names.has(id.split('/')[0] ?? id) || (broken.publications && to.includes('Publication'));

export const problem = ({ file, path }: SeedEntity, within: Path, message: string): Problem => ({
  file: file.path,
  line: file.lineOf([...path, ...within]),
  message,
});
