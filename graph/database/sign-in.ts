import { type Server, withDriver } from './driver';
import { GraphUnavailable, isRefusedSignIn, reasonOf } from './errors';

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 30_000;

/**
 * Whether the server still takes the user and the password. Once it refuses them, nothing is sent until they are taken
 * again: one attempt at a time is made, ever less often, as more of them would lock the user out for everybody.
 */
export class SignIn {
  private refusal: unknown;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly server: Server,
    private readonly tell: (message: string) => void = () => undefined,
  ) {}

  /** Throws while the user and the password are refused. */
  check(): void {
    if (this.refusal) throw new GraphUnavailable(this.refusal);
  }

  /** Looks whether an error is a refusal of the user or the password. */
  note(error: unknown): void {
    if (this.refusal || !isRefusedSignIn(error)) return;
    this.refusal = error;
    this.tell(`The graph refuses to be read by "${this.server.user}": ${reasonOf(error)}. Trying again.`);
    this.tryAgainAfter(FIRST_PAUSE);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private tryAgainAfter(pause: number): void {
    this.timer = setTimeout(async () => {
      const error = await withDriver(this.server, (driver) => driver.getServerInfo()).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (isRefusedSignIn(error)) return this.tryAgainAfter(Math.min(pause * 2, LONGEST_PAUSE));
      this.refusal = undefined;
      if (!error) this.tell(`The graph can be read by "${this.server.user}" again.`);
    }, pause);
    this.timer.unref();
  }
}
