import { customerByEmail } from "../../state/customers.ts";
import type { DraftOrder, FulfillmentOrder, Order, Product, ShopState } from "../../state/types.ts";
import { moneyBag } from "../money-fields.ts";
import { type PageArguments, paginate } from "../paginate.ts";
import { type RequestContext, type Resolvers, topLevelError } from "../request-context.ts";
import { searchOrders, sortOrders } from "../search-orders.ts";
import { compileSearch, matchesText, matchesTime, matchesWord, type Term } from "../search-query.ts";
import { findNode } from "./find-node.ts";
import { isVisible } from "./sources.ts";

type Search = PageArguments & { readonly query?: string | null; readonly sortKey?: string };
type ById = { readonly id: string };
type CustomerIdentifier = { readonly emailAddress?: string | null; readonly id?: string | null };

const lookUp =
  (room: (state: ShopState) => ReadonlyMap<string, object>) =>
  (_: unknown, { id }: ById, { state }: RequestContext) =>
    room(state).get(id) ?? null;

function node(_: unknown, { id }: ById, { state }: RequestContext): object | null {
  const found = findNode(state, id);
  if (found === undefined)
    throw topLevelError(`node(${id}) is not implemented by the stand-in`, "STANDIN_NOT_IMPLEMENTED");
  return found;
}

function appOf({ state, caller }: RequestContext) {
  const apps = [...state.apps.values()];
  return apps.find((app) => caller.actor === `app:${app.apiKey}`) ?? apps[0] ?? null;
}

const orders = (_: unknown, args: Search, { bulk, state }: RequestContext) => {
  const sorted = sortOrders(searchOrders(state, args.query), args.sortKey ?? "PROCESSED_AT");
  if (!sorted)
    throw topLevelError(
      `orders(sortKey: ${args.sortKey}) is not implemented by the stand-in`,
      "STANDIN_NOT_IMPLEMENTED",
    );
  return paginate(sorted.orders, args, { bulk, sortValue: sorted.sortValue });
};

const fulfillmentOrders = (
  _: unknown,
  args: Search & { readonly includeClosed?: boolean },
  { bulk, caller, state }: RequestContext,
) => {
  const search = compileSearch(args.query);
  const items = [...state.fulfillmentOrders.values()].filter(
    (item) =>
      isVisible(caller, state, item) &&
      (args.includeClosed || !["CLOSED", "CANCELLED"].includes(item.status)) &&
      search((term) => {
        if (term.key === "status") return matchesText(item.status, term.value);
        if (term.key === "updated_at") return matchesTime(item.updatedAt, term);
        return term.key !== "id" || item.id.endsWith(`/${term.value.split("/").at(-1) ?? ""}`);
      }),
  );
  return paginate(items, args, { bulk });
};

const list =
  (
    room: (state: ShopState) => Iterable<{ readonly id: string } & object>,
    text: (item: never) => readonly (string | null)[],
  ) =>
  (_: unknown, args: Search, { bulk, state }: RequestContext) => {
    const search = compileSearch(args.query);
    const items = [...room(state)].filter((item) =>
      search((term) =>
        term.key === "id"
          ? item.id.endsWith(`/${term.value}`)
          : text(item as never).some((word) => matchesText(word, term.value)),
      ),
    );
    return paginate(items, args, { bulk });
  };

function matchesProduct({ id, title, handle, vendor, status, isPublished }: Product, { key, value }: Term): boolean {
  switch (key) {
    case "id":
      return id.endsWith(`/${value}`);
    case "title":
      return matchesWord(title, value);
    case "status":
      return matchesText(status, value);
    case "published_status":
      return value === (isPublished && status === "ACTIVE" ? "published" : "unpublished");
    default:
      return [handle, vendor].some((text) => matchesText(text, value)) || matchesWord(title, value);
  }
}

const bulkOperations = (_: unknown, args: Search, { bulk, caller, state }: RequestContext) => {
  const search = compileSearch(args.query);
  const mine = [...state.bulkOperations.values()].filter((item) => item.actor === caller.actor || caller.unlimited);
  const found = mine.filter((item) =>
    search((term) => {
      if (term.key === "status") return matchesText(item.status, term.value);
      if (term.key === "created_at") return matchesTime(item.createdAt, term);
      return true;
    }),
  );
  return paginate(found.reverse(), args, { bulk });
};

const activeLocations = (state: ShopState, includeInactive?: boolean) =>
  [...state.locations.values()].filter((item) => item.isActive || includeInactive);

const locations = (
  _: unknown,
  args: PageArguments & { readonly includeInactive?: boolean; readonly sortKey?: string },
  { bulk, state }: RequestContext,
) => {
  const found = activeLocations(state, args.includeInactive);
  const byName = args.sortKey === undefined || args.sortKey === "NAME";
  return paginate(byName ? found.sort((a, b) => (a.name < b.name ? -1 : 1)) : found, args, { bulk });
};

