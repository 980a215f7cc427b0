import type { Gid } from "../../domain/gid";
import { parseMoney } from "../../domain/money";
import type { ShopLocation } from "../../domain/returns/native";
import type { ReturnReason } from "../../domain/returns/types";
import { postalAddress } from "./postal-address";
import {
  FindProducts,
  ReadVariants,
  ReturnReasons,
  ShopLocations,
  VariantsOfProduct,
  type VariantFieldsFragment,
} from "./generated/return-choices";
import type { RunOperation } from "./graphql-client";
import { readPages } from "./read-pages";
import type { VariantRead } from "./returns-port";

/** Shopify's limit for ids in one call. */
const IDS_AT_ONCE = 250;

export async function readReturnReasons(run: RunOperation): Promise<readonly ReturnReason[]> {
  const after = async (cursor: string | null) => (await run(ReturnReasons, { after: cursor })).returnReasonDefinitions;
  return usableReasons(await readPages(await after(null), after));
}

/** Deleted reasons live on in old returns only. */
export function usableReasons(reasons: readonly (ReturnReason & { readonly deleted: boolean })[]): ReturnReason[] {
  return reasons.filter(({ deleted }) => !deleted).map(({ id, handle, name }) => ({ id, handle, name }));
}

export async function readLocations(run: RunOperation): Promise<readonly ShopLocation[]> {
  const after = async (cursor: string | null) => (await run(ShopLocations, { after: cursor })).locations;
  return (await readPages(await after(null), after)).map(({ id, name, isActive, address }) => ({
    id,
    name,
    isActive,
    address: postalAddress({ ...address, name }),
  }));
}

export async function readVariants(run: RunOperation, ids: readonly Gid[]): Promise<readonly VariantRead[]> {
  const wanted = [...new Set(ids)];
  const variants: VariantRead[] = [];
  for (let from = 0; from < wanted.length; from += IDS_AT_ONCE) {
    const { shop, nodes } = await run(ReadVariants, { ids: wanted.slice(from, from + IDS_AT_ONCE) });
    variants.push(...nodes.filter(isVariant).map((node) => readVariant(node, shop.currencyCode)));
  }
  return variants;
}

export async function readVariantsOf(run: RunOperation, id: Gid): Promise<readonly VariantRead[]> {
  const { shop, product } = await run(VariantsOfProduct, { id });
  if (!product) return [];
  const after = async (cursor: string | null) =>
    (await run(VariantsOfProduct, { id, after: cursor })).product?.variants;
  return (await readPages(product.variants, after)).map((one) => readVariant(one, shop.currencyCode));
}

export async function findVariants(run: RunOperation, words: string): Promise<readonly VariantRead[]> {
  const search = productSearch(words);
  if (!search) return [];
  const { shop, products } = await run(FindProducts, { search });
  return products.nodes.flatMap(({ variants }) => variants.nodes.map((one) => readVariant(one, shop.currencyCode)));
}

const MOST_WORDS = 6;

/** Nothing of what was typed is read as Shopify's search syntax: only letters and digits are left of it. "" = no word. */
export function productSearch(typed: string): string {
  const words = typed.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const titles = words.slice(0, MOST_WORDS).map((word) => `title:${word}*`);
  return titles.length > 0 ? [...titles, "status:active", "published_status:published"].join(" AND ") : "";
}

/** Ids of what is gone answer null, ids of anything else nothing. */
const isVariant = (node: object | null): node is VariantFieldsFragment => node !== null && "product" in node;

function readVariant(variant: VariantFieldsFragment, currency: string): VariantRead {
  return {
    id: variant.id,
    productId: variant.product.id,
    productTitle: variant.product.title,
    title: variant.title,
    price: parseMoney(variant.price, currency),
    available: variant.inventoryItem.tracked ? (variant.inventoryQuantity ?? 0) : null,
    sellsOnEmpty: variant.inventoryPolicy === "CONTINUE",
    isActive: variant.product.status === "ACTIVE",
    isPublished: variant.product.onlineStoreUrl !== null,
    isGiftCard: variant.product.isGiftCard,
  };
}
