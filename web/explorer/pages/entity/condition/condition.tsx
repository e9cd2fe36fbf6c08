import {
  ExplorerConditionDocument,
  type ExplorerConditionQuery,
} from '../../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../../app/asked';
import { useLanguage } from '../../../app/language';
import { EntityPage, Missing, Section } from '../../../app/page';
import { ClaimList } from '../../../parts/claims';
import { Fact, Facts } from '../../../parts/facts';
import { EntityLink } from '../../../parts/links';
import { StateMark } from '../../../parts/marks';

type Condition = NonNullable<ExplorerConditionQuery['condition']>;

/** What has to hold before practices work: how it stands at home, and which practices need it. */
export default function ConditionPage({ id }: { id: string }) {
  const { texts } = useLanguage();
  const say = texts.condition;
  return (
    <Loaded asked={useAsked(ExplorerConditionDocument, { id })}>
      {({ condition }) => {
        if (!condition) return <Missing />;
        const { name, summary, altNames, state, stateClaims } = condition;
        return (
          <EntityPage kind={say.kind} name={name}>
            {summary && <p className="lead">{summary}</p>}
            <Facts>
              <Fact name={texts.practice.also}>{altNames.join(', ')}</Fact>
            </Facts>
            <Section id="here" title={say.here}>
              <p className="stands">
                <StateMark state={state} /> {say.means[state]}
              </p>
              {stateClaims.length > 0 && <ClaimList claims={stateClaims} areAnchors />}
            </Section>
            <Practices practices={condition.practices} />
            <OtherClaims condition={condition} />
          </EntityPage>
        );
      }}
    </Loaded>
  );
}

/** The practices that need it, each with how many of all its conditions are met at home. */
function Practices({ practices }: { practices: Condition['practices'] }) {
  const { texts } = useLanguage();
  const say = texts.condition;
  return (
    <Section id="practices" title={say.practices} lead={practices.length > 0 ? say.practicesLead : undefined}>
      {practices.length > 0 ? (
        <ul className="rows">
          {practices.map(({ id, name, conditions }) => (
            <li key={id}>
              <EntityLink page="practice" id={id} name={name} />
              <span className="quiet">
                {say.met(conditions.filter(({ state }) => state === 'MET').length, conditions.length)}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{say.noPractices}</p>
      )}
    </Section>
  );
}

/** What is told of it beside how it stands at home. */
function OtherClaims({ condition: { claims, stateClaims } }: { condition: Condition }) {
  const { texts } = useLanguage();
  const told = new Set(stateClaims.map(({ id }) => id));
  const others = claims.nodes.filter(({ id }) => !told.has(id));
  const total = others.length + claims.totalCount - claims.nodes.length;
  if (others.length === 0) return null;
  return (
    <Section id="claims" title={texts.condition.claims} list={{ nodes: others, totalCount: total }}>
      <ClaimList claims={others} areAnchors />
    </Section>
  );
}
