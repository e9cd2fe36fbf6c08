import type { ExplorerActorQuery } from '../../../generated/explorer/graphql';
import { useLanguage } from '../app/language';
import { shownPeriod } from '../language/dates';
import { EntityLink } from './links';

type Programmes = NonNullable<ExplorerActorQuery['actor']>['programmes'];

/** What is under way, with what it is and when. */
export function ProgrammeList({ programmes }: { programmes: Programmes }) {
  const { words, language } = useLanguage();
  return (
    <ul className="links">
      {programmes.map(({ id, name, kind, period }) => (
        <li key={id}>
          <EntityLink page="programme" id={id} name={name} />{' '}
          <span className="quiet">
            {[words.programme[kind], shownPeriod(period, language)].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
