import { equal } from "node:assert/strict";
import type { Database } from "../../app/db.server";
import type { AnyPolicy } from "../../app/domain/policy/kinds";
import { ensurePolicies, setMode } from "../../app/records/policies";
import { publishDraft, saveDraft, stampOf } from "../../app/records/policy-versions";

/** A policy as staff would publish it and switch it on. */
export async function turnOnPolicy(db: Database, shop: string, document: AnyPolicy, now: Date): Promise<void> {
  const { kind } = document;
  const by = { by: "Test", now };
  await db.write(async (tx) => {
    await ensurePolicies(tx, shop, now);
    const draft = await tx.policyVersion.findFirst({ where: { shop, state: "DRAFT", policy: { kind } } });
    const seenStamp = draft ? stampOf(draft.document) : "";
    const saved = await saveDraft(tx, shop, kind, { document, seenStamp, ...by });
    equal(saved.outcome, "saved");
    const asSeen = { seenStamp: stampOf(JSON.stringify(document)), note: "" };
    const published = await publishDraft(tx, shop, kind, { ...asSeen, ...by });
    equal(published.outcome, "published");
    await setMode(tx, shop, kind, "ON");
  });
}
