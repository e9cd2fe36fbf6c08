import { Link } from 'wouter';
import { ENTITY_PAGES, LISTS, type Listed, LOCALE } from '../../../../api/http/explorer/pages';
import { ExplorerKindsDocument } from '../../../../generated/explorer/graphql';
import { listPage } from '../../app/addresses';
import { Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';

/** What the entities of a list are counted as, where that is not its own name. */
const COUNTED: Partial<Record<Listed, readonly string[]>> = { Jurisdiction: ENTITY_PAGES.place };

/** What there is to look through, for somebody who has no word to search for. */
export function Kinds() {
  const { texts, language } = useLanguage();
  const say = texts.search;
  const number = new Intl.NumberFormat(LOCALE[language]);
  return (
    <Loaded asked={useAsked(ExplorerKindsDocument, {})}>
      {({ revision: { counts } }) => {
        const count = (...types: readonly string[]) =>
          number.format(
            counts.filter(({ type }) => types.includes(type)).reduce((sum, { count }) => sum + count, 0),
          );
        return (
          <Section id="lists" title={say.lists}>
            <ul className="tiles">
              {(Object.keys(LISTS) as Listed[]).map((list) => (
                <li key={list}>
                  <Link href={listPage(list)}>
                    {LISTS[list][language]}{' '}
                    <span className="count">{count(...(COUNTED[list] ?? [list]))}</span>
                  </Link>
                  <p>{say.listed[list]}</p>
                </li>
              ))}
            </ul>
            <p className="unlisted">
              {say.unlisted(count('Actor'), count('Publication', 'Webinar'))}{' '}
              <Link href="/data">{texts.data.title}</Link>. {say.barriers}{' '}
              <Link href="/">{say.firstPage}</Link>.
            </p>
          </Section>
        );
      }}
    </Loaded>
  );
}
