import { createEmptyShop } from "./create-empty-shop.ts";
import type { ShopContext } from "./shop-context.ts";
import type { Location, ShopState } from "./types.ts";

export interface AppIdentity {
  readonly apiKey: string;
  readonly title: string;
}

export const THIRD_PARTY_HANDLE = "speedy-fulfillment";

const CREATED = "2024-03-01T09:00:00Z";

/** The demo shop without anything in it; its number follows from its domain so that shops differ. */
export function createShop(domain: string): ShopState {
  const number =
    [...domain].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 900_000_000, 7) + 60_000_000_000;
  return createEmptyShop({
    id: `gid://shopify/Shop/${number}`,
    domain,
    name: "Aftercare Demo",
    email: "owner@aftercare-demo.example",
    contactEmail: "hello@aftercare-demo.example",
    currencyCode: "USD",
    ianaTimezone: "America/New_York",
    createdAt: CREATED,
    countryCode: "US",
    taxesIncluded: false,
  });
}

interface Goods {
  readonly title: string;
  readonly type: string;
  readonly tags?: readonly string[];
  /** Title, SKU, price in cents. */
  readonly variants: readonly (readonly [string, string, number])[];
}

const GOODS: readonly Goods[] = [
  {
    title: "Merino T-Shirt",
    type: "Shirts",
    variants: [
      ["S", "TEE-S", 3900],
      ["M", "TEE-M", 3900],
      ["L", "TEE-L", 3900],
    ],
  },
  { title: "Canvas Tote", type: "Bags", variants: [["Default Title", "TOTE", 2450]] },
  {
    title: "Trail Shoes",
    type: "Shoes",
    variants: [
      ["42", "SHOE-42", 12_900],
      ["43", "SHOE-43", 12_900],
    ],
  },
  { title: "Ceramic Mug", type: "Kitchen", variants: [["Default Title", "MUG", 1899]] },
  { title: "Wool Blanket", type: "Home", variants: [["Default Title", "BLANKET", 8999]] },
  { title: "Desk Lamp", type: "Home", variants: [["Default Title", "LAMP", 5995]] },
  { title: "Final Sale Scarf", type: "Scarves", tags: ["final-sale"], variants: [["Default Title", "SCARF", 1500]] },
  {
    title: "Raincoat",
    type: "Jackets",
    tags: ["backorder"],
    variants: [
      ["M", "COAT-M", 18_950],
      ["L", "COAT-L", 18_950],
    ],
  },
];

/** What every shop has before the first order: the app, locations (those named come first), a third party's service, goods with stock. */
export function furnishShop(context: ShopContext, app: AppIdentity, moreLocations: readonly string[] = []): void {
  const { state } = context;
  const appId = context.newId("App");
  state.apps.set(appId, {
    id: appId,
    title: app.title,
    handle: app.title.toLowerCase().replace(/\W+/g, "-"),
    apiKey: app.apiKey,
  });
  const address = ["1 Side Street", "Portland", "ME", "Maine", "04101"] as const;
  const more = moreLocations.map((name) => addLocation(context, name, address, null));
  const main = addLocation(context, "Shop location", ["12 Harbor Street", "Portland", "ME", "Maine", "04101"], null);
  const back = addLocation(context, "Warehouse West", ["800 Mill Road", "Reno", "NV", "Nevada", "89501"], null);
  const serviceId = context.newId("FulfillmentService");
  const third = addLocation(
    context,
    "Speedy Fulfillment",
    ["1 Depot Way", "Columbus", "OH", "Ohio", "43004"],
    serviceId,
  );
  const manual = "gid://shopify/FulfillmentService/manual";
  state.fulfillmentServices.set(manual, {
    id: manual,
    handle: "manual",
    serviceName: "Manual",
    type: "MANUAL",
    trackingSupport: false,
    locationId: main.id,
  });
  state.fulfillmentServices.set(serviceId, {
    id: serviceId,
    handle: THIRD_PARTY_HANDLE,
    serviceName: "Speedy Fulfillment",
    type: "THIRD_PARTY",
    trackingSupport: true,
    locationId: third.id,
  });
  for (const goods of GOODS) addProduct(context, goods, [...more, main, back, third]);
}

function addLocation(
  context: ShopContext,
  name: string,
  [address1, city, provinceCode, province, zip]: readonly [string, string, string, string, string],
  fulfillmentServiceId: string | null,
): Location {
  const location: Location = {
    id: context.newId("Location"),
    name,
    isActive: true,
    fulfillmentServiceId,
    address: {
      address1,
      address2: null,
      city,
      provinceCode,
      province,
      countryCode: "US",
      country: "United States",
      zip,
      phone: null,
    },
    createdAt: CREATED,
  };
  context.state.locations.set(location.id, location);
  return location;
}

function addProduct(context: ShopContext, goods: Goods, locations: readonly Location[]): void {
  const { state } = context;
  const id = context.newId("Product");
  const variantIds = goods.variants.map(([title, sku, price]) => {
    const variantId = context.newId("ProductVariant");
    const inventoryItemId = context.newId("InventoryItem");
    const levels = new Map(
      locations.map((location) => [location.id, { available: 500, committed: 0, onHand: 500 }] as const),
    );
    state.inventoryItems.set(inventoryItemId, {
      id: inventoryItemId,
      variantId,
      sku,
      tracked: true,
      requiresShipping: true,
      levels,
    });
    state.variants.set(variantId, {
      id: variantId,
      productId: id,
      title,
      sku,
      barcode: null,
      price,
      taxable: true,
      inventoryItemId,
      createdAt: CREATED,
      updatedAt: CREATED,
    });
    return variantId;
  });
  state.products.set(id, {
    id,
    title: goods.title,
    handle: goods.title.toLowerCase().replace(/\W+/g, "-"),
    vendor: "Aftercare Goods",
    productType: goods.type,
    tags: goods.tags ?? [],
    status: "ACTIVE",
    variantIds,
    createdAt: CREATED,
    updatedAt: CREATED,
  });
}
