import type { OrderRead } from "../domain/order";
import type { Shipment } from "../domain/shipping/shipment";

/** The shipments of one order, before and after something was told of them. */
export interface ShipmentsOfOrder {
  readonly shop: string;
  readonly order: OrderRead;
  readonly eventId: string;
  /** As they are kept, and as they are now. */
  readonly before: readonly Shipment[];
  readonly after: readonly Shipment[];
  /** Read from Shopify just now: only then somebody may be written to. */
  readonly isFresh: boolean;
}
