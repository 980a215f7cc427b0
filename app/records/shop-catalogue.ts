import { z } from "zod";
import type { Database, Transaction } from "../db.server";
import { findRows } from "./rows";
import { DEFAULT_PREFIX } from "../domain/goodwill/discount-code";
import type { PostalAddress, ShopLocation } from "../domain/returns/native";
import type { ReturnReason } from "../domain/returns/types";

/** Takes over the shop's return reasons and locations as Shopify has them now. */
export async function saveShopCatalogue(
  tx: Transaction,
  shop: string,
  reasons: readonly ReturnReason[],
  locations: readonly ShopLocation[],
): Promise<void> {
  await tx.returnReason.deleteMany({ where: { shop } });
  await tx.returnReason.createMany({ data: reasons.map((reason, position) => ({ shop, ...reason, position })) });
  await tx.location.deleteMany({ where: { shop } });
  await tx.location.createMany({
    data: locations.map(({ address, ...one }) => ({ shop, ...one, address: address && JSON.stringify(address) })),
  });
}

export async function returnReasons(db: Database, shop: string): Promise<readonly ReturnReason[]> {
  const rows = await db.read.returnReason.findMany({ where: { shop }, orderBy: { position: "asc" } });
  return rows.map(({ id, handle, name }) => ({ id, handle, name }));
}

/** Active locations by name. */
export async function locationsOf(db: Database, shop: string): Promise<readonly ShopLocation[]> {
  const rows = await db.read.location.findMany({ where: { shop, isActive: true }, orderBy: { name: "asc" } });
  return rows.map(({ id, name, isActive, address }) => ({
    id,
    name,
    isActive,
    address: address ? (JSON.parse(address) as PostalAddress) : null,
  }));
}

const shopSettings = z.object({
  /** Where returns are sent; null = the first location with an address. */
  returnLocationId: z.string().nullable().default(null),
  /** Whether merchants' Flow workflows are started. */
  flow: z.boolean().default(false),
  /** What goodwill codes begin with; "" = nothing. */
  codePrefix: z.string().max(12).default(DEFAULT_PREFIX),
});
export type ShopSettings = z.output<typeof shopSettings>;

export async function readShopSettings(db: Database, shop: string): Promise<ShopSettings> {
  return settingsOf(db, shop);
}

/** Whether Flow is told what happens. */
export async function usesFlow(tx: Transaction, shop: string): Promise<boolean> {
  return settingsOf(tx, shop).flow;
}

const settingsOf = (reader: Database | Transaction, shop: string): ShopSettings =>
  shopSettings.parse(JSON.parse(findRows(reader, "Shop", { id: shop })[0]?.settings ?? "{}"));

/** Changes some of a shop's settings; those of other parts stay as they are. */
export async function saveShopSettings(
  tx: Transaction,
  shop: string,
  settings: Readonly<Record<string, unknown>> | ShopSettings,
): Promise<void> {
  const row = await tx.shop.findUniqueOrThrow({ where: { id: shop }, select: { settings: true } });
  const there = JSON.parse(row.settings) as Record<string, unknown>;
  await tx.shop.update({ where: { id: shop }, data: { settings: JSON.stringify({ ...there, ...settings }) } });
}

/** Where parcels come back to; null = no location has a full address. */
export async function returnLocation(
  db: Database,
  shop: string,
): Promise<(ShopLocation & { readonly address: PostalAddress }) | null> {
  const [locations, { returnLocationId }] = await Promise.all([locationsOf(db, shop), readShopSettings(db, shop)]);
  const usable = locations.flatMap((one) => (one.address ? [{ ...one, address: one.address }] : []));
  return usable.find(({ id }) => id === returnLocationId) ?? usable[0] ?? null;
}
