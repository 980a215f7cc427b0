import type { Caller, LedgerEntry, Store, StoreEvent } from "../../devstore/contract.ts";
import { createStore, type StoreOptions } from "../../devstore/state/create-store.ts";

export const APP_SCOPES = [
  "read_orders",
  "write_orders",
  "write_order_edits",
  "read_merchant_managed_fulfillment_orders",
  "write_merchant_managed_fulfillment_orders",
  "read_third_party_fulfillment_orders",
  "write_third_party_fulfillment_orders",
  "read_customers",
  "read_products",
  "read_inventory",
  "read_locations",
  "read_returns",
  "write_returns",
  "read_store_credit_accounts",
  "read_store_credit_account_transactions",
  "write_store_credit_account_transactions",
];

/** Whatever an answer has: tests read it by path and fail when it is not there. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have the shape of the test's own query
export type Answer = any;

export interface Asker {
  readonly store: Store;
  readonly shop: string;
  readonly events: StoreEvent[];
  ask(query: string, variables?: Record<string, unknown>, as?: Partial<Caller>): Promise<Answer>;
  ledgerOf(mutation: string): readonly LedgerEntry[];
}

/** A store of its own, asked as the app with ordinary scopes and limits. */
export function openStore(options: StoreOptions = { empty: true }): Asker {
  const store = createStore(options);
  const [shop = ""] = store.shops();
  const events: StoreEvent[] = [];
  store.onEvent((event) => events.push(event));
  const app: Caller = { shop, actor: "app:devstore-api-key", scopes: APP_SCOPES, unlimited: false };
  return {
    store,
    shop,
    events,
    ask: (query, variables = {}, as = {}) => store.execute({ query, variables }, { ...app, ...as }),
    ledgerOf: (mutation) => store.ledger.filter((entry) => entry.mutation === mutation),
  };
}

/** A paid order over the given amounts; answers its id and its line item ids. */
export async function createPaidOrder(
  { ask }: Asker,
  order: {
    readonly currency?: string;
    readonly lines: readonly { price: string; quantity: number; tax?: string }[];
    readonly shipping?: string;
    readonly discountPercent?: number;
    readonly total?: string;
  },
): Promise<{ id: string; lines: string[]; total: string; transactionId: string }> {
  const currencyCode = order.currency ?? "USD";
  const bag = (amount: string) => ({ shopMoney: { amount, currencyCode } });
  const create = async (transactions: unknown[]) => {
    const answer = await ask(
      `mutation($order: OrderCreateOrderInput!) { orderCreate(order: $order) {
        order { id totalPriceSet { shopMoney { amount } } lineItems(first: 50) { nodes { id } } transactions { id } }
        userErrors { field message } } }`,
      {
        order: {
          currency: currencyCode,
          lineItems: order.lines.map((line, index) => ({
            title: `Line ${index}`,
            quantity: line.quantity,
            priceSet: bag(line.price),
            requiresShipping: true,
            taxLines: line.tax ? [{ title: "Tax", rate: line.tax }] : [],
          })),
          shippingLines: order.shipping ? [{ title: "Post", priceSet: bag(order.shipping) }] : [],
          discountCode: order.discountPercent
            ? { itemPercentageDiscountCode: { code: "LESS", percentage: order.discountPercent } }
            : null,
          transactions,
        },
      },
    );
    return answer.data.orderCreate.order;
  };
  const total = order.total ?? (await create([])).totalPriceSet.shopMoney.amount;
  const created = await create([{ kind: "SALE", status: "SUCCESS", gateway: "bogus", amountSet: bag(total) }]);
  return {
    id: created.id,
    lines: created.lineItems.nodes.map((line: { id: string }) => line.id),
    total,
    transactionId: created.transactions[0].id,
  };
}
