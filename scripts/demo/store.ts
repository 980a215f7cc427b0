import type { LedgerEntry, PlaceOrder } from "../../tests/devstore/contract.ts";
import { callJson } from "./call-json.ts";

/** The stand-in store seen from outside: what merchants, shoppers and warehouses do, and the store's own ledger. */
export interface StoreControl {
  /** Buys `sku`s; by default paid for. */
  placeOrder(order: PlaceOrder): Promise<{ id: string; name: string }>;
  /** The customer asks in their account; gives what the app answered them. */
  askToCancel(request: {
    readonly orderId: string;
    readonly customerId: string;
    readonly reason: string;
  }): Promise<{ status: number; answer: unknown }>;
  ship(orderId: string): Promise<void>;
  now(): Promise<Date>;
  /** ISO 8601 duration; everything due by then has happened when it resolves. */
  moveClock(duration: string): Promise<void>;
  moveClockTo(instant: Date): Promise<void>;
  answerAsWarehouse(
    fulfillmentOrderId: string,
    answer: "accept_fulfillment" | "accept_cancellation" | "reject_cancellation",
    message?: string,
  ): Promise<void>;
  /** Faults of the store; `{}` switches all off. */
  setFaults(faults: object): Promise<void>;
  readOrder(orderId: string): Promise<StoreOrder>;
  /** Mutations performed on the order itself, by name. */
  performed(orderId: string, mutation: string): Promise<readonly LedgerEntry[]>;
  /** How many refunds an order has. */
  refundsOf(orderId: string): Promise<number>;
  /** All of the ledger, for proofs over everything. */
  ledger(): Promise<readonly LedgerEntry[]>;
  skus(): Promise<readonly string[]>;
}

export interface StoreOrder {
  readonly id: string;
  readonly name: string;
  readonly cancelledAt: string | null;
  readonly customer: { readonly id: string } | null;
  readonly displayFinancialStatus: string;
  readonly displayFulfillmentStatus: string;
  readonly totalRefundedSet: { readonly shopMoney: { readonly amount: string; readonly currencyCode: string } };
  readonly fulfillmentOrders: {
    readonly nodes: readonly {
      readonly id: string;
      readonly status: string;
      readonly requestStatus: string;
      readonly fulfillmentHolds: readonly { readonly id: string; readonly handle: string | null }[];
    }[];
  };
}

const orderQuery = /* GraphQL */ `
  query DemoOrder($id: ID!) {
    order(id: $id) {
      id
      name
      cancelledAt
      customer {
        id
      }
      displayFinancialStatus
      displayFulfillmentStatus
      totalRefundedSet {
        shopMoney {
          amount
          currencyCode
        }
      }
      fulfillmentOrders(first: 10) {
        nodes {
          id
          status
          requestStatus
          fulfillmentHolds {
            id
            handle
          }
        }
      }
    }
  }
`;
const refundQuery = /* GraphQL */ `
  query DemoRefunds($id: ID!) {
    order(id: $id) {
      refunds {
        id
      }
    }
  }
`;
const skuQuery = /* GraphQL */ `
  query DemoSkus {
    productVariants(first: 20) {
      nodes {
        sku
      }
    }
  }
`;

export function controlStore(controlUrl: string): StoreControl {
  const post = <Answer>(path: string, body: object = {}) => callJson<Answer>(`${controlUrl}${path}`, body);
  const query = async <Data>(text: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await post<{ data?: Data; errors?: unknown }>("/graphql", { query: text, variables });
    if (errors || !data) throw new Error(`the store could not answer: ${JSON.stringify(errors)}`);
    return data;
  };
  const entries = async (search: Record<string, string> = {}): Promise<readonly LedgerEntry[]> =>
    (await callJson<{ entries: LedgerEntry[] }>(`${controlUrl}/ledger?${new URLSearchParams(search).toString()}`))
      .entries;

  return {
    placeOrder: (order) => post("/orders", order),
    askToCancel: (request) => post("/orders/ask-to-cancel", request),
    ship: async (orderId) => void (await post("/orders/fulfil", { orderId })),
    now: async () => new Date((await callJson<{ now: string }>(`${controlUrl}/clock`)).now),
    moveClock: async (advance) => void (await post("/clock", { advance })),
    moveClockTo: async (instant) => void (await post("/clock", { set: instant.toISOString() })),
    answerAsWarehouse: async (fulfillmentOrderId, answer, message) =>
      void (await post("/third-party", { fulfillmentOrderId, answer, message })),
    setFaults: async (faults) => void (await post("/faults", faults)),
    readOrder: async (id) => (await query<{ order: StoreOrder }>(orderQuery, { id })).order,
    performed: (orderId, mutation) => entries({ resource: orderId, mutation }),
    refundsOf: async (id) => (await query<{ order: { refunds: unknown[] } }>(refundQuery, { id })).order.refunds.length,
    ledger: () => entries(),
    skus: async () => {
      const { productVariants } = await query<{ productVariants: { nodes: { sku: string | null }[] } }>(skuQuery);
      return productVariants.nodes.flatMap(({ sku }) => (sku ? [sku] : []));
    },
  };
}
