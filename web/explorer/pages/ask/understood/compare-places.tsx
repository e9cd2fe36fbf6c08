import { Fragment } from 'react';
import { Link } from 'wouter';
import { COMPARED } from '../../../../../api/http/explorer/pages';
import type { ExplorerAnswerQuery } from '../../../../../generated/explorer/graphql';
import { comparePage } from '../../../app/addresses';
import { useLanguage } from '../../../app/language';

/** Leads from an answer about a few places to these side by side, on each barrier of the question. */
export function ComparePlaces({
  interpretation: { barriers, restrictedTo },
  within,
}: Pick<ExplorerAnswerQuery['answer'], 'interpretation'> & { within: readonly string[] }) {
  const { texts } = useLanguage();
  const places = within.length > 0 ? within : restrictedTo.map(({ id }) => id);
  if (places.length < COMPARED.fewest || places.length > COMPARED.most) return null;
  const named = new Map(barriers.map(({ barrier }) => [barrier.id, barrier.name]));
  const links: [id: string | undefined, name: string | undefined][] =
    named.size > 0 ? [...named] : [[undefined, undefined]];
  return (
    <p>
      {links.map(([id, name]) => (
        <Fragment key={id ?? ''}>
          <Link className="button" href={comparePage(places, id)}>
            {texts.compare.placesOn(name)}
          </Link>{' '}
        </Fragment>
      ))}
    </p>
  );
}
