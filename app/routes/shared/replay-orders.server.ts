import { setImmediate } from "node:timers/promises";
import { addReplays, NO_REPLAY } from "../../domain/policy/replay";
import type { CancellationKind } from "../../domain/policy/kinds";
import { rehearse, type ReplayedPolicy } from "../../presenters/replay-policy";
import { loadPublished } from "../../records/policies";
import { readPastOrders } from "../../records/views/read-past-orders";
import type { StaffRequest } from "./staff-request.server";

const DAY = 86_400_000;
/** Webhooks and other shops' pages are answered by the same thread: it is not kept longer than a blink, nor one request for long. */
const BLINK_MS = 20;
const PART_MS = 500;

interface ReplayQuestion {
  readonly days: number;
  readonly minutes: number;
  readonly after: string;
}

/** One part of a replay: as many past orders as can be judged in half a second. */
export async function replayOrders(
  { shop, db, now, currency, timeZone }: StaffRequest,
  kind: CancellationKind,
  draft: unknown,
  { days, minutes, after }: ReplayQuestion,
): Promise<ReplayedPolicy> {
  const published = await loadPublished(db, shop, kind);
  const inForce = published?.mode === "ON" ? published.document : null;
  const rehearsal = rehearse(draft, { kind, inForce, minutes, shop: { currency, timeZone }, now });
  if (rehearsal.outcome === "invalid") return rehearsal;
  const since = new Date(now.getTime() - days * DAY);
  const page = await readPastOrders(db, shop, since, after, { withHistory: rehearsal.needsHistory });
  const began = performance.now();
  let [part, breath] = [NO_REPLAY, began];
  for (const past of page.orders) {
    part = addReplays(part, rehearsal.judge(past));
    const at = performance.now();
    const isEnd = past === page.orders.at(-1);
    if (isEnd || at - began > PART_MS) {
      const next = isEnd && page.isLast ? null : past.cursor;
      return { outcome: "replayed", part, read: past.read, of: Math.max(page.of, past.read), next };
    }
    if (at - breath > BLINK_MS) {
      await setImmediate();
      breath = performance.now();
    }
  }
  return { outcome: "replayed", part, read: page.of, of: page.of, next: null };
}
