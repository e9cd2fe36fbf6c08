/** Stops the service that the browser tests used, which must end well. */
export default async function stopTheService(): Promise<void> {
  const code = await globalThis.testService.stop();
  if (code !== 0) throw new Error(`The service must end with 0, got ${code}`);
}
