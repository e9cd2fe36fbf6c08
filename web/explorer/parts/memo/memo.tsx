import { useSearch } from 'wouter';
import { useLanguage } from '../../app/language';
import { footnotesOf, type Item, type MemoText, type Statement } from './text';

/** What a page comes down to, with footnotes. It is seen on paper only, where it stands for the page. */
export function Memo({ memo, reference }: { memo: MemoText; reference?: string | undefined }) {
  const { texts } = useLanguage();
  // Drawn again where the address changes, which it ends with.
  useSearch();
  const notes = footnotesOf(memo);
  const numbers = new Map(notes.map(({ id }, at) => [id, at + 1]));
  return (
    <article className="memo">
      <h1>{memo.title}</h1>
      {memo.lead && <p className="lead">{memo.lead}</p>}
      {memo.parts
        .filter(({ items, rest = 0 }) => items.length + rest > 0)
        .map(({ title, lead, items, rest = 0 }) => (
          <section key={title}>
            <h2>{title}</h2>
            {lead && <p className="lead-in">{lead}</p>}
            <ul>
              {items.map((item, at) => (
                <li key={`${at} ${item.name}`}>
                  <Listed item={item} numbers={numbers} />
                </li>
              ))}
            </ul>
            {rest > 0 && <p className="quiet">{texts.ranked.and(rest)}</p>}
          </section>
        ))}
      {notes.length > 0 && (
        <section className="footnotes">
          <h2>{texts.memo.sources}</h2>
          <ol>
            {notes.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </section>
      )}
      <footer>
        {reference && <p>{reference}</p>}
        <p>{window.location.href}</p>
      </footer>
    </article>
  );
}

/** Numbers of the footnotes, by the id of the source. */
type Numbers = ReadonlyMap<string, number>;

function Listed({ item, numbers }: { item: Item; numbers: Numbers }) {
  return (
    <>
      {item.number !== undefined && <span className="number">{item.number}.</span>}
      {item.name && <strong>{item.name}:</strong>} <Said statement={item} numbers={numbers} />
      {item.told
        ?.filter(({ statements }) => statements.length > 0)
        .map(({ name, statements }) => (
          <p key={name}>
            <span className="told">{name}:</span>{' '}
            {statements.map((statement, at) => (
              <span key={`${at} ${statement.text}`}>
                {at > 0 && '; '}
                <Said statement={statement} numbers={numbers} />
              </span>
            ))}
          </p>
        ))}
    </>
  );
}

function Said({ statement: { text, citations = [] }, numbers }: { statement: Statement; numbers: Numbers }) {
  const notes = [...new Set(citations.map(({ source }) => numbers.get(source.id)))];
  return (
    <>
      {text}
      {notes.length > 0 && <sup>{notes.join(', ')}</sup>}
    </>
  );
}

/** Puts the memo of a page on paper, or into a file. */
export function PrintButton() {
  const { texts } = useLanguage();
  return (
    <button type="button" onClick={() => window.print()}>
      {texts.memo.print}
    </button>
  );
}
