import { ExplorerPracticeDocument } from '../../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../../app/asked';
import { Contents } from '../../../app/contents';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing } from '../../../app/page';
import { Fact, Facts } from '../../../parts/facts';
import { CompareLink, EntityLink, EntityLinks } from '../../../parts/links';
import { Memo, PrintButton } from '../../../parts/memo/memo';
import { Adoptions } from './adoptions';
import { Card } from './card';
import { memoOf } from './memo';
import { Paths } from './paths';

/** What is known of one practice. */
export default function PracticePage({ id }: { id: string }) {
  const spoken = useLanguage();
  const { texts } = spoken;
  const say = texts.practice;
  return (
    <Loaded asked={useAsked(ExplorerPracticeDocument, { id })}>
      {({ practice }) => {
        if (!practice) return <Missing />;
        const { name, summary, altNames, card, barriers, adoptions, broader, narrower, related } = practice;
        return (
          <EntityPage
            kind={say.kind}
            name={name}
            memo={<Memo memo={memoOf(practice, spoken)} reference={practice.cite.text} />}
          >
            <p className="lead">{summary}</p>
            <Facts>
              <Fact name={say.inBrief}>{card.inBrief}</Fact>
              <Fact name={say.also}>{altNames.join(', ')}</Fact>
              <Fact name={say.broader}>{broader && <EntityLink page="practice" {...broader} />}</Fact>
              <Fact name={say.narrowerPractices}>
                {narrower.length > 0 && <EntityLinks page="practice" entities={narrower} />}
              </Fact>
              <Fact name={say.related}>
                {related.length > 0 && <EntityLinks page="practice" entities={related} />}
              </Fact>
            </Facts>
            <p className="next-steps">
              <CompareLink id={id} />
              <PrintButton />
            </p>
            <Contents />
            <Card card={card} ranks={barriers} />
            <Adoptions adoptions={adoptions.nodes} total={adoptions.totalCount} />
            <Paths adoptions={adoptions.nodes} />
          </EntityPage>
        );
      }}
    </Loaded>
  );
}
