import type { Transaction } from "../db.server";
import { defaultPolicy, ensurePolicies, loadPublished, setMode } from "./policies";
import { findDraft, publishDraft, saveDraft, stampOf } from "./policy-versions";

const KIND = "cancellation";

/** One click for a new shop: publishes the cautious policy and switches it on. A shop's own published policy stays. */
export async function turnOnCautious(
  tx: Transaction,
  shop: string,
  by: string,
  now: Date,
): Promise<{ readonly outcome: "on" | "has_own_policy" }> {
  if (await loadPublished(tx, shop, KIND)) return { outcome: "has_own_policy" };
  await ensurePolicies(tx, shop, now);
  const document = defaultPolicy(KIND);
  const policy = await tx.policy.findUniqueOrThrow({ where: { shop_kind: { shop, kind: KIND } } });
  const draft = await findDraft(tx, shop, policy.id);
  const seenStamp = draft ? stampOf(draft.document) : "";
  const saved = await saveDraft(tx, shop, KIND, { document, seenStamp, by, now });
  if (saved.outcome !== "saved") throw new Error(`the cautious draft could not be saved: ${saved.outcome}`);
  const note = "Turned on from the home page";
  const published = await publishDraft(tx, shop, KIND, { seenStamp: saved.stamp, note, by, now });
  if (published.outcome !== "published") throw new Error(`the cautious policy was not published: ${published.outcome}`);
  await setMode(tx, shop, KIND, "ON");
  // A draft somebody has worked on stays theirs to publish.
  if (draft && draft.document !== JSON.stringify(document)) {
    await saveDraft(tx, shop, KIND, { document: JSON.parse(draft.document) as object, seenStamp: "", by, now });
  }
  return { outcome: "on" };
}
