import { iso31661, iso31662 } from 'iso-3166';
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

export const codesAreAssigned: Check = (things) =>
  things.flatMap((thing) => {
    const codes = CODES[thing.type];
    return !codes || codes.known.has(thing.id)
      ? []
      : [problem(thing, ['id'], `the id of a ${thing.type} must be ${codes.standard}, got ${thing.id}`)];
  });

export const regionsLieInTheirCountry: Check = (things) =>
  things.flatMap((thing) => {
    const partOf = (thing.value.partOf as string | undefined) ?? 'nothing';
    const country = countryOf(thing.id);
    return thing.type !== 'Region' || countryOf(partOf) === country
      ? []
      : [
          problem(
            thing,
            ['partOf'],
            `partOf must be the country that the code begins with, ${country}, or a region of it, got ${partOf}`,
          ),
        ];
  });

const countryOf = (code: string) => code.split('-')[0];
