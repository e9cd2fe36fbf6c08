import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ExplorerCompareQuery } from '../../../../generated/explorer/graphql';
import { useLanguage } from '../../app/language';
import { AnyLink, EntityLinks } from '../../parts/links';
import { type About, countOf } from './leads';
import { Table } from './table';

type Things = ExplorerCompareQuery['compare']['things'];

const nameOf = ({ thing }: Things[number]) => ('name' in thing ? thing.name : thing.id);

/** How much is known of each thing, and where that can be read. */
export function Numbers({ things, about }: { things: Things; about: About | undefined }) {
  const { texts } = useLanguage();
  const say = texts.compare;
  const leading = (counted: 'cases' | 'adoptions' | 'claims') => (each: Things[number]) =>
    each[counted] > 0 ? <Link href={countOf(counted, each.thing, about)}>{each[counted]}</Link> : 0;
  const rows: [name: string, of: (thing: Things[number]) => ReactNode][] = [
    [say.period, ({ firstYear, lastYear }) => years(firstYear, lastYear) ?? say.undated],
    [say.cases, leading('cases')],
    [say.adoptions, leading('adoptions')],
    [say.claims, leading('claims')],
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

/** Which cases count for several places, as they are not of one alone. */
export function AlsoElsewhere({ things }: { things: Things }) {
  const { texts } = useLanguage();
  const cases = new Map(things.flatMap(({ alsoElsewhere }) => alsoElsewhere.map((each) => [each.id, each])));
  if (cases.size === 0) return null;
  return (
    <p className="lead-in">
      {texts.compare.alsoElsewhere} <EntityLinks page="case" entities={[...cases.values()]} between="; " />
    </p>
  );
}

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
