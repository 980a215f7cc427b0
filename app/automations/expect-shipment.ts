import { endOfShopDay, isTooFar } from "../domain/shipping/working-days";
import type { Shipment } from "../domain/shipping/shipment";
import { commandSchemas } from "../inbox/commands";
import { readMirrored } from "../records/orders";
import { shipmentsOf } from "../records/shipments";
import { readShop } from "../records/shops";
import { addEntry } from "../records/timeline";
import { type Automation, nothingToDo, saveAll } from "./automation";
import { stepShipments } from "./observe-shipments";

const isUnshipped = ({ fulfillmentId, state }: Shipment) => fulfillmentId === null && state === "UNSHIPPED";

/** Staff say when what has not left is to leave: the date shoppers are told of next. */
export const expectShipment: Automation = async (context, event) => {
  const { db, sealer, now } = context;
  const { orderId, leavesBy } = commandSchemas["shipment/expect"].parse(JSON.parse(event.payloadText));
  const { by: actor = "Staff" } = JSON.parse(event.payloadText) as { by?: string };
  const { shop } = event;
  const [order, shipments, row] = await Promise.all([
    readMirrored(db, sealer, shop, orderId),
    shipmentsOf(db, shop, orderId),
    readShop(db, shop),
  ]);
  if (!order || !shipments.some(isUnshipped)) return nothingToDo("Nothing of it waits to be shipped.");
  const expectedBy = endOfShopDay(leavesBy, row?.timeZone ?? "UTC");
  if (expectedBy <= now()) return nothingToDo("That day is over.");
  if (isTooFar(expectedBy, now())) return nothingToDo("That day is more than a year away.");
  const stated = { expectedBy, expectedSource: "STATED" } as const;
  const step = await stepShipments(context, event, order, (known) =>
    known.map((one) => (isUnshipped(one) ? { ...one, ...stated } : one)),
  );
  const text = `Staff say that it leaves by ${leavesBy}.`;
  const entry = { shop, subject: orderId, cancellationId: null, actor, kind: "shipment/expected", text };
  return { outcome: "handled", note: text, save: saveAll(step?.save, (tx) => addEntry(tx, entry, now())) };
};
