import type { ExplorerCompareQuery } from '../../../../generated/explorer/graphql';
import { useLanguage } from '../../app/language';
import { Section } from '../../app/page';
import { AnyLink } from '../../parts/links';
import { StandingMark } from '../../parts/marks';

type Aspect = ExplorerCompareQuery['compare']['aspects'][number];
type Value = Aspect['differing'][number];

/** One aspect of things: in what they differ, and behind it what they share. */
export function SideBySide({ aspect, names }: { aspect: Aspect; names: readonly string[] }) {
  const { texts, words } = useLanguage();
  const say = texts.compare;
  const { differing, shared, differingCount, sharedCount } = aspect;
  if (differingCount + sharedCount === 0) return null;
  const title = words.aspect[aspect.aspect];
  return (
    <Section title={title} lead={say.counts(differingCount, sharedCount)}>
      {differing.length > 0 && (
        <Table values={differing} names={names} title={`${title}, ${say.differing}`} />
      )}
      {shared.length > 0 && (
        <details>
          <summary>{say.shared(sharedCount)}</summary>
          <Table values={shared} names={names} title={`${title}, ${say.shared(sharedCount)}`} />
        </details>
      )}
    </Section>
  );
}

function Table({
  values,
  names,
  title,
}: {
  values: readonly Value[];
  names: readonly string[];
  title: string;
}) {
  return (
    // A region that scrolls has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys scroll it
    <section className="comparison" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {values.map(({ value, cells }) => (
            <tr key={value.key}>
              <th scope="row">
                {value.entity ? <AnyLink thing={value.entity} name={value.label} /> : value.label}
              </th>
              {cells.map((cell, at) => (
                <td key={names[at]}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How the evidence stands, or whether there is any and how many claims say so. */
function Cell({ cell: { state, isPresent, claims } }: { cell: Value['cells'][number] }) {
  const { texts } = useLanguage();
  const say = texts.compare;
  if (state) return <StandingMark standing={state} />;
  if (!isPresent) return <span className="quiet">{say.no}</span>;
  return claims > 0 ? say.told(claims) : say.yes;
}
