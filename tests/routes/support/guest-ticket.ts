import { randomUUID } from "node:crypto";
import { guestOrderToken } from "../../../app/lib/guest-order-link";
import { foundOrder, startLookup, tryCode } from "../../../app/records/guest-lookups";
import type { TestDatabase } from "../../support/test-database";
import { sealer } from "./two-shops";

/** The ticket of who proved an order's mailbox theirs. */
export async function ticketFor({ db }: TestDatabase, orderId: string, shop: string): Promise<string> {
  const now = new Date();
  const lookup = { shop, numberHash: randomUUID(), callerHash: "", code: "123456" };
  const id = await db.write(async (tx) => {
    const started = (await startLookup(tx, sealer, lookup, now)) ?? "";
    await foundOrder(tx, started, orderId);
    await tryCode(tx, sealer, { id: started, shop, code: "123456" }, now);
    return started;
  });
  return guestOrderToken(sealer, { id, shop });
}
