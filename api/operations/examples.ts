import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** A text in both languages. */
const texts = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) });
export type Texts = z.infer<typeof texts>;

const groups = z.array(
  z.strictObject({
    group: z.string(),
    title: texts,
    examples: z.array(
      z.strictObject({
        name: z.string(),
        title: texts,
        gives: texts,
        variables: z.record(z.string(), z.unknown()).default({}),
      }),
    ),
  }),
);

/** An operation ready to run in the playground. */
export interface Example {
  /** Its file name without the ending. */
  name: string;
  /** What its group asks. Those of one group follow each other. */
  group: { name: string; titles: Texts };
  /** The question it answers, in English. */
  title: string;
  titles: Texts;
  /** One sentence on what it gives. */
  gives: Texts;
  query: string;
  /** Values of its variables, for a reader to change. */
  variables: Record<string, unknown>;
}

/** The example operations in the order of the menu; the first is what the playground opens with. */
export function readExamples(root: string): Example[] {
  const folder = join(root, 'api/operations');
  const listed = groups.parse(parse(readFileSync(join(folder, 'examples.yaml'), 'utf8')));
  const examples = listed.flatMap(({ group, title: titles, examples }) =>
    examples.map(({ name, title, gives, variables }) => ({
      name,
      group: { name: group, titles },
      title: title.en,
      titles: title,
      gives,
      query: readFileSync(join(folder, 'examples', `${name}.graphql`), 'utf8'),
      variables,
    })),
  );
  requireListed(
    readdirSync(join(folder, 'examples')),
    examples.map(({ name }) => `${name}.graphql`),
  );
  return examples;
}

function requireListed(files: string[], listed: string[]): void {
  const forgotten = files.filter((file) => !listed.includes(file));
  if (forgotten.length > 0)
    throw new Error(
      `examples.yaml must list each file of examples/, got none for ${forgotten.join(', ')}; add it to a group`,
    );
}
