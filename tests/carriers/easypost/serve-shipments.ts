import { Router } from "express";
import { z } from "zod";
import { barcodePng, labelPdf, linesOf, qrPng } from "../label-files.ts";
import { priceShipment } from "../price-shipment.ts";
import { isScan } from "../steps.ts";
import { Refusal } from "../world.ts";
import { answering } from "./answering.ts";
import { shipmentJson } from "./shapes.ts";
import { addressSchema, type EasypostState, placeOf, type Shipment } from "./state.ts";

const REQUIRED = "Missing required parameter.";
const positive = z.coerce.number().positive();
const createSchema = z.object({
  to_address: addressSchema,
  from_address: addressSchema,
  parcel: z.object({
    weight: positive,
    length: positive.nullish(),
    width: positive.nullish(),
    height: positive.nullish(),
  }),
  reference: z.string().nullish(),
  is_return: z.boolean().nullish(),
  options: z.record(z.string(), z.unknown()).nullish(),
});
const GRAMS_PER_OUNCE = 28.349523125;
/** Days a carrier takes an unused label back. */
const REFUND_DAYS: Readonly<Record<string, number>> = { USPS: 30 };

export function serveShipments(state: EasypostState): Router {
  const { world } = state;
  const router = Router();

  router.get(
    "/",
    answering(() => ({
      shipments: [...state.shipments.values()].toReversed().map((each) => shipmentJson(state, each)),
      has_more: false,
    })),
  );
  router.get(
    "/:id",
    answering(({ id = "" }) => shipmentJson(state, state.shipment(id))),
  );

  router.post(
    "/",
    answering((_params, body) => {
      const given = (body as { shipment?: unknown }).shipment;
      if (!given) throw new Refusal(422, "PARAMETER.REQUIRED", REQUIRED, "shipment");
      const parsed = createSchema.safeParse(given);
      if (!parsed.success) {
        const field = parsed.error.issues[0]?.path.join(".") ?? "shipment";
        throw new Refusal(422, "PARAMETER.REQUIRED", REQUIRED, field);
      }
      const now = world.now();
      const { to_address: to, from_address: from, parcel } = parsed.data;
      const { prices, messages } = priceShipment(placeOf(from), placeOf(to), parcel.weight * GRAMS_PER_OUNCE);
      const shipment: Shipment = {
        id: state.id("shp"),
        createdAt: now,
        updatedAt: now,
        reference: parsed.data.reference ?? null,
        isReturn: parsed.data.is_return ?? false,
        to,
        from,
        parcel: {
          weight: parcel.weight,
          length: parcel.length ?? undefined,
          width: parcel.width ?? undefined,
          height: parcel.height ?? undefined,
        },
        options: parsed.data.options ?? {},
        rates: prices.map(({ serviceName: _, ...price }) => ({ id: state.id("rate"), createdAt: now, ...price })),
        messages,
        selected: null,
        label: null,
        tracked: null,
        refundStatus: null,
        forms: [],
      };
      state.shipments.set(shipment.id, shipment);
      return shipmentJson(state, shipment);
    }, 201),
  );

  router.post(
    "/:id/buy",
    answering(async ({ id = "" }, body) => {
      const shipment = state.shipment(id);
      const { rate } = z.object({ rate: z.object({ id: z.string() }) }).parse(body);
      const selected = shipment.rates.find((each) => each.id === rate.id);
      if (shipment.selected)
        throw new Refusal(422, "SHIPMENT.POSTAGE.EXISTS", "Postage already exists for this shipment.");
      if (!selected) throw new Refusal(404, "NOT_FOUND", "The requested resource could not be found.");
      await makeLabel(state, shipment, selected);
      return shipmentJson(state, shipment);
    }),
  );

  router.get(
    "/:id/label",
    answering(async ({ id = "" }, _body, query) => {
      const shipment = state.shipment(id);
      const { label, tracked, selected } = shipment;
      if (!label || !tracked || !selected) throw new Refusal(422, "SHIPMENT.POSTAGE.MISSING", "No postage was bought.");
      if (query.file_format !== "PDF")
        throw new Refusal(501, "STAND_IN.NOT_IMPLEMENTED", "This stand-in converts to PDF only.");
      const [from, to] = ends(shipment);
      const facts = {
        carrier: selected.carrier,
        service: selected.service,
        trackingCode: tracked.trackingCode,
        from,
        to,
      };
      label.pdfUrl = world.keepFile(`${label.id}.pdf`, await labelPdf(facts), "application/pdf");
      return shipmentJson(state, shipment);
    }),
  );

  router.post(
    "/:id/forms",
    answering(async ({ id = "" }, body) => {
      const shipment = state.shipment(id);
      const { form } = z.object({ form: z.object({ type: z.string() }) }).parse(body);
      if (form.type !== "label_qr_code")
        throw new Refusal(501, "STAND_IN.NOT_IMPLEMENTED", `This stand-in makes no ${form.type}.`);
      const { tracked, selected } = shipment;
      const domestic = placeOf(shipment.from).country === "US" && placeOf(shipment.to).country === "US";
      if (!tracked || selected?.carrier !== "USPS" || !domestic) {
        throw new Refusal(422, "SHIPMENT.FORM.UNAVAILABLE", "This form is not available for the shipment.");
      }
      const formId = state.id("form");
      const url = world.keepFile(`${formId}.png`, await qrPng(`USPS/${tracked.trackingCode}`), "image/png");
      shipment.forms.push({ id: formId, createdAt: world.now(), type: form.type, url });
      return shipmentJson(state, shipment);
    }, 201),
  );

  router.post(
    "/:id/refund",
    answering(({ id = "" }) => {
      const shipment = state.shipment(id);
      const { label, tracked, selected } = shipment;
      const unavailable = (why: string) => new Refusal(422, "SHIPMENT.REFUND.UNAVAILABLE", why);
      if (!label || !tracked || !selected) throw unavailable("No postage was bought.");
      if (shipment.refundStatus === "submitted" || shipment.refundStatus === "refunded") {
        throw unavailable("A refund was already requested.");
      }
      if (tracked.scans.some(({ step }) => isScan(step))) throw unavailable("The label was already used.");
      const days = (Date.parse(world.now()) - Date.parse(label.createdAt)) / 86_400_000;
      if (days > (REFUND_DAYS[selected.carrier] ?? 90)) throw unavailable("The label is too old to be refunded.");
      shipment.refundStatus = "submitted";
      world.ledger.push(entry(state, shipment, "label_voided"));
      return shipmentJson(state, shipment);
    }),
  );
  return router;
}

