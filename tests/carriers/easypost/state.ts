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
  country: text,
  phone: text,
  email: text,
});
export type AddressInput = z.output<typeof addressSchema>;

export interface Rate {
  readonly id: string;
  readonly createdAt: string;
  readonly carrier: string;
  readonly service: string;
  readonly amount: string;
  readonly currency: string;
  readonly days: number;
}
export interface Label {
  readonly id: string;
  readonly createdAt: string;
  readonly pngUrl: string;
  pdfUrl: string | null;
}
export interface Shipment {
  readonly id: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly reference: string | null;
  readonly isReturn: boolean;
  readonly to: AddressInput;
  readonly from: AddressInput;
  readonly parcel: {
    readonly weight: number;
    readonly length?: number;
    readonly width?: number;
    readonly height?: number;
  };
  readonly options: object;
  rates: Rate[];
  readonly messages: Pricing["messages"];
  selected: Rate | null;
  label: Label | null;
  tracked: Parcel | null;
  refundStatus: string | null;
  readonly forms: { readonly id: string; readonly createdAt: string; readonly type: string; readonly url: string }[];
}
export interface Tracker {
  readonly id: string;
  readonly parcel: Parcel;
}

export class EasypostState {
  readonly shipments = new Map<string, Shipment>();
  readonly trackers = new Map<string, Tracker>();
  constructor(readonly world: World) {}

  id(prefix: string): string {
    return `${prefix}_${this.world.nextId()}`;
  }

  /** By id, or by the reference it was made with (the newest). */
  shipment(idOrReference: string): Shipment {
    const found =
      this.shipments.get(idOrReference) ??
      [...this.shipments.values()].findLast(({ reference }) => reference === idOrReference);
    if (!found) throw new Refusal(404, "NOT_FOUND", "The requested resource could not be found.");
    return found;
  }

  trackerOf(parcel: Parcel): Tracker {
    const known = [...this.trackers.values()].find((each) => each.parcel === parcel);
    if (known) return known;
    const tracker = { id: this.id("trk"), parcel };
    this.trackers.set(tracker.id, tracker);
    return tracker;
  }
}

export const placeOf = ({ city, state, zip, country }: AddressInput): Place => ({
  city: city ?? "",
  state: state ?? "",
  zip: zip ?? "",
  country: (country || "US").toUpperCase(),
});
