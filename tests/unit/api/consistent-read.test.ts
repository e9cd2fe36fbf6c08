import { buildSchema, type ExecutionResult, execute, GraphQLError, parse } from 'graphql';
import { carryOutConsistently } from '../../../api/graphql/execution/consistent-read';
import type { Context } from '../../../api/graphql/execution/context';
import { GraphUnavailable } from '../../../graph/database/errors';

const schema = buildSchema('type Query { number: Int }');

/** A context of which all that it reads is of one revision, or not; its number is what it gives. */
interface Numbered extends Context {
  number: number;
}

const contextOf = (number: number, isConsistent: boolean, next?: () => Promise<Context>): Context =>
  ({
    number,
    snapshot: { revision: { number } },
    outcome: {},
    isConsistent: async () => isConsistent,
    withNewestSnapshot: next ?? (() => Promise.reject(new Error('asked again'))),
  }) as unknown as Numbered;

const carryOut = (context: Context): ExecutionResult =>
  execute({
    schema,
    document: parse('{ number }'),
    rootValue: { number: (context as Numbered).number },
  }) as ExecutionResult;

describe('an operation that is carried out', () => {
  it('is given as it is where all of it is of one revision', async () => {
    expect(await carryOutConsistently(contextOf(1, true), carryOut)).toEqual({ data: { number: 1 } });
  });

  it('is carried out again where it is of two, and given as it then is', async () => {
    const first = contextOf(1, false, async () => contextOf(2, true));
    expect(await carryOutConsistently(first, carryOut)).toEqual({ data: { number: 2 } });
  });

  it('holds for the snapshot that it was carried out on', async () => {
    const again = contextOf(2, true);
    const first = contextOf(1, false, async () => again);
    await carryOutConsistently(first, carryOut);
    expect(first.outcome.holdsFor).toBe(again.snapshot);
  });

  it('holds for none where it has errors, or where nobody can tell', async () => {
    const faulty = contextOf(1, true);
    await carryOutConsistently(faulty, () => ({ data: null, errors: [new GraphQLError('a fault')] }));
    const away = { ...contextOf(1, true), isConsistent: () => Promise.reject(new Error('away')) };
    await carryOutConsistently(away, carryOut);
    expect([faulty.outcome, away.outcome]).toEqual([{}, {}]);
  });

  it('is carried out again three times at most', async () => {
    const again = (number: number): Context => contextOf(number, false, async () => again(number + 1));
    expect(await carryOutConsistently(again(1), carryOut)).toEqual({ data: { number: 4 } });
  });

  it('is not given where the graph goes away before it can be carried out again', async () => {
    const away = new GraphUnavailable(new Error('away'));
    const { data, errors } = await carryOutConsistently(
      contextOf(1, false, () => Promise.reject(away)),
      carryOut,
    );
    expect(data).toBeNull();
    expect(errors?.map(({ originalError }) => originalError)).toEqual([away]);
  });

  it('is given as it is where nobody can tell', async () => {
    const context = { ...contextOf(1, false), isConsistent: () => Promise.reject(new Error('away')) };
    expect(await carryOutConsistently(context, carryOut)).toEqual({ data: { number: 1 } });
  });

  it('tells where the graph went away meanwhile, since bookmarks do not tell then', async () => {
    const told: boolean[] = [];
    const context = {
      ...contextOf(1, true),
      isConsistent: async (wasInterrupted: boolean) => {
        told.push(wasInterrupted);
        return true;
      },
    };
    const away = new GraphQLError('away', { originalError: new GraphUnavailable(new Error('away')) });
    await carryOutConsistently(context, () => ({ data: null, errors: [away] }));
    await carryOutConsistently(context, carryOut);
    expect(told).toEqual([true, false]);
  });

  it.each<[string, Context, typeof carryOut]>([
    ['has errors', contextOf(1, true), () => ({ data: { number: null }, errors: [new GraphQLError('no')] })],
    [
      'nobody can tell of',
      { ...contextOf(1, true), isConsistent: () => Promise.reject(new Error('away')) },
      carryOut,
    ],
  ])('that %s, holds for no revision', async (_, context, carryOutEach) => {
    await carryOutConsistently(context, carryOutEach);
    expect(context.outcome).toEqual({});
  });

  it('holds for its revision otherwise', async () => {
    const context = contextOf(1, true);
    await carryOutConsistently(context, carryOut);
    expect(context.outcome).toEqual({ holdsFor: context.snapshot });
  });
});
