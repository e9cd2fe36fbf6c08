import { Link } from 'wouter';
import type { EntityType, ExplorerSearchQuery } from '../../../../generated/explorer/graphql';
import { entityPage, pageOf } from '../../app/addresses';
import { useLanguage } from '../../app/language';

type SearchHit = ExplorerSearchQuery['search']['nodes'][number];
type Thing = SearchHit['thing'];

/** One entity that a search found, and the text that shows it. */
export function Hit({
  hit: { thing, highlight },
  withKind,
}: {
  hit: SearchHit;
  /** Whether hits of several kinds are shown. */
  withKind: boolean;
}) {
  const { words } = useLanguage();
  const page = placeOf(thing);
  const name = nameOf(thing);
  const repeatsName = highlight?.parts.map(({ text }) => text).join('') === name;
  return (
    <li>
      {withKind && <p className="kind">{words.type[thing.__typename as EntityType][0]}</p>}
      <p>{page ? <Link href={page}>{name}</Link> : name}</p>
      {highlight && !repeatsName && (
        <p className="quiet" lang={highlight.language?.toLowerCase()}>
          {highlight.parts.map(({ text, isMatch }, at) => {
            const key = `${at} ${text}`;
            return isMatch ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
          })}
        </p>
      )}
    </li>
  );
}

function nameOf(thing: Thing): string {
  switch (thing.__typename) {
    case 'Claim':
    case 'Lesson':
      return thing.statement;
    case 'Adoption':
      return thing.how ?? `${thing.practice.name}, ${thing.case.name}`;
    case 'SearchRecord':
      return thing.lookedFor;
    case 'Publication':
    case 'Webinar':
      return thing.title;
    default:
      return thing.name;
  }
}

/** Where a thing is told of: a page of its own, or its place on the page of what it belongs to. */
function placeOf(thing: Thing): string | undefined {
  const at = (page: string | undefined) => page && `${page}#${encodeURIComponent(thing.id)}`;
  switch (thing.__typename) {
    case 'Adoption':
      return at(entityPage('case', thing.case.id));
    case 'Claim': {
      const [owner] = thing.id.split('/');
      const about =
        thing.about.find(({ id }) => id === owner) ??
        thing.about.find(({ __typename }) => __typename === 'Adoption') ??
        thing.about.find(pageOf);
      const cited = thing.citations[0]?.source;
      if (about?.__typename === 'Adoption') return at(entityPage('case', about.id.split('/')[0] as string));
      return at((about && pageOf(about)) ?? (cited && pageOf(cited)));
    }
    case 'SearchRecord':
      return at(thing.barriers[0] && entityPage('barrier', thing.barriers[0].id));
    default:
      return pageOf(thing);
  }
}
