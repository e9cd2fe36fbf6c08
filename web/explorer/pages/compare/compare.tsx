import { useSearchParams } from 'wouter';
import {
  type EntityType,
  ExplorerCompareDocument,
  ExplorerComparedDocument,
  type ExplorerCompareQuery,
} from '../../../../generated/explorer/graphql';
import { COMPARED } from '../../app/addresses';
import { Loaded, Loading, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Section, useTitle } from '../../app/page';
import { BarrierChoice } from './barrier-choice';
import { Choice } from './choice';
import { ClaimTexts, Numbers } from './numbers';
import { SideBySide } from './side-by-side';

const PLACES: EntityType[] = ['Country', 'Region', 'Union'];

/** Practices, cases or places side by side, in everything or in what bears on one barrier. */
export default function ComparePage() {
  const { texts } = useLanguage();
  const [parameters] = useSearchParams();
  const asked = [...new Set(parameters.get('things')?.split(',').filter(Boolean) ?? [])];
  const ids = asked.slice(0, COMPARED.most);
  const barrier = parameters.get('barrier') || undefined;
  return (
    <>
      <h1>{texts.compare.title}</h1>
      <p className="lead">{texts.compare.lead}</p>
      {asked.length > ids.length && <p className="lead-in">{texts.compare.cut(asked.length)}</p>}
      {ids.length > 1 ? (
        <Compared key={ids.join()} ids={ids} barrier={barrier} />
      ) : (
        <Begun id={ids[0]} barrier={barrier} />
      )}
    </>
  );
}

/** Nothing to compare yet: one thing at most. */
function Begun({ id, barrier }: { id: string | undefined; barrier: string | undefined }) {
  const { texts } = useLanguage();
  useTitle(texts.compare.title);
  const asked = useAsked(ExplorerComparedDocument, { id: id ?? '' }, id === undefined);
  const choice = <Choice things={[]} types={['Practice', 'Case', ...PLACES]} barrier={barrier} />;
  if (id === undefined) return choice;
  return (
    <Loaded asked={asked}>
      {({ node }) =>
        node && 'name' in node ? (
          <Choice things={[node]} types={typesLike(node.__typename)} barrier={barrier} />
        ) : (
          choice
        )
      }
    </Loaded>
  );
}

function Compared({ ids, barrier }: { ids: string[]; barrier: string | undefined }) {
  const asked = useAsked(ExplorerCompareDocument, { things: ids, barriers: barrier ? [barrier] : null });
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
  const names = named.map(({ name }) => name).join(' – ');
  const about = barriers.nodes.find(({ id }) => id === barrier)?.name ?? barrier;
  useTitle(about ? `${names}: ${about}` : names);
  return (
    <>
      <Choice
        things={named}
        types={named.length < COMPARED.most && named[0] ? typesLike(named[0].__typename) : []}
        barrier={barrier}
      >
        <BarrierChoice things={named} barriers={barriers.nodes} chosen={barrier} />
      </Choice>
      {isComing ? <Loading /> : <Details things={things} aspects={aspects} about={about} />}
    </>
  );
}

function Details({
  things,
  aspects,
  about,
}: ExplorerCompareQuery['compare'] & { about: string | undefined }) {
  const { texts } = useLanguage();
  const named = things.flatMap(({ thing }) => ('name' in thing ? [thing] : []));
  return (
    <>
      {about && (
        <p className="lead-in">
          {things.every(({ cases }) => cases === 0)
            ? texts.compare.nothing(about)
            : texts.compare.only(about)}
        </p>
      )}
      {named.some(({ __typename }) => __typename === 'Practice') && (
        <p className="lead-in">{texts.compare.elsewhere}</p>
      )}
      <Numbers things={things} />
      {aspects.map((aspect) => (
        <SideBySide key={aspect.aspect} aspect={aspect} things={named} />
      ))}
      {things.some(({ costs }) => costs.length > 0) && (
        <Section id="costs" title={texts.compare.costs} lead={about && texts.compare.costsOf}>
          <ClaimTexts things={things} />
        </Section>
      )}
    </>
  );
}

/** The types of what can be laid beside a thing of one type. */
const typesLike = (type: EntityType): EntityType[] => (PLACES.includes(type) ? PLACES : [type]);
