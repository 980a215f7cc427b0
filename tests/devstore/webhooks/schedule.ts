import type { StoreClock } from "../contract.ts";

interface Job {
  readonly dueAt: number;
  readonly run: (dueAt: Date) => Promise<void>;
}

const longestTimer = 2 ** 31 - 1;

/** Work at a store time: due when real time gets there, or when the clock is moved there. */
export class Schedule {
  #jobs: Job[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly clock: StoreClock) {}

  at(dueAt: Date, run: Job["run"]): void {
    this.#jobs.push({ dueAt: dueAt.getTime(), run });
    this.#jobs.sort((a, b) => a.dueAt - b.dueAt);
    this.#arm();
  }

  /** Runs what is due, and what that work makes due, until nothing is. */
  async runDue(): Promise<void> {
    for (;;) {
      const now = this.clock.now().getTime();
      const due = this.#jobs.filter((job) => job.dueAt <= now);
      if (due.length === 0) break;
      this.#jobs = this.#jobs.filter((job) => job.dueAt > now);
      await Promise.all(due.map((job) => job.run(new Date(job.dueAt))));
    }
    this.#arm();
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#jobs = [];
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const first = this.#jobs[0];
    if (!first) return;
    const wait = Math.max(0, first.dueAt - this.clock.now().getTime());
    this.#timer = setTimeout(() => void this.runDue(), Math.min(wait, longestTimer)).unref();
  }
}
