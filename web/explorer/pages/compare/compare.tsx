import { useSearchParams } from 'wouter';
import {
  type EntityType,
  ExplorerCompareDocument,
  ExplorerComparedDocument,
  type ExplorerCompareQuery,
} from '../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Section, useTitle } from '../../app/page';
import { Choice } from './choice';
import { ClaimTexts, Numbers } from './numbers';
import { SideBySide } from './side-by-side';

/** The most things that are laid side by side: more columns cannot be read. */
const MOST = 4;

const PLACES: EntityType[] = ['Country', 'Region', 'Union'];

/** Practices, cases or places side by side. */
export default function ComparePage() {
  const { texts } = useLanguage();
  const [parameters] = useSearchParams();
  const ids = [...new Set(parameters.get('things')?.split(',').filter(Boolean) ?? [])].slice(0, MOST);
  return (
    <>
      <h1>{texts.compare.title}</h1>
      <p className="lead">{texts.compare.lead}</p>
      {ids.length > 1 ? <Compared key={ids.join()} ids={ids} /> : <Begun id={ids[0]} />}
    </>
  );
}

/** Nothing to compare yet: one thing at most. */
function Begun({ id }: { id: string | undefined }) {
  const { texts } = useLanguage();
  useTitle(texts.compare.title);
  const asked = useAsked(ExplorerComparedDocument, { id: id ?? '' }, id === undefined);
  if (id === undefined) return <Choice things={[]} types={['Practice', 'Case', ...PLACES]} />;
  return (
    <Loaded asked={asked}>
      {({ node }) =>
        node && 'name' in node ? (
          <Choice things={[node]} types={typesLike(node.__typename)} />
        ) : (
          <Choice things={[]} types={['Practice', 'Case', ...PLACES]} />
        )
      }
    </Loaded>
  );
}

function Compared({ ids }: { ids: string[] }) {
  return (
    <Loaded asked={useAsked(ExplorerCompareDocument, { things: ids })}>
      {({ compare }) => <Comparison comparison={compare} />}
    </Loaded>
  );
}

function Comparison({ comparison: { things, aspects } }: { comparison: ExplorerCompareQuery['compare'] }) {
  const { texts } = useLanguage();
  const named = things.flatMap(({ thing }) => ('name' in thing ? [thing] : []));
  useTitle(named.map(({ name }) => name).join(' – '));
  return (
    <>
      <Choice things={named} types={named.length < MOST && named[0] ? typesLike(named[0].__typename) : []} />
      <Numbers things={things} />
      {aspects.map((aspect) => (
        <SideBySide key={aspect.aspect} aspect={aspect} things={named} />
      ))}
      {things.some(({ costs }) => costs.length > 0) && (
        <Section title={texts.compare.costs}>
          <ClaimTexts things={things} />
        </Section>
      )}
    </>
  );
}

/** The types of what can be laid beside a thing of one type. */
const typesLike = (type: EntityType): EntityType[] => (PLACES.includes(type) ? PLACES : [type]);