export const queryFields: Resolvers = {
  "QueryRoot.shop": (_: unknown, __: unknown, { state }: RequestContext) => state.shop,
  "QueryRoot.app": (_: unknown, { id }: { readonly id?: string | null }, context: RequestContext) =>
    id ? (context.state.apps.get(id) ?? null) : appOf(context),
  "QueryRoot.currentAppInstallation": (_: unknown, __: unknown, context: RequestContext) => {
    const app = appOf(context);
    return app ? { id: app.id.replace("/App/", "/AppInstallation/"), app } : null;
  },
  "QueryRoot.node": node,
  "QueryRoot.nodes": (_: unknown, { ids }: { readonly ids: readonly string[] }, context: RequestContext) =>
    ids.map((id) => node(_, { id }, context)),
  "QueryRoot.order": lookUp((state) => state.orders),
  "QueryRoot.orders": orders,
  "QueryRoot.ordersCount": (_: unknown, { query }: { readonly query?: string | null }, { state }: RequestContext) => ({
    count: searchOrders(state, query).length,
    precision: "EXACT",
  }),
  "QueryRoot.orderByIdentifier": (
    _: unknown,
    { identifier }: { readonly identifier: { readonly id?: string | null } },
    { state }: RequestContext,
  ) => (identifier.id ? (state.orders.get(identifier.id) ?? null) : null),
  "QueryRoot.draftOrder": lookUp((state) => state.draftOrders),
  "QueryRoot.fulfillment": lookUp((state) => state.fulfillments),
  "QueryRoot.fulfillmentOrder": (_: unknown, { id }: ById, { caller, state }: RequestContext) => {
    const item: FulfillmentOrder | undefined = state.fulfillmentOrders.get(id);
    return item && isVisible(caller, state, item) ? item : null;
  },
  "QueryRoot.fulfillmentOrders": fulfillmentOrders,
  "QueryRoot.job": lookUp((state) => state.jobs),
  "QueryRoot.customer": lookUp((state) => state.customers),
  "QueryRoot.customerByIdentifier": (
    _: unknown,
    { identifier }: { readonly identifier: CustomerIdentifier },
    { state }: RequestContext,
  ) => {
    const { emailAddress, id } = identifier;
    if (emailAddress) return customerByEmail(state, emailAddress) ?? null;
    if (id) return state.customers.get(id) ?? null;
    throw topLevelError("customerByIdentifier by this is not implemented by the stand-in", "STANDIN_NOT_IMPLEMENTED");
  },
  "QueryRoot.customers": list(
    (state) => state.customers.values(),
    (item: { email: string | null; firstName: string | null; lastName: string | null }) => [
      item.email,
      item.firstName,
      item.lastName,
    ],
  ),
  "QueryRoot.product": lookUp((state) => state.products),
  "QueryRoot.products": (_: unknown, args: Search, { bulk, state }: RequestContext) => {
    const search = compileSearch(args.query);
    const found = [...state.products.values()].filter((item) => search((term) => matchesProduct(item, term)));
    return paginate(found, args, { bulk });
  },
  "QueryRoot.collection": lookUp((state) => state.collections),
  "QueryRoot.collections": list(
    (state) => state.collections.values(),
    (item: { title: string; handle: string }) => [item.title, item.handle],
  ),
  "QueryRoot.productVariant": lookUp((state) => state.variants),
  "QueryRoot.productVariants": list(
    (state) => state.variants.values(),
    (item: { sku: string | null; title: string }) => [item.sku, item.title],
  ),
  "QueryRoot.inventoryItem": lookUp((state) => state.inventoryItems),
  "QueryRoot.location": (_: unknown, { id }: { readonly id?: string | null }, { state }: RequestContext) =>
    id ? (state.locations.get(id) ?? null) : ([...state.locations.values()][0] ?? null),
  "QueryRoot.locations": locations,
  "QueryRoot.locationsAvailableForDeliveryProfilesConnection": (
    _: unknown,
    args: PageArguments,
    { bulk, state }: RequestContext,
  ) => paginate(activeLocations(state), args, { bulk }),
  "QueryRoot.bulkOperation": lookUp((state) => state.bulkOperations),
  "QueryRoot.bulkOperations": bulkOperations,
  "QueryRoot.currentBulkOperation": (_: unknown, __: unknown, { caller, state }: RequestContext) =>
    [...state.bulkOperations.values()].findLast((item) => item.actor === caller.actor) ?? null,
  "DraftOrder.order": (draft: DraftOrder, _: unknown, { state }: RequestContext): Order | null =>
    draft.orderId ? (state.orders.get(draft.orderId) ?? null) : null,
  "DraftOrder.totalPriceSet": (draft: DraftOrder) => draftMoney(draft, draft.total),
  "DraftOrder.subtotalPriceSet": (draft: DraftOrder) => draftMoney(draft, draft.subtotal),
  "DraftOrder.totalTaxSet": (draft: DraftOrder) => draftMoney(draft, draft.tax),
  "DraftOrder.totalShippingPriceSet": (draft: DraftOrder) => draftMoney(draft, draft.shipping),
  "DraftOrder.currencyCode": (draft: DraftOrder) => draft.currency,
  "DraftOrder.email": (draft: DraftOrder) => (draft.input as { email?: string | null }).email ?? null,
  "DraftOrder.tags": (draft: DraftOrder) => (draft.input as { tags?: readonly string[] | null }).tags ?? [],
};

function draftMoney(draft: DraftOrder, minor: number) {
  return moneyBag(
    { shop: minor, presentment: minor },
    { currency: draft.currency, presentmentCurrency: draft.currency },
  );
}
