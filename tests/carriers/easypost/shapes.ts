import { STEPS } from "../steps.ts";
import type { Hook, Parcel, Scan } from "../world.ts";
import type { AddressInput, EasypostState, Label, Rate, Shipment, Tracker } from "./state.ts";

/** EasyPost's JSON, key by key as recorded. */
const MODE = "test";

export function addressJson(state: EasypostState, address: AddressInput) {
  const now = state.world.now().replace("Z", "+00:00");
  return {
    id: state.id("adr"),
    object: "Address",
    created_at: now,
    updated_at: now,
    name: address.name ?? null,
    company: address.company ?? null,
    street1: address.street1 ?? null,
    street2: address.street2 ?? null,
    city: address.city ?? null,
    state: address.state ?? null,
    zip: address.zip ?? null,
    country: address.country ?? "US",
    phone: address.phone ? "<REDACTED>" : null,
    email: address.email ? "<REDACTED>" : null,
    mode: MODE,
    carrier_facility: null,
    residential: null,
    federal_tax_id: null,
    state_tax_id: null,
    verifications: {},
  };
}

export function rateJson(rate: Rate, shipmentId: string) {
  return {
    id: rate.id,
    object: "Rate",
    created_at: rate.createdAt,
    updated_at: rate.createdAt,
    mode: MODE,
    service: rate.service,
    carrier: rate.carrier,
    rate: rate.amount,
    currency: rate.currency,
    retail_rate: null,
    retail_currency: null,
    list_rate: rate.amount,
    list_currency: rate.currency,
    billing_type: "easypost",
    delivery_days: rate.days,
    delivery_date: null,
    delivery_date_guaranteed: false,
    est_delivery_days: rate.days,
    shipment_id: shipmentId,
    carrier_account_id: `ca_${rate.carrier.toLowerCase().replaceAll(" ", "")}`,
  };
}

function labelJson(label: Label) {
  return {
    object: "PostageLabel",
    id: label.id,
    created_at: label.createdAt,
    updated_at: label.createdAt,
    date_advance: 0,
    integrated_form: "none",
    label_date: label.createdAt,
    label_resolution: 300,
    label_size: "4x6",
    label_type: "default",
    label_file_type: "image/png",
    label_url: label.pngUrl,
    label_pdf_url: label.pdfUrl,
    label_zpl_url: null,
    label_epl2_url: null,
    label_file: null,
  };
}

export function shipmentJson(state: EasypostState, shipment: Shipment) {
  const [from, to] = [addressJson(state, shipment.from), addressJson(state, shipment.to)];
  const { label, selected, tracked } = shipment;
  const fee = (type: string, amount: string) => ({ object: "Fee", type, amount, charged: true, refunded: false });
  return {
    created_at: shipment.createdAt,
    is_return: shipment.isReturn,
    messages: shipment.messages.map(({ carrier, message }) => ({ carrier, type: "rate_error", message })),
    mode: MODE,
    options: { currency: "USD", payment: { type: "SENDER" }, date_advance: 0, ...shipment.options },
    reference: shipment.reference,
    status: tracked ? trackerStatus(tracked).status : "unknown",
    tracking_code: tracked?.trackingCode ?? null,
    updated_at: shipment.updatedAt,
    batch_id: null,
    batch_status: null,
    batch_message: null,
    customs_info: null,
    from_address: from,
    insurance: null,
    order_id: null,
    parcel: parcelJson(state, shipment),
    postage_label: label && labelJson(label),
    rates: shipment.rates.map((rate) => rateJson(rate, shipment.id)),
    refund_status: shipment.refundStatus,
    scan_form: null,
    selected_rate: selected && rateJson(selected, shipment.id),
    tracker: tracked && trackerJson(state.trackerOf(tracked)),
    to_address: to,
    usps_zone: null,
    return_address: from,
    buyer_address: to,
    forms: shipment.forms.map((form) => ({
      object: "Form",
      id: form.id,
      created_at: form.createdAt,
      updated_at: form.createdAt,
      mode: MODE,
      form_type: form.type,
      form_url: form.url,
      submitted_electronically: null,
    })),
    fees: selected ? [fee("LabelFee", "0.00000"), fee("PostageFee", Number(selected.amount).toFixed(5))] : [],
    id: shipment.id,
    object: "Shipment",
  };
}

function parcelJson(state: EasypostState, { parcel, createdAt }: Shipment) {
  return {
    id: state.id("prcl"),
    object: "Parcel",
    created_at: createdAt,
    updated_at: createdAt,
    length: parcel.length ?? null,
    width: parcel.width ?? null,
    height: parcel.height ?? null,
    predefined_package: null,
    weight: parcel.weight,
    mode: MODE,
  };
}

function trackerStatus({ scans }: Parcel) {
  const last = scans.at(-1);
  const [status, status_detail] = last ? STEPS[last.step].easypost : ["unknown", "unknown"];
  return { status, status_detail };
}

export function trackerJson({ id, parcel }: Tracker) {
  const place = (scan: Scan["place"]) => ({
    object: "TrackingLocation",
    city: scan.city.toUpperCase() || null,
    state: scan.state || null,
    country: scan.country || null,
    zip: scan.zip || null,
  });
  return {
    id,
    object: "Tracker",
    mode: MODE,
    tracking_code: parcel.trackingCode,
    ...trackerStatus(parcel),
    created_at: parcel.createdAt,
    updated_at: parcel.scans.at(-1)?.at ?? parcel.createdAt,
    signed_by: null,
    weight: null,
    est_delivery_date: parcel.estimatedDeliveryAt,
    shipment_id: parcel.labelId,
    carrier: parcel.carrier,
    tracking_details: parcel.scans.map((scan) => {
      const [status, status_detail, message] = STEPS[scan.step].easypost;
      return {
        object: "TrackingDetail",
        message,
        description: "",
        status,
        status_detail,
        datetime: scan.at,
        source: parcel.carrier,
        carrier_code: "",
        tracking_location: place(scan.place),
      };
    }),
    fees: [],
    carrier_detail: null,
    finalized: parcel.scans.at(-1)?.step === "delivered",
    is_return: true,
    public_url: `https://track.easypost.com/${Buffer.from(id).toString("base64url")}`,
  };
}

export const webhookJson = ({ id, url }: Hook, now: string) => ({
  id,
  object: "Webhook",
  mode: MODE,
  url,
  created_at: now,
  disabled_at: null,
  custom_headers: [],
});

export function eventJson(state: EasypostState, parcel: Parcel, { url }: Hook) {
  const now = state.world.now();
  const before = trackerStatus({ ...parcel, scans: parcel.scans.slice(0, -1) });
  return {
    description: "tracker.updated",
    mode: MODE,
    previous_attributes: { status: before.status },
    created_at: now,
    pending_urls: [url],
    completed_urls: [],
    updated_at: now,
    // One id however often it is sent.
    id: `evt_${parcel.trackingCode}${parcel.scans.length}`,
    user_id: "user_1",
    status: "pending",
    object: "Event",
    result: trackerJson(state.trackerOf(parcel)),
  };
}
