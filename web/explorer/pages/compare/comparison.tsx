import type { ReactNode } from 'react';
import { COMPARED, comparisonOf, typesLike } from '../../../../api/http/explorer/pages';
import { ExplorerCompareDocument, type ExplorerCompareQuery } from '../../../../generated/explorer/graphql';
import { isRefused, Loaded, Loading, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Section, useTitle } from '../../app/page';
import { BarrierChoice } from './barrier-choice';
import { Choice } from './choice';
import type { About } from './leads';
import { AlsoElsewhere, ClaimTexts, Numbers } from './numbers';
import { SideBySide } from './side-by-side';

/** Asks how things compare. */
export function Compared({
  ids,
  barrier,
  otherwise,
}: {
  ids: readonly string[];
  barrier: string | undefined;
  /** What is shown where these cannot be compared; without it, the refusal. */
  otherwise?: ReactNode;
}) {
  const asked = useAsked(ExplorerCompareDocument, {
    things: [...ids],
    barriers: barrier ? [barrier] : null,
  });
  if (otherwise && isRefused(asked)) return otherwise;
  return (
    <Loaded asked={asked}>
      {(data) => <Comparison {...data} barrier={barrier} isComing={asked.isComing} />}
    </Loaded>
  );
}

/** What is compared, and how it compares. The choice stays where it is while another comparison is on its way. */
function Comparison({
  compare: { things, aspects },
  barriers,
  barrier,
  isComing,
}: ExplorerCompareQuery & { barrier: string | undefined; isComing: boolean }) {
  const named = things.flatMap(({ thing }) => ('name' in thing ? [thing] : []));
  const { language } = useLanguage();
  // A barrier may have been asked for by a former id.
  const about = barrier
    ? (barriers.nodes.find(({ id }) => id === barrier) ?? { id: barrier, name: barrier })
    : undefined;
  useTitle(
    comparisonOf(
      named.map(({ name }) => name),
      about?.name,
      language,
    ),
  );
  return (
    <>
      <Choice
        things={named}
        types={named.length < COMPARED.most && named[0] ? [...typesLike(named[0].__typename)] : []}
        barrier={barrier}
      >
        <BarrierChoice things={named} barriers={barriers.nodes} chosen={barrier} />
      </Choice>
      {isComing ? <Loading /> : <Details things={things} aspects={aspects} about={about} />}
    </>
  );
}

function Details({ things, aspects, about }: ExplorerCompareQuery['compare'] & { about: About | undefined }) {
  const { texts } = useLanguage();
  const named = things.flatMap(({ thing }) => ('name' in thing ? [thing] : []));
  return (
    <>
      {about && (
        <p className="lead-in">
          {things.every(({ cases }) => cases === 0)
            ? texts.compare.nothing(about.name)
            : texts.compare.only(about.name)}
        </p>
      )}
      {named.some(({ __typename }) => __typename === 'Practice') && (
        <p className="lead-in">{texts.compare.elsewhere}</p>
      )}
      <Numbers things={things} about={about} />
      <AlsoElsewhere things={things} />
      {aspects.map((aspect) => (
        <SideBySide key={aspect.aspect} aspect={aspect} things={named} about={about} />
      ))}
      {things.some(({ costs }) => costs.length > 0) && (
        <Section id="costs" title={texts.compare.costs} lead={about && texts.compare.costsOf}>
          <ClaimTexts things={things} />
        </Section>
      )}
    </>
  );
}
