import type { ExplorerCompareQuery } from '../../../../generated/explorer/graphql';
import { useLanguage } from '../../app/language';
import { AnyLink } from '../../parts/links';
import { Table } from './table';

type Things = ExplorerCompareQuery['compare']['things'];

const nameOf = ({ thing }: Things[number]) => ('name' in thing ? thing.name : thing.id);

/** How much is known of each thing. */
export function Numbers({ things }: { things: Things }) {
  const { texts } = useLanguage();
  const say = texts.compare;
  const rows: [name: string, of: (thing: Things[number]) => string | number][] = [
    [say.period, ({ firstYear, lastYear }) => years(firstYear, lastYear) ?? say.undated],
    [say.cases, ({ cases }) => cases],
    [say.adoptions, ({ adoptions }) => adoptions],
    [say.claims, ({ claims }) => claims],
    [say.witnesses, ({ witnesses }) => witnesses],
    [say.sources, ({ sources }) => sources],
  ];
  return (
    <Table
      title={say.numbers}
      things={things.map((each) => ({
        id: each.thing.id,
        name: <AnyLink thing={each.thing} name={nameOf(each)} />,
      }))}
      rows={rows.map(([name, of]) => ({ key: name, name, cells: things.map(of) }))}
    />
  );
}

const years = (first: number | null, last: number | null): string | undefined =>
  first === null ? undefined : first === last ? `${first}` : `${first}–${last}`;

/** What each thing costs, as it is told. */
export function ClaimTexts({ things }: { things: Things }) {
  return (
    <dl className="facts">
      {things
        .filter(({ costs }) => costs.length > 0)
        .map((each) => (
          <div key={each.thing.id}>
            <dt>{nameOf(each)}</dt>
            <dd>
              <ul className="links">
                {each.costs.map(({ id, statement }) => (
                  <li key={id}>{statement}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
    </dl>
  );
}
