import type { FormEvent } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { type EntityType, ExplorerSearchDocument } from '../../../../generated/explorer/graphql';
import { askPage, searchPage } from '../../app/addresses';
import { Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { useTitle } from '../../app/page';
import { LOCALE } from '../../language/dates';
import { Hit } from './hit';

const FIRST = { least: 20, most: 100 };

/** Searches all names and texts. */
export default function SearchPage() {
  const { texts } = useLanguage();
  const [parameters] = useSearchParams();
  const [, go] = useLocation();
  const text = parameters.get('q')?.trim().slice(0, 200) ?? '';
  const say = texts.search;
  useTitle(text ? `${say.title}: ${text}` : say.title);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = `${new FormData(event.currentTarget).get('q') ?? ''}`.trim();
    if (words) go(searchPage(words));
  };
  return (
    <>
      <h1>{say.title}</h1>
      {!text && <p className="lead">{say.lead}</p>}
      <search>
        <form className="question" onSubmit={submit}>
          <label htmlFor="q">{say.label}</label>
          <div className="box">
            <input
              key={text}
              id="q"
              name="q"
              type="search"
              defaultValue={text}
              maxLength={200}
              autoComplete="off"
            />
            <button type="submit" className="primary">
              {say.submit}
            </button>
          </div>
        </form>
      </search>
      {text && <Hits text={text} type={parameters.get('type')} first={Number(parameters.get('first'))} />}
    </>
  );
}

function Hits({ text, type, first }: { text: string; type: string | null; first: number }) {
  const { texts, words, language } = useLanguage();
  const say = texts.search;
  const types = type && type in words.type ? [type as EntityType] : null;
  const shown = first > FIRST.least ? FIRST.most : FIRST.least;
  const asked = useAsked(ExplorerSearchDocument, { text, types, first: shown });
  const number = new Intl.NumberFormat(LOCALE[language]);
  return (
    <Loaded asked={asked}>
      {({ all, search }) =>
        all.totalCount === 0 ? (
          <div className="prose">
            <h2>{say.none(text)}</h2>
            <p>{say.noneNext}</p>
            <Link className="button" href={askPage(text)}>
              {texts.frame.ask}
            </Link>
          </div>
        ) : (
          <>
            <h2>{say.found(number.format(search.totalCount), text)}</h2>
            <nav className="facets" aria-label={say.facets}>
              <ul>
                <Facet
                  name={say.all}
                  count={all.totalCount}
                  href={searchPage(text)}
                  isHere={types === null}
                />
                {all.counts.map(({ type, count }) => (
                  <Facet
                    key={type}
                    name={words.type[type as EntityType][1]}
                    count={count}
                    href={searchPage(text, type)}
                    isHere={types?.[0] === type}
                  />
                ))}
              </ul>
            </nav>
            <ol className="hits">
              {search.nodes.map((hit) => (
                <Hit key={hit.thing.id} hit={hit} withKind={types === null} />
              ))}
            </ol>
            {search.totalCount > search.nodes.length && shown < FIRST.most && (
              <p>
                <Link className="button" href={`${searchPage(text, type ?? undefined)}&first=${FIRST.most}`}>
                  {say.more}
                </Link>
              </p>
            )}
          </>
        )
      }
    </Loaded>
  );
}

function Facet({
  name,
  count,
  href,
  isHere,
}: {
  name: string;
  count: number;
  href: string;
  isHere: boolean;
}) {
  return (
    <li>
      <Link href={href} aria-current={isHere ? 'true' : undefined}>
        {name} <span className="count">{count}</span>
      </Link>
    </li>
  );
}
