import { Link } from 'wouter';
import { LOCALE } from '../../../../api/http/explorer/pages';
import {
  type EntityType,
  ExplorerSearchDocument,
  type ExplorerSearchQuery,
} from '../../../../generated/explorer/graphql';
import { askPage, type Searched, searchPage } from '../../app/addresses';
import { isRefused, Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Facets } from './facets';
import { Hit } from './hit';

const FIRST = { least: 20, most: 100 };

/** What a search found, and what it can be narrowed to. */
export function Hits({
  text,
  type: asked,
  within,
  first,
}: {
  text: string;
  type: string | null;
  within: readonly string[];
  first: number;
}) {
  const { texts, words, language } = useLanguage();
  const say = texts.search;
  const type = asked && Object.hasOwn(words.type, asked) ? (asked as EntityType) : undefined;
  const isPlaced = within.length > 0;
  const shown = first > FIRST.least ? FIRST.most : FIRST.least;
  const answer = useAsked(ExplorerSearchDocument, {
    text,
    types: type ? [type] : null,
    in: isPlaced ? [...within] : null,
    first: shown,
    places: [...within],
    isPlaced,
  });
  if (isPlaced && isRefused(answer))
    return (
      <>
        <p className="remark">{say.unknownPlace(within.join(', '))}</p>
        <Widen text={text} type={type} within={within} />
      </>
    );
  const number = new Intl.NumberFormat(LOCALE[language]);
  return (
    <Loaded asked={answer}>
      {(found) => {
        const { search, ofTypes, ofPlaces } = found;
        // Narrowed to a type and to places at once, the answer does not tell whether there is anything without both.
        const isAnywhere = type && isPlaced ? true : ofTypes.totalCount + ofPlaces.totalCount > 0;
        if (!isAnywhere) return <Nothing text={text} />;
        return (
          <>
            <h2>
              {search.totalCount > 0 ? say.found(number.format(search.totalCount), text) : say.noneSo(text)}
            </h2>
            <Facets text={text} type={type} within={within} found={found} />
            {search.totalCount === 0 ? (
              <Widen text={text} type={type} within={within} found={found} />
            ) : (
              <ol className="hits">
                {search.nodes.map((hit) => (
                  <Hit key={hit.thing.id} hit={hit} withKind={type === undefined} />
                ))}
              </ol>
            )}
            {search.totalCount > search.nodes.length && shown < FIRST.most && (
              <p>
                <Link className="button" href={`${searchPage(text, { type, within })}&first=${FIRST.most}`}>
                  {say.more}
                </Link>
              </p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** Nothing was found whatever it is narrowed to. */
function Nothing({ text }: { text: string }) {
  const { texts } = useLanguage();
  return (
    <div className="prose">
      <h2>{texts.search.none(text)}</h2>
      <p>{texts.search.noneNext}</p>
      <Link className="button" href={askPage(text)}>
        {texts.frame.ask}
      </Link>
    </div>
  );
}

/** How to find more where what a search is narrowed to leaves nothing, or is not known. */
function Widen({ text, type, within, found }: Searched & { text: string; found?: ExplorerSearchQuery }) {
  const { texts, words } = useLanguage();
  const say = texts.search;
  const kind = type && words.type[type as EntityType][1];
  const isBoth = type !== undefined && within !== undefined && within.length > 0;
  const ways = [
    isBoth &&
      found && {
        name: say.anyTypeThere,
        count: found.ofTypes.totalCount,
        href: searchPage(text, { within }),
      },
    isBoth && {
      name: say.anywhere(kind ?? ''),
      count: found?.ofPlaces.totalCount,
      href: searchPage(text, { type }),
    },
    { name: say.everything, count: undefined, href: searchPage(text) },
  ].flatMap((way) => (way && way.count !== 0 ? [way] : []));
  return (
    <div className="widen">
      <p>{say.widen}</p>
      <ul className="links">
        {ways.map(({ name, count, href }) => (
          <li key={href}>
            <Link href={href}>{name}</Link> {count !== undefined && <span className="count">{count}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
