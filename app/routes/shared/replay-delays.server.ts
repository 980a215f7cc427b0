import type { ShippingKind } from "../../domain/policy/kinds";
import type { ReplayedPolicy } from "../../presenters/replay-policy";
import { rehearseShipping } from "../../presenters/replay-shipping";
import { loadPublished } from "../../records/policies";
import { readPastDelays } from "../../records/views/read-past-delays";
import type { StaffRequest } from "./staff-request.server";

const DAY = 86_400_000;

/** One part of a replay on past delays: a page of them, which takes milliseconds. */
export async function replayPastDelays(
  { shop, db, now, currency }: StaffRequest,
  kind: ShippingKind,
  draft: unknown,
  { days, after }: { readonly days: number; readonly after: string },
): Promise<ReplayedPolicy> {
  const published = await loadPublished(db, shop, kind);
  const inForce = published?.mode === "ON" ? published.document : null;
  const rehearsal = rehearseShipping(draft, { kind, inForce, shop: { currency } });
  if (rehearsal.outcome === "invalid") return rehearsal;
  const page = await readPastDelays(db, shop, kind, new Date(now.getTime() - days * DAY), after);
  const part = rehearsal.judge(page.troubles);
  return { outcome: "replayed", part, read: page.read, of: Math.max(page.of, page.read), next: page.next };
}
