import { type Step, STEPS } from "../steps.ts";
import type { Parcel, Scan } from "../world.ts";
import type { AddressInput, Rate, Shipment, ShippoState, Transaction } from "./state.ts";

/** Shippo's JSON as its OpenAPI description has it; no recorded traffic of Shippo is public. */
const owner = "stand-in@example.com";

export const addressJson = (state: ShippoState, address: AddressInput) => ({
  object_id: state.world.nextId(),
  object_created: state.world.now(),
  object_updated: state.world.now(),
  object_owner: owner,
  is_complete: Boolean(address.street1 && address.city),
  name: address.name ?? "",
  company: address.company ?? "",
  street1: address.street1 ?? "",
  street2: address.street2 ?? "",
  city: address.city ?? "",
  state: address.state ?? "",
  zip: address.zip ?? "",
  country: address.country,
  phone: address.phone ?? "",
  email: address.email ?? "",
  is_residential: null,
  metadata: "",
  test: true,
  validation_results: {},
});

const rateJson = (rate: Rate, shipment: Shipment) => ({
  object_id: rate.id,
  object_created: shipment.createdAt,
  object_owner: owner,
  shipment: shipment.id,
  attributes: [],
  amount: rate.amount,
  currency: rate.currency,
  amount_local: rate.amount,
  currency_local: rate.currency,
  provider: rate.carrier,
  servicelevel: { name: rate.serviceName, token: rate.service, terms: "", extended_token: rate.service },
  estimated_days: rate.days,
  duration_terms: "",
  messages: [],
  carrier_account: rate.carrier.toLowerCase(),
  test: true,
  zone: "4",
});

export const shipmentJson = (state: ShippoState, shipment: Shipment) => ({
  object_id: shipment.id,
  object_created: shipment.createdAt,
  object_updated: shipment.createdAt,
  object_owner: owner,
  status: "SUCCESS",
  address_from: addressJson(state, shipment.from),
  address_to: addressJson(state, shipment.to),
  address_return: addressJson(state, shipment.from),
  parcels: [],
  shipment_date: shipment.createdAt,
  extra: shipment.extra,
  customs_declaration: "",
  metadata: shipment.metadata,
  rates: shipment.rates.map((rate) => rateJson(rate, shipment)),
  carrier_accounts: [],
  messages: shipment.messages.map(({ carrier, message }) => ({ source: carrier, code: "", text: message })),
  test: true,
});

export const transactionJson = (transaction: Transaction) => ({
  object_id: transaction.id,
  object_created: transaction.createdAt,
  object_updated: transaction.createdAt,
  object_owner: owner,
  object_state: "VALID",
  status: transaction.status,
  rate: transaction.rate.id,
  metadata: transaction.metadata,
  label_file_type: "PDF_4x6",
  label_url: transaction.labelUrl,
  commercial_invoice_url: null,
  tracking_number: transaction.parcel?.trackingCode ?? "",
  tracking_status: transaction.parcel ? statusOf(transaction.parcel) : "UNKNOWN",
  tracking_url_provider: transaction.parcel ? `https://tools.usps.com/go/${transaction.parcel.trackingCode}` : "",
  eta: transaction.parcel?.estimatedDeliveryAt ?? null,
  qr_code_url: transaction.qrUrl,
  messages: transaction.error ? [{ source: transaction.rate.carrier, code: "", text: transaction.error }] : [],
  test: true,
});

export function trackJson(parcel: Parcel) {
  const history = parcel.scans.map((scan, index) => statusJson(parcel, scan, index));
  return {
    carrier: parcel.carrier.toLowerCase().replaceAll(" ", "_"),
    tracking_number: parcel.trackingCode,
    address_from: parcel.from,
    address_to: parcel.to,
    eta: parcel.estimatedDeliveryAt,
    original_eta: parcel.estimatedDeliveryAt,
    servicelevel: { token: parcel.service, name: parcel.service },
    metadata: null,
    tracking_status: history.at(-1) ?? null,
    tracking_history: history,
    transaction: parcel.labelId,
    messages: [],
    test: true,
  };
}

const statusOf = ({ scans }: Parcel) => shippoOf(scans.at(-1)?.step)[0];
const shippoOf = (step: Step | undefined) => (step ? STEPS[step].shippo : (["UNKNOWN", ""] as const));

function statusJson(parcel: Parcel, { step, at, place }: Scan, index: number) {
  const [status, code] = shippoOf(step);
  return {
    object_id: `${parcel.trackingCode}${index}`,
    object_created: at,
    object_updated: at,
    status,
    substatus: { code, text: STEPS[step].easypost[2], action_required: false },
    status_details: STEPS[step].easypost[2],
    status_date: at,
    location: place,
  };
}
