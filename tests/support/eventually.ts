import { setTimeout as pause } from 'node:timers/promises';

/** Whether a condition comes true within a minute. */
export async function eventually(condition: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < 60_000; waited += 200) {
    if (await condition()) return true;
    await pause(200);
  }
  return false;
}
