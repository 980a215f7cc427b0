import { randomUUID } from "node:crypto";
import { Session } from "@shopify/shopify-api";
import Sqlite from "better-sqlite3";
import type { Transaction } from "../../../app/db.server";
import { sampleOrder } from "../../../app/domain/policy/testing/sample-order";
import { createSealer, type Sealer } from "../../../app/lib/seal";
import { mirrorOrder } from "../../../app/records/orders";
import { SealedSessionStorage } from "../../../app/records/session-storage";
import { openShop } from "../../../app/records/shops";
import { turnOnCautious } from "../../../app/records/turn-on-cautious";
import { seedAdminRows } from "../../factories/admin-rows";
import type { TestDatabase } from "../../support/test-database";
import { ENCRYPTION_KEY } from "./webhook-server";

/** A shop with every kind of row the pages show, all of them carrying the shop's own word. */
export interface SeededShop {
  readonly shop: string;
  readonly word: string;
  readonly customerId: string;
  readonly orders: readonly string[];
  readonly cancellations: readonly string[];
  readonly effects: readonly string[];
  readonly events: readonly string[];
  readonly versions: readonly string[];
  readonly alarms: readonly string[];
  readonly dataRequests: readonly string[];
}

export const sealer = createSealer(ENCRYPTION_KEY);

/** `number` keeps the ids Shopify gives apart. */
export async function seedShop({ db }: TestDatabase, shop: string, word: string, number: number): Promise<SeededShop> {
  const now = new Date();
  const customerId = `gid://shopify/Customer/${number}`;
  const orders = [1, 2].map((nth) => ({ id: `gid://shopify/Order/${number}${nth}`, name: `#${word}-${nth}` }));
  await db.write(async (tx) => {
    await openShop(tx, shop, now);
    await turnOnCautious(tx, shop, word, now);
    for (const order of orders) {
      const snapshot = sampleOrder({ ...order, customer: { id: customerId, orderCount: 1, tags: [] } });
      const personal = { email: null, phone: null, firstName: null, postcode: null, locale: null };
      mirrorOrder(tx, sealer, shop, { snapshot, personal }, "fresh");
    }
  });
  await seedAdminRows(db, sealer, { shop, now, orders });
  await db.write((tx) => writeWord(tx, sealer, { shop, word, customerId, now }));
  const session = { id: `offline_${shop}`, shop, state: "", isOnline: false, accessToken: word, scope: "read_orders" };
  await new SealedSessionStorage(db, sealer).storeSession(new Session(session));
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const where = { where: { shop }, select: { id: true } };
  const newest = { ...where, orderBy: { receivedAt: "desc" }, take: 6 } as const;
  return {
    shop,
    word,
    customerId,
    orders: ids(orders),
    cancellations: ids(await db.read.cancellation.findMany(where)),
    effects: ids(await db.read.effect.findMany(where)),
    events: ids(await db.read.inboundEvent.findMany(newest)),
    versions: ids(await db.read.policyVersion.findMany(where)),
    alarms: ids(await db.read.alarm.findMany(where)),
    dataRequests: ids(await db.read.complianceRequest.findMany(where)),
  };
}

interface Marked {
  readonly shop: string;
  readonly word: string;
  readonly customerId: string;
  readonly now: Date;
}

/** Into every text a page may show. */
async function writeWord(tx: Transaction, seal: Sealer, { shop, word, customerId, now }: Marked): Promise<void> {
  const where = { shop };
  const content = seal.seal(JSON.stringify({ subject: word, text: word, html: "" }));
  await tx.cancellation.updateMany({ where, data: { requestedBy: word, sentence: word } });
  await tx.decision.updateMany({ where, data: { sentence: word, ruleName: word } });
  await tx.effect.updateMany({ where, data: { sentence: word, lastError: word, proof: word } });
  await tx.timelineEntry.updateMany({ where, data: { text: word, actor: word } });
  await tx.message.updateMany({ where, data: { contentSealed: content, response: word } });
  await tx.alarm.updateMany({ where, data: { text: word } });
  await tx.reconciliationRun.updateMany({ where, data: { error: word } });
  await tx.policyVersion.updateMany({ where, data: { note: word } });
  const payloadSealed = seal.sealBytes(Buffer.from(JSON.stringify({ note: word })));
  await tx.inboundEvent.updateMany({ where, data: { note: word, payloadSealed } });
  await tx.complianceRequest.create({
    data: {
      id: randomUUID(),
      shop,
      key: word,
      topic: "customers/data_request",
      customerId,
      state: "OPEN",
      fileSealed: seal.seal(JSON.stringify({ note: word })),
      receivedAt: now,
      dueAt: now,
    },
  });
}

/** Every row of a shop as text, byte for byte; and whether a row belongs to none of the shops named. */
export function rowsOf({ url }: TestDatabase, shop: string): string {
  const raw = new Sqlite(url.slice("file:".length), { readonly: true });
  const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const rows = tables.map((table) => {
    const columns = raw.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table);
    const owner = columns.includes("shop") ? "shop = ?" : OWNERS[table];
    return owner ? [table, raw.prepare(`SELECT * FROM "${table}" WHERE ${owner} ORDER BY 1, 2`).raw().all(shop)] : [];
  });
  raw.close();
  return JSON.stringify(rows);
}

const OWNERS: Readonly<Record<string, string>> = {
  Shop: "id = ?",
  EffectAttempt: "effectId IN (SELECT id FROM Effect WHERE shop = ?)",
};
