import { Link, useSearchParams } from 'wouter';
import { ExplorerAnswerDocument, type ExplorerAnswerQuery } from '../../../../generated/explorer/graphql';
import { askPage, pageWith } from '../../app/addresses';
import { Loaded, useAsked } from '../../app/asked';
import { Contents } from '../../app/contents';
import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';
import { shownDate, whereAndWhen } from '../../language/dates';
import { EntityLink } from '../../parts/links';
import { Memo } from '../../parts/memo/memo';
import { type Narrowing, RankedByConditions, useNarrowing } from '../../parts/ranked/by-conditions';
import { RankedList } from '../../parts/ranked/ranked';
import { Untested } from '../../parts/ranked/untested';
import { Actions } from './actions';
import { memoOf } from './memo';
import { Understood } from './understood/understood';

type Answer = ExplorerAnswerQuery['answer'];

interface Question {
  question: string;
  within: readonly string[];
  first: number;
}

/** What is known in answer to a question. */
export function AnswerTo({ question, within, first }: Question) {
  const variables = { question, first, in: within.length > 0 ? [...within] : null };
  const spoken = useLanguage();
  const narrowing = useNarrowing();
  const asked = useAsked(ExplorerAnswerDocument, variables);
  return (
    <Loaded asked={asked}>
      {({ answer }) => (
        <>
          <div className="answer">
            <Understood answer={answer} within={within} />
            {answer.abstention ? <Abstained answer={answer} /> : <Contents />}
            <Practices answer={answer} narrowing={narrowing} />
            <Further answer={answer} />
            <Actions
              variables={variables}
              reference={answer.cite.text}
              hasRows={answer.practices.length > 0}
            />
          </div>
          <Memo memo={memoOf(answer, spoken, narrowing)} reference={answer.cite.text} />
        </>
      )}
    </Loaded>
  );
}

/** Why there is no answer, what was looked for, and what can be asked instead. */
function Abstained({ answer: { abstention, interpretation, remarks } }: { answer: Answer }) {
  const { texts, words, language } = useLanguage();
  if (!abstention) return null;
  const searches = interpretation.barriers.flatMap(({ barrier }) => barrier.searches);
  return (
    <Section id="abstention" title={words.noAnswer[abstention.reason]}>
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <p>{words.abstention[abstention.reason]}</p>
      {searches.length > 0 && (
        <>
          <h3>{texts.ask.searched}</h3>
          <ul>
            {searches.map(({ id, notFound, searchedOn }) => (
              <li key={id}>
                {notFound} <span className="quiet">({shownDate(searchedOn, language)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {abstention.nearest.length > 0 && (
        <>
          <h3>{texts.ask.nearest}</h3>
          <ul className="links">
            {abstention.nearest.map(({ question }) => (
              <li key={question}>
                <Link href={askPage(question)}>{question}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Practices with evidence, then the untested, then those not to copy. */
function Practices({ answer, narrowing }: { answer: Answer; narrowing: Narrowing }) {
  const { texts } = useLanguage();
  const [parameters] = useSearchParams();
  const { practices, totalCount, untested, cautions } = answer;
  const withBarrier = new Set([...practices, ...cautions].map(({ barrier }) => barrier.id)).size > 1;
  return (
    <>
      {practices.length > 0 && (
        <Section
          id="evidence"
          title={texts.ask.evidence}
          count={totalCount}
          lead={answer.interpretation.practices.length > 0 ? texts.ask.evidenceNamed : texts.ask.evidenceLead}
        >
          <RankedByConditions ranked={practices} narrowing={narrowing} withBarrier={withBarrier} />
          {totalCount > practices.length && practices.length < 50 && (
            <p>
              <Link className="button" href={pageWith('/', parameters, 'first', '50')}>
                {texts.ask.more(Math.min(totalCount, 50) - practices.length)}
              </Link>
            </p>
          )}
        </Section>
      )}
      <Untested untested={untested} />
      {cautions.length > 0 && (
        <Section
          id="cautions"
          title={texts.ask.cautions}
          count={cautions.length}
          lead={texts.ask.cautionsLead}
        >
          <RankedList ranked={cautions} withBarrier={withBarrier} isAdvice={false} />
        </Section>
      )}
    </>
  );
}

/** Cases, lessons, counterparts, and what is under way at home. */
function Further({ answer: { cases, lessons, counterparts, homeExperience } }: { answer: Answer }) {
  const { texts, words, language } = useLanguage();
  const { adoptions, programmes } = homeExperience;
  return (
    <>
      {cases.length > 0 && (
        <Section id="cases" title={texts.ask.cases} count={cases.length}>
          <ul className="links">
            {cases.map((told) => (
              <li key={told.id}>
                <EntityLink page="case" id={told.id} name={told.name} />{' '}
                <span className="quiet">{whereAndWhen(told, language)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {lessons.length > 0 && (
        <Section id="lessons" title={texts.ask.lessons} count={lessons.length}>
          <ul className="links">
            {lessons.map(({ id, statement }) => (
              <li key={id}>
                <EntityLink page="lesson" id={id} name={statement} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {counterparts.length > 0 && (
        <Section id="counterparts" title={texts.ask.counterparts} count={counterparts.length}>
          <ul className="links">
            {counterparts.map(({ of, actor, for: task }) => (
              <li key={`${of.id} ${actor.id}`}>
                <EntityLink page="actor" {...of} /> – <EntityLink page="actor" {...actor} />
                {task && <span className="quiet"> {task}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {adoptions.length + programmes.length > 0 && (
        <Section id="home" title={texts.ask.home} count={adoptions.length + programmes.length}>
          <ul className="home">
            {adoptions.map(({ id, how, practice }) => (
              <li key={id}>
                <EntityLink page="practice" {...practice} />
                {how && `: ${how}`}
              </li>
            ))}
            {programmes.map(({ id, name, kind }) => (
              <li key={id}>
                <EntityLink page="programme" id={id} name={name} />{' '}
                <span className="quiet">({words.programme[kind]})</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
