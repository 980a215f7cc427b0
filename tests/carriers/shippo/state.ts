import { z } from "zod";
import type { Pricing } from "../price-shipment.ts";
import { type Parcel, type Place, Refusal, World } from "../world.ts";

const text = z.string().nullish();
export const addressSchema = z.object({
  name: text,
  company: text,
  street1: text,
  street2: text,
  city: text,
  state: text,
  zip: text,
  country: z.string(),
  phone: text,
  email: text,
  validate: z.boolean().nullish(),
});
export type AddressInput = z.output<typeof addressSchema>;

export interface Rate {
  readonly id: string;
  readonly carrier: string;
  readonly service: string;
  readonly serviceName: string;
  readonly amount: string;
  readonly currency: string;
  readonly days: number;
}
export interface Shipment {
  readonly id: string;
  readonly createdAt: string;
  readonly metadata: string;
  readonly from: AddressInput;
  readonly to: AddressInput;
  readonly extra: { readonly is_return?: boolean; readonly qr_code_requested?: boolean };
  readonly rates: readonly Rate[];
  readonly messages: Pricing["messages"];
}
export interface Transaction {
  readonly id: string;
  readonly createdAt: string;
  status: "SUCCESS" | "ERROR" | "REFUNDED" | "REFUNDPENDING" | "REFUNDREJECTED";
  readonly shipment: Shipment;
  readonly rate: Rate;
  readonly metadata: string;
  readonly parcel: Parcel | null;
  readonly labelUrl: string;
  readonly qrUrl: string | null;
  readonly error: string | null;
}

export class ShippoState {
  readonly shipments = new Map<string, Shipment>();
  readonly transactions = new Map<string, Transaction>();
  constructor(readonly world: World) {}

  find<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
    const found = map.get(id);
    if (!found) throw new Refusal(404, "", "Not found.");
    return found;
  }
}

export const placeOf = ({ city, state, zip, country }: AddressInput): Place => ({
  city: city ?? "",
  state: state ?? "",
  zip: zip ?? "",
  country: country.toUpperCase(),
});
