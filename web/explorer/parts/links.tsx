import { Link } from 'wouter';
import type { EntityPage } from '../../../api/http/explorer/pages';
import { comparePage, entityPage, pageOf } from '../app/addresses';
import { useLanguage } from '../app/language';

interface Named {
  id: string;
  name: string;
}

/** The name of an entity, leading to its page. */
export function EntityLink({ page, id, name }: Named & { page: EntityPage }) {
  return <Link href={entityPage(page, id)}>{name}</Link>;
}

/** Names of entities of one kind, in one line of text. */
export function EntityLinks({
  page,
  entities,
  between = ', ',
}: {
  page: EntityPage;
  entities: readonly Named[];
  between?: string;
}) {
  return entities.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && between}
      <EntityLink page={page} id={id} name={name} />
    </span>
  ));
}

/** A list of entities of one kind. */
export function EntityList({ page, entities }: { page: EntityPage; entities: readonly Named[] }) {
  return (
    <ul className="links">
      {entities.map(({ id, name }) => (
        <li key={id}>
          <EntityLink page={page} id={id} name={name} />
        </li>
      ))}
    </ul>
  );
}

/** The name of any entity; a link where its type has pages. */
export function AnyLink({ thing, name }: { thing: { __typename: string; id: string }; name: string }) {
  const page = pageOf(thing);
  return page ? <Link href={page}>{name}</Link> : name;
}

/** Leads to where a thing can be laid beside others. */
export function CompareLink({ id }: { id: string }) {
  const { texts } = useLanguage();
  return (
    <Link className="button" href={comparePage([id])}>
      {texts.compare.others}
    </Link>
  );
}
