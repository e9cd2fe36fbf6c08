import { isScalar } from 'yaml';
import type { SeedEntity } from '../../read/entities';
import { type Check, problem } from './named-check';

const KEYS = ['value', 'low', 'high', 'baseline'] as const;

interface Text {
  nl?: string;
  en?: string;
}

/**
 * In Dutch 40.000 is forty thousand, and YAML reads forty. A number that its statement writes in words is not judged;
 * one that a point has made a thousandth of what the statement says is refused.
 */
export const numbersAreThoseOfTheStatement: Check = (entities) =>
  entities
    .filter(({ type }) => type === 'Claim')
    .flatMap((claim) =>
      KEYS.flatMap((key) => {
        const number = claim.value[key] as number | undefined;
        const message = number === undefined ? null : messageOn(claim, key, number);
        return message === null ? [] : [problem(claim, [key], message)];
      }),
    );

function messageOn(claim: SeedEntity, key: string, number: number): string | null {
  const said = numbersIn(claim.value.statement as Text);
  if (said.has(Math.abs(number))) return null;
  const meant = isInMultiples(claim.value.unit as Text | undefined)
    ? undefined
    : MULTIPLES.map((multiple) => round(Math.abs(number) * multiple)).find((each) => said.has(each));
  if (meant !== undefined && number !== 0) {
    const write = number < 0 ? -meant : meant;
    return `${key} must be one of the numbers in the statement (${meant}), got ${number}; write ${write}`;
  }
  const source = sourceOf(claim, key);
  return WITH_POINTS.test(source)
    ? `${key} must be written without points between thousands, got ${source}; write ${source.replaceAll('.', '')}, or ${source}0 where it is no thousands`
    : null;
}

const MULTIPLES = [1e3, 1e6, 1e9] as const;

/** A multiple of what a point makes of a number is off by the last digits that a computer keeps. */
const round = (number: number) => Number(number.toPrecision(12));

const WITH_POINTS = /^-?[1-9]\d{0,2}\.\d{3}$/;

function sourceOf({ file, path }: SeedEntity, key: string): string {
  const node = file.document.getIn([...path, key], true);
  return isScalar(node) ? (node.source ?? '') : '';
}

/** Whether a unit says by itself that its numbers are thousands or more. */
const isInMultiples = (unit: Text | undefined): boolean =>
  /\b(?:duizend|miljoen|miljard|mln|mld|thousand|million|billion|k|m|bn)\b/i.test(
    `${unit?.nl ?? ''} ${unit?.en ?? ''}`,
  );

/** A number with spaces between its thousands, or one with whatever else stands between digits. */
const NUMBER = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d[\d.,'’]*/g;

/** The numbers in a statement: 1.250,5 in Dutch and 1,250.5 in English, with spaces between thousands as well. */
function numbersIn({ nl = '', en = '' }: Text): ReadonlySet<number> {
  return new Set([...numbersOf(nl, '.', ','), ...numbersOf(en, ',', '.')]);
}

function* numbersOf(text: string, thousands: string, decimal: string): Generator<number> {
  for (const [number] of text.matchAll(NUMBER)) {
    const digits = number.replace(/[.,'’]+$/, '').replaceAll(thousands, '');
    yield Number(digits.replaceAll(/[\s'’]/g, '').replace(decimal, '.'));
  }
}
