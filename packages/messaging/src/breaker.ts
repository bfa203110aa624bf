/**
 * Pauses a consumer while what it depends on is away, so that an outage does not march good messages into the dead letters.
 * Opens after `failures` transient failures in a row; then lets one batch through every `pauseMs`. Any success closes it.
 */
export class Breaker {
  private inARow = 0;
  private openUntil = 0;
  private readonly failures: number;
  private readonly pauseMs: number;
  private readonly clock: () => number;

  constructor(options: { failures: number; pauseMs: number; clock: () => number }) {
    this.failures = options.failures;
    this.pauseMs = options.pauseMs;
    this.clock = options.clock;
  }

  succeeded(): void {
    this.inARow = 0;
    this.openUntil = 0;
  }

  failed(): void {
    this.inARow += 1;
    if (this.inARow >= this.failures) this.openUntil = this.clock() + this.pauseMs;
  }

  /** Milliseconds to wait before the next batch may be fetched; 0 while closed. */
  pause(): number {
    return Math.max(0, this.openUntil - this.clock());
  }
}
