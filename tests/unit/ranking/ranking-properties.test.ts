import fc from 'fast-check';
import type { Side } from '../../../graph/model/enumerations';
import type { Ranked } from '../../../graph/ranking/ranked';
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

  it('numbers advice and cautions from 1 and sorts advice by score, then support, then id', () => {
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
          expect(list.map(({ rank }) => rank)).toEqual(list.map((_, at) => at + 1));
        expect(advice.slice(1).filter((each, at) => !before(advice[at]!, each))).toEqual([]);
      }),
    );
  });
});
