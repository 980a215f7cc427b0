import type { StoreClock } from "../contract.ts";
import { DueTasks } from "./due-tasks.ts";

const LONGEST_TIMER = 2 ** 31 - 1;

/** Store time runs with the machine's and can be moved ahead of it. */
export class ShiftableClock implements StoreClock {
  #ahead = 0;
  readonly #listeners: (() => Promise<void> | void)[] = [];
  readonly #tasks = new DueTasks();
  #timer: NodeJS.Timeout | undefined;
  /** Due time of the task that is running: what happens late, because time was moved, still happens at its own time. */
  #running: number | null = null;

  now(): Date {
    return new Date(this.#running ?? this.#real());
  }

  onAdvance(listener: () => Promise<void> | void): void {
    this.#listeners.push(listener);
  }

  /** Runs `run` once, `milliseconds` of store time from now: when real time gets there or the clock is moved past it. */
  schedule(milliseconds: number, run: () => void): void {
    this.#tasks.add({ at: this.now().getTime() + milliseconds, run });
    this.#arm();
  }

  /** Runs what is due, and what that makes due, in order of time. */
  runDue(): void {
    if (this.#running !== null) return;
    try {
      for (let next = this.#tasks.nextAt; next !== null && next <= this.#real(); next = this.#tasks.nextAt) {
        const task = this.#tasks.take();
        this.#running = next;
        task?.run();
      }
    } finally {
      this.#running = null;
    }
    this.#arm();
  }

  async advance(milliseconds: number): Promise<void> {
    this.#ahead += milliseconds;
    this.runDue();
    for (const listener of this.#listeners) await listener();
  }

  /** Forgets what was planned; store time goes on. */
  clearTasks(): void {
    clearTimeout(this.#timer);
    this.#tasks.clear();
  }

  #real(): number {
    return Date.now() + this.#ahead;
  }

  #arm(): void {
    if (this.#running !== null) return;
    clearTimeout(this.#timer);
    const next = this.#tasks.nextAt;
    if (next === null) return;
    const wait = Math.max(0, next - this.#real()) + 1;
    this.#timer = setTimeout(() => this.runDue(), Math.min(wait, LONGEST_TIMER)).unref();
  }
}
