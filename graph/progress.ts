/** Runs a long step and tells how it goes: its name when it starts, the elapsed time when it ends. */
export type Progress = <Result>(step: string, work: () => Promise<Result>) => Promise<Result>;

/** Writes one line when a step starts and one with its elapsed seconds when it ends. */
export function createProgress(write: (line: string) => void): Progress {
  return async (step, work) => {
    const started = performance.now();
    write(`${step} …`);
    const result = await work();
    write(`${step}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    return result;
  };
}
