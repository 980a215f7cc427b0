import type { Json } from "./json-text.ts";
import type { StoreEvent } from "../contract.ts";
import type {
  CodeDiscount,
  Fulfillment,
  FulfillmentEvent,
  FulfillmentOrder,
  Order,
  OrderReturn,
  Refund,
  ReverseDelivery,
  ReverseFulfillmentOrder,
  ShopState,
  Transaction,
} from "../state/types.ts";

/** What an event is about, looked up in the state; an event about nothing known is a mistake of the store. */
export class Subject {
  constructor(
    readonly state: ShopState,
    readonly event: StoreEvent,
  ) {}

  extra(name: string): unknown {
    return this.event.extra?.[name];
  }

  extraText(name: string): string | null {
    const value = this.extra(name);
    return typeof value === "string" ? value : null;
  }

  order(id = this.event.resourceId): Order {
    return this.#known(this.state.orders.get(id));
  }

  customer() {
    return this.#known(this.state.customers.get(this.extraText("customerId") ?? this.event.resourceId));
  }

  fulfillmentOrder(id = this.event.resourceId): FulfillmentOrder {
    return this.#known(this.state.fulfillmentOrders.get(id));
  }

  /** The fulfillment order named in `extra`, if any. */
  otherFulfillmentOrder(name: string): FulfillmentOrder | null {
    const id = this.extraText(name);
    return id === null ? null : this.fulfillmentOrder(id);
  }

  fulfillment(): { order: Order; fulfillment: Fulfillment } {
    const fulfillment = this.#known(this.state.fulfillments.get(this.event.resourceId));
    return { fulfillment, order: this.order(fulfillment.orderId) };
  }

  fulfillmentEvent(): { fulfillment: Fulfillment; event: FulfillmentEvent } {
    const fulfillment = this.#known(this.state.fulfillments.get(this.extraText("fulfillmentId") ?? ""));
    return { fulfillment, event: this.#known(fulfillment.events.find(({ id }) => id === this.event.resourceId)) };
  }

  removedFulfillmentEvent(): { fulfillment: Fulfillment; event: FulfillmentEvent } {
    const event = this.extra("removed") as FulfillmentEvent;
    return { event, fulfillment: this.#known(this.state.fulfillments.get(event.fulfillmentId)) };
  }

  transaction(): { order: Order; transaction: Transaction } {
    return this.#inOrder((order) => order.transactions, "transaction");
  }

  refund(): { order: Order; refund: Refund } {
    return this.#inOrder((order) => order.refunds, "refund");
  }

  discount(): CodeDiscount {
    return this.#known(this.state.discounts.get(this.event.resourceId));
  }

  orderReturn(): OrderReturn {
    return this.#known(this.state.returns.get(this.event.resourceId));
  }

  reverseDelivery(): { delivery: ReverseDelivery; order: ReverseFulfillmentOrder } {
    const delivery = this.#known(this.state.reverseDeliveries.get(this.event.resourceId));
    return {
      delivery,
      order: this.#known(this.state.reverseFulfillmentOrders.get(delivery.reverseFulfillmentOrderId)),
    };
  }

  bulkOperation() {
    return this.#known(this.state.bulkOperations.get(this.event.resourceId));
  }

  #inOrder<Part extends { id: string }, Name extends string>(
    partsOf: (order: Order) => readonly Part[],
    name: Name,
  ): { order: Order } & Record<Name, Part> {
    const order = this.order(this.extraText("orderId") ?? "");
    const part = this.#known(partsOf(order).find(({ id }) => id === this.event.resourceId));
    return { order, [name]: part } as { order: Order } & Record<Name, Part>;
  }

  #known<T>(value: T | undefined): T {
    return value ?? this.#missing();
  }

  #missing(): never {
    throw new Error(`${this.event.topic}: the store has no ${this.event.resourceId}`);
  }
}

/** The REST-shaped body of one topic. */
export type BuildBody = (subject: Subject) => Json;
