import type { CarrierAddress, LabelRequest } from "../port";

/** Shippo cannot price a parcel without a size: a small box, as a parcel locker takes it. */
const DEFAULT_MM = { length: 300, width: 200, height: 100 };

/**
 * The body of POST /shipments. Paid on scan (`is_return`), Shippo wants the addresses as on the way out and swaps them itself;
 * paid at once it is an ordinary parcel from the shopper to the shop.
 */
export function toShipment({ reference, from, to, parcel, payOnScan = false, qr = false }: LabelRequest) {
  const [shopper, shop] = [toAddress(from), toAddress(to)];
  return {
    addressFrom: payOnScan ? shop : shopper,
    addressTo: payOnScan ? shopper : shop,
    metadata: reference,
    async: false,
    parcels: [
      {
        massUnit: "g" as const,
        weight: String(Math.max(1, Math.ceil(parcel.weightGrams))),
        distanceUnit: "mm" as const,
        length: String(parcel.lengthMm ?? DEFAULT_MM.length),
        width: String(parcel.widthMm ?? DEFAULT_MM.width),
        height: String(parcel.heightMm ?? DEFAULT_MM.height),
      },
    ],
    extra: { ...(payOnScan ? { isReturn: true } : {}), ...(qr ? { qrCodeRequested: true } : {}) },
  };
}

export function toAddress(address: CarrierAddress) {
  return {
    name: address.name,
    company: address.company ?? undefined,
    street1: address.street1,
    street2: address.street2 ?? undefined,
    city: address.city,
    state: address.provinceCode ?? undefined,
    zip: address.postcode,
    country: address.countryCode,
    phone: address.phone ?? undefined,
    email: address.email ?? undefined,
  };
}
