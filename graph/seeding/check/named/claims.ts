import { type Check, problem } from './named-check';

export const adoptionsAreEvidenced: Check = (entities) => {
  const subjects = new Set(
    entities.flatMap(({ type, value }) => (type === 'Claim' ? (value.about as string[]) : [])),
  );
  return entities
    .filter(({ type, id }) => type === 'Adoption' && !subjects.has(id))
    .map((entity) =>
      problem(entity, ['id'], `an adoption must have a claim about it, got none about ${entity.id}`),
    );
};

/** What is about something unknown is not judged: that may be the adoption, and is a problem already. */
export const effectsAreOfAdoptions: Check = (entities) => {
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  return entities.flatMap((entity) => {
    if (entity.type !== 'Claim' || !entity.value.effects) return [];
    const about = entity.value.about as string[];
    if (about.some((id) => !types.has(id) || types.get(id) === 'Adoption')) return [];
    return [
      problem(
        entity,
        ['about'],
        `about must name an adoption where a claim has effects, as no other effect is scored, got ${about.join(', ')}`,
      ),
    ];
  });
};

/** The CSL types of what is law. */
const LAWS = ['legislation', 'bill', 'treaty', 'legal_case', 'regulation'];

/** A claim that cites something unknown is not judged: that may be the law, and is a problem already. */
export const legalTextsCiteLaw: Check = (entities) => {
  const sources = new Map(
    entities
      .filter(({ type }) => type === 'Publication' || type === 'Webinar')
      .map(({ id, value }) => [id, (value.cslType as string | undefined) ?? 'webinar']),
  );
  return entities
    .filter(({ type, value }) => type === 'Claim' && value.evidence === 'LEGAL_TEXT')
    .flatMap((claim) => {
      const cited = (claim.value.citations as { source: string }[]).map(({ source }) => sources.get(source));
      if (cited.some((type) => type === undefined || LAWS.includes(type))) return [];
      return [
        problem(
          claim,
          ['evidence'],
          `a LEGAL_TEXT must cite a source of type ${LAWS.join(', ')}, got ${[...new Set(cited)].join(', ')}; cite the law itself, or say how else the statement was established`,
        ),
      ];
    });
};

export const periodsAreOrdered: Check = (entities) =>
  entities.flatMap((entity) => {
    const [from, to] = endsOf(entity.value.period);
    return from && to && isAfter(from, to)
      ? [problem(entity, ['period'], `period must begin before it ends, got ${from} to ${to}`)]
      : [];
  });

/** The ends of a period, written as `{from, to}` or as an EDTF interval. */
function endsOf(period: unknown): (string | undefined)[] {
  if (typeof period === 'string') return period.split('/').filter((end) => end !== '..');
  const { from, to } = (period ?? {}) as { from?: string; to?: string };
  return [from, to];
}

/** Whether a date begins later than another, as far as both say: 2025-06 is not after 2025. */
function isAfter(from: string, to: string): boolean {
  const [start, end] = [from, to].map((date) => date.replace(/[?~%]$/, '')) as [string, string];
  const known = Math.min(start.length, end.length);
  return start.slice(0, known) > end.slice(0, known);
}
