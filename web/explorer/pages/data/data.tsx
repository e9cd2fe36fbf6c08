import { Link } from 'wouter';
import { ExplorerDataDocument, type ExplorerDataQuery } from '../../../../generated/explorer/graphql';
import { ROOT } from '../../app/addresses';
import { Loaded, useAsked } from '../../app/asked';
import { useLanguage } from '../../app/language';
import { Section, useTitle } from '../../app/page';
import { PLAYGROUND } from '../../app/playground';
import { shownDate } from '../../language/dates';
import { Fact, Facts } from '../../parts/facts';
import { useExports } from './exports';
import { Files } from './files';

/** What there is to take along: files with whole lists, a reference, and the API. */
export default function DataPage() {
  const { texts } = useLanguage();
  const say = texts.data;
  useTitle(say.title);
  const exports = useExports();
  return (
    <>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      <Loaded asked={useAsked(ExplorerDataDocument, {})}>
        {({ revision }) => (
          <>
            <Loaded asked={exports}>{(files) => <Files files={files} />}</Loaded>
            <Citing revision={revision} />
            <Api />
          </>
        )}
      </Loaded>
    </>
  );
}

function Citing({ revision: { number, appliedAt, digest, cite } }: ExplorerDataQuery) {
  const { texts, language } = useLanguage();
  const say = texts.data;
  return (
    <Section id="cite" title={say.cite} lead={say.citeLead}>
      <Facts>
        <Fact name={say.reference}>{cite.text}</Fact>
        <Fact name={say.number}>
          {number} (<Link href="/revision">{texts.revision.title}</Link>)
        </Fact>
        <Fact name={say.date}>{shownDate(appliedAt.slice(0, 10), language)}</Fact>
        <Fact name={texts.revision.digest}>
          <span className="digest">sha256:{digest}</span>
        </Fact>
      </Facts>
      <p className="quiet">{say.licence}</p>
    </Section>
  );
}

/** Asks one thing, as an example for all that there is to ask. */
const QUERY = '{ practices(first: 3) { nodes { id name summary } } }';

function Api() {
  const { texts, language } = useLanguage();
  const say = texts.data;
  const address = `${window.location.origin}${ROOT}graphql`;
  return (
    <Section id="api" title={say.api} lead={say.apiLead}>
      <Facts>
        <Fact name={say.address}>
          <code>{address}</code>
        </Fact>
      </Facts>
      <h3>{say.command}</h3>
      <pre className="command">
        <code>
          {`curl -s ${address} -H 'content-type: application/json' -H 'accept-language: ${language}' -d '${JSON.stringify({ query: QUERY })}'`}
        </code>
      </pre>
      <ul className="links">
        <li>
          <a href={`${ROOT}schema.graphql`}>{say.schema}</a>
        </li>
        <li>
          <a href={PLAYGROUND}>{say.playground}</a>
        </li>
        <li>
          <a href={`${ROOT}llms.txt`}>{say.models}</a>
        </li>
        <li>
          <a href={`${ROOT}export`}>{say.list}</a>
        </li>
      </ul>
    </Section>
  );
}
