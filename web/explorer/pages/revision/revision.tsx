import { LOCALE } from '../../../../api/http/explorer/pages';
import {
  ExplorerRevisionsDocument,
  type ExplorerRevisionsQuery,
} from '../../../../generated/explorer/graphql';
import { Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Section, useTitle } from '../../app/page';
import { shownDate } from '../../language/dates';
import { AnyLink } from '../../parts/links';
import { Rankings } from './rankings';

/** How many revisions are shown; the API tells of all. */
const FIRST = 5;

type Revision = ExplorerRevisionsQuery['revisions']['nodes'][number];
type Changes = NonNullable<Revision['changes']>;

/** What the last revisions changed. */
export default function RevisionPage() {
  const { texts } = useLanguage();
  const say = texts.revision;
  useTitle(say.title);
  return (
    <>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      <Loaded asked={useAsked(ExplorerRevisionsDocument, { first: FIRST })}>
        {({ revisions: { nodes, totalCount } }) => (
          <>
            {nodes.map((revision) => (
              <Told key={revision.number} revision={revision} />
            ))}
            {totalCount > nodes.length && <p className="quiet">{say.older(totalCount - nodes.length)}</p>}
          </>
        )}
      </Loaded>
    </>
  );
}

function Told({ revision }: { revision: Revision }) {
  const { texts, language } = useLanguage();
  const { number: revisionNumber, appliedAt, digest, added, changed, retired, changes } = revision;
  const say = texts.revision;
  const { format: number } = new Intl.NumberFormat(LOCALE[language]);
  return (
    <Section
      id={`revision-${revisionNumber}`}
      title={texts.ask.revision(revisionNumber, shownDate(appliedAt.slice(0, 10), language))}
      lead={say.counts(number(added), number(changed), number(retired))}
    >
      <p className="quiet digest">
        {say.digest} sha256:{digest}
      </p>
      {changes ? <What changes={changes} of={{ added, retired }} /> : <p>{say.untold}</p>}
    </Section>
  );
}

function What({ changes, of }: { changes: Changes; of: { added: number; retired: number } }) {
  const { texts } = useLanguage();
  const say = texts.revision;
  return (
    <>
      <Rankings rankings={changes.rankings} count={changes.rankingCount} />
      <Entities title={say.added} entities={changes.added} count={of.added} />
      {changes.changed.length > 0 && (
        <details>
          <summary>{say.changed(changes.changed.length)}</summary>
          <ul className="entries">
            {changes.changed.map(({ entity, fields }) => (
              <li key={entity.id}>
                <p>
                  <Entity entity={entity} />
                </p>
                <dl className="facts">
                  {fields.map((field) => (
                    <Field key={field.key} field={field} />
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Entities title={say.retired} entities={changes.retired} count={of.retired} />
    </>
  );
}

function Entities({
  title,
  entities,
  count,
}: {
  title: (count: number) => string;
  entities: Changes['added'];
  count: number;
}) {
  const { texts } = useLanguage();
  if (entities.length === 0) return null;
  return (
    <details>
      <summary>{title(count)}</summary>
      <ul className="links">
        {entities.map((entity) => (
          <li key={entity.id}>
            <Entity entity={entity} />
          </li>
        ))}
        {count > entities.length && <li className="quiet">{texts.ranked.and(count - entities.length)}</li>}
      </ul>
    </details>
  );
}

function Entity({ entity: { type, name, entity } }: { entity: Changes['added'][number] }) {
  const { words } = useLanguage();
  return (
    <>
      <span className="quiet">{words.type[type][0]}</span>{' '}
      {entity ? <AnyLink thing={entity} name={name} /> : name}
    </>
  );
}

/** What a seed said under a key, and what it says since. */
function Field({
  field: { key, before, after, added, removed },
}: {
  field: Changes['changed'][number]['fields'][number];
}) {
  const { texts } = useLanguage();
  const say = texts.revision;
  return (
    <div>
      <dt>{key}</dt>
      <dd>
        {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
        {added.length > 0 && <ins>{`${say.came}: ${added.join(', ')}`}</ins>}{' '}
        {removed.length > 0 && <del>{`${say.went}: ${removed.join(', ')}`}</del>}
      </dd>
    </div>
  );
}
