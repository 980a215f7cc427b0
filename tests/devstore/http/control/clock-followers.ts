import { randomUUID } from "node:crypto";
import type { Request, Response } from "express";
import type { StoreClock } from "../../contract.ts";

const longestWaitMs = 1_000;

/**
 * Processes that live in store time (preload.mjs). Each is told the offset over server-sent events and confirms it, so
 * that whoever moved the clock goes on only when everybody lives in the new time.
 */
export class ClockFollowers {
  #streams = new Map<string, { res: Response; confirm: (() => void) | null }>();

  constructor(private readonly clock: StoreClock) {}

  get offsetMs(): number {
    return this.clock.now().getTime() - Date.now();
  }

  follow(req: Request, res: Response): void {
    const id = randomUUID();
    res.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    this.#streams.set(id, { res, confirm: null });
    req.on("close", () => this.#forget(id));
    this.#tell(id);
  }

  confirm(id: string): void {
    const stream = this.#streams.get(id);
    stream?.confirm?.();
  }

  /** Tells everybody; resolves when all have confirmed, or after a second. */
  async tellAll(): Promise<void> {
    const confirmed = [...this.#streams.keys()].map(
      (id) =>
        new Promise<void>((resolve) => {
          const stream = this.#streams.get(id);
          if (stream) stream.confirm = resolve;
          this.#tell(id);
        }),
    );
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, longestWaitMs)));
    await Promise.race([Promise.all(confirmed), late]);
    clearTimeout(timer);
  }

  close(): void {
    for (const { res } of this.#streams.values()) res.end();
  }

  #tell(id: string): void {
    this.#streams.get(id)?.res.write(`data: ${JSON.stringify({ follower: id, offsetMs: this.offsetMs })}\n\n`);
  }

  #forget(id: string): void {
    this.#streams.get(id)?.confirm?.();
    this.#streams.delete(id);
  }
}
