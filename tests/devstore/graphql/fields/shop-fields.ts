import { ordersOfCustomer } from "../../state/create-order.ts";
import { availableUnits } from "../../state/inventory.ts";
import { outstandingOf, totalsOf } from "../../state/order-totals.ts";
import type {
  App,
  BulkOperation,
  Collection,
  Customer,
  InventoryItem,
  Location,
  MailingAddress,
  Order,
  Product,
  ProductVariant,
  Shop,
} from "../../state/types.ts";
import { moneyScalar, moneyV2 } from "../money-fields.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import type { RequestContext, Resolvers } from "../request-context.ts";
import { legacyId } from "./sources.ts";

const shop: Resolvers = {
  "Shop.myshopifyDomain": (item: Shop) => item.domain,
  "Shop.primaryDomain": (item: Shop) => ({
    id: item.id.replace("/Shop/", "/Domain/"),
    host: item.domain,
    url: `https://${item.domain}`,
    sslEnabled: true,
  }),
  "Shop.url": (item: Shop) => `https://${item.domain}`,
  "Shop.plan": () => ({
    publicDisplayName: "Basic",
    displayName: "Basic",
    partnerDevelopment: true,
    shopifyPlus: false,
  }),
  "Shop.billingAddress": (item: Shop) => ({ countryCodeV2: item.countryCode }),
  "Shop.shopAddress": (item: Shop) => ({ countryCodeV2: item.countryCode }),
  "Shop.customerAccounts": () => "OPTIONAL",
  "Shop.customerAccountsV2": (item: Shop) => ({
    customerAccountsVersion: "NEW_CUSTOMER_ACCOUNTS",
    loginLinksVisibleOnStorefrontAndCheckout: true,
    loginRequiredAtCheckout: false,
    url: `https://${item.domain}/account`,
  }),
  "Shop.enabledPresentmentCurrencies": (item: Shop) => [item.currencyCode],
  "Shop.timezoneAbbreviation": (item: Shop) =>
    new Intl.DateTimeFormat("en", { timeZone: item.ianaTimezone, timeZoneName: "short" })
      .formatToParts()
      .find((part) => part.type === "timeZoneName")?.value,
  "Shop.weightUnit": () => "KILOGRAMS",
  "Shop.unitSystem": () => "METRIC_SYSTEM",
  "Shop.taxShipping": () => false,
  "Shop.fulfillmentServices": (_: Shop, __: unknown, { state }: RequestContext) => [
    ...state.fulfillmentServices.values(),
  ],
  "Shop.orderNumberFormatPrefix": () => "#",
  "Shop.orderNumberFormatSuffix": () => "",
};

const app: Resolvers = {
  "AppInstallation.accessScopes": (_: unknown, __: unknown, { caller }: RequestContext) =>
    caller.scopes.map((handle) => ({ handle, description: handle.replaceAll("_", " ") })),
  "AppInstallation.activeSubscriptions": () => [],
  "AppInstallation.launchUrl": (item: { readonly app: App }, _: unknown, { state }: RequestContext) =>
    `https://${state.shop.domain}/admin/apps/${item.app.handle}`,
  "App.embedded": () => true,
  "App.requestedAccessScopes": (_: unknown, __: unknown, { caller }: RequestContext) =>
    caller.scopes.map((handle) => ({ handle, description: handle.replaceAll("_", " ") })),
};

