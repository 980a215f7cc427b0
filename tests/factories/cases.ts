import { randomUUID } from "node:crypto";
import type { Database } from "../../app/db.server";
import type { ShopperCase } from "../../app/domain/cases/case";
import type { CaseKind } from "../../app/domain/cases/case-kinds";
import type { Sealer } from "../../app/lib/seal";
import { addCaseMessage, changeCase, createCase } from "../../app/records/cases";

interface SeedOrder {
  readonly shop: string;
  readonly orderId: string;
  readonly orderName: string;
}

/** A case in which a shopper wrote; answered = staff did, too. */
export async function seedCase(
  db: Database,
  sealer: Sealer,
  order: SeedOrder,
  { kind = "question", words = "Where is it?", answer }: { kind?: CaseKind; words?: string; answer?: string } = {},
): Promise<ShopperCase> {
  const now = new Date();
  const items = kind === "question" ? [] : [{ lineItemId: "gid://shopify/LineItem/1", title: "Blue mug", quantity: 1 }];
  return db.write(async (tx) => {
    const dueAt = new Date(now.getTime() + 48 * 3_600_000);
    const shopperCase = await createCase(tx, { ...order, kind, items, dueAt }, now);
    const said = { id: randomUUID(), from: "SHOPPER", by: "Shopper", words, photoKeys: [] } as const;
    await addCaseMessage(tx, sealer, shopperCase, said, now);
    if (answer === undefined) return shopperCase;
    const answered = { id: randomUUID(), from: "STAFF", by: "Staff 7", words: answer, photoKeys: [] } as const;
    await addCaseMessage(tx, sealer, shopperCase, answered, now);
    const change = { state: "ANSWERED", waitingSince: null, dueAt: null, firstAnsweredAt: now } as const;
    await changeCase(tx, shopperCase, change, now);
    return { ...shopperCase, ...change };
  });
}
