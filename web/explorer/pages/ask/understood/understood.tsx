import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { ExplorerAnswerQuery, MatchVia } from '../../../../../generated/explorer/graphql';
import { askPage, searchPage } from '../../../app/addresses';
import { useLanguage } from '../../../app/language';
import { EntityLink } from '../../../parts/links';
import { usePlaces } from '../form/places';
import { ComparePlaces } from './compare-places';
import { Replace } from './replace';
import { withoutWords } from './without-words';

type Answer = ExplorerAnswerQuery['answer'];

interface Match {
  key: string;
  matchedText: string;
  via: MatchVia;
  entity: ReactNode;
}

/** How the question was understood: what each of its words led to, which can be struck, and which led nowhere. */
export function Understood({ answer, within }: { answer: Answer; within: readonly string[] }) {
  const { texts } = useLanguage();
  const { interpretation, remarks, question } = answer;
  const { restrictedTo, excluded, unknownPlaces, unmatchedWords } = interpretation;
  const say = texts.ask;
  const places = usePlaces(within.length > 0);
  const nameOf = (place: string) => places.find(({ id }) => id === place)?.name ?? place;
  const matches = matchesIn(interpretation);
  return (
    <section className="understood" aria-labelledby="understood">
      <h2 id="understood" className="small-heading">
        {say.understood}
      </h2>
      <ul className="matches">
        {matches.map((match) => (
          <MatchItem key={match.key} match={match} question={question} within={within} />
        ))}
        {within.map((id) => (
          <li key={`in ${id}`}>
            <span className="quiet">{say.restrictedTo}</span>{' '}
            <EntityLink page="place" id={id} name={nameOf(id)} />
            <Strike
              label={say.unrestrict(nameOf(id))}
              href={askPage(
                question,
                within.filter((each) => each !== id),
              )}
            />
          </li>
        ))}
      </ul>
      <dl className="limits">
        <Words name={say.restrictedTo} words={restrictedTo.map(({ name }) => name)} />
        <Words name={say.excluded} words={excluded.map(({ name }) => name)} />
        <Words name={say.unknownPlaces} words={unknownPlaces} />
        <Words name={say.notUnderstood} words={unmatchedWords} isSearched />
      </dl>
      <ComparePlaces interpretation={interpretation} within={within} />
      {!answer.abstention &&
        remarks.map((remark) => (
          <p key={remark} className="remark">
            {remark}
          </p>
        ))}
    </section>
  );
}

function MatchItem({
  match: { matchedText, via, entity },
  question,
  within,
}: {
  match: Match;
  question: string;
  within: readonly string[];
}) {
  const { texts } = useLanguage();
  const without = withoutWords(question, matchedText);
  return (
    <li>
      “{matchedText}” <span aria-hidden="true">→</span> {entity}
      {via === 'DEFINITION' && <span className="quiet"> {texts.ask.byTopic}</span>}
      {via === 'MISSPELLING' && <span className="quiet"> {texts.ask.misspelt}</span>}
      {without && <Strike label={texts.ask.strike(matchedText)} href={askPage(without, within)} />}
      <Replace question={question} words={matchedText} within={within} />
    </li>
  );
}

function Strike({ label, href }: { label: string; href: string }) {
  return (
    <Link className="strike" href={href} aria-label={label} title={label}>
      ×
    </Link>
  );
}

function Words({
  name,
  words,
  isSearched = false,
}: {
  name: string;
  words: readonly string[];
  isSearched?: boolean;
}) {
  if (words.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {words.map((word, at) => (
          <Fragment key={word}>
            {at > 0 && ', '}
            {isSearched ? <Link href={searchPage(word)}>{word}</Link> : word}
          </Fragment>
        ))}
      </dd>
    </div>
  );
}

/** All that was recognised, in the order of the kinds. */
function matchesIn(interpretation: Answer['interpretation']): Match[] {
  const { barriers, practices, jurisdictions, actors, cases, policyAreas, webinars } = interpretation;
  const match = (each: { matchedText: string; via: MatchVia }, id: string, entity: ReactNode): Match => ({
    key: `${id} ${each.matchedText}`,
    matchedText: each.matchedText,
    via: each.via,
    entity,
  });
  return [
    ...barriers.map((each) => match(each, each.barrier.id, <EntityLink page="barrier" {...each.barrier} />)),
    ...practices.map((each) =>
      match(each, each.practice.id, <EntityLink page="practice" {...each.practice} />),
    ),
    ...cases.map((each) => match(each, each.case.id, <EntityLink page="case" {...each.case} />)),
    ...actors.map((each) => match(each, each.actor.id, <EntityLink page="actor" {...each.actor} />)),
    ...webinars.map((each) => match(each, each.webinar.id, <EntityLink page="source" {...each.webinar} />)),
    ...policyAreas.map((each) =>
      match(each, each.policyArea.id, <EntityLink page="area" {...each.policyArea} />),
    ),
    ...jurisdictions.map((each) =>
      match(each, each.jurisdiction.id, <EntityLink page="place" {...each.jurisdiction} />),
    ),
  ];
}
