import type { Customer, MailingAddress, Shop } from "../state/types.ts";
import { type Json, numericId } from "./json-text.ts";

const fullName = (person: { firstName: string | null; lastName: string | null }): string | null =>
  [person.firstName, person.lastName].filter(Boolean).join(" ") || null;

export const addressFields = (address: MailingAddress | null): Json =>
  address && {
    first_name: address.firstName,
    address1: address.address1,
    phone: address.phone,
    city: address.city,
    zip: address.zip,
    province: address.province,
    country: address.country,
    last_name: address.lastName,
    address2: address.address2,
    company: address.company,
    latitude: null,
    longitude: null,
    name: fullName(address),
    country_code: address.countryCode,
    province_code: address.provinceCode,
  };

function defaultAddress(customer: Customer): Json {
  const address = customer.defaultAddress;
  if (!address) return null;
  const { latitude: _latitude, longitude: _longitude, ...fields } = addressFields(address) as Record<string, Json>;
  return {
    id: numericId(address.id),
    customer_id: numericId(customer.id),
    ...fields,
    country_name: address.country,
    default: true,
  };
}

/** The customer inside an order. */
export const customerInOrder = (customer: Customer, shop: Shop): Record<string, Json> => ({
  id: numericId(customer.id),
  created_at: customer.createdAt,
  updated_at: customer.updatedAt,
  first_name: customer.firstName,
  last_name: customer.lastName,
  state: "disabled",
  note: customer.note,
  verified_email: true,
  multipass_identifier: null,
  tax_exempt: false,
  email: customer.email,
  phone: customer.phone,
  currency: shop.currencyCode,
  tax_exemptions: [],
  admin_graphql_api_id: customer.id,
  default_address: defaultAddress(customer),
});

/** The body of `customers/*`. */
export const customerFields = (customer: Customer, shop: Shop): Json => {
  const address = defaultAddress(customer);
  return { ...customerInOrder(customer, shop), addresses: address ? [address] : [] };
};
