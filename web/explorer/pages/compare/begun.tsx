import { alike, COMPARED, comparisonOf, LOCALE, typesLike } from '../../../../api/http/explorer/pages';
import { ExplorerComparedDocument, type ExplorerComparedQuery } from '../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../app/asked';
import { type Spoken, useLanguage } from '../../app/language';
import { useTitle } from '../../app/page';
import { Choice } from './choice';
import { Compared } from './comparison';

type Nodes = ExplorerComparedQuery['nodes'];

/** What cannot be compared as it was asked: what is known of it stands in the form, and what else was asked for is told. */
export function Begun({ ids, barrier }: { ids: readonly string[]; barrier: string | undefined }) {
  const asking = [...ids, ...(barrier ? [barrier] : [])];
  const asked = useAsked(ExplorerComparedDocument, { ids: asking }, asking.length === 0);
  if (asking.length === 0) return <Chosen things={[]} barrier={undefined} />;
  return <Loaded asked={asked}>{({ nodes }) => <Found ids={ids} barrier={barrier} nodes={nodes} />}</Loaded>;
}

function Found({
  ids,
  barrier,
  nodes,
}: {
  ids: readonly string[];
  barrier: string | undefined;
  /** What the ids lead to, in their order, and behind them the barrier. */
  nodes: Nodes;
}) {
  const spoken = useLanguage();
  const things = nodes.slice(0, ids.length);
  const about = nodes.slice(ids.length).find((node) => node?.__typename === 'Barrier')?.id;
  const compared = alike(
    things.flatMap((thing) => (thing && 'name' in thing ? [thing] : [])),
    ({ __typename }) => __typename,
  );
  const isCompared = compared.length >= COMPARED.fewest;
  return (
    <>
      {leftOut(ids, things, compared, spoken).map((sentence) => (
        <p key={sentence} className="remark">
          {sentence}
        </p>
      ))}
      {barrier && !about && (
        <p className="remark">{spoken.texts.compare.unknownBarrier(barrier, isCompared)}</p>
      )}
      {isCompared ? (
        <Compared ids={compared.map(({ id }) => id)} barrier={about} />
      ) : (
        <Chosen things={compared} barrier={about} />
      )}
    </>
  );
}

/** What of the things that were asked for is not compared, and what to do. */
function leftOut(
  ids: readonly string[],
  things: Nodes,
  compared: readonly { __typename: string }[],
  { texts, language }: Spoken,
): string[] {
  const say = texts.compare;
  const list = new Intl.ListFormat(LOCALE[language]);
  const [all, types] = [typesLike(), typesLike(compared[0]?.__typename)] as readonly (readonly string[])[];
  const isIn = (those: readonly string[] = [], at: number) => those.includes(things[at]?.__typename ?? '');
  const told: [sentence: (names: string) => string, isSo: (at: number) => boolean][] = [
    [say.unknown, (at) => !things[at]],
    [say.notCompared, (at) => Boolean(things[at]) && !isIn(all, at)],
    [say.unlike, (at) => isIn(all, at) && !isIn(types, at)],
  ];
  return told.flatMap(([sentence, isSo]) => {
    const names = ids.flatMap((id, at) => (isSo(at) ? `“${nameOf(things[at]) ?? id}”` : []));
    return names.length > 0 ? sentence(list.format(names)) : [];
  });
}

const nameOf = (thing: Nodes[number] | undefined) => (thing && 'name' in thing ? thing.name : undefined);

/** One thing at most, and a box for what comes beside it. */
function Chosen({
  things,
  barrier,
}: {
  things: readonly { __typename: string; id: string; name: string }[];
  barrier: string | undefined;
}) {
  const { language } = useLanguage();
  const names = things.map(({ name }) => name);
  useTitle(comparisonOf(names, undefined, language));
  return <Choice things={things} types={[...typesLike(things[0]?.__typename)]} barrier={barrier} />;
}
