import type { NewProduct } from "../contract.ts";
import { addProduct } from "./add-product.ts";
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

/** Prices, types, tags and collections differ so that rules about them and exchanges have something to work on. */
const GOODS: readonly NewProduct[] = [
  {
    title: "Merino T-Shirt",
    type: "Shirts",
    collections: ["Apparel"],
    variants: [
      { title: "S", sku: "TEE-S", price: "39.00" },
      { title: "M", sku: "TEE-M", price: "39.00" },
      { title: "L", sku: "TEE-L", price: "39.00" },
    ],
  },
  { title: "Canvas Tote", type: "Bags", collections: ["Accessories"], variants: [{ sku: "TOTE", price: "24.50" }] },
  {
    title: "Trail Shoes",
    type: "Shoes",
    collections: ["Apparel"],
    variants: [
      { title: "42", sku: "SHOE-42", price: "129.00" },
      { title: "43", sku: "SHOE-43", price: "129.00" },
    ],
  },
  { title: "Ceramic Mug", type: "Kitchen", collections: ["Home"], variants: [{ sku: "MUG", price: "18.99" }] },
  { title: "Wool Blanket", type: "Home", collections: ["Home"], variants: [{ sku: "BLANKET", price: "89.99" }] },
  { title: "Desk Lamp", type: "Home", collections: ["Home"], variants: [{ sku: "LAMP", price: "59.95" }] },
  {
    title: "Final Sale Scarf",
    type: "Scarves",
    tags: ["final-sale"],
    collections: ["Accessories", "Sale"],
    variants: [{ sku: "SCARF", price: "15.00" }],
  },
  {
    title: "Raincoat",
    type: "Jackets",
    tags: ["backorder"],
    collections: ["Apparel"],
    variants: [
      { title: "M", sku: "COAT-M", price: "189.50" },
      { title: "L", sku: "COAT-L", price: "189.50" },
    ],
  },
  {
    title: "Linen Shirt",
    type: "Shirts",
    collections: ["Apparel"],
    variants: [
      { title: "M", sku: "LINEN-M", price: "49.00" },
      { title: "L", sku: "LINEN-L", price: "49.00" },
      { title: "XXL", sku: "LINEN-XXL", price: "59.00" },
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
  for (const name of moreLocations) addLocation(context, name, address, null);
  const main = addLocation(context, "Shop location", ["12 Harbor Street", "Portland", "ME", "Maine", "04101"], null);
  addLocation(context, "Warehouse West", ["800 Mill Road", "Reno", "NV", "Nevada", "89501"], null);
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
  for (const goods of GOODS) addProduct(context, goods, CREATED);
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
