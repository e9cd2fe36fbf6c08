/** Milliseconds that operations may go on before others are let in, and that others may take before operations go on. */
const STRETCH = 5;

/** Milliseconds that operations may go on after others took as long. */
const LONGEST_STRETCH = 20;

/**
 * Has operations and whoever comes take turns. Of operations that need no statement, one after the other would hold up all others as
 * long as there are any; and others, where very many come, would leave no time for operations.
 */
export class Pace {
  /** When operations began to go on; undefined while others are let in. */
  private began: number | undefined;
  private allowance = STRETCH;
  /** Since when others are let in. */
  private paused = 0;
  private mayLook = true;
  /** Node takes in one connection each turn of the event loop: after one there may be more. */
  private hasSomebodyConnected = false;

  noteConnection(): void {
    this.hasSomebodyConnected = true;
    setImmediate(() => {
      this.hasSomebodyConnected = false;
    });
  }

  /** Whether an operation may begin now; if not, it asks again a turn later. */
  mayBegin(): boolean {
    const now = performance.now();
    if (this.began !== undefined) {
      if (now - this.began < this.allowance) return true;
      this.pause(now);
      this.mayLook = false;
      setImmediate(() => {
        this.mayLook = true;
      });
      return false;
    }
    const pause = now - this.paused;
    if (!this.mayLook || (this.hasSomebodyConnected && pause < STRETCH)) return false;
    this.began = now;
    this.allowance = Math.min(Math.max(pause, STRETCH), LONGEST_STRETCH);
    setImmediate(() => {
      if (this.began === now) this.pause(performance.now());
    });
    return true;
  }

  private pause(now: number): void {
    this.began = undefined;
    this.paused = now;
  }
}
