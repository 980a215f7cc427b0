import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { CarrierAccount, CarrierProvider } from "../adapters/carriers/port";
import type { Database, Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";

/** What the merchant wants of labels bought with an account. */
export const carrierWishes = z.object({
  /** Carriers that may be used; empty = any. */
  carriers: z.array(z.string()).default([]),
  /** Highest price of a label as decimal text in the account's currency; "" = any. */
  maxCost: z.string().default(""),
  payOnScan: z.boolean().default(false),
  /** Weight of the packing, added to that of the items. */
  packingGrams: z.number().int().min(0).max(30_000).default(100),
  /** For an item whose weight the shop does not state. */
  unknownItemGrams: z.number().int().min(1).max(100_000).default(500),
});
export type CarrierWishes = z.output<typeof carrierWishes>;

const credentials = z.object({ apiKey: z.string(), webhookSecret: z.string() });

export interface ConnectedCarrier {
  readonly id: string;
  readonly account: Omit<CarrierAccount, "baseUrl">;
  readonly wishes: CarrierWishes;
  readonly token: string;
}

type Row = NonNullable<Awaited<ReturnType<Database["read"]["carrierAccount"]["findFirst"]>>>;

function toConnected(sealer: Sealer, row: Row): ConnectedCarrier {
  const { apiKey, webhookSecret } = credentials.parse(JSON.parse(sealer.open(row.credentialsSealed)));
  return {
    id: row.id,
    account: { provider: row.provider as CarrierProvider, apiKey, webhookSecret },
    wishes: carrierWishes.parse(JSON.parse(row.settings)),
    token: row.token,
  };
}

/** The account labels are bought with: the newest of a shop; null = none is connected. */
export async function connectedCarrier(db: Database, sealer: Sealer, shop: string): Promise<ConnectedCarrier | null> {
  const row = await db.read.carrierAccount.findFirst({ where: { shop }, orderBy: { connectedAt: "desc" } });
  return row && toConnected(sealer, row);
}

/** The account of a provider, for labels bought with it before. */
export async function carrierOf(
  db: Database,
  sealer: Sealer,
  shop: string,
  provider: string,
): Promise<ConnectedCarrier | null> {
  const row = await db.read.carrierAccount.findUnique({ where: { shop_provider: { shop, provider } } });
  return row && toConnected(sealer, row);
}

/** Whose account an address that a provider calls belongs to; null = nobody's. */
export async function carrierByToken(
  db: Database,
  sealer: Sealer,
  token: string,
): Promise<(ConnectedCarrier & { readonly shop: string }) | null> {
  const row = await db.read.carrierAccount.findUnique({ where: { token } });
  return row && { ...toConnected(sealer, row), shop: row.shop };
}

/**
 * Connects an account at a provider, or replaces its key. The address its webhooks go to and the secret that signs them are
 * ours; they outlive a key, so that nothing is lost while it is exchanged.
 */
export async function connectCarrier(
  tx: Transaction,
  sealer: Sealer,
  of: { readonly shop: string; readonly provider: CarrierProvider; readonly apiKey: string },
  about: { readonly mode: string; readonly by: string; readonly now: Date },
): Promise<{ readonly token: string; readonly webhookSecret: string }> {
  const { shop, provider, apiKey } = of;
  const where = { shop_provider: { shop, provider } };
  const before = await tx.carrierAccount.findUnique({ where });
  const webhookSecret = before ? toConnected(sealer, before).account.webhookSecret : newSecret();
  const token = before?.token ?? newSecret();
  const data = {
    credentialsSealed: sealer.seal(JSON.stringify({ apiKey, webhookSecret })),
    token,
    mode: about.mode,
    connectedBy: about.by,
    connectedAt: about.now,
    testedAt: about.now,
    problem: null,
  };
  await tx.carrierAccount.upsert({ where, create: { id: uuid(), shop, provider, ...data }, update: data });
  return { token, webhookSecret };
}

const newSecret = () => randomBytes(24).toString("base64url");

export async function saveWishes(tx: Transaction, shop: string, provider: string, wishes: CarrierWishes) {
  await tx.carrierAccount.updateMany({ where: { shop, provider }, data: { settings: JSON.stringify(wishes) } });
}

export async function saveTest(tx: Transaction, shop: string, provider: string, problem: string | null, now: Date) {
  await tx.carrierAccount.updateMany({ where: { shop, provider }, data: { problem, testedAt: now } });
}

/** The key's mode as the last test found it. */
export async function saveMode(tx: Transaction, shop: string, provider: string, mode: string) {
  await tx.carrierAccount.updateMany({ where: { shop, provider }, data: { mode } });
}

/** Every account of a shop as its settings page shows it: never a key. */
export async function listCarriers(db: Database, shop: string) {
  const rows = await db.read.carrierAccount.findMany({
    where: { shop },
    omit: { credentialsSealed: true },
    orderBy: { connectedAt: "desc" },
  });
  return rows.map(({ settings, ...row }) => ({ ...row, wishes: carrierWishes.parse(JSON.parse(settings)) }));
}
export type ListedCarrier = Awaited<ReturnType<typeof listCarriers>>[number];

export async function disconnectCarrier(tx: Transaction, shop: string, provider: string): Promise<boolean> {
  return (await tx.carrierAccount.deleteMany({ where: { shop, provider } })).count > 0;
}
