/** Lets go of the engines that the integration tests used. */
export default async function stopEngines(): Promise<void> {
  await Promise.all(globalThis.testEngines.map((engine) => engine.close()));
}
