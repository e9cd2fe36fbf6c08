// Holds the schema against the one that was published last, so that no change of it goes out unseen. With a reason,
// `npm run publish:schema -- "why"`, it publishes the new one and writes what changed to the changelog.
import { readFileSync, writeFileSync } from 'node:fs';
import { CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema, parse, print } from 'graphql';

const SCHEMA = 'generated/schema.graphql';
const PUBLISHED = 'api/published/schema.graphql';
const CHANGELOG = 'api/published/CHANGELOG.md';

/** What each kind of change does to programs that were written before, worst first. */
const KINDS = [
  [CriticalityLevel.Breaking, 'Breaking: programs that use it fail'],
  [CriticalityLevel.Dangerous, 'To look at: programs may behave otherwise'],
  [CriticalityLevel.NonBreaking, 'Added or told otherwise'],
];

/** Definitions by their names: the order in which the files of the schema are put together may differ. */
const inOrder = ({ definitions, ...document }) => ({
  ...document,
  definitions: definitions.toSorted((a, b) => (a.name?.value ?? '').localeCompare(b.name?.value ?? '')),
});

const read = (file) => readFileSync(file, 'utf8');
const wanted = read(SCHEMA);
const changes = await diff(buildSchema(read(PUBLISHED)), buildSchema(wanted), [DiffRule.simplifyChanges]);
const sections = KINDS.flatMap(([level, heading]) => {
  const messages = changes
    .filter(({ criticality }) => criticality.level === level)
    .map(({ message }) => `- ${message.replaceAll(/\s+/g, ' ')}`);
  return messages.length > 0 ? [`### ${heading}\n\n${[...new Set(messages)].sort().join('\n')}`] : [];
});
const [reason] = process.argv.slice(2);

if (changes.length === 0) console.log('The schema is the published one.');
else if (reason === undefined) {
  console.error(
    [
      `${PUBLISHED} must be the schema that the code makes, got another; see what clients will notice and publish it:`,
      '  npm run publish:schema -- "why it changed"',
      ...sections,
    ].join('\n\n'),
  );
  process.exitCode = 1;
} else {
  const [title, ...entries] = read(CHANGELOG).split(/^(?=## )/m);
  const today = new Date().toISOString().slice(0, 10);
  const entry = [`## ${today}: ${reason}`, ...sections].join('\n\n');
  writeFileSync(
    CHANGELOG,
    [`${title.trimEnd()}\n\n`, `${entry}\n\n`, ...entries].join('').trimEnd().concat('\n'),
  );
  writeFileSync(PUBLISHED, `${print(inOrder(parse(wanted)))}\n`);
  console.log(`Published, with ${changes.length} changes in ${CHANGELOG}.`);
}
