import { callJson } from "./call-json.ts";

/** What of the stand-in store returns are about: what can come back, why, what is on the shelf, and asking for it. */
export interface StoreReturns {
  /** The carrier says that everything shipped of an order is delivered. */
  deliver(orderId: string): Promise<void>;
  /** Lines of an order that can come back, by SKU. */
  returnable(orderId: string): Promise<ReadonlyMap<string, { readonly id: string; readonly quantity: number }>>;
  /** Ids of the shop's return reasons, by handle. */
  reasons(): Promise<ReadonlyMap<string, string>>;
  variantOf(sku: string): Promise<{ readonly id: string; readonly inventoryQuantity: number }>;
  /** The shopper asks the app in their customer account. */
  askToReturn(request: object): Promise<{ status: number; answer: unknown }>;
  quoteReturn(request: object): Promise<{ status: number; answer: Quote }>;
  locationId(): Promise<string>;
}

export interface Quote {
  readonly quote: { readonly refund: { readonly minor: number; readonly currency: string } } | null;
}

const returnableQuery = /* GraphQL */ `
  query DemoReturnable($id: ID!) {
    returnableFulfillments(orderId: $id, first: 10) {
      nodes {
        returnableFulfillmentLineItems(first: 20) {
          nodes {
            quantity
            fulfillmentLineItem {
              id
              lineItem {
                sku
              }
            }
          }
        }
      }
    }
  }
`;
const choicesQuery = /* GraphQL */ `
  query DemoChoices {
    returnReasonDefinitions(first: 50) {
      nodes {
        id
        handle
      }
    }
    productVariants(first: 100) {
      nodes {
        id
        sku
        inventoryQuantity
      }
    }
    locations(first: 1) {
      nodes {
        id
      }
    }
  }
`;

interface Returnable {
  readonly returnableFulfillments: {
    readonly nodes: readonly {
      readonly returnableFulfillmentLineItems: {
        readonly nodes: readonly {
          readonly quantity: number;
          readonly fulfillmentLineItem: { readonly id: string; readonly lineItem: { readonly sku: string | null } };
        }[];
      };
    }[];
  };
}
interface Choices {
  readonly returnReasonDefinitions: { readonly nodes: readonly { readonly id: string; readonly handle: string }[] };
  readonly productVariants: {
    readonly nodes: readonly { readonly id: string; readonly sku: string; readonly inventoryQuantity: number }[];
  };
  readonly locations: { readonly nodes: readonly { readonly id: string }[] };
}

export function controlReturns(controlUrl: string): StoreReturns {
  const post = <Answer>(path: string, body: object) => callJson<Answer>(`${controlUrl}${path}`, body);
  const query = async <Data>(text: string, variables: object = {}): Promise<Data> => {
    const { data, errors } = await post<{ data?: Data; errors?: unknown }>("/graphql", { query: text, variables });
    if (errors || !data) throw new Error(`the store could not answer: ${JSON.stringify(errors)}`);
    return data;
  };
  const choices = () => query<Choices>(choicesQuery);
  return {
    deliver: async (orderId) => void (await post("/fulfillments/event", { orderId, status: "DELIVERED" })),
    async returnable(orderId) {
      const { returnableFulfillments } = await query<Returnable>(returnableQuery, { id: orderId });
      const lines = returnableFulfillments.nodes.flatMap((item) => item.returnableFulfillmentLineItems.nodes);
      return new Map(
        lines.map(({ quantity, fulfillmentLineItem: { id, lineItem } }) => [lineItem.sku ?? "", { id, quantity }]),
      );
    },
    async reasons() {
      return new Map((await choices()).returnReasonDefinitions.nodes.map(({ handle, id }) => [handle, id]));
    },
    async variantOf(sku) {
      const found = (await choices()).productVariants.nodes.find((one) => one.sku === sku);
      if (!found) throw new Error(`the store sells no ${sku}`);
      return found;
    },
    askToReturn: (request) => post("/orders/ask-to-return", request),
    quoteReturn: (request) => post("/orders/quote-return", request),
    async locationId() {
      return (await choices()).locations.nodes[0]?.id ?? "";
    },
  };
}
