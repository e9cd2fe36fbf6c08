import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';
import { EntityLink, EntityLinks } from '../links';

interface Named {
  id: string;
  name: string;
}

/** Practices that others have and of which no result is known, each with where it is in use; nothing where there are none. */
export function Untested({
  untested,
}: {
  untested: readonly { practice: Named; runsIn: readonly Named[] }[];
}) {
  const { texts } = useLanguage();
  const say = texts.ask;
  if (untested.length === 0) return null;
  return (
    <Section id="untested" title={say.untested} count={untested.length} lead={say.untestedLead}>
      <ul className="untested">
        {untested.map(({ practice, runsIn }) => (
          <li key={practice.id} id={practice.id}>
            <EntityLink page="practice" {...practice} />{' '}
            <span className="quiet">
              {runsIn.length > 0 ? (
                <>
                  {say.runsIn} <EntityLinks page="place" entities={runsIn} />
                </>
              ) : (
                say.notInUse
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
