import type { StoreClock } from "../contract.ts";

export interface DueTask {
  readonly at: number;
  readonly run: () => void;
}

/** Store time runs with the machine's and can be moved ahead of it. */
export class ShiftableClock implements StoreClock {
  #ahead = 0;
  readonly #listeners: (() => Promise<void> | void)[] = [];
  #tasks: DueTask[] = [];
  #generation = 0;

  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  onAdvance(listener: () => Promise<void> | void): void {
    this.#listeners.push(listener);
  }

  /** Runs `run` once, `milliseconds` of store time from now: when real time gets there or the clock is moved past it. */
  schedule(milliseconds: number, run: () => void): void {
    const generation = this.#generation;
    this.#tasks.push({ at: this.now().getTime() + milliseconds, run });
    const timer = setTimeout(() => {
      if (generation === this.#generation) this.runDue();
    }, milliseconds + 1);
    timer.unref();
  }

  /** Runs what is due; with `all`, what is not due yet as well. */
  runDue(all = false): void {
    const now = this.now().getTime();
    const due = this.#tasks.filter((task) => all || task.at <= now).sort((a, b) => a.at - b.at);
    this.#tasks = this.#tasks.filter((task) => !due.includes(task));
    for (const task of due) task.run();
  }

  async advance(milliseconds: number): Promise<void> {
    this.#ahead += milliseconds;
    this.runDue();
    for (const listener of this.#listeners) await listener();
  }

  /** Forgets what was planned; store time goes on. */
  clearTasks(): void {
    this.#tasks = [];
    this.#generation += 1;
  }
}
