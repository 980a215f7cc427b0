import type { Money } from "../../domain/money";
import type { FulfillmentEventStatus, TrackerRead } from "./tracker";

/**
 * Parcel carriers behind one merchant's account at one provider, in our words. Every method throws RetryableError
 * (busy, 5xx, no answer; `outcomeUnknown` when the provider may have done it) or PermanentError (key not accepted,
 * request not understood). What the provider refuses as business is returned as `refused` with its own message.
 */
export interface Carrier {
  readonly provider: CarrierProvider;
  /** One harmless call: whether the key is accepted, and whether it buys real labels. */
  testCredentials(): Promise<CredentialTest>;
  /** Asks the provider to call `url` when a parcel moves; the same url a second time changes nothing. */
  listenAt(url: string): Promise<{ readonly outcome: "listening" } | CarrierRefused>;
  /** Before a label is bought: a label from an undeliverable address can be bought and is lost money. */
  checkAddress(address: CarrierAddress): Promise<AddressCheck>;
  /** Creates the shipment and reads its prices. Costs nothing; keep `shipmentId` before buying. */
  prepare(request: LabelRequest): Promise<PreparedShipment | CarrierRefused>;
  /** Buys the label of a prepared shipment. After an unknown outcome `look`, never buy again blindly. */
  buy(choice: LabelChoice): Promise<{ readonly outcome: "bought"; readonly label: BoughtLabel } | CarrierRefused>;
  /** The label of a prepared shipment if one was bought, else null. */
  look(choice: LabelChoice): Promise<BoughtLabel | null>;
  /** The shipment made with our reference; null = none, or this provider cannot find by reference. */
  findByReference(reference: string): Promise<PreparedShipment | null>;
  /** The label as a printable file (PDF where the provider makes one). */
  readLabelFile(label: LabelName): Promise<CarrierFile>;
  /** The code a shop counter scans instead of a printed label; null = this carrier has none for this label. */
  readQrFile(label: LabelName): Promise<CarrierFile | null>;
  /** Gives an unused label back. Asking twice is answered like asking once. */
  void(label: LabelName): Promise<VoidState>;
  /** How giving back stands; null = it was never asked for. */
  readVoid(label: LabelName): Promise<VoidState | null>;
  /** Where a parcel is; null = the provider does not know the number. `carrier` as in BoughtLabel. */
  readTracker(carrier: string, trackingNumber: string): Promise<TrackerRead | null>;
}

export type CarrierProvider = "easypost" | "shippo";

export interface CarrierAccount {
  readonly provider: CarrierProvider;
  readonly apiKey: string;
  /** Signs EasyPost's webhooks; for Shippo it is the token in the webhook's URL. */
  readonly webhookSecret: string;
  /** Another address of the provider's API, e.g. of a stand-in; absent = the provider's own. */
  readonly baseUrl?: string;
}

/** Opens a merchant's account. No call is made. */
export type OpenCarrier = (account: CarrierAccount) => Carrier;

export interface CarrierRefused {
  readonly outcome: "refused";
  /** The provider's code, "" when it gives none. */
  readonly code: string;
  readonly message: string;
}

export type CredentialTest =
  | { readonly outcome: "accepted"; readonly mode: "test" | "live" }
  | { readonly outcome: "not_accepted"; readonly message: string };

export interface CarrierAddress {
  readonly name: string;
  readonly company: string | null;
  readonly street1: string;
  readonly street2: string | null;
  readonly city: string;
  readonly provinceCode: string | null;
  readonly postcode: string;
  /** ISO 3166-1 alpha-2 */
  readonly countryCode: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export type AddressCheck =
  | { readonly outcome: "deliverable" }
  | { readonly outcome: "undeliverable"; readonly messages: readonly string[] }
  /** The provider cannot tell for this country, or did not say. */
  | { readonly outcome: "unknown" };

export interface ParcelSpec {
  readonly weightGrams: number;
  readonly lengthMm?: number;
  readonly widthMm?: number;
  readonly heightMm?: number;
}

export interface LabelRequest {
  /** Ours, unique per label, e.g. `return-label/{returnId}`; kept at the provider. */
  readonly reference: string;
  /** Where the parcel starts: the shopper. */
  readonly from: CarrierAddress;
  /** Where it travels to: the shop's location. */
  readonly to: CarrierAddress;
  readonly parcel: ParcelSpec;
  /** Pay when the carrier scans it, where the provider offers that (Shippo: USPS, UPS, FedEx). */
  readonly payOnScan?: boolean;
  /** Ask for a QR code too, where the carrier has one. Carriers want that only when the shopper asked for it. */
  readonly qr?: boolean;
}

export interface PreparedShipment {
  readonly outcome: "prepared";
  readonly shipmentId: string;
  readonly quotes: readonly Quote[];
  /** Why carriers gave no price, in the provider's words. */
  readonly messages: readonly string[];
}

export interface Quote {
  readonly quoteId: string;
  readonly carrier: string;
  readonly service: string;
  /** As people read it. */
  readonly serviceName: string;
  readonly cost: Money;
  /** Days on the way, null = not told. */
  readonly days: number | null;
  /** Whether a QR code can be had for it. */
  readonly qr: boolean;
}

export interface LabelChoice {
  readonly shipmentId: string;
  readonly quoteId: string;
}

/** What names a label at its provider. */
export interface LabelName {
  readonly shipmentId: string;
  /** EasyPost: the shipment; Shippo: the transaction. */
  readonly labelId: string;
}

export interface BoughtLabel extends LabelName {
  readonly trackingNumber: string;
  readonly trackingUrl: string | null;
  readonly carrier: string;
  readonly service: string;
  readonly cost: Money;
  readonly labelUrl: string;
  readonly qrUrl: string | null;
  readonly billing: "prepaid" | "on_scan";
  readonly boughtAt: string;
  /** Last instant (UTC) the carrier takes an unused label back; null = nothing to give back, or not known. */
  readonly voidUntil: string | null;
}

export interface CarrierFile {
  readonly bytes: Uint8Array;
  readonly contentType: "application/pdf" | "image/png";
}

export type VoidState =
  | { readonly outcome: "submitted" }
  | { readonly outcome: "refunded" }
  /** Already scanned, too late, or asked too soon after buying. */
  | CarrierRefused
  /** Nothing was charged: the carrier bills on scan. */
  | { readonly outcome: "not_applicable" };

export type { FulfillmentEventStatus, TrackerRead };
