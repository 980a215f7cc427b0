import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import type { Transaction } from "../db.server";
import type { PolicyKind, PolicyProblem } from "../domain/policy/types";
import { checkPolicy } from "../domain/policy/validate-policy";

/** Names one state of a draft: whoever saves says which state they saw, so that nobody overwrites unseen work. */
export function stampOf(document: string): string {
  return createHash("sha256").update(document).digest("base64url").slice(0, 22);
}

export type SaveDraftResult =
  | { readonly outcome: "saved"; readonly stamp: string }
  | { readonly outcome: "stale" } /** somebody else saved or published meanwhile */
  | { readonly outcome: "not_found" };

export interface DraftChange {
  /** As the editor sent it, mistakes included. */
  readonly document: object;
  readonly seenStamp: string;
  readonly by: string;
  readonly now: Date;
}

/** Stores the draft of a policy, creating it if there is none. A draft may have mistakes; publishing checks. */
export async function saveDraft(
  tx: Transaction,
  shop: string,
  kind: PolicyKind,
  change: DraftChange,
): Promise<SaveDraftResult> {
  const policy = await tx.policy.findUnique({ where: { shop_kind: { shop, kind } } });
  if (!policy) return { outcome: "not_found" };
  const document = JSON.stringify(change.document);
  const draft = await findDraft(tx, shop, policy.id);
  if ((draft ? stampOf(draft.document) : "") !== change.seenStamp) return { outcome: "stale" };
  if (draft) {
    const saved = await tx.policyVersion.updateMany({
      where: { id: draft.id, shop, state: "DRAFT", document: draft.document },
      data: { document, createdBy: change.by, createdAt: change.now },
    });
    return saved.count === 1 ? { outcome: "saved", stamp: stampOf(document) } : { outcome: "stale" };
  }
  await tx.policyVersion.create({
    data: {
      id: uuid(),
      shop,
      policyId: policy.id,
      number: await nextNumber(tx, policy.id),
      state: "DRAFT",
      document,
      createdBy: change.by,
      createdAt: change.now,
    },
  });
  return { outcome: "saved", stamp: stampOf(document) };
}

/** Throws the draft away; only the one that was seen, and never the last version a policy has. */
export async function discardDraft(
  tx: Transaction,
  shop: string,
  kind: PolicyKind,
  seenStamp: string,
): Promise<{ readonly outcome: "discarded" | "stale" | "only_version" }> {
  const policy = await tx.policy.findUnique({ where: { shop_kind: { shop, kind } } });
  const draft = policy && (await findDraft(tx, shop, policy.id));
  if (!draft || stampOf(draft.document) !== seenStamp) return { outcome: "stale" };
  if (!policy.publishedVersionId) return { outcome: "only_version" };
  const gone = await tx.policyVersion.deleteMany({ where: { id: draft.id, shop, state: "DRAFT" } });
  return { outcome: gone.count === 1 ? "discarded" : "stale" };
}

export type PublishResult =
  | { readonly outcome: "published"; readonly versionId: string; readonly number: number }
  | { readonly outcome: "invalid"; readonly errors: readonly PolicyProblem[] }
  | { readonly outcome: "stale" } /** somebody else saved or published meanwhile */
  | { readonly outcome: "not_found" };

export interface Publishing {
  readonly seenStamp: string;
  readonly note: string;
  readonly by: string;
  readonly now: Date;
}

/** Puts the draft in force if it has no mistakes; the version before it is retired. From here on the version never changes. */
export async function publishDraft(
  tx: Transaction,
  shop: string,
  kind: PolicyKind,
  publishing: Publishing,
): Promise<PublishResult> {
  const policy = await tx.policy.findUnique({ where: { shop_kind: { shop, kind } } });
  const draft = policy && (await findDraft(tx, shop, policy.id));
  if (!draft) return { outcome: "not_found" };
  if (stampOf(draft.document) !== publishing.seenStamp) return { outcome: "stale" };
  const checked = await check(tx, shop, draft.document);
  if (!checked.ok) return { outcome: "invalid", errors: checked.errors };
  await retirePublished(tx, shop, policy.id);
  const published = await tx.policyVersion.updateMany({
    where: { id: draft.id, shop, state: "DRAFT", document: draft.document },
    data: {
      state: "PUBLISHED",
      document: JSON.stringify(checked.policy),
      note: publishing.note,
      createdBy: publishing.by,
      publishedAt: publishing.now,
    },
  });
  if (published.count !== 1) throw new Error("a draft changed while it was being published");
  await tx.policy.update({ where: { id: policy.id, shop }, data: { publishedVersionId: draft.id } });
  return { outcome: "published", versionId: draft.id, number: draft.number };
}

/** Puts a copy of an earlier version in force as a new version. A draft in work stays, after it in the list. */
export async function rollBack(
  tx: Transaction,
  shop: string,
  kind: PolicyKind,
  to: { readonly versionId: string; readonly note: string; readonly by: string; readonly now: Date },
): Promise<PublishResult> {
  const old = await tx.policyVersion.findFirst({
    where: { id: to.versionId, shop, state: "RETIRED", policy: { kind } },
  });
  if (!old) return { outcome: "not_found" };
  const checked = await check(tx, shop, old.document);
  if (!checked.ok) return { outcome: "invalid", errors: checked.errors };
  const number = await nextNumber(tx, old.policyId);
  const draft = await findDraft(tx, shop, old.policyId);
  if (draft) {
    await tx.policyVersion.updateMany({ where: { id: draft.id, state: "DRAFT" }, data: { number: number + 1 } });
  }
  await retirePublished(tx, shop, old.policyId);
  const id = uuid();
  await tx.policyVersion.create({
    data: {
      id,
      shop,
      policyId: old.policyId,
      number,
      state: "PUBLISHED",
      document: old.document,
      note: to.note,
      createdBy: to.by,
      createdAt: to.now,
      publishedAt: to.now,
    },
  });
  await tx.policy.update({ where: { id: old.policyId, shop }, data: { publishedVersionId: id } });
  return { outcome: "published", versionId: id, number };
}

async function check(tx: Transaction, shop: string, document: string) {
  const row = await tx.shop.findUnique({ where: { id: shop }, select: { currency: true } });
  return checkPolicy(JSON.parse(document), { currency: row?.currency ?? "USD" });
}

export function findDraft(tx: Transaction, shop: string, policyId: string) {
  return tx.policyVersion.findFirst({ where: { shop, policyId, state: "DRAFT" } });
}

async function nextNumber(tx: Transaction, policyId: string): Promise<number> {
  const { _max } = await tx.policyVersion.aggregate({ where: { policyId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

async function retirePublished(tx: Transaction, shop: string, policyId: string): Promise<void> {
  await tx.policyVersion.updateMany({ where: { shop, policyId, state: "PUBLISHED" }, data: { state: "RETIRED" } });
}
