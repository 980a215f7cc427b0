import { callJson } from "./call-json.ts";

/** What of the stand-in store delays are about: parcels and what their carrier says, and codes that were given for them. */
export interface StoreParcels {
  /** Ships all of an order as one parcel; gives the fulfillment. */
  send(orderId: string, trackingNumber: string): Promise<string>;
  /** A carrier says something of a parcel, in the moment it happens. */
  scan(fulfillmentId: string, status: string, estimatedDeliveryAt?: Date): Promise<void>;
  /** What was paid for an order. */
  totalOf(orderId: string): Promise<{ readonly amount: string; readonly currencyCode: string }>;
  /** The discount behind a code; null = there is none. */
  discountOf(code: string): Promise<Discount | null>;
}

export interface Discount {
  readonly status: string;
  readonly usageLimit: number | null;
  readonly context: { readonly customers?: readonly { readonly id: string }[] };
}

const totalQuery = /* GraphQL */ `
  query DemoTotal($id: ID!) {
    order(id: $id) {
      totalPriceSet {
        shopMoney {
          amount
          currencyCode
        }
      }
    }
  }
`;
const discountQuery = /* GraphQL */ `
  query DemoDiscount($code: String!) {
    codeDiscountNodeByCode(code: $code) {
      codeDiscount {
        ... on DiscountCodeBasic {
          status
          usageLimit
          context {
            ... on DiscountCustomers {
              customers {
                id
              }
            }
          }
        }
      }
    }
  }
`;

type Total = Awaited<ReturnType<StoreParcels["totalOf"]>>;

export function controlParcels(controlUrl: string): StoreParcels {
  const post = <Answer>(path: string, body: object) => callJson<Answer>(`${controlUrl}${path}`, body);
  const query = async <Data>(text: string, variables: object): Promise<Data> => {
    const { data, errors } = await post<{ data?: Data; errors?: unknown }>("/graphql", { query: text, variables });
    if (errors || !data) throw new Error(`the store could not answer: ${JSON.stringify(errors)}`);
    return data;
  };
  return {
    async send(orderId, trackingNumber) {
      const parcel = { orderId, trackingNumber, trackingCompany: "UPS" };
      const { fulfillmentIds } = await post<{ fulfillmentIds: string[] }>("/orders/fulfil", parcel);
      return fulfillmentIds[0] ?? "";
    },
    scan: async (fulfillmentId, status, estimatedDeliveryAt) =>
      void (await post("/fulfillments/event", { fulfillmentId, status, estimatedDeliveryAt })),
    async totalOf(id) {
      const { order } = await query<{ order: { totalPriceSet: { shopMoney: Total } } }>(totalQuery, { id });
      return order.totalPriceSet.shopMoney;
    },
    async discountOf(code) {
      const { codeDiscountNodeByCode: node } = await query<{
        codeDiscountNodeByCode: { codeDiscount: Discount } | null;
      }>(discountQuery, { code });
      return node?.codeDiscount ?? null;
    },
  };
}
