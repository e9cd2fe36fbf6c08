import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, type Folder } from './folders';

/** As much of a JSON Schema as is read here. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  $defs?: Record<string, Schema>;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: string[];
  pattern?: string;
  examples?: string[];
  maxLength?: number;
  /** A keyword of our own: the graph keeps no order of this list, so that the formatter may sort it. */
  anyOrder?: boolean;
}

/** The schema of each folder, and what they share. */
export type Schemas = Record<Folder | 'common', Schema>;

export const readSchemas = (folder: string): Schemas =>
  Object.fromEntries(
    ['common', ...FOLDERS].map((name) => [
      name,
      JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Schema,
    ]),
  ) as Schemas;

/** A schema with what it refers to. */
export function resolveSchema(schema: Schema | undefined, { common }: Schemas): Schema {
  const shared = schema?.$ref?.replace('common.json#/$defs/', '');
  return { ...(shared && common.$defs?.[shared]), ...schema };
}