async function makeLabel(state: EasypostState, shipment: Shipment, rate: Shipment["rates"][number]): Promise<void> {
  const { world } = state;
  const now = world.now();
  const trackingCode = rate.carrier === "UPS" ? `1Z${world.nextDigits(16)}` : `94001${world.nextDigits(17)}`;
  const [labelId, png] = [state.id("pl"), await barcodePng(trackingCode)];
  // Concurrent requests meet here: the label is sold once.
  if (shipment.selected) throw new Refusal(422, "SHIPMENT.POSTAGE.EXISTS", "Postage already exists for this shipment.");
  const pngUrl = world.keepFile(`${labelId}.png`, png, "image/png");
  const [from, to] = [placeOf(shipment.from), placeOf(shipment.to)];
  const { carrier, service } = rate;
  const parcel = {
    trackingCode,
    carrier,
    service,
    labelId: shipment.id,
    createdAt: now,
    scans: [],
    estimatedDeliveryAt: null,
  };
  shipment.selected = rate;
  shipment.label = { id: labelId, createdAt: now, pngUrl, pdfUrl: null };
  // A return travels against its addresses.
  shipment.tracked = shipment.isReturn ? { ...parcel, from: to, to: from } : { ...parcel, from, to };
  shipment.updatedAt = now;
  world.parcels.set(trackingCode, shipment.tracked);
  world.ledger.push(entry(state, shipment, "label_bought"));
}

function entry({ world }: EasypostState, shipment: Shipment, action: "label_bought" | "label_voided") {
  const { carrier = "", service = "", amount = "", currency = "" } = shipment.selected ?? {};
  const trackingCode = shipment.tracked?.trackingCode ?? "";
  const { id: shipmentId, reference } = shipment;
  return { at: world.now(), action, shipmentId, reference, trackingCode, carrier, service, amount, currency };
}

/** Sender and receiver as they stand on the label. */
function ends({ from, to, isReturn }: Shipment): [string[], string[]] {
  const [a, b] = [from, to].map((each) => linesOf(each.name || each.company || "", each.street1 ?? "", placeOf(each)));
  return isReturn ? [b ?? [], a ?? []] : [a ?? [], b ?? []];
}
