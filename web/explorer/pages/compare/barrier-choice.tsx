import { useLocation } from 'wouter';
import { comparePage } from '../../app/addresses';
import { useLanguage } from '../../app/language';

interface Named {
  id: string;
  name: string;
}

/** What the comparison is about: everything, or what bears on one barrier. */
export function BarrierChoice({
  things,
  barriers,
  chosen,
}: {
  things: readonly Named[];
  barriers: readonly Named[];
  chosen: string | undefined;
}) {
  const { texts, language } = useLanguage();
  const [, go] = useLocation();
  const say = texts.compare;
  const ids = things.map(({ id }) => id);
  const byName = [...barriers].sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <div className="place-choice">
      <label htmlFor="barrier">{say.barrier}</label>
      <select id="barrier" value={chosen ?? ''} onChange={({ target }) => go(comparePage(ids, target.value))}>
        <option value="">{say.everything}</option>
        {byName.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
