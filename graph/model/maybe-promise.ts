/** What is there already, or will be. What is there stays so: to wait for it costs more than to read it. */
export type MaybePromise<Value> = Value | Promise<Value>;

/** Goes on with a value, at once where it is there. */
export const after = <Value, Next>(
  value: MaybePromise<Value>,
  next: (value: Value) => MaybePromise<Next>,
): MaybePromise<Next> => (value instanceof Promise ? value.then(next) : next(value));

/** All of some values, at once where they are all there. */
export const all = <Value>(values: readonly MaybePromise<Value>[]): MaybePromise<Value[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as Value[]);
