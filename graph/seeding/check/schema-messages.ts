import type { ErrorObject } from 'ajv/dist/2020';
import type { Path } from '../read/read';

/** Where in a file an error of its schema stands. */
export function pathOf({ instancePath, keyword, params }: ErrorObject): Path {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return keyword === 'additionalProperties' ? [...path, params.additionalProperty as string] : path;
}

/** A JSON Schema error as *X must be Y, got Z*. */
export function messageOf(error: ErrorObject): string {
  const { keyword, params, data, parentSchema, schema } = error;
  const what = pathOf(error).at(-1) ?? 'the file';
  const name = typeof what === 'number' ? `item ${what + 1}` : what;
  const got = data === undefined ? 'nothing' : abridge(JSON.stringify(data));
  switch (keyword) {
    case 'required':
      return `${name} must have ${params.missingProperty}, got none`;
    case 'dependentRequired':
      return `${name} must have ${params.missingProperty} where it has ${params.property}, got none`;
    case 'additionalProperties': {
      const known = Object.keys((parentSchema as { properties: object }).properties);
      return `${name} must be one of the known keys (${known.join(', ')}), got ${name}`;
    }
    case 'enum':
      return `${name} must be one of ${(schema as string[]).join(', ')}, got ${got}`;
    case 'pattern':
      return `${name} must be written as: ${describe(parentSchema)}, got ${got}`;
    case 'false schema':
      return `${name} must be left out with this kind of claim, got ${got}`;
    default:
      return `${name} ${error.message}, got ${got}`;
  }
}

const describe = (schema: unknown) =>
  (
    (schema as { description?: string }).description ??
    `text that matches ${(schema as { pattern?: string }).pattern}`
  ).replace(/\.$/, '');

const abridge = (text: string) => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
