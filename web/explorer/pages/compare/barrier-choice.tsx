import { useLocation } from 'wouter';
import { comparePage } from '../../app/addresses';
import { useLanguage } from '../../app/language';
import { Select } from '../../parts/select';

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
  // A barrier may have been asked for by a former id.
  const isKnown = !chosen || barriers.some(({ id }) => id === chosen);
  const byName = [...barriers].sort((a, b) => a.name.localeCompare(b.name, language));
  return (
    <div className="place-choice">
      <label htmlFor="barrier">{say.barrier}</label>
      <Select id="barrier" value={chosen ?? ''} onChoose={(barrier) => go(comparePage(ids, barrier))}>
        <option value="">{say.everything}</option>
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {byName.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
