import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { type Child, type ChildOptions, type Ended, type Started, startChild } from "./child.ts";

/** A folder and the processes of one demo: whatever was started here is taken down again, also half-way. */
export class Stage {
  readonly folder: string;
  readonly #children: Child[] = [];
  /** Children whose end is no accident. */
  readonly #expected = new Set<Child>();
  #closed = false;

  constructor(
    runs: string,
    /** The demo cannot go on: a process ended, or (without one) it has been said why. */
    readonly onLoss: (child?: Child, lastWords?: string) => void,
  ) {
    mkdirSync(runs, { recursive: true });
    this.folder = mkdtempSync(path.join(runs, "run-"));
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** `onDeath` takes care of an end nobody asked for; without it the demo is over then. */
  async start(
    options: Omit<ChildOptions, "logFile"> & { readonly logName: string; readonly onDeath?: (ended: Ended) => void },
  ): Promise<Started> {
    if (this.#closed) throw new Error("the demo is being taken down");
    let spawned: Child | undefined;
    const started = await startChild({ ...options, logFile: this.file(`${options.logName}.log`) }, (child) => {
      spawned = child;
      this.#children.push(child);
    }).catch((error: unknown) => {
      if (spawned) this.#expected.add(spawned);
      throw error;
    });
    void started.child.gone.then((ended) => {
      if (this.#closed || this.#expected.has(started.child)) return;
      if (options.onDeath) options.onDeath(ended);
      else this.onLoss(started.child, ended.lastWords);
    });
    return started;
  }

  async crash(child: Child): Promise<void> {
    this.#expected.add(child);
    await child.kill();
  }

  /** Newest first: the app still finishes at store and mailbox what it has begun. */
  async close({ keepLogs }: { keepLogs: boolean }): Promise<void> {
    this.#closed = true;
    for (const child of [...this.#children].reverse()) await child.stop();
    if (!keepLogs) rmSync(this.folder, { recursive: true, force: true });
  }
}
