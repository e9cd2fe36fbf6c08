import { ExplorerLessonDocument } from '../../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../../app/asked';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { Citations } from '../../../parts/claims';
import { Fact, Facts } from '../../../parts/facts';
import { EntityLinks, EntityList } from '../../../parts/links';

/** What to take away from cases. */
export default function LessonPage({ id }: { id: string }) {
  const { texts, words } = useLanguage();
  const say = texts.lesson;
  return (
    <Loaded asked={useAsked(ExplorerLessonDocument, { id })}>
      {({ lesson }) => {
        if (!lesson) return <Missing />;
        const { statement, answers, recommends, actors, corners, confidence, drawnFrom, citations } = lesson;
        return (
          <EntityPage kind={say.kind} name={statement}>
            <Facts>
              <Fact name={say.answers}>
                {answers.length > 0 && <EntityLinks page="barrier" entities={answers} />}
              </Fact>
              <Fact name={say.recommends}>
                {recommends.length > 0 && <EntityLinks page="practice" entities={recommends} />}
              </Fact>
              <Fact name={say.for}>
                {actors.length > 0 ? (
                  <EntityLinks page="actor" entities={actors} />
                ) : (
                  corners.map((corner) => words.corner[corner]).join(', ')
                )}
              </Fact>
              <Fact name={say.confidence}>{words.confidence[confidence]}</Fact>
            </Facts>
            {drawnFrom.length > 0 && (
              <Section id="cases" title={say.from}>
                <EntityList page="case" entities={drawnFrom} />
              </Section>
            )}
            {citations.length > 0 && (
              <Section id="sources" title={texts.case.sources}>
                <Citations citations={citations} />
              </Section>
            )}
          </EntityPage>
        );
      }}
    </Loaded>
  );
}
