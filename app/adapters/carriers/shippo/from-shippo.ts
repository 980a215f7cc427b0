import { PermanentError } from "../../errors";
import type { BoughtLabel, PreparedShipment, Quote, VoidState } from "../port";
import { readCost } from "../read-cost";
import { readTime } from "../read-time";
import { voidUntil } from "../void-until";
import type { ShippoShipment, ShippoTransaction } from "./schemas";

/** Carriers with codes for a counter to scan, and where (Shippo's guide, read in 2026): both ends in this country. */
const QR_COUNTRY: Readonly<Record<string, string>> = { USPS: "US", "Evri UK": "GB", "Royal Mail": "GB" };

/** A shipment's prices. */
export function toPrepared(shipment: ShippoShipment): PreparedShipment {
  const [from, to] = [shipment.address_from?.country, shipment.address_to?.country];
  const quotes = shipment.rates.flatMap((rate): Quote[] => {
    const cost = readCost(rate.amount, rate.currency);
    if (cost === null) return [];
    return [
      {
        quoteId: rate.object_id,
        carrier: rate.provider,
        service: rate.servicelevel?.token ?? "",
        serviceName: rate.servicelevel?.name ?? "",
        cost,
        days: rate.estimated_days,
        qr: from !== undefined && from === to && QR_COUNTRY[rate.provider] === from,
      },
    ];
  });
  const messages = shipment.messages.map(({ source, text }) => (source ? `${source}: ${text}` : text));
  return { outcome: "prepared", shipmentId: shipment.object_id, quotes, messages };
}

/** Statuses of a transaction that sold a label, whatever became of it. */
const SOLD = new Set(["SUCCESS", "REFUNDED", "REFUNDPENDING", "REFUNDREJECTED"]);
export const isSold = ({ status }: ShippoTransaction) => SOLD.has(status);
export const isPending = ({ status }: ShippoTransaction) => status === "QUEUED" || status === "WAITING";

/**
 * The label a transaction sold.
 * @throws PermanentError when it is no whole label: a person must look.
 */
export function toBoughtLabel(shipment: ShippoShipment, transaction: ShippoTransaction): BoughtLabel {
  const rate = shipment.rates.find(({ object_id: id }) => id === transaction.rate);
  const cost = readCost(rate?.amount, rate?.currency);
  if (!rate || cost === null || !transaction.label_url || !transaction.tracking_number) {
    throw new PermanentError(`shippo: ${transaction.object_id} has no rate, label or tracking number`, {
      sentence: `Shippo sold a label but did not hand it over. Look at label ${transaction.object_id} there.`,
    });
  }
  const boughtAt = readTime(transaction.object_created) ?? "";
  const billing = shipment.extra?.is_return ? "on_scan" : "prepaid";
  return {
    shipmentId: shipment.object_id,
    labelId: transaction.object_id,
    trackingNumber: transaction.tracking_number,
    trackingUrl: transaction.tracking_url_provider || null,
    carrier: rate.provider,
    service: rate.servicelevel?.token ?? "",
    cost,
    labelUrl: transaction.label_url,
    qrUrl: transaction.qr_code_url || null,
    billing,
    boughtAt,
    voidUntil: billing === "on_scan" ? null : voidUntil(rate.provider, boughtAt),
  };
}

/** Why Shippo sold nothing. */
export function saidBy({ messages, status }: ShippoTransaction): string {
  return messages.map(({ text }) => text).join(" ") || `Shippo sold no label (${status}).`;
}

/** How giving back stands by the transaction's status; null = it was never asked for. */
export function toVoidState({ status }: ShippoTransaction): VoidState | null {
  if (status === "REFUNDED") return { outcome: "refunded" };
  if (status === "REFUNDPENDING") return { outcome: "submitted" };
  if (status !== "REFUNDREJECTED") return null;
  return { outcome: "refused", code: status, message: "The carrier did not take the label back." };
}
