import { join } from 'node:path';
import { stringify as canonical } from 'safe-stable-stringify';
import { faultsOf } from '../../../../graph/bibliography/csl';
import { importItem, isCslType } from '../../../../graph/bibliography/exchange';
import { shown } from '../../../../graph/bibliography/plain-text';
import { checkShapes } from '../../../../graph/seeding/check/check';
import { type Path, parseSeed, type SeedFile } from '../../../../graph/seeding/read/read';
import { itemsText } from '../../../../graph/seeding/write/append';
import { FULL } from '../../../../graph/seeding/write/append-in-parts';
import type { CslEntry, Remark } from './csl-file';

/** How many items are held against the schema at once. */
const AT_ONCE = 1000;

/** The entries of a CSL file, each with everything that keeps it from being a source of the seeds. */
export function checkEntries(root: string, entries: readonly CslEntry[]): CslEntry[] {
  const checked = entries.map(withFaults);
  const faults = new Map<string, Remark[]>();
  for (let at = 0; at < checked.length; at += AT_ONCE) {
    const read = checked
      .slice(at, at + AT_ONCE)
      .filter((entry) => entry.faults.length === 0)
      .map(asSeedFile);
    for (const each of read) if ('fault' in each) faults.set(each.path, [each.fault]);
    const files = read.flatMap((each) => ('fault' in each ? [] : each));
    const { problems } = checkShapes(join(root, 'seeds/schema'), files);
    for (const { file, line, message } of problems)
      faults.set(file, [
        ...(faults.get(file) ?? []),
        { line, message: message.replace(/^item 1 /, 'an item ') },
      ]);
  }
  return checked.map((entry) => ({
    ...entry,
    faults: [...entry.faults, ...(faults.get(String(entry.at)) ?? [])],
  }));
}

function withFaults(entry: CslEntry): CslEntry {
  if (entry.faults.length > 0) return entry;
  const { item, lineOf } = entry;
  const faults = faultsOf(item).map(({ key, message }) => ({ line: lineOf([key]), message }));
  const { type } = importItem(item, new Set());
  if (typeof type !== 'string' || isCslType(type)) return { ...entry, faults };
  const message = `type is none that CSL has, got ${shown(type)}; it is kept as it is`;
  return { ...entry, faults, warnings: [...entry.warnings, { line: lineOf(['type']), message }] };
}

/** An item as the file of sources that would hold it alone, or why no such file can hold it. */
function asSeedFile({ at, item, line, lineOf }: CslEntry): SeedFile | { path: string; fault: Remark } {
  const ours = [importItem(item, new Set())];
  const text = itemsText(ours);
  const refuse = (message: string) => ({ path: String(at), fault: { line, message } });
  const size = Buffer.byteLength(text);
  if (size > FULL) return refuse(`an item must be at most ${FULL} bytes of YAML, got ${size}; shorten it`);
  const { file, problems } = parseSeed('sources/item.yaml', text);
  if (problems[0]) return refuse(problems[0].message);
  if (!file || canonical(file.value) !== canonical(ours))
    return refuse('an item must be one that YAML gives back as it is, got another');
  return { ...file, path: String(at), lineOf: (path: Path) => lineOf(path.slice(1)) };
}