const places: Resolvers = {
  "Location.legacyResourceId": legacyId,
  "Location.isFulfillmentService": (item: Location) => item.fulfillmentServiceId !== null,
  "Location.fulfillmentService": (item: Location, _: unknown, { state }: RequestContext) =>
    item.fulfillmentServiceId ? (state.fulfillmentServices.get(item.fulfillmentServiceId) ?? null) : null,
  "Location.fulfillsOnlineOrders": () => true,
  "Location.shipsInventory": (item: Location) => item.fulfillmentServiceId === null,
  "Location.isPrimary": (item: Location, _: unknown, { state }: RequestContext) =>
    [...state.locations.values()][0]?.id === item.id,
  "Location.activatable": (item: Location) => !item.isActive,
  "Location.hasUnfulfilledOrders": (item: Location, _: unknown, { state }: RequestContext) =>
    [...state.fulfillmentOrders.values()].some((open) => open.locationId === item.id && open.status !== "CLOSED"),
  "Location.hasActiveInventory": () => true,
  "Location.deactivatedAt": () => null,
  "Location.updatedAt": (item: Location) => item.createdAt,
  "Location.addressVerified": () => false,
  "LocationAddress.formatted": (address: Location["address"]) =>
    [address.address1, address.address2, [address.zip, address.city].filter(Boolean).join(" "), address.country].filter(
      Boolean,
    ),
  "LocationAddress.latitude": () => null,
  "LocationAddress.longitude": () => null,
  "MailingAddress.name": fullName,
  "MailingAddress.countryCodeV2": (address: MailingAddress) => address.countryCode,
  "MailingAddress.formattedArea": (address: MailingAddress) =>
    [address.city, address.provinceCode, address.country].filter(Boolean).join(", "),
  "MailingAddress.formatted": (address: MailingAddress, args: { readonly withName?: boolean }) =>
    [
      args.withName ? fullName(address) : null,
      address.company,
      address.address1,
      address.address2,
      [address.city, address.provinceCode, address.zip].filter(Boolean).join(" "),
      address.country,
    ].filter(Boolean),
  "MailingAddress.coordinatesValidated": () => false,
  "MailingAddress.latitude": () => null,
  "MailingAddress.longitude": () => null,
};

function fullName(item: { readonly firstName: string | null; readonly lastName: string | null }): string | null {
  return [item.firstName, item.lastName].filter(Boolean).join(" ") || null;
}

const goods: Resolvers = {
  "Product.legacyResourceId": legacyId,
  "Product.variants": (item: Product, page: PageArguments, { bulk, state }: RequestContext) =>
    paginate(
      item.variantIds.flatMap((id) => state.variants.get(id) ?? []),
      page,
      { bulk },
    ),
  "Product.collections": (item: Product, page: PageArguments, { bulk, state }: RequestContext) =>
    paginate(
      [...state.collections.values()].filter((collection) => collection.productIds.includes(item.id)),
      page,
      { bulk },
    ),
  "Product.inCollection": (item: Product, { id }: { readonly id: string }, { state }: RequestContext) =>
    state.collections.get(id)?.productIds.includes(item.id) ?? false,
  "Product.hasOnlyDefaultVariant": (item: Product, _: unknown, { state }: RequestContext) =>
    item.variantIds.length === 1 && state.variants.get(item.variantIds[0] ?? "")?.title === "Default Title",
  "Product.tracksInventory": () => true,
  "Product.onlineStoreUrl": (item: Product, _: unknown, { state }: RequestContext) =>
    item.isPublished && item.status === "ACTIVE" ? `https://${state.shop.domain}/products/${item.handle}` : null,
  "Product.category": () => null,
  "Collection.legacyResourceId": legacyId,
  "Collection.products": (item: Collection, page: PageArguments, { bulk, state }: RequestContext) =>
    paginate(
      item.productIds.flatMap((id) => state.products.get(id) ?? []),
      page,
      { bulk },
    ),
  "Collection.hasProduct": (item: Collection, { id }: { readonly id: string }) => item.productIds.includes(id),
  "Product.totalInventory": (item: Product, _: unknown, { state }: RequestContext) =>
    item.variantIds.reduce((sum, id) => sum + availableUnits(state, id), 0),
  "Product.featuredImage": () => null,
  "Product.featuredMedia": () => null,
  "ProductVariant.legacyResourceId": legacyId,
  "ProductVariant.product": (item: ProductVariant, _: unknown, { state }: RequestContext) =>
    state.products.get(item.productId) ?? null,
  "ProductVariant.price": (item: ProductVariant, _: unknown, { state }: RequestContext) =>
    moneyScalar(item.price, state.shop.currencyCode),
  "ProductVariant.displayName": (item: ProductVariant, _: unknown, { state }: RequestContext) =>
    `${state.products.get(item.productId)?.title ?? ""} - ${item.title}`,
  "ProductVariant.inventoryItem": (item: ProductVariant, _: unknown, { state }: RequestContext) =>
    state.inventoryItems.get(item.inventoryItemId) ?? null,
  "ProductVariant.inventoryQuantity": (item: ProductVariant, _: unknown, { state }: RequestContext) =>
    availableUnits(state, item.id),
  "ProductVariant.availableForSale": (item: ProductVariant, _: unknown, { state }: RequestContext) =>
    availableUnits(state, item.id) > 0,
  "ProductVariant.inventoryPolicy": () => "DENY",
  "ProductVariant.sellableOnlineQuantity": (item: ProductVariant, _: unknown, { state }: RequestContext) =>
    Math.max(0, availableUnits(state, item.id)),
  "ProductVariant.selectedOptions": (item: ProductVariant) => [{ name: "Title", value: item.title }],
  "ProductVariant.compareAtPrice": () => null,
  "ProductVariant.image": () => null,
  "InventoryItem.legacyResourceId": legacyId,
  "InventoryItem.variant": (item: InventoryItem, _: unknown, { state }: RequestContext) =>
    state.variants.get(item.variantId) ?? null,
  "InventoryItem.inventoryLevels": (item: InventoryItem, page: PageArguments, { bulk, state }: RequestContext) =>
    paginate(
      [...item.levels].map(([locationId, level]) => ({
        id: `gid://shopify/InventoryLevel/${legacyId({ id: locationId })}?inventory_item_id=${legacyId(item)}`,
        location: state.locations.get(locationId),
        item,
        level,
      })),
      page,
      { bulk },
    ),
  "InventoryLevel.quantities": (
    source: { readonly level: { available: number; committed: number; onHand: number } },
    { names }: { readonly names: readonly string[] },
  ) =>
    names.map((name) => {
      const known = {
        available: source.level.available,
        committed: source.level.committed,
        on_hand: source.level.onHand,
      };
      return { name, quantity: known[name as keyof typeof known] ?? 0 };
    }),
};

