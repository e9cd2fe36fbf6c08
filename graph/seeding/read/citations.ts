import type { Fingerprint } from '../../bibliography/fingerprint';
import type { CitedPassage } from '../../bibliography/verify';
import type { SeedEntity } from './entities';

interface Citation {
  source: string;
  locator?: string;
  fingerprint?: Fingerprint;
}

/** Every citation of a source, with where it is written. */
export const citationsOf = (entities: readonly SeedEntity[], wanted: string): CitedPassage[] =>
  entities.flatMap(({ id, value, file, path }) =>
    ((value.citations ?? []) as Citation[]).flatMap(({ source, locator = null, fingerprint = null }, at) => {
      const line = file.lineOf([...path, 'citations', at]);
      return source === wanted ? [{ file: file.path, line, cites: id, locator, fingerprint }] : [];
    }),
  );
