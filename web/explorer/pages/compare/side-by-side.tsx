import { Link } from 'wouter';
import type { ExplorerCompareQuery } from '../../../../generated/explorer/graphql';
import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';
import { AnyLink } from '../../parts/links';
import { StandingMark } from '../../parts/marks';
import { type About, cellOf, type Thing } from './leads';
import { type Row, Table } from './table';

type Aspect = ExplorerCompareQuery['compare']['aspects'][number];
type Value = Aspect['differing'][number];

/** One aspect of things: in what they differ, and behind it what they share. */
export function SideBySide({
  aspect,
  things,
  about,
}: {
  aspect: Aspect;
  things: readonly (Thing & { name: string })[];
  about: About | undefined;
}) {
  const { texts, words } = useLanguage();
  const say = texts.compare;
  const { differing, shared, differingCount, sharedCount } = aspect;
  if (differingCount + sharedCount === 0) return null;
  const title = words.aspect[aspect.aspect];
  const rowsOf = (values: readonly Value[]): Row[] =>
    values.map(({ value, cells }) => ({
      key: value.key,
      name: value.entity ? <AnyLink thing={value.entity} name={value.label} /> : value.label,
      cells: things.map((thing, at) => (
        <Cell
          key={thing.id}
          cell={cells[at]}
          // Of a condition, counted are claims about what needs it, and none about itself.
          isCounted={aspect.aspect !== 'CONDITION'}
          href={cellOf(aspect.aspect, value, thing, about, cells[at]?.claims ?? 0)}
        />
      )),
    }));
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

/** How the evidence stands, or whether there is any and how many claims say so; leads to where that can be read. */
function Cell({
  cell,
  isCounted,
  href,
}: {
  cell: Value['cells'][number] | undefined;
  isCounted: boolean;
  href: string;
}) {
  const { texts } = useLanguage();
  const say = texts.compare;
  if (cell?.state === 'NOT_STUDIED') return <StandingMark standing={cell.state} />;
  if (cell?.state)
    return (
      <Link href={href}>
        <StandingMark standing={cell.state} />
      </Link>
    );
  if (!cell?.isPresent) return <span className="quiet">{say.no}</span>;
  return isCounted && cell.claims > 0 ? <Link href={href}>{say.told(cell.claims)}</Link> : say.yes;
}
