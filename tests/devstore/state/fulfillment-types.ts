export interface FulfillmentHold {
  readonly id: string;
  readonly handle: string | null;
  readonly externalId: string | null;
  readonly reason: string;
  readonly reasonNotes: string | null;
  /** Who put it there: `app:<client id>` or `merchant`. */
  readonly actor: string;
}

export interface FulfillmentOrderLineItem {
  readonly id: string;
  readonly lineItemId: string;
  totalQuantity: number;
  remainingQuantity: number;
}

export interface MerchantRequest {
  readonly id: string;
  readonly kind: "FULFILLMENT_REQUEST" | "CANCELLATION_REQUEST";
  readonly message: string | null;
  readonly sentAt: string;
  readonly requestOptions: Readonly<Record<string, unknown>> | null;
  responseMessage: string | null;
}

export type FulfillmentOrderStatus =
  "CANCELLED" | "CLOSED" | "INCOMPLETE" | "IN_PROGRESS" | "ON_HOLD" | "OPEN" | "SCHEDULED";

export type FulfillmentOrderRequestStatus =
  | "ACCEPTED"
  | "CANCELLATION_ACCEPTED"
  | "CANCELLATION_REJECTED"
  | "CANCELLATION_REQUESTED"
  | "CLOSED"
  | "REJECTED"
  | "SUBMITTED"
  | "UNSUBMITTED";

export interface FulfillmentOrder {
  readonly id: string;
  readonly orderId: string;
  status: FulfillmentOrderStatus;
  requestStatus: FulfillmentOrderRequestStatus;
  locationId: string;
  readonly createdAt: string;
  updatedAt: string;
  fulfillAt: string | null;
  fulfillBy: string | null;
  holds: FulfillmentHold[];
  lineItems: FulfillmentOrderLineItem[];
  merchantRequests: MerchantRequest[];
  /** Progress was reported by hand, so the order counts as being worked on. */
  progressReported: boolean;
}

export interface Tracking {
  readonly number: string | null;
  readonly url: string | null;
  readonly company: string | null;
}

export interface FulfillmentEvent {
  readonly id: string;
  readonly fulfillmentId: string;
  readonly status: string;
  readonly message: string | null;
  readonly happenedAt: string;
  readonly createdAt: string;
  readonly estimatedDeliveryAt: string | null;
  readonly address1: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly country: string | null;
  readonly zip: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Fulfillment {
  readonly id: string;
  readonly orderId: string;
  /** `#1001.1` */
  readonly name: string;
  status: "CANCELLED" | "ERROR" | "FAILURE" | "OPEN" | "PENDING" | "SUCCESS";
  readonly createdAt: string;
  updatedAt: string;
  readonly locationId: string;
  tracking: readonly Tracking[];
  readonly lineItems: readonly {
    readonly id: string;
    readonly lineItemId: string;
    readonly fulfillmentOrderId: string;
    readonly fulfillmentOrderLineItemId: string;
    readonly quantity: number;
  }[];
  readonly events: FulfillmentEvent[];
  readonly originAddress: Readonly<Record<string, string | null>> | null;
}
