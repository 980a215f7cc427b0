import { z } from "zod";
import type { ParcelNews } from "../domain/shipping/news";
import { type Shipment, withNews } from "../domain/shipping/shipment";
import { cutText } from "../lib/cut-text";
import type { ClaimedEvent } from "../records/inbound-events";
import { readMirrored } from "../records/orders";
import { readShipment } from "../records/shipments";
import { type AutomationContext, type AutomationResult, nothingToDo } from "./automation";
import { stepShipments } from "./observe-shipments";

const DAY = 86_400_000;

const tracker = z.looseObject({
  updatedAt: z.string().nullable(),
  estimatedDeliveryAt: z.string().nullable(),
  details: z.array(
    z.looseObject({
      at: z.string(),
      status: z.string().nullable(),
      message: z.string(),
      providerStatus: z.string().default(""),
      providerDetail: z.string(),
      city: z.string(),
      countryCode: z.string(),
    }),
  ),
});

/** The shop's own carrier account told of a parcel on its way to a shopper. */
export async function observeTrackedParcel(
  context: AutomationContext,
  event: ClaimedEvent,
  shipmentId: string,
): Promise<AutomationResult> {
  const { db, sealer, now } = context;
  const read = tracker.safeParse(JSON.parse(event.payloadText));
  const shipment = await readShipment(db, event.shop, shipmentId);
  const order = shipment && (await readMirrored(db, sealer, event.shop, shipment.orderId));
  if (!read.success || !shipment || !order) return nothingToDo("No parcel of ours.");
  const news = newsOf(read.data, shipment);
  const step = await stepShipments(context, event, order, (known) =>
    known.map((one) => (one.id === shipmentId ? withNews(one, news, now()) : one)),
  );
  return step ? { outcome: "handled", ...step } : nothingToDo("No parcel of ours.");
}

/** Statements of the carrier since the parcel was sent: before that, its number was another parcel's. */
function newsOf(
  { details, estimatedDeliveryAt, updatedAt }: z.output<typeof tracker>,
  { trackingNumber, shippedAt, orderedAt }: Shipment,
): readonly ParcelNews[] {
  const since = (shippedAt ?? orderedAt).getTime() - DAY;
  const shared = { source: "CARRIER", trackingNumber } as const;
  const said = details.flatMap((detail): ParcelNews[] => {
    const at = new Date(detail.at);
    if (!(at.getTime() >= since)) return [];
    const code =
      detail.providerDetail && detail.providerDetail !== "unknown" ? detail.providerDetail : detail.providerStatus;
    return [
      {
        ...shared,
        key: cutText(`${detail.at}/${detail.status ?? ""}/${code}`, 200),
        at,
        status: detail.status,
        detail: code || null,
        text: detail.message,
        place: [detail.city, detail.countryCode].filter(Boolean).join(", "),
        estimatedDeliveryAt: null,
      },
    ];
  });
  const toldAt = new Date(updatedAt ?? "");
  const eta = new Date(estimatedDeliveryAt ?? "");
  if (!(eta.getTime() >= since) || !(toldAt.getTime() >= since)) return said;
  // The tracker's own estimate belongs to no scan: it is a statement of the moment the tracker was written.
  const estimate = { ...shared, key: `eta/${eta.toISOString()}`, at: toldAt, status: null, detail: null } as const;
  return [...said, { ...estimate, text: "", place: "", estimatedDeliveryAt: eta }];
}
