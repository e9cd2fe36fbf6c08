import { type Document, isMap, isScalar, isSeq, Scalar, Schema as YamlSchema } from 'yaml';
import { resolveSchema, type Schema, type Schemas } from '../read/schemas';
import type { Path } from '../read/yaml/parse-yaml';
import { written } from '../read/yaml/syntax-problems';
import { abridge } from '../read/yaml/visible';

/** Every text without quotes that other readers of YAML take for a date, a number, or yes or no. */
export function unquotedTexts(
  document: Document,
  schema: Schema,
  schemas: Schemas,
): { path: Path; message: string }[] {
  const found: { path: Path; message: string }[] = [];
  const look = (node: unknown, given: Schema | undefined, path: Path) => {
    const at = resolveSchema(given, schemas);
    if (isMap(node))
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        look(value, at.properties?.[name], [...path, name]);
      }
    if (isSeq(node)) for (const [index, item] of node.items.entries()) look(item, at.items, [...path, index]);
    if (!isScalar(node) || typeof node.value !== 'string' || node.type !== Scalar.PLAIN) return;
    const other = otherReading(node.value);
    if (!other || !takesAnyText(at)) return;
    const name = path.findLast((each) => typeof each === 'string') ?? 'an item';
    const message = `${name} must be a text, got ${abridge(node.value)}, which is ${other} without quotes; write ${written(node.value)} where it is meant as text`;
    found.push({ path, message });
  };
  look(document.contents, schema, []);
  return found;
}

/** Ids, dates and choices are known by their schema; only in prose nobody can tell. */
const takesAnyText = ({ type, pattern = '', enum: choices }: Schema): boolean =>
  type === 'string' && !choices && new RegExp(pattern, 'u').test('any text');

/** What YAML 1.1 reads in what is a text to YAML 1.2. */
const OTHERS = new YamlSchema({ schema: 'yaml-1.1' }).tags.filter(
  (tag) => 'test' in tag && tag.test && tag.default && tag.tag !== 'tag:yaml.org,2002:str',
);

const KINDS: Readonly<Record<string, string>> = {
  'tag:yaml.org,2002:bool': 'yes or no',
  'tag:yaml.org,2002:timestamp': 'a date',
  'tag:yaml.org,2002:merge': 'a sign of YAML',
  'tag:yaml.org,2002:null': 'nothing',
};

function otherReading(text: string): string | null {
  const tag = OTHERS.find((each) => 'test' in each && each.test?.test(text));
  return tag ? (KINDS[tag.tag] ?? 'a number') : null;
}
