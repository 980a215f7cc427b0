import { toMinor } from "./money.ts";
import type { NewProduct } from "../contract.ts";
import type { ShopContext } from "./shop-context.ts";
import type { Product, ProductVariant } from "./types.ts";

const STOCK = 500;

/** Puts goods on sale, with stock at every location. Throws for a SKU the shop has already. */
export function addProduct(context: ShopContext, input: NewProduct, createdAt = context.now()): Product {
  const { state } = context;
  const known = new Set([...state.variants.values()].map((variant) => variant.sku));
  for (const { sku } of input.variants) if (known.has(sku)) throw new Error(`the shop sells ${sku} already`);
  const id = context.newId("Product");
  const product: Product = {
    id,
    title: input.title,
    handle: toHandle(input.title),
    vendor: input.vendor ?? "Aftercare Goods",
    productType: input.type ?? "",
    tags: input.tags ?? [],
    status: input.status ?? "ACTIVE",
    isPublished: input.published ?? true,
    isGiftCard: input.giftCard ?? false,
    variantIds: input.variants.map((variant) => addVariant(context, id, variant, createdAt)),
    createdAt,
    updatedAt: createdAt,
  };
  state.products.set(id, product);
  for (const title of input.collections ?? []) collectionOf(context, title).productIds.push(id);
  return product;
}

function addVariant(
  context: ShopContext,
  productId: string,
  input: NewProduct["variants"][number],
  createdAt: string,
): string {
  const { state } = context;
  const variantId = context.newId("ProductVariant");
  const inventoryItemId = context.newId("InventoryItem");
  const units = input.stock ?? STOCK;
  state.inventoryItems.set(inventoryItemId, {
    id: inventoryItemId,
    variantId,
    sku: input.sku,
    tracked: true,
    requiresShipping: true,
    levels: new Map([...state.locations.keys()].map((id) => [id, { available: units, committed: 0, onHand: units }])),
  });
  state.variants.set(variantId, {
    id: variantId,
    productId,
    title: input.title ?? "Default Title",
    sku: input.sku,
    barcode: null,
    price: toMinor(input.price, state.shop.currencyCode),
    taxable: input.taxable ?? true,
    inventoryItemId,
    createdAt,
    updatedAt: createdAt,
  });
  return variantId;
}

function collectionOf(context: ShopContext, title: string) {
  const { collections } = context.state;
  const known = [...collections.values()].find((item) => item.title === title);
  if (known) return known;
  const id = context.newId("Collection");
  const created = { id, title, handle: toHandle(title), productIds: [] as string[] };
  collections.set(id, created);
  return created;
}

/** A new price counts for orders and exchanges made from now on. */
export function setPrice(context: ShopContext, sku: string, price: string): ProductVariant {
  const variant = [...context.state.variants.values()].find((item) => item.sku === sku);
  if (!variant) throw new Error(`the shop sells nothing with the SKU ${sku}`);
  variant.price = toMinor(price, context.state.shop.currencyCode);
  variant.updatedAt = context.now();
  return variant;
}

const toHandle = (title: string): string => title.toLowerCase().replace(/\W+/g, "-");
