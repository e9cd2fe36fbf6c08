import { Link } from 'wouter';
import { LOCALE } from '../../../../api/http/explorer/pages';
import { ExplorerStartDocument } from '../../../../generated/explorer/graphql';
import { askPage } from '../../app/addresses';
import { Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';
import { shownDate } from '../../language/dates';
import { EntityLink } from '../../parts/links';

/** What there is to ask about, for somebody who has no question yet. */
export function Start() {
  const { texts, language } = useLanguage();
  const asked = useAsked(ExplorerStartDocument, {});
  const number = new Intl.NumberFormat(LOCALE[language]);
  return (
    <div className="start">
      <Section id="examples" title={texts.ask.examplesHeading}>
        <ul className="links">
          {texts.ask.examples.map((question) => (
            <li key={question}>
              <Link href={askPage(question)}>{question}</Link>
            </li>
          ))}
        </ul>
      </Section>
      <Loaded asked={asked}>
        {({ barriers, revision }) => {
          const count = (...types: string[]) =>
            revision.counts
              .filter(({ type }) => types.includes(type))
              .reduce((sum, { count }) => sum + count, 0);
          return (
            <Section
              id="barriers"
              title={texts.ask.barriersHeading}
              lead={`${texts.ask.known(
                count('Case'),
                number.format(count('Claim')),
                number.format(count('Publication', 'Webinar')),
              )}. ${texts.ask.revision(revision.number, shownDate(revision.appliedAt.slice(0, 10), language))}.`}
            >
              <ul className="tiles">
                {[...barriers.nodes].sort(byName(language)).map(({ id, name, summary }) => (
                  <li key={id}>
                    <EntityLink page="barrier" id={id} name={name} />
                    <p>{summary}</p>
                  </li>
                ))}
              </ul>
            </Section>
          );
        }}
      </Loaded>
    </div>
  );
}

const byName =
  (language: string) =>
  (a: { name: string }, b: { name: string }): number =>
    a.name.localeCompare(b.name, language);
