import type { NextFunction, Request, Response } from "express";
import { z } from "zod";

const count = z.number().int().min(0);
/** Method and path below the API's root, e.g. `POST /shipments/:id/buy`; ids written as `:id`. */
const cuts = z.array(z.object({ call: z.string(), times: count.default(1) })).default([]);

export const faultsSchema = z.strictObject({
  /** The connection breaks and nothing was done. */
  cutBefore: cuts,
  /** It is done, then the connection breaks. */
  cutAfter: cuts,
  /** The next calls are answered by a proxy's HTML page. */
  failNext: count.default(0),
  failStatus: z.number().int().min(500).max(599).default(502),
  /** The next calls are answered 429. */
  throttleNext: count.default(0),
  retryAfterSeconds: count.default(1),
  latencyMs: count.max(60_000).default(0),
  /** The next webhooks are never sent. */
  dropWebhooks: count.default(0),
  /** The next webhooks are sent twice. */
  doubleWebhooks: count.default(0),
});
export type Faults = z.output<typeof faultsSchema>;
export const noFaults = (): Faults => faultsSchema.parse({});

/** Counts a switch down; true while it lasts. */
export function takes<Name extends string>(faults: Record<Name, number>, name: Name): boolean {
  if (faults[name] === 0) return false;
  faults[name] -= 1;
  return true;
}

/** Puts the faults in front of the API. */
export function withFaults(faults: () => Faults) {
  return (req: Request, res: Response, next: NextFunction): void => {
    const now = faults();
    const call = `${req.method} ${nameOf(req.path)}`;
    const go = () => {
      if (isCut(now.cutBefore, call)) return void req.socket.destroy();
      if (takes(now, "throttleNext")) {
        res.setHeader("Retry-After", String(now.retryAfterSeconds));
        return void res.status(429).json({ error: { code: "RATE_LIMITED", message: "slow down", errors: [] } });
      }
      if (takes(now, "failNext")) {
        return void res.status(now.failStatus).type("html").send("<html><body><h1>Bad Gateway</h1></body></html>");
      }
      if (isCut(now.cutAfter, call)) {
        // Answers are made after the work is done: breaking the line in their place loses the answer only.
        res.end = () => {
          req.socket.destroy();
          return res;
        };
      }
      next();
    };
    if (now.latencyMs > 0) setTimeout(go, now.latencyMs);
    else go();
  };
}

function isCut(list: Faults["cutBefore"], call: string): boolean {
  const cut = list.find((each) => each.call === call && each.times > 0);
  if (cut) cut.times -= 1;
  return cut !== undefined;
}

const nameOf = (path: string) => path.replace(/\/$/, "").replace(/\/(?=[^/]*\d)[0-9a-z_-]{12,}(?=\/|$)/gi, "/:id");
