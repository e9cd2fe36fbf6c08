import { compileQuickly, freshHome } from './engine-home';
import { type RunningService, startService } from './service';

declare global {
  var testService: RunningService;
}

/** Starts one service on the real seeds for all browser tests, which only read. */
export default async function startTheService(): Promise<void> {
  compileQuickly();
  globalThis.testService = await startService(freshHome('test-service'));
  const { address, lines } = globalThis.testService;
  process.env.TEST_SERVICE = JSON.stringify({ address, lines });
}
