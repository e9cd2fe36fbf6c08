import fc from 'fast-check';
import type { Side } from '../../../graph/model/enumerations';
import type { Ranked } from '../../../graph/ranking/ranked';
import { untestedFor } from '../../../graph/ranking/untested';
import { knowledge, oneOf, PRACTICES, question, shuffled } from './arbitrary-knowledge';
import { rankPractices } from './findings';

const scores = (ranked: Ranked[]) =>
  PRACTICES.map((id) => ranked.find(({ practice }) => practice === id)?.score ?? 0);
/** The practices whose score is higher after than before. */
const raised = (before: Ranked[], after: Ranked[]) =>
  PRACTICES.filter((_, at) => scores(after)[at]! > scores(before)[at]!);
const contributed = ({ parts }: Ranked, wanted: Side) =>
  parts.filter(({ side }) => side === wanted).reduce((sum, { contribution }) => sum + contribution, 0);

describe('ranking', () => {
  it('never raises a score when a supporting finding is removed', () => {
    fc.assert(
      fc.property(question, knowledge, (asked, known) => {
        const before = rankPractices(asked, known);
        for (const gone of known.findings.filter((each) => each.effect === 'REDUCES')) {
          const rest = known.findings.filter((each) => each !== gone);
          expect(raised(before, rankPractices(asked, { ...known, findings: rest }))).toEqual([]);
        }
      }),
    );
  });

  it('never raises a score when a finding against is added', () => {
    fc.assert(
      fc.property(question, knowledge, oneOf(['WORSENS', 'NO_EFFECT'] as const), (asked, known, against) => {
        const before = rankPractices(asked, known);
        for (const each of known.findings) {
          const more = [...known.findings, { ...each, claim: 'more', effect: against }];
          expect(raised(before, rankPractices(asked, { ...known, findings: more }))).toEqual([]);
        }
      }),
    );
  });

  it('gives the same whole result whatever the order of what is known', () => {
    const twice = knowledge.chain((known) =>
      fc.tuple(
        fc.constant(known),
        fc.record({
          findings: shuffled(known.findings),
          attempts: shuffled(known.attempts),
          limits: shuffled(known.limits),
          disputes: shuffled(known.disputes),
        }),
      ),
    );
    fc.assert(
      fc.property(question, twice, (asked, [known, mixedUp]) => {
        expect(rankPractices(asked, mixedUp)).toEqual(rankPractices(asked, known));
      }),
    );
  });

  it('takes each score apart into contributions that add up', () => {
    fc.assert(
      fc.property(question, knowledge, (asked, known) => {
        for (const ranked of rankPractices(asked, known)) {
          const { support, counter, score } = ranked;
          expect({ support, counter, score }).toEqual({
            support: expect.closeTo(contributed(ranked, 'SUPPORT'), 12),
            counter: expect.closeTo(contributed(ranked, 'COUNTER'), 12),
            score: expect.closeTo(support * (1 - counter), 12),
          });
          expect(contributed(ranked, 'MIXED')).toEqual(0);
        }
      }),
    );
  });

  it('never changes by what was only meant', () => {
    fc.assert(
      fc.property(question, knowledge, (asked, known) => {
        expect(rankPractices(asked, known)).toEqual(rankPractices(asked, { ...known, attempts: [] }));
      }),
    );
  });

  it('never raises a score when a claim is about a practice more', () => {
    fc.assert(
      fc.property(question, knowledge, (asked, known) => {
        const before = rankPractices(asked, known);
        for (const { claim } of known.findings.filter(({ effect }) => effect === 'REDUCES')) {
          const split = known.findings.map((each) =>
            each.claim === claim && each.effect === 'REDUCES'
              ? { ...each, practices: each.practices + 1 }
              : each,
          );
          expect(raised(before, rankPractices(asked, { ...known, findings: split }))).toEqual([]);
        }
      }),
    );
  });

  it('lists as untested no practice that is ranked', () => {
    fc.assert(
      fc.property(question, knowledge, (asked, known) => {
        const found = new Set(rankPractices(asked, known).map(({ practice }) => practice));
        const listed = untestedFor(asked, known.attempts, found).map(({ practice }) => practice);
        expect(listed.filter((practice) => found.has(practice))).toEqual([]);
        expect(new Set(listed).size).toEqual(listed.length);
      }),
    );
  });

  it('keeps support, counter and score between 0 and 1', () => {
    fc.assert(
      fc.property(question, knowledge, (asked, known) => {
        const numbers = rankPractices(asked, known).flatMap((each) => [
          each.support,
          each.counter,
          each.score,
        ]);
        expect(numbers.filter((each) => !(each >= 0 && each <= 1))).toEqual([]);
      }),
    );
  });

  it('numbers advice and cautions from 1, equals alike, and sorts advice by score, then support, then id', () => {
    const isBetter = (a: Ranked, b: Ranked) =>
      a.advised
        ? a.score > b.score
        : a.counter > b.counter || (a.counter === b.counter && a.support < b.support);
    const before = (a: Ranked, b: Ranked) =>
      a.score > b.score ||
      (a.score === b.score && a.support > b.support) ||
      (a.score === b.score && a.support === b.support && a.practice < b.practice);
    fc.assert(
      fc.property(question, knowledge, (asked, known) => {
        const ranked = rankPractices(asked, known);
        const advice = ranked.filter(({ advised }) => advised);
        const cautions = ranked.filter(({ advised }) => !advised);
        expect(ranked).toEqual([...advice, ...cautions]);
        for (const list of [advice, cautions])
          expect(list.map(({ rank }) => rank)).toEqual(
            list.map((each) => 1 + list.filter((other) => isBetter(other, each)).length),
          );
        expect(advice.slice(1).filter((each, at) => !before(advice[at]!, each))).toEqual([]);
      }),
    );
  });
});
