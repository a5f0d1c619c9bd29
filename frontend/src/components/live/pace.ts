const LONGEST_GAP = 60;
const CALM = 120;

/**
 * When to look at the page again, in seconds. `spread` comes from the server and grows with the number of open pages, so that all of
 * them together ask no more than it can answer; a page on which something changes all the time looks less often.
 */
export class Pace {
  private lookedAt = -Infinity;
  private gap = 0;

  constructor(
    private spread: number,
    private readonly random: () => number = Math.random,
  ) {
    this.gap = spread;
  }

  /** What the server says now. */
  spreads(seconds: number): void {
    if (seconds > 0) this.spread = seconds;
  }

  /** How long to wait from `now` after something happened. */
  wait(now: number): number {
    if (now - this.lookedAt > CALM) this.gap = this.spread;
    return Math.max(this.lookedAt + Math.max(this.gap, this.spread) - now, 0) + this.spread * this.random();
  }

  looked(now: number, well: boolean): void {
    this.lookedAt = now;
    this.gap = Math.min(LONGEST_GAP, Math.max(this.gap, this.spread) * (well ? 1.5 : 3));
  }
}
