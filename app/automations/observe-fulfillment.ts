import { doneCancellationsOf, openCancellationOf } from "../records/cancellations";
import { type Automation, nothingToDo } from "./automation";
import { observeOrder } from "./observe-order";

/** A parcel moved. Only an order with a cancellation cares about it here: orders/updated tells the mirror. */
export const observeFulfillment: Automation = async (context, event) => {
  if (event.subject === "") return nothingToDo("It names no order.");
  const [open, done] = await Promise.all([
    openCancellationOf(context.db, event.shop, event.subject),
    doneCancellationsOf(context.db, event.shop, event.subject),
  ]);
  if (!open && done.length === 0) return nothingToDo("No cancellation is concerned.");
  return observeOrder(context, { ...event, topic: "order/look" });
};
