import type { Language } from '../../../generated/resolvers';
import type { Context } from '../execution/context';

type In<Key extends string, Value> = { [Each in `${Key}Nl` | `${Key}En`]: Value };
type Arguments = { language?: Language | null };

const suffix = (language: Language) => (language === 'EN' ? 'En' : 'Nl');
const other = (language: Language): Language => (language === 'EN' ? 'NL' : 'EN');

/** A text in a language, else in the other one, else null. */
export function textIn<Key extends string, Value extends string | null>(
  row: In<Key, Value>,
  key: Key,
  language: Language,
): Value {
  const values = row as Record<string, Value>;
  return (values[key + suffix(language)] ?? values[key + suffix(other(language))]) as Value;
}

/** A text in the asked language, else in the other one, else null. */
export const text =
  <Key extends string>(key: Key) =>
  <Value extends string | null>(row: In<Key, Value>, { language }: Arguments, context: Context): Value =>
    textIn<Key, Value>(row, key, language ?? context.language);

/** A text that every entity of its type has in at least one language. */
export const requiredText =
  <Key extends string>(key: Key) =>
  (row: In<Key, string | null> & { id: string }, args: Arguments, context: Context): string => {
    const found = text(key)(row, args, context);
    if (found === null) throw new Error(`${row.id} must have a ${key}, got none in either language`);
    return found;
  };

/** A list of texts in the asked language, else in the other one, else empty. */
export const texts =
  <Key extends string>(key: Key) =>
  (row: In<Key, string[] | null>, { language }: Arguments, context: Context): string[] => {
    const values = row as Record<string, string[] | null>;
    const asked = language ?? context.language;
    return values[key + suffix(asked)] ?? values[key + suffix(other(asked))] ?? [];
  };

/** The other names in the asked language only. */
export const altNames = (
  row: In<'altNames', string[] | null>,
  { language }: Arguments,
  context: Context,
): string[] => row[`altNames${suffix(language ?? context.language)}`] ?? [];

/** Names of the texts that are there, but not in the asked language. */
export const missingTranslations =
  <Key extends string>(...keys: Key[]) =>
  (row: In<Key, string | string[] | null>, { language }: Arguments, context: Context): string[] => {
    const asked = language ?? context.language;
    const values = row as Record<string, string | string[] | null>;
    return keys.filter((key) => !values[key + suffix(asked)] && values[key + suffix(other(asked))]);
  };