const ordersOf = (customer: Customer, { state }: RequestContext): Order[] => ordersOfCustomer(state, customer.id);

const people: Resolvers = {
  "Customer.legacyResourceId": legacyId,
  "Customer.displayName": (item: Customer) => fullName(item) ?? item.email ?? "",
  "Customer.numberOfOrders": (item: Customer, _: unknown, context: RequestContext) =>
    String(ordersOf(item, context).length),
  "Customer.amountSpent": (item: Customer, _: unknown, context: RequestContext) => {
    const { currencyCode } = context.state.shop;
    const spent = ordersOf(item, context)
      .filter((order) => order.currency === currencyCode && !order.cancelledAt)
      .reduce((sum, order) => sum + totalsOf(order, "current").total.shop - outstandingOf(order).shop, 0);
    return moneyV2(spent, currencyCode);
  },
  "Customer.orders": (item: Customer, page: PageArguments, context: RequestContext) =>
    paginate(ordersOf(item, context), page, { bulk: context.bulk }),
  "Customer.lastOrder": (item: Customer, _: unknown, context: RequestContext) => ordersOf(item, context).at(-1) ?? null,
  "Customer.defaultEmailAddress": (item: Customer) =>
    item.email ? { emailAddress: item.email, marketingState: "NOT_SUBSCRIBED" } : null,
  "Customer.defaultPhoneNumber": (item: Customer) => (item.phone ? { phoneNumber: item.phone } : null),
  "Customer.addresses": (item: Customer) => (item.defaultAddress ? [item.defaultAddress] : []),
  "Customer.state": () => "DISABLED",
  "Customer.verifiedEmail": () => true,
  "Customer.taxExempt": () => false,
};

const work: Resolvers = {
  "Job.query": (job: { readonly done: boolean }) => (job.done ? {} : null),
  "BulkOperation.objectCount": (item: BulkOperation) => String(item.objectCount),
  "BulkOperation.rootObjectCount": (item: BulkOperation) => String(item.rootObjectCount),
  "BulkOperation.fileSize": (item: BulkOperation) =>
    item.result === null ? null : String(Buffer.byteLength(item.result)),
  "BulkOperation.type": () => "QUERY",
  "BulkOperation.url": (item: BulkOperation, _: unknown, { state }: RequestContext) =>
    item.result ? `https://${state.shop.domain}/bulk-results/${legacyId(item)}.jsonl` : null,
  "BulkOperation.partialDataUrl": () => null,
};

export const shopFields: Resolvers = { ...shop, ...app, ...places, ...goods, ...people, ...work };
