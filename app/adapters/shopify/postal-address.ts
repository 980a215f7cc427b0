import type { PostalAddress } from "../../domain/returns/native";

interface ShopifyAddress {
  readonly name: string | null;
  readonly company?: string | null;
  readonly address1: string | null;
  readonly address2: string | null;
  readonly city: string | null;
  readonly provinceCode: string | null;
  readonly zip: string | null;
  readonly countryCode: string | null;
  readonly phone: string | null;
}

/** An address a parcel can be sent to, or null. Some countries have no postcodes, some cities no name beside the country's. */
export function postalAddress(address: ShopifyAddress): PostalAddress | null {
  const { address1, countryCode } = address;
  if (!address1 || !countryCode) return null;
  return {
    name: address.name ?? "",
    company: address.company || null,
    street1: address1,
    street2: address.address2 || null,
    city: address.city ?? "",
    provinceCode: address.provinceCode || null,
    postcode: address.zip ?? "",
    countryCode,
    phone: address.phone || null,
  };
}
