/** Lets go of the engine that the integration tests shared. */
export default async function stopEngine(): Promise<void> {
  await globalThis.testEngine?.close();
}
