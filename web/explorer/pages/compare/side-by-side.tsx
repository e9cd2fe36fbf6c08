import type { ExplorerCompareQuery } from '../../../../generated/explorer/graphql';
import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';
import { AnyLink } from '../../parts/links';
import { StandingMark } from '../../parts/marks';
import { type Row, Table } from './table';

type Aspect = ExplorerCompareQuery['compare']['aspects'][number];
type Value = Aspect['differing'][number];

/** One aspect of things: in what they differ, and behind it what they share. */
export function SideBySide({
  aspect,
  things,
}: {
  aspect: Aspect;
  things: readonly { id: string; name: string }[];
}) {
  const { texts, words } = useLanguage();
  const say = texts.compare;
  const { differing, shared, differingCount, sharedCount } = aspect;
  if (differingCount + sharedCount === 0) return null;
  const title = words.aspect[aspect.aspect];
  return (
    <Section
      id={`aspect-${aspect.aspect.toLowerCase()}`}
      title={title}
      lead={say.counts(differingCount, sharedCount)}
    >
      {differing.length > 0 && (
        <Table rows={rowsOf(differing)} things={things} title={`${title}, ${say.differing}`} />
      )}
      {shared.length > 0 && (
        <details>
          <summary>{say.shared(sharedCount)}</summary>
          <Table rows={rowsOf(shared)} things={things} title={`${title}, ${say.shared(sharedCount)}`} />
        </details>
      )}
    </Section>
  );
}

/** The values of an aspect as rows of a table. */
const rowsOf = (values: readonly Value[]): Row[] =>
  values.map(({ value, cells }) => ({
    key: value.key,
    name: value.entity ? <AnyLink thing={value.entity} name={value.label} /> : value.label,
    cells: cells.map((cell) => <Cell key={value.key} cell={cell} />),
  }));

/** How the evidence stands, or whether there is any and how many claims say so. */
function Cell({ cell: { state, isPresent, claims } }: { cell: Value['cells'][number] }) {
  const { texts } = useLanguage();
  const say = texts.compare;
  if (state) return <StandingMark standing={state} />;
  if (!isPresent) return <span className="quiet">{say.no}</span>;
  return claims > 0 ? say.told(claims) : say.yes;
}
