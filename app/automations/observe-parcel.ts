import { z } from "zod";
import { cutText } from "../lib/cut-text";
import { addEvent } from "../records/inbound-events";
import { addParcelEvents, updateParcel } from "../records/parcel-events";
import { stopWatching, watchParcel } from "../records/parcel-watch";
import { readLabel } from "../records/return-labels";
import { noteParcel, readReturn } from "../records/returns";
import { type Automation, nothingToDo } from "./automation";
import { observeTrackedParcel } from "./observe-tracked-parcel";

const payload = z.looseObject({
  /** Our label, or the parcel of an order. */
  labelRowId: z.string().nullish(),
  shipmentRowId: z.string().nullish(),
  updatedAt: z.string().nullable(),
  estimatedDeliveryAt: z.string().nullable(),
  firstPossessionAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  details: z.array(
    z.looseObject({
      at: z.string(),
      possession: z.boolean(),
      status: z.string().nullable(),
      message: z.string(),
      providerDetail: z.string(),
      city: z.string(),
      countryCode: z.string(),
    }),
  ),
});

/** A carrier said where a parcel is: written down, and its return goes on. */
export const observeParcel: Automation = async (context, event) => {
  const read = payload.safeParse(JSON.parse(event.payloadText));
  if (read.success && read.data.shipmentRowId) return observeTrackedParcel(context, event, read.data.shipmentRowId);
  const label = read.success && read.data.labelRowId ? await readLabel(context.db, read.data.labelRowId) : null;
  if (!read.success || !label || label.shop !== event.shop) return nothingToDo("No parcel of ours.");
  const orderReturn = await readReturn(context.db, event.shop, label.returnId);
  if (!orderReturn) return nothingToDo("Its return is not there any more.");
  const since = firstDayOf(label);
  const ours = (iso: string | null) => instant(iso, since);
  const { firstPossessionAt, deliveredAt, estimatedDeliveryAt, updatedAt } = read.data;
  const details = read.data.details.filter(({ at }) => ours(at));
  const scan = details.find(({ possession }) => possession)?.at ?? null;
  const seen = {
    scannedAt: ours(firstPossessionAt) ?? ours(scan) ?? ours(deliveredAt),
    deliveredAt: ours(deliveredAt),
    estimatedDeliveryAt: ours(estimatedDeliveryAt),
    updatedAt: ours(updatedAt),
  };
  const events = details.map(({ at, status, message, providerDetail, city, countryCode }) => ({
    key: cutText(`${at}/${status ?? ""}/${providerDetail}`, 200),
    at: new Date(at),
    status,
    text: cutText(message, 500),
    place: cutText([city, countryCode].filter(Boolean).join(", "), 200),
  }));
  const isScanned = seen.scannedAt !== null && orderReturn.scannedAt === null;
  const isNews = isScanned || (seen.deliveredAt !== null && orderReturn.deliveredAt === null);
  const { boughtAt } = label;
  // A merchant's own label has no account that could be asked.
  const watched = boughtAt && label.provider !== "upload" ? { ...label, boughtAt, orderId: orderReturn.orderId } : null;
  return {
    outcome: "handled",
    note: seen.deliveredAt
      ? "The parcel was delivered."
      : seen.scannedAt
        ? "The carrier has the parcel."
        : "News of the parcel.",
    save: async (tx) => {
      await addParcelEvents(tx, label.id, events);
      await updateParcel(tx, label.id, seen);
      await noteParcel(tx, orderReturn, seen);
      if (seen.deliveredAt) await stopWatching(tx, label);
      else if (watched) await watchParcel(tx, watched, context.now());
      if (!isNews) return;
      const check = { topic: "return/check", dedupeKey: `go-on/${event.id}`, subject: orderReturn.orderId };
      const own = { shop: event.shop, source: "SYSTEM", payload: { returnId: orderReturn.id } } as const;
      await addEvent(tx, context.sealer, { ...own, ...check }, context.now());
    },
  };
};

const DAY = 86_400_000;

/**
 * What a carrier tells from before is of another parcel: it uses its numbers again. A day is for its clock, which may
 * show the time of its place; a label of the merchant's own may have been made some days before it was put in here.
 */
function firstDayOf({ boughtAt, provider }: { readonly boughtAt: Date | null; readonly provider: string }): Date {
  return new Date((boughtAt?.getTime() ?? 0) - (provider === "upload" ? 7 * DAY : DAY));
}

function instant(iso: string | null, since: Date): Date | null {
  const at = iso === null ? NaN : Date.parse(iso);
  return at >= since.getTime() ? new Date(at) : null;
}
