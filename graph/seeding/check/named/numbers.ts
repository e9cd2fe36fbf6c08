import { isScalar } from 'yaml';
import type { SeedEntity, Value } from '../../read/entities';
import type { Path } from '../../read/read';
import { multipleIn, numbersSaidIn, type SaidNumbers, says, type Text, withoutNoise } from '../said-numbers';
import { type Check, problem } from './named-check';

/** Where the numbers of a claim stand. */
const KEYS: readonly Path[] = [
  ['value'],
  ['low'],
  ['high'],
  ['baseline'],
  ['cost', 'amount'],
  ['cost', 'low'],
  ['cost', 'high'],
];

/**
 * The numbers of a measurement, of what something is compared with and of a cost stand in the statement. Of other claims
 * only what YAML reads otherwise than Dutch is refused: 40.000 is forty to YAML.
 */
export const numbersAreThoseOfTheStatement: Check = (entities) =>
  entities
    .filter(({ type }) => type === 'Claim')
    .flatMap((claim) => {
      const numbers = KEYS.flatMap((path) => {
        const number = numberAt(claim.value, path);
        return number === undefined ? [] : [{ path, number }];
      });
      if (numbers.length === 0) return [];
      const said = numbersSaidIn(claim.value.statement as Text);
      return numbers.flatMap(({ path, number }) => {
        const message = messageOn(claim, path, number, said);
        return message === null ? [] : [problem(claim, path, message)];
      });
    });

const numberAt = (value: Value, [key, inner]: Path) =>
  (inner === undefined ? value[key!] : (value[key!] as Value | undefined)?.[inner]) as number | undefined;

function messageOn(claim: SeedEntity, path: Path, number: number, said: SaidNumbers): string | null {
  const key = path.at(-1) as string;
  const multiple = multipleIn(claim.value.unit as Text | undefined);
  if (says(said, number, multiple)) return null;
  const meant = MULTIPLES.map((each) => withoutNoise(Math.abs(number) * each)).find((each) =>
    said.numbers.has(each),
  );
  if (meant !== undefined && number !== 0 && multiple === 1) {
    const write = number < 0 ? -meant : meant;
    return `${key} must be one of the numbers in the statement (${meant}), got ${number}; write ${write}`;
  }
  const source = sourceOf(claim, path);
  if (WITH_POINTS.test(source))
    return `${key} must be written without points between thousands, got ${source}; write ${source.replaceAll('.', '')}, or ${source}0 where it is no thousands`;
  return isHeld(claim, path)
    ? `${key} must be a number that the statement gives, got ${number}; give it there in digits, not rounded, or correct ${key}`
    : null;
}

const MULTIPLES = [1e3, 1e6, 1e9] as const;

const WITH_POINTS = /^-?[1-9]\d{0,2}\.\d{3}$/;

function sourceOf({ file, path }: SeedEntity, within: Path): string {
  const node = file.document.getIn([...path, ...within], true);
  return isScalar(node) ? (node.source ?? '') : '';
}

/** Whether a number must stand in its statement. */
const isHeld = ({ value }: SeedEntity, [key, inner]: Path): boolean =>
  value.measure !== undefined || key === 'baseline' || inner !== undefined;
