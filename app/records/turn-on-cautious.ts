import type { Transaction } from "../db.server";
import { KIND_GROUPS, type KindGroup, type PolicyKind } from "../domain/policy/kinds";
import { defaultPolicy, ensurePolicies, loadPublished, setMode } from "./policies";
import { findDraft, publishDraft, saveDraft, stampOf } from "./policy-versions";

/** What one click switches on. Cancelling what nobody asked about is not among it: that is a decision of its own. */
const TURNED_ON: Readonly<Record<KindGroup, readonly PolicyKind[]>> = {
  cancellations: ["cancellation"],
  returns: KIND_GROUPS.returns,
  shipping: KIND_GROUPS.shipping,
};

/** One click for a new shop: publishes cautious policies and switches them on. What a shop has published itself stays. */
export async function turnOnCautious(
  tx: Transaction,
  shop: string,
  by: string,
  now: Date,
  group: KindGroup = "cancellations",
): Promise<{ readonly outcome: "on" | "has_own_policy" }> {
  await ensurePolicies(tx, shop, now);
  let outcome: "on" | "has_own_policy" = "has_own_policy";
  for (const kind of TURNED_ON[group]) {
    if (await loadPublished(tx, shop, kind)) continue;
    await turnOn(tx, shop, kind, by, now);
    outcome = "on";
  }
  return { outcome };
}

async function turnOn(tx: Transaction, shop: string, kind: PolicyKind, by: string, now: Date): Promise<void> {
  const document = defaultPolicy(kind);
  const policy = await tx.policy.findUniqueOrThrow({ where: { shop_kind: { shop, kind } } });
  const draft = await findDraft(tx, shop, policy.id);
  const seenStamp = draft ? stampOf(draft.document) : "";
  const saved = await saveDraft(tx, shop, kind, { document, seenStamp, by, now });
  if (saved.outcome !== "saved") throw new Error(`the cautious draft could not be saved: ${saved.outcome}`);
  const note = "Turned on from the home page";
  const published = await publishDraft(tx, shop, kind, { seenStamp: saved.stamp, note, by, now });
  if (published.outcome !== "published") throw new Error(`the cautious policy was not published: ${published.outcome}`);
  await setMode(tx, shop, kind, "ON");
  // A draft somebody has worked on stays theirs to publish.
  if (draft && draft.document !== JSON.stringify(document)) {
    await saveDraft(tx, shop, kind, { document: JSON.parse(draft.document) as object, seenStamp: "", by, now });
  }
}
