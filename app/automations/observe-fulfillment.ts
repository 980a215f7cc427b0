import { doneCancellationsOf, openCancellationOf } from "../records/cancellations";
import { addEvent } from "../records/inbound-events";
import { type Automation, nothingToDo, saveAll } from "./automation";
import { observeShipments } from "./observe-shipments";

/** A parcel moved: its shipment goes on; and if its order is, or was, being cancelled, the order is looked at too. */
export const observeFulfillment: Automation = async (context, event) => {
  const { shop, subject } = event;
  if (subject === "") return nothingToDo("It names no order.");
  const moved = await observeShipments(context, event);
  const [open, done] = await Promise.all([
    openCancellationOf(context.db, shop, subject),
    doneCancellationsOf(context.db, shop, subject),
  ]);
  if (!open && done.length === 0) return moved;
  const look = {
    shop,
    source: "SYSTEM",
    topic: "order/look",
    dedupeKey: `parcel/${event.id}`,
    subject,
    payload: {},
  } as const;
  const save = saveAll(moved.save, async (tx) => void (await addEvent(tx, context.sealer, look, context.now())));
  return { ...moved, outcome: "handled", save };
};
