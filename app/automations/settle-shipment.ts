import { commandSchemas } from "../inbox/commands";
import { withNews } from "../domain/shipping/shipment";
import { readShipment } from "../records/shipments";
import { readMirrored } from "../records/orders";
import { addEntry } from "../records/timeline";
import { type Automation, nothingToDo, saveAll } from "./automation";
import { stepShipments } from "./observe-shipments";

const AS = {
  DELIVERED: { status: "DELIVERED", detail: null, text: "Staff say that it was delivered." },
  LOST: { status: "FAILURE", detail: "lost", text: "Staff say that it is lost." },
  RETURNED: { status: "FAILURE", detail: "returned", text: "Staff say that it came back." },
} as const;

/** Staff record what became of a parcel: a statement like the carrier's own. */
export const settleShipment: Automation = async (context, event) => {
  const { db, sealer, now } = context;
  const { shipmentId, as, note } = commandSchemas["shipment/settle"].parse(JSON.parse(event.payloadText));
  const { by = "Staff" } = JSON.parse(event.payloadText) as { by?: string };
  const shipment = await readShipment(db, event.shop, shipmentId);
  const order = shipment && (await readMirrored(db, sealer, event.shop, shipment.orderId));
  if (!shipment?.fulfillmentId || !order) return nothingToDo("There is no such parcel.");
  const said = {
    ...AS[as],
    at: now(),
    place: "",
    source: "STAFF",
    trackingNumber: null,
    estimatedDeliveryAt: null,
  } as const;
  const news = { ...said, key: `staff/${event.id}` };
  const step = await stepShipments(context, event, order, (known) =>
    known.map((one) => (one.id === shipmentId ? withNews(one, [news], now()) : one)),
  );
  const entry = {
    shop: event.shop,
    subject: shipment.orderId,
    cancellationId: null,
    actor: by,
    kind: "shipment/settled",
  };
  const text = note ? `${said.text} ${note}` : said.text;
  return {
    outcome: "handled",
    note: said.text,
    save: saveAll(step?.save, (tx) => addEntry(tx, { ...entry, text }, now())),
  };
};
