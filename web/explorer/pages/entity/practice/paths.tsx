import type { ReactNode } from 'react';
import type { ExplorerPracticeQuery } from '../../../../../generated/explorer/graphql';
import { useLanguage } from '../../../app/language';
import { Section } from '../../../app/page';
import { yearOf } from '../../../language/dates';
import { EntityLink, EntityLinks } from '../../../parts/links';

type Adoption = NonNullable<ExplorerPracticeQuery['practice']>['adoptions']['nodes'][number];
type Finding = Adoption['findings']['nodes'][number];

/** What one claim about one adoption says of a barrier. */
interface Path {
  barrier: Finding['effects'][number]['barrier'];
  effect: Finding['effects'][number]['effect'];
  finding: Finding;
  adoption: Adoption;
}

/** A drawing of the ways from each barrier over claims, adoptions and cases to sources; Tab walks along each. */
export function Paths({ adoptions }: { adoptions: readonly Adoption[] }) {
  const { texts } = useLanguage();
  const say = texts.practice;
  const paths = adoptions.flatMap((adoption) =>
    adoption.findings.nodes.flatMap((finding) =>
      finding.effects.map(({ barrier, effect }): Path => ({ barrier, effect, finding, adoption })),
    ),
  );
  if (paths.length === 0) return null;
  const barriers = [...new Map(paths.map(({ barrier }) => [barrier.id, barrier])).values()];
  return (
    <Section id="paths" title={say.paths} lead={say.pathsLead}>
      {barriers.map((barrier) => {
        const own = paths.filter((path) => path.barrier.id === barrier.id);
        return (
          <details key={barrier.id}>
            <summary>
              {barrier.name} ({own.length})
            </summary>
            <ol className="paths">
              {own.map((path) => (
                <li key={`${path.finding.id} ${path.adoption.id}`}>
                  <Drawn path={path} />
                </li>
              ))}
            </ol>
          </details>
        );
      })}
    </Section>
  );
}

function Drawn({ path: { barrier, effect, finding, adoption } }: { path: Path }) {
  const { texts, words } = useLanguage();
  const sources = [
    ...new Map(
      finding.citations.map(({ source }) => [source.id, { id: source.id, name: source.title }]),
    ).values(),
  ];
  const places = adoption.jurisdictions.map(({ name }) => name).join(', ');
  const year = yearOf(adoption.period?.from);
  return (
    <ol className="path">
      <Step kind={words.type.Barrier[0]}>
        <EntityLink page="barrier" {...barrier} />
      </Step>
      <Step kind={words.type.Claim[0]}>
        <strong>{words.effect[effect]}</strong>: {finding.statement}
      </Step>
      <Step kind={words.type.Adoption[0]}>
        <a href={`${window.location.pathname}#${encodeURIComponent(adoption.id)}`}>
          {[places || texts.practice.undated, year].filter(Boolean).join(', ')}
        </a>
      </Step>
      <Step kind={words.type.Case[0]}>
        <EntityLink page="case" {...adoption.case} />
      </Step>
      <Step kind={sources.length > 1 ? words.type.Publication[1] : words.type.Publication[0]}>
        <EntityLinks page="source" entities={sources} />
      </Step>
    </ol>
  );
}

function Step({ kind, children }: { kind: string; children: ReactNode }) {
  return (
    <li>
      <span className="kind">{kind}</span>
      <span>{children}</span>
    </li>
  );
}
