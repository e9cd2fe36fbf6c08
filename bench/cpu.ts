import pidusage from 'pidusage';

// pidusage reads /proc where there is one and asks ps where there is none, so that other processes than one's own can be
// measured on Linux and macOS; Node knows the CPU time of its own process only.

/** Milliseconds of CPU that a process has used so far, and the bytes of memory that it holds. */
export async function usageOf(pid: number): Promise<{ cpu: number; memory: number }> {
  const { ctime, memory } = await pidusage(pid);
  return { cpu: ctime, memory };
}
