import type { Value } from '../../read/entities';
import { type Check, problem } from './named-check';

export const adoptionsAreEvidenced: Check = (things) => {
  const subjects = new Set(
    things.flatMap(({ type, value }) => (type === 'Claim' ? (value.about as string[]) : [])),
  );
  return things
    .filter(({ type, id }) => type === 'Adoption' && !subjects.has(id))
    .map((thing) =>
      problem(thing, ['id'], `an adoption must have a claim about it, got none about ${thing.id}`),
    );
};

/** What is about something unknown is not judged: that may be the adoption, and is a problem already. */
export const effectsAreOfAdoptions: Check = (things) => {
  const types = new Map(things.map(({ id, type }) => [id, type]));
  return things.flatMap((thing) => {
    if (thing.type !== 'Claim' || !thing.value.effects) return [];
    const about = thing.value.about as string[];
    if (about.some((id) => !types.has(id) || types.get(id) === 'Adoption')) return [];
    return [
      problem(
        thing,
        ['about'],
        `about must name an adoption where a claim has effects, as no other effect is scored, got ${about.join(', ')}`,
      ),
    ];
  });
};

export const measurementsHaveNumbers: Check = (things) =>
  things
    .filter(({ type, value }) => type === 'Claim' && [value.value, value.low, value.high].every(isMissing))
    .flatMap((thing) =>
      ((thing.value.effects ?? []) as Value[]).flatMap(({ basis }, at) =>
        basis === 'MEASURED'
          ? [
              problem(
                thing,
                ['effects', at, 'basis'],
                'a claim with a MEASURED effect must have a number, got no value, low or high; give it, or say REPORTED',
              ),
            ]
          : [],
      ),
    );

const isMissing = (value: unknown) => value === undefined;

export const periodsAreOrdered: Check = (things) =>
  things.flatMap((thing) => {
    const [from, to] = endsOf(thing.value.period);
    return from && to && isAfter(from, to)
      ? [problem(thing, ['period'], `period must begin before it ends, got ${from} to ${to}`)]
      : [];
  });

/** The ends of a period, written as `{from, to}` or as an EDTF interval. */
function endsOf(period: unknown): (string | undefined)[] {
  if (typeof period === 'string') return period.split('/').filter((end) => end !== '..');
  const { from, to } = (period ?? {}) as { from?: string; to?: string };
  return [from, to];
}

/** Whether a date begins later than another, as far as both say: 2025-06 is not after 2025. */
function isAfter(from: string, to: string): boolean {
  const [start, end] = [from, to].map((date) => date.replace(/[?~%]$/, '')) as [string, string];
  const known = Math.min(start.length, end.length);
  return start.slice(0, known) > end.slice(0, known);
}
