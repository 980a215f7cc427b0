import { financialStatusOf, fulfillmentOrdersOf, fulfillmentStatusOf } from "../state/order-status.ts";
import type { Order, ShopState } from "../state/types.ts";
import { compileSearch, matchesNumber, matchesText, matchesTime, type Term } from "./search-query.ts";

type Filter = (order: Order, term: Term, state: ShopState) => boolean;

const lastPart = (id: string | null) => id?.split("/").at(-1) ?? null;
const sameId = (id: string | null, value: string) => lastPart(id) === lastPart(value);

const OPEN: Filter = (order) => !order.closedAt && !order.cancelledAt;
const STATUS: Readonly<Record<string, Filter>> = {
  open: OPEN,
  closed: (order) => order.closedAt !== null,
  cancelled: (order) => order.cancelledAt !== null,
  not_closed: (order) => order.closedAt === null,
  any: () => true,
};

const FULFILLMENT: Readonly<Record<string, readonly string[]>> = {
  unshipped: ["UNFULFILLED", "ON_HOLD", "SCHEDULED", "IN_PROGRESS", "PENDING_FULFILLMENT"],
  unfulfilled: ["UNFULFILLED"],
  shipped: ["FULFILLED"],
  fulfilled: ["FULFILLED"],
  partial: ["PARTIALLY_FULFILLED"],
  scheduled: ["SCHEDULED"],
  on_hold: ["ON_HOLD"],
  request_declined: ["REQUEST_DECLINED"],
};

const text =
  (of: (order: Order) => string | null | undefined): Filter =>
  (order, term) =>
    matchesText(of(order), term.value);
const time =
  (of: (order: Order) => string | null): Filter =>
  (order, term) =>
    matchesTime(of(order), term);

const FILTERS: Readonly<Record<string, Filter>> = {
  id: (order, term) =>
    term.operator === ":" ? sameId(order.id, term.value) : matchesNumber(Number(lastPart(order.id)), term),
  name: (order, term) => matchesText(order.name, term.value) || matchesText(order.name.replace(/^#/, ""), term.value),
  email: text((order) => order.email),
  confirmation_number: text((order) => order.confirmationNumber),
  customer_id: (order, term) => sameId(order.customerId, term.value),
  created_at: time((order) => order.createdAt),
  processed_at: time((order) => order.processedAt),
  updated_at: time((order) => order.updatedAt),
  status: (order, term, state) => STATUS[term.value.toLowerCase()]?.(order, term, state) ?? false,
  financial_status: (order, term) => matchesText(financialStatusOf(order), term.value),
  fulfillment_status: (order, term, state) =>
    FULFILLMENT[term.value.toLowerCase()]?.includes(fulfillmentStatusOf(state, order)) ?? false,
  return_status: (_, term) => term.value.toLowerCase() === "no_return",
  tag: (order, term) => order.tags.some((tag) => matchesText(tag, term.value)),
  tag_not: (order, term) => !order.tags.some((tag) => matchesText(tag, term.value)),
  sku: (order, term) => order.lineItems.some((line) => matchesText(line.sku, term.value)),
  source_name: text((order) => order.sourceName),
  discount_code: (order, term) => order.discountCodes.some((code) => matchesText(code, term.value)),
  gateway: (order, term) => order.transactions.some((item) => matchesText(item.gateway, term.value)),
  test: (order, term) => String(order.test) === term.value.toLowerCase(),
  risk_level: (order, term) => {
    const level = order.risk.assessments[0]?.riskLevel ?? "NONE";
    return matchesText(level, term.value);
  },
  fulfillment_location_id: (order, term, state) =>
    fulfillmentOrdersOf(state, order).some((item) => sameId(item.locationId, term.value)),
};

/** The words of an order the index looks at for a term without a key. */
function matchesAnything(order: Order, term: Term): boolean {
  const words = [
    order.name,
    order.name.replace(/^#/, ""),
    order.email,
    order.note,
    order.confirmationNumber,
    ...order.tags,
  ];
  return words.some((word) => word?.toLowerCase().includes(term.value.toLowerCase()));
}

/** Orders that fit a search. An unknown key is ignored, as Shopify does. */
export function searchOrders(state: ShopState, query: string | null | undefined): Order[] {
  const search = compileSearch(query);
  return [...state.orders.values()].filter((order) =>
    search((term) => {
      if (term.key === null) return matchesAnything(order, term);
      return FILTERS[term.key]?.(order, term, state) ?? true;
    }),
  );
}

type SortValue = (order: Order) => string | number;

const SORTS: Readonly<Record<string, SortValue>> = {
  ID: (order) => order.number,
  CREATED_AT: (order) => order.createdAt,
  UPDATED_AT: (order) => order.updatedAt,
  PROCESSED_AT: (order) => order.processedAt,
  ORDER_NUMBER: (order) => order.number,
  CUSTOMER_NAME: (order) => order.email ?? "",
  FINANCIAL_STATUS: (order) => financialStatusOf(order) ?? "",
  RELEVANCE: (order) => order.number,
};

export function sortOrders(
  orders: readonly Order[],
  sortKey: string,
): { orders: Order[]; sortValue: SortValue } | null {
  const sortValue = SORTS[sortKey];
  if (!sortValue) return null;
  const sorted = [...orders].sort((a, b) => {
    const [left, right] = [sortValue(a), sortValue(b)];
    return left < right ? -1 : left > right ? 1 : a.number - b.number;
  });
  return { orders: sorted, sortValue };
}
