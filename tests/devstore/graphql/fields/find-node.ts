import { findReverseLine } from "../../state/reverse-fulfillment.ts";
import type { Order, OrderReturn, ShopState } from "../../state/types.ts";
import { ofAccount } from "./store-credit-fields.ts";
import { ofOrder, ofReturn } from "./sources.ts";

type Finder = (state: ShopState, id: string) => object | null | undefined;

function inOrders<T extends { readonly id: string }>(pick: (order: Order) => readonly T[]): Finder {
  return (state, id) => {
    for (const order of state.orders.values()) {
      const found = pick(order).find((item) => item.id === id);
      if (found) return ofOrder(order, found);
    }
    return null;
  };
}

function inReturns(
  state: ShopState,
  pick: (item: OrderReturn) => readonly { readonly id: string }[],
  id: string,
): object | null {
  for (const item of state.returns.values()) {
    const found = pick(item).find((line) => line.id === id);
    if (found) return ofReturn(item, found);
  }
  return null;
}

const FINDERS: Readonly<Record<string, Finder>> = {
  Shop: (state, id) => (state.shop.id === id ? state.shop : null),
  App: (state, id) => state.apps.get(id),
  Location: (state, id) => state.locations.get(id),
  Product: (state, id) => state.products.get(id),
  Collection: (state, id) => state.collections.get(id),
  ProductVariant: (state, id) => state.variants.get(id),
  InventoryItem: (state, id) => state.inventoryItems.get(id),
  Customer: (state, id) => state.customers.get(id),
  DiscountCodeNode: (state, id) => state.discounts.get(id),
  Order: (state, id) => state.orders.get(id),
  DraftOrder: (state, id) => state.draftOrders.get(id),
  FulfillmentOrder: (state, id) => state.fulfillmentOrders.get(id),
  Fulfillment: (state, id) => state.fulfillments.get(id),
  Metafield: (state, id) => state.metafields.get(id),
  AppInstallation: (state, id) => {
    const app = state.apps.get(id.replace("/AppInstallation/", "/App/"));
    return app ? { id, app } : null;
  },
  BulkOperation: (state, id) => state.bulkOperations.get(id),
  CalculatedOrder: (state, id) => state.editSessions.get(id),
  Return: (state, id) => state.returns.get(id),
  ReturnLineItem: (state, id) => inReturns(state, (item) => item.lines, id),
  ExchangeLineItem: (state, id) => inReturns(state, (item) => item.exchangeLines, id),
  ReverseFulfillmentOrder: (state, id) => state.reverseFulfillmentOrders.get(id),
  ReverseFulfillmentOrderLineItem: (state, id) => {
    const found = findReverseLine(state, id);
    return found && { ...found.line, orderId: found.order.orderId };
  },
  ReverseDelivery: (state, id) => state.reverseDeliveries.get(id),
  StoreCreditAccount: (state, id) => state.storeCreditAccounts.get(id),
  StoreCreditAccountCreditTransaction: (state, id) => {
    for (const account of state.storeCreditAccounts.values()) {
      const found = account.transactions.find((one) => one.id === id);
      if (found) return ofAccount(account, found);
    }
    return null;
  },
  LineItem: inOrders((order) => order.lineItems),
  OrderTransaction: inOrders((order) => order.transactions),
  Refund: inOrders((order) => order.refunds),
  FulfillmentEvent: (state, id) =>
    [...state.fulfillments.values()].flatMap((item) => item.events).find((event) => event.id === id),
  FulfillmentHold: (state, id) =>
    [...state.fulfillmentOrders.values()].flatMap((item) => item.holds).find((hold) => hold.id === id),
  FulfillmentOrderLineItem: (state, id) => {
    for (const item of state.fulfillmentOrders.values()) {
      const line = item.lineItems.find((candidate) => candidate.id === id);
      if (line) return { ...line, orderId: item.orderId };
    }
    return null;
  },
  FulfillmentLineItem: (state, id) => {
    for (const item of state.fulfillments.values()) {
      const line = item.lineItems.find((candidate) => candidate.id === id);
      if (line) return { ...line, orderId: item.orderId };
    }
    return null;
  },
};

/** A record by its GID: `null` when there is none, `undefined` when the store has no room for that kind. */
export function findNode(state: ShopState, id: string): object | null | undefined {
  const type = /^gid:\/\/shopify\/(\w+)\//.exec(id)?.[1] ?? "";
  const finder = FINDERS[type];
  return finder ? (finder(state, id) ?? null) : undefined;
}
