import { Router } from "express";
import { z } from "zod";
import { labelPdf, linesOf, qrPng } from "../label-files.ts";
import { priceShipment } from "../price-shipment.ts";
import { isScan } from "../steps.ts";
import { Refusal } from "../world.ts";
import { answering } from "./answering.ts";
import { shipmentJson, transactionJson } from "./shapes.ts";
import { addressSchema, placeOf, type Rate, type Shipment, type ShippoState, type Transaction } from "./state.ts";

const GRAMS: Readonly<Record<string, number>> = { g: 1, kg: 1000, oz: 28.349523125, lb: 453.59237 };
const parcelSchema = z.object({ weight: z.coerce.number().positive(), mass_unit: z.enum(["g", "kg", "oz", "lb"]) });
const shipmentSchema = z.object({
  address_from: addressSchema,
  address_to: addressSchema,
  parcels: z.array(parcelSchema).min(1),
  metadata: z.string().max(100).nullish(),
  extra: z.object({ is_return: z.boolean().optional(), qr_code_requested: z.boolean().optional() }).nullish(),
});
const transactionSchema = z.object({ rate: z.string(), metadata: z.string().nullish() });
/** Who bills a return when it is scanned. */
const ON_SCAN = new Set(["USPS", "UPS", "FedEx"]);
const REFUND_DAYS: Readonly<Record<string, number>> = { USPS: 30 };

export function serveLabels(state: ShippoState): Router {
  const { world } = state;
  const router = Router();

  router.post(
    "/shipments",
    answering((_params, body) => {
      const { address_from: from, address_to: to, parcels, metadata, extra } = shipmentSchema.parse(body);
      const grams = parcels.reduce((sum, each) => sum + each.weight * (GRAMS[each.mass_unit] ?? 1), 0);
      const { prices, messages } = priceShipment(placeOf(from), placeOf(to), grams);
      const offered = extra?.is_return ? prices.filter(({ carrier }) => ON_SCAN.has(carrier)) : prices;
      const rates = offered.map((price) => ({
        id: world.nextId(),
        ...price,
        service: `${price.carrier}_${price.service}`.toLowerCase().replaceAll(" ", "_"),
      }));
      const shipment = {
        id: world.nextId(),
        createdAt: world.now(),
        metadata: metadata ?? "",
        from,
        to,
        extra: extra ?? {},
        rates,
        messages,
      };
      state.shipments.set(shipment.id, shipment);
      return shipmentJson(state, shipment);
    }, 201),
  );
  router.get(
    "/shipments/:id",
    answering(({ id = "" }) => shipmentJson(state, state.find(state.shipments, id))),
  );

  router.post(
    "/transactions",
    answering(async (_params, body) => {
      const wanted = transactionSchema.parse(body);
      const shipment = [...state.shipments.values()].find(({ rates }) => rates.some(({ id }) => id === wanted.rate));
      const rate = shipment?.rates.find(({ id }) => id === wanted.rate);
      if (!shipment || !rate) throw new Refusal(400, "rate", "Rate with supplied object_id not found.");
      const transaction = await sell(state, shipment, rate, wanted.metadata ?? "");
      state.transactions.set(transaction.id, transaction);
      return transactionJson(transaction);
    }, 201),
  );
  router.get(
    "/transactions",
    answering((_params, _body, { rate }) => {
      const found = [...state.transactions.values()].filter((each) => rate === undefined || each.rate.id === rate);
      return { next: null, previous: null, results: found.toReversed().map(transactionJson) };
    }),
  );
  router.get(
    "/transactions/:id",
    answering(({ id = "" }) => transactionJson(state.find(state.transactions, id))),
  );

  router.post(
    "/refunds",
    answering((_params, body) => {
      const transaction = state.find(state.transactions, z.object({ transaction: z.string() }).parse(body).transaction);
      const { parcel, rate, shipment, createdAt } = transaction;
      const days = (Date.parse(world.now()) - Date.parse(createdAt)) / 86_400_000;
      const used = parcel?.scans.some(({ step }) => isScan(step)) ?? true;
      const possible = transaction.status === "SUCCESS" && !used && days <= (REFUND_DAYS[rate.carrier] ?? 90);
      if (possible) {
        transaction.status = "REFUNDPENDING";
        world.ledger.push(entry(state, shipment, rate, parcel?.trackingCode ?? "", "label_voided"));
      }
      const [now, status] = [world.now(), possible ? "PENDING" : "ERROR"];
      return {
        object_id: world.nextId(),
        object_created: now,
        object_updated: now,
        object_owner: "",
        status,
        transaction: transaction.id,
        test: true,
      };
    }, 201),
  );
  return router;
}

async function sell(state: ShippoState, shipment: Shipment, rate: Rate, metadata: string): Promise<Transaction> {
  const { world } = state;
  const [id, createdAt] = [world.nextId(), world.now()];
  const base = { id, createdAt, shipment, rate, metadata };
  // HTTP says yes, the transaction says no: as Shippo does for labels a carrier will not make.
  const error = !shipment.from.street1 || !shipment.to.street1 ? "The carrier needs a street in both addresses." : null;
  if (error) return { ...base, status: "ERROR", parcel: null, labelUrl: "", qrUrl: null, error };
  const trackingCode = rate.carrier === "UPS" ? `1Z${world.nextDigits(16)}` : `92055${world.nextDigits(17)}`;
  // A return paid on scan is asked for with the addresses of the way out.
  const ends = shipment.extra.is_return ? [shipment.to, shipment.from] : [shipment.from, shipment.to];
  const [from, to] = ends.map((each) => placeOf(each));
  const [fromLines = [], toLines = []] = ends.map((each) =>
    linesOf(each.name ?? "", each.street1 ?? "", placeOf(each)),
  );
  const parcel = {
    ...{ trackingCode, carrier: rate.carrier, service: rate.service, labelId: id, createdAt },
    ...{ from: from!, to: to!, scans: [], estimatedDeliveryAt: null },
  };
  const facts = { carrier: rate.carrier, service: rate.serviceName, trackingCode, from: fromLines, to: toLines };
  const labelUrl = world.keepFile(`${id}.pdf`, await labelPdf(facts), "application/pdf");
  const qr = shipment.extra.qr_code_requested && rate.carrier === "USPS" && from?.country === to?.country;
  const qrUrl = qr ? world.keepFile(`${id}-qr.png`, await qrPng(`USPS/${trackingCode}`), "image/png") : null;
  world.parcels.set(trackingCode, parcel);
  world.ledger.push(entry(state, shipment, rate, trackingCode, "label_bought"));
  return { ...base, status: "SUCCESS", parcel, labelUrl, qrUrl, error: null };
}

function entry(
  { world }: ShippoState,
  { id: shipmentId, metadata: reference }: Shipment,
  { carrier, service, amount, currency }: Rate,
  trackingCode: string,
  action: "label_bought" | "label_voided",
) {
  return { at: world.now(), action, shipmentId, reference, trackingCode, carrier, service, amount, currency };
}
