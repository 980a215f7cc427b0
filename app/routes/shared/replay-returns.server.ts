import { addReplays, NO_REPLAY } from "../../domain/policy/replay";
import type { ReturnKind } from "../../domain/policy/kinds";
import type { ReplayedPolicy } from "../../presenters/replay-policy";
import { rehearseReturns } from "../../presenters/replay-return";
import { loadPublished } from "../../records/policies";
import { readPastReturns } from "../../records/views/read-past-returns";
import type { StaffRequest } from "./staff-request.server";

const DAY = 86_400_000;

/** One part of a replay on past returns: a page of them, which takes milliseconds. */
export async function replayPastReturns(
  { shop, db, now, currency, timeZone }: StaffRequest,
  kind: ReturnKind,
  draft: unknown,
  { days, after }: { readonly days: number; readonly after: string },
): Promise<ReplayedPolicy> {
  const [published, returnPolicy] = await Promise.all([
    loadPublished(db, shop, kind),
    loadPublished(db, shop, "return"),
  ]);
  const inForce = published?.mode === "ON" ? published.document : null;
  const rehearsal = rehearseReturns(draft, { kind, inForce, returnPolicy, shop: { currency, timeZone } });
  if (rehearsal.outcome === "invalid") return rehearsal;
  const since = new Date(now.getTime() - days * DAY);
  const page = await readPastReturns(db, shop, since, after, { withHistory: rehearsal.needsHistory });
  const part = page.returns.reduce((sum, past) => addReplays(sum, rehearsal.judge(past)), NO_REPLAY);
  return { outcome: "replayed", part, read: page.read, of: Math.max(page.of, page.read), next: page.next };
}
