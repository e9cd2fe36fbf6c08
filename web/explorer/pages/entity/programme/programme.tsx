import {
  ExplorerProgrammeDocument,
  type ExplorerProgrammeQuery,
} from '../../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../../app/asked';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { shownPeriod } from '../../../language/dates';
import { ClaimList } from '../../../parts/claims';
import { Fact, Facts } from '../../../parts/facts';
import { EntityLink, EntityLinks } from '../../../parts/links';

type Programme = NonNullable<ExplorerProgrammeQuery['programme']>;

/** What is under way at home: what it is, who is responsible, and which barriers it tackles. */
export default function ProgrammePage({ id }: { id: string }) {
  const { texts, words } = useLanguage();
  return (
    <Loaded asked={useAsked(ExplorerProgrammeDocument, { id })}>
      {({ programme }) => {
        if (!programme) return <Missing />;
        const { name, summary, kind, claims } = programme;
        return (
          <EntityPage kind={words.programme[kind]} name={name}>
            {summary && <p className="lead">{summary}</p>}
            <About programme={programme} />
            <Section id="claims" title={texts.programme.claims} list={claims}>
              {claims.nodes.length > 0 ? (
                <ClaimList claims={claims.nodes} areAnchors />
              ) : (
                <p className="quiet">{texts.practice.nothing}</p>
              )}
            </Section>
          </EntityPage>
        );
      }}
    </Loaded>
  );
}

function About({ programme }: { programme: Programme }) {
  const { texts, language } = useLanguage();
  const say = texts.programme;
  const { jurisdiction, period, owner, altNames, tackles, partOf, parts, succeededBy, succeeds } = programme;
  return (
    <Facts>
      <Fact name={say.tackles}>
        {tackles.length > 0 ? (
          <EntityLinks page="barrier" entities={tackles} />
        ) : (
          <span className="quiet">{say.tacklesNone}</span>
        )}
      </Fact>
      <Fact name={say.owner}>{owner && <EntityLink page="actor" {...owner} />}</Fact>
      <Fact name={texts.case.where}>{jurisdiction && <EntityLink page="place" {...jurisdiction} />}</Fact>
      <Fact name={texts.case.when}>{shownPeriod(period, language)}</Fact>
      <Fact name={texts.practice.also}>{altNames.join(', ')}</Fact>
      <Fact name={texts.actor.partOf}>{partOf && <EntityLink page="programme" {...partOf} />}</Fact>
      <Fact name={texts.actor.parts}>
        {parts.length > 0 && <EntityLinks page="programme" entities={parts} />}
      </Fact>
      <Fact name={texts.actor.succeededBy}>
        {succeededBy && <EntityLink page="programme" {...succeededBy} />}
      </Fact>
      <Fact name={texts.actor.succeeds}>
        {succeeds.length > 0 && <EntityLinks page="programme" entities={succeeds} />}
      </Fact>
    </Facts>
  );
}
