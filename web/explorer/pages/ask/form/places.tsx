import { useState } from 'react';
import { ExplorerPlacesDocument } from '../../../../../generated/explorer/graphql';
import { useAsked } from '../../../app/asked';
import { useLanguage } from '../../../app/language';
import { Select } from '../../../parts/select';

/** The countries and regions by name, asked for once they are needed. */
export function usePlaces(areNeeded: boolean): { id: string; name: string }[] {
  const { language } = useLanguage();
  const { data } = useAsked(ExplorerPlacesDocument, {}, !areNeeded);
  return [...(data?.countries.nodes ?? []), ...(data?.regions.nodes ?? [])].sort((a, b) =>
    a.name.localeCompare(b.name, language),
  );
}

/** Where the answer has to come from: everywhere, or some places. */
export function PlaceChoice({
  chosen,
  onChoose,
}: {
  chosen: readonly string[];
  onChoose: (places: readonly string[]) => void;
}) {
  const { texts } = useLanguage();
  const [isOpened, setOpened] = useState(chosen.length > 0);
  const places = usePlaces(isOpened);
  const say = texts.ask;
  return (
    <div className="place-choice">
      <label htmlFor="in">{say.where}</label>
      {chosen.map((id) => {
        const name = places.find((place) => place.id === id)?.name ?? id;
        return (
          <span key={id} className="chosen">
            {name}
            <button
              type="button"
              className="strike"
              aria-label={say.unrestrict(name)}
              onClick={() => onChoose(chosen.filter((each) => each !== id))}
            >
              ×
            </button>
          </span>
        );
      })}
      <Select
        id="in"
        value=""
        onOpen={() => setOpened(true)}
        onChoose={(place) => onChoose([...chosen, place])}
      >
        <option value="">{chosen.length > 0 ? say.another : say.everywhere}</option>
        {places
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
    </div>
  );
}
