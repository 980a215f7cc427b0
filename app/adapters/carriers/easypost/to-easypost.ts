import type { CarrierAddress, LabelRequest } from "../port";

const MM_PER_INCH = 25.4;
const GRAMS_PER_OUNCE = 28.349523125;

/**
 * The body of POST /shipments for a return. EasyPost wants the addresses as they were on the way out (`to_address` is the
 * shopper) and swaps them itself on the label.
 */
export function toShipment({ reference, from, to, parcel }: LabelRequest) {
  return {
    shipment: {
      is_return: true,
      reference,
      to_address: toAddress(from),
      from_address: toAddress(to),
      parcel: {
        // Rounded up: a parcel declared too light is charged again later.
        weight: Math.max(0.1, Math.ceil((parcel.weightGrams / GRAMS_PER_OUNCE) * 10) / 10),
        ...(parcel.lengthMm && parcel.widthMm && parcel.heightMm
          ? { length: inches(parcel.lengthMm), width: inches(parcel.widthMm), height: inches(parcel.heightMm) }
          : {}),
      },
    },
  };
}

export function toAddress(address: CarrierAddress) {
  return {
    name: address.name,
    company: address.company,
    street1: address.street1,
    street2: address.street2,
    city: address.city,
    state: address.provinceCode,
    zip: address.postcode,
    country: address.countryCode,
    phone: address.phone,
    email: address.email,
  };
}

const inches = (millimetres: number) => Math.ceil((millimetres / MM_PER_INCH) * 10) / 10;
