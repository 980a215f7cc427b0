import type { IncomingMessage } from "node:http";

/** Header that tells a page its form was too large to be read, where the page says so itself. */
export const CUT_OFF = "x-aftercare-cut-off";

/** Gives a request's body, null as soon as it is longer than `limit` bytes, nothing when it is broken off. */
export function readBody(req: IncomingMessage, limit: number, take: (body: Buffer | null) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const add = (chunk: Buffer): void => {
    size += chunk.length;
    chunks.push(chunk);
    if (size <= limit) return;
    chunks.length = 0;
    req.off("data", add).off("end", end);
    take(null);
  };
  const end = (): void => take(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
  // An aborted upload never ends: it is dropped with its chunks.
  req.on("data", add).on("end", end).on("error", ignore);
}

/** Reads what is left of a refused upload and throws it away, up to `limit` bytes, so that its sender gets to see the answer. */
export function discardBody(req: IncomingMessage, limit: number): void {
  let discarded = 0;
  req.on("error", ignore).on("data", (chunk: Buffer) => {
    discarded += chunk.length;
    if (discarded > limit) req.destroy();
  });
}

function ignore(): void {}
