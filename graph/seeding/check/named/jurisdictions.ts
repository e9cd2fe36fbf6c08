import { iso31661, iso31662 } from 'iso-3166';
import { codeMeant } from '../places';
import { type Check, problem } from './named-check';

/** The codes that each type of jurisdiction can have. */
const CODES: Readonly<Record<string, { known: ReadonlySet<string>; standard: string }>> = {
  Country: {
    known: new Set(iso31661.map(({ alpha2 }) => alpha2)),
    standard: 'an assigned code of ISO 3166-1 alpha-2',
  },
  Region: { known: new Set(iso31662.map(({ code }) => code)), standard: 'an assigned code of ISO 3166-2' },
  Union: { known: new Set(['EU']), standard: 'EU' },
};

export const codesAreAssigned: Check = (entities) =>
  entities.flatMap((entity) => {
    const codes = CODES[entity.type];
    return !codes || codes.known.has(entity.id)
      ? []
      : [
          problem(
            entity,
            ['id'],
            `the id of a ${entity.type} must be ${codes.standard}, got ${entity.id}${meant(entity.id, codes.known)}`,
          ),
        ];
  });

function meant(id: string, known: ReadonlySet<string>): string {
  const code = codeMeant(id);
  return code !== null && known.has(code) ? `; did you mean ${code}?` : '';
}

export const regionsLieInTheirCountry: Check = (entities) =>
  entities.flatMap((entity) => {
    const partOf = (entity.value.partOf as string | undefined) ?? 'nothing';
    const country = countryOf(entity.id);
    return entity.type !== 'Region' || countryOf(partOf) === country
      ? []
      : [
          problem(
            entity,
            ['partOf'],
            `partOf must be the country that the code begins with, ${country}, or a region of it, got ${partOf}`,
          ),
        ];
  });

const countryOf = (code: string) => code.split('-')[0];
