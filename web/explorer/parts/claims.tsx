import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CitationShownFragment, ClaimShownFragment } from '../../../generated/explorer/graphql';
import { entityPage } from '../app/addresses';
import { useLanguage } from '../app/language';
import { shownDate } from '../language/dates';

/** Sources with where in them, each leading to its page; the address of the source itself beside it. */
export function Citations({ citations }: { citations: readonly CitationShownFragment[] }) {
  const { texts } = useLanguage();
  return (
    <ul className="citations">
      {citations.map(({ source, locator, read }) => (
        <li key={`${source.id} ${locator}`}>
          <Link href={entityPage('source', source.id)}>{source.title}</Link>
          {locator && `, ${locator}`}
          <span className="quiet"> ({texts.claim.read[read]})</span>
          {source.url && <Outside url={source.url} />}
        </li>
      ))}
    </ul>
  );
}

/** The address of a source on its own site. */
export function Outside({ url }: { url: string }) {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
  return (
    <>
      {' '}
      <a className="outside" href={url} rel="noreferrer external">
        {host}
      </a>
    </>
  );
}

/** One claim: what it says, how it was established, and what it cites. */
export function ClaimItem({
  claim,
  note,
  isAnchor = false,
  children,
}: {
  claim: ClaimShownFragment;
  note?: string | undefined;
  isAnchor?: boolean;
  /** What else is told of it. */
  children?: ReactNode;
}) {
  const { texts, words, language } = useLanguage();
  const { id, statement, period, evidence, measure, witness, citations, contests, deprecated } = claim;
  return (
    <li id={isAnchor ? id : undefined}>
      <p>
        {deprecated && <strong>{texts.claim.withdrawn}: </strong>}
        {note && <strong className="note">{note}: </strong>}
        {statement}
      </p>
      <p className="quiet">
        {[
          period && shownDate(period, language),
          measure ? words.design[measure.design] : words.evidence[evidence],
          measure && words.evidence[evidence],
          texts.claim.by(witness.actor?.name ?? witness.name),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {contests.map(({ claim: other }) => (
        <p key={other.id} className="contests">
          {texts.claim.contests}: {other.statement}
        </p>
      ))}
      {children}
      <Citations citations={citations} />
    </li>
  );
}

/** Claims one below the other; anchors where links to single claims lead. */
export function ClaimList({
  claims,
  areAnchors = false,
}: {
  claims: readonly ClaimShownFragment[];
  areAnchors?: boolean;
}) {
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <ClaimItem key={claim.id} claim={claim} isAnchor={areAnchors} />
      ))}
    </ul>
  );
}
