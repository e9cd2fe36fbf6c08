import { LOCALE } from '../../../../api/http/explorer/pages';
import { LANGUAGE, ROOT, SEPARATED } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';
import type { ExportFile } from './exports';

/** What the endings of names stand for. */
const FORMATS: Record<string, string> = { csv: 'CSV', jsonl: 'JSON Lines', 'csl.json': 'CSL-JSON' };

/** A name of a file taken apart: what it holds, and how. */
function partsOf({ address }: ExportFile): { stem: string; ending: string } {
  const [stem = '', ...ending] = address.replace(/^.*\//, '').split('.');
  return { stem, ending: ending.join('.') };
}

/** Files that hold the same, each in a format of its own. */
interface Holding {
  name: string;
  files: ExportFile[];
}

/** Whole lists as tables, and what holds more. */
export function Files({ files }: { files: ExportFile[] }) {
  const { texts, words, language } = useLanguage();
  const say = texts.data;
  const lists = new Map<string, Holding>();
  for (const file of files)
    if (file.list && file.type) {
      const holding = lists.get(file.list) ?? { name: words.type[file.type][1], files: [] };
      lists.set(file.list, { ...holding, files: [...holding.files, file] });
    }
  const byName = [...lists.values()].sort((a, b) => a.name.localeCompare(b.name, language));
  const names: Record<string, string> = say.names;
  const wholes = files
    .filter(({ list }) => !list)
    .map((file) => ({ name: names[partsOf(file).stem] ?? file.address, files: [file] }));
  return (
    <>
      <Section id="tables" title={say.tables} lead={say.tablesLead}>
        <Holdings holdings={byName} />
      </Section>
      <Section id="whole" title={say.whole}>
        <Holdings holdings={wholes} />
      </Section>
    </>
  );
}

/** What there is, each with its size and the formats it comes in. */
function Holdings({ holdings }: { holdings: Holding[] }) {
  return (
    <ul className="holdings">
      {holdings.map((holding) => (
        <Shown key={holding.name} holding={holding} />
      ))}
    </ul>
  );
}

function Shown({ holding: { name, files } }: { holding: Holding }) {
  const { texts, language } = useLanguage();
  const say = texts.data;
  const [first] = files;
  const columns = files.flatMap((file) => file.columns ?? []);
  const rows = first?.rows;
  return (
    <li>
      <h3>
        {name}{' '}
        {rows !== undefined && (
          <span className="quiet">
            {say.rows(new Intl.NumberFormat(LOCALE[language]).format(rows), rows === 1)}
          </span>
        )}
      </h3>
      <p>{first?.description?.[language]}</p>
      <ul className="formats">
        {files.map((file) => (
          <li key={file.address}>
            <Download file={file} name={name} />
          </li>
        ))}
      </ul>
      {columns.length > 0 && (
        <details>
          <summary>{say.columns(columns.length)}</summary>
          <p className="columns">{columns.join(', ')}</p>
        </details>
      )}
    </li>
  );
}

function Download({ file, name }: { file: ExportFile; name: string }) {
  const { texts } = useLanguage();
  const { stem, ending } = partsOf(file);
  const format = FORMATS[ending] ?? ending;
  const address = `${ROOT}export/${stem}.${ending}${file.columns ? `?${SEPARATED[LANGUAGE]}` : ''}`;
  return (
    <a className="button" href={address} download aria-label={texts.data.as(name, format)}>
      {format}
    </a>
  );
}
