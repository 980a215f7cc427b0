import { readPayload } from "../inbox/topics";
import { addEvent } from "../records/inbound-events";
import { orderOfFulfillmentOrder } from "../records/orders";
import { type Automation, nothingToDo } from "./automation";

/** Webhooks about fulfillment orders name only themselves: finds the order and has it looked at, in its own queue. */
export const observeWarehouseAnswer: Automation = async ({ db, sealer, now }, event) => {
  const payload = readPayload("fulfillment_holds/added", event.payloadText);
  const orderId = payload && (await orderOfFulfillmentOrder(db, event.shop, payload.fulfillment_order.id));
  if (!orderId) return nothingToDo("No order known here has this fulfillment order.");
  const look = {
    shop: event.shop,
    source: "SYSTEM",
    topic: "order/look",
    dedupeKey: `look/${event.id}`,
    subject: orderId,
    payload: {},
  } as const;
  return {
    outcome: "handled",
    note: "The warehouse moved: the order is looked at again.",
    save: async (tx) => void (await addEvent(tx, sealer, look, now())),
  };
};
