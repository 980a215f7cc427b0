import { randomUUID } from "node:crypto";
import { guestOrderToken } from "../../../app/lib/guest-order-link";
import type { Recipient } from "../../../app/domain/returns/recipient";
import { sealRecipient } from "../../../app/records/gift-recipients";
import { foundOrder, startLookup, tryCode } from "../../../app/records/guest-lookups";
import type { TestDatabase } from "../../support/test-database";
import { sealer } from "./two-shops";

/** The ticket of who proved an order's mailbox theirs. */
export async function ticketFor(database: TestDatabase, orderId: string, shop: string): Promise<string> {
  return guestOrderToken(sealer, { id: await openedLookup(database, orderId, shop, null), shop });
}

/** A look-up of an order whose code was typed, by its recipient if there is one; its id. */
export async function openedLookup(
  { db }: TestDatabase,
  orderId: string,
  shop: string,
  recipient: Recipient | null,
): Promise<string> {
  const now = new Date();
  const lookup = { shop, numberHash: randomUUID(), callerHash: "", code: "123456" };
  return db.write(async (tx) => {
    const started = (await startLookup(tx, sealer, lookup, now)) ?? "";
    await foundOrder(tx, started, orderId, recipient && sealRecipient(sealer, recipient));
    await tryCode(tx, sealer, { id: started, shop, code: "123456" }, now);
    return started;
  });
}
