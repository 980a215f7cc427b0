import { PermanentError } from "../../errors";
import type { BoughtLabel, PreparedShipment, Quote, VoidState } from "../port";
import { readCost } from "../read-cost";
import { readTime } from "../read-time";
import { voidUntil } from "../void-until";
import { asText, type EasypostShipment } from "./schemas";

/** A shipment's prices. */
export function toPrepared(shipment: EasypostShipment): PreparedShipment {
  const domestic =
    shipment.from_address?.country === "US" && shipment.to_address?.country === shipment.from_address.country;
  const quotes = shipment.rates.flatMap((rate): Quote[] => {
    const cost = readCost(rate.rate, rate.currency);
    if (cost === null) return [];
    return [
      {
        quoteId: rate.id,
        carrier: rate.carrier,
        service: rate.service,
        serviceName: spaced(rate.service),
        cost,
        days: rate.delivery_days ?? rate.est_delivery_days,
        qr: domestic && rate.carrier === "USPS",
      },
    ];
  });
  const messages = shipment.messages.map(({ carrier, message }) => `${carrier}: ${asText(message)}`);
  return { outcome: "prepared", shipmentId: shipment.id, quotes, messages };
}

/** "GroundAdvantage" → "Ground Advantage", "FEDEX_2_DAY" → "FEDEX 2 DAY" */
const spaced = (service: string) => service.replace(/([a-z])(?=[A-Z])/g, "$1 ").replaceAll("_", " ");

/**
 * The label of a shipment; null = none was bought.
 * @throws PermanentError bought, but without what makes it a label: a person must look.
 */
export function toBoughtLabel(shipment: EasypostShipment): BoughtLabel | null {
  const { id, selected_rate: rate, postage_label: label, tracking_code: code } = shipment;
  if (!rate && !label && code === "") return null;
  const cost = readCost(rate?.rate, rate?.currency);
  if (!rate || !label?.label_url || code === "" || cost === null) {
    throw new PermanentError(`easypost: ${id} was bought but has no rate, label or tracking code`, {
      sentence: `EasyPost sold a label but did not hand it over. Look at shipment ${id} there.`,
    });
  }
  const boughtAt = readTime(label.created_at) ?? readTime(shipment.created_at) ?? "";
  const qr = shipment.forms.find(({ form_type: type }) => type === "label_qr_code");
  return {
    shipmentId: id,
    labelId: id,
    trackingNumber: code,
    trackingUrl: shipment.tracker?.public_url || null,
    carrier: rate.carrier,
    service: rate.service,
    cost,
    labelUrl: label.label_pdf_url || label.label_url,
    qrUrl: qr?.form_url || null,
    // Accounts that bill on scan show it only when a refund is asked for: it is then `not_applicable`.
    billing: "prepaid",
    boughtAt,
    voidUntil: voidUntil(rate.carrier, boughtAt),
  };
}

/** `refund_status` in our words; null = it was never asked for. */
export function toVoidState(status: string): VoidState | null {
  if (status === "") return null;
  if (status === "submitted" || status === "refunded" || status === "not_applicable") return { outcome: status };
  return { outcome: "refused", code: status, message: "The carrier did not take the label back." };
}
