import type { PostalAddress } from "../domain/returns/native";
import type { ListedCarrier } from "../records/carrier-accounts";
import type { Badge } from "./badge";
import type { TellTime, TimeText } from "./time-text";

export const PROVIDERS = ["easypost", "shippo"] as const;
export type Provider = (typeof PROVIDERS)[number];

interface ProviderWords {
  readonly name: string;
  /** What a merchant has to know to find the key. */
  readonly keyHelp: string;
  readonly canPayOnScan: boolean;
}

export const PROVIDER_WORDS: Readonly<Record<Provider, ProviderWords>> = {
  easypost: {
    name: "EasyPost",
    keyHelp: "In EasyPost: Account Settings, API Keys. Test keys begin with EZTK, live ones with EZAK.",
    canPayOnScan: false,
  },
  shippo: {
    name: "Shippo",
    keyHelp: "In Shippo: Settings, API. Test keys begin with shippo_test_, live ones with shippo_live_.",
    canPayOnScan: true,
  },
};

export interface LocationChoice {
  readonly id: string;
  readonly name: string;
  /** In lines; empty = the location has no full address. */
  readonly address: readonly string[];
}

interface ShopLocation {
  readonly id: string;
  readonly name: string;
  readonly address: PostalAddress | null;
}

export function locationChoice({ id, name, address }: ShopLocation): LocationChoice {
  return { id, name, address: address ? addressLines(address) : [] };
}

function addressLines({ company, street1, street2, city, provinceCode, postcode, countryCode }: PostalAddress) {
  const place = [postcode, city, provinceCode].filter(Boolean).join(" ");
  return [company, street1, street2, place, countryCode].filter((line): line is string => Boolean(line));
}

export interface CarrierModel {
  readonly provider: Provider;
  readonly name: string;
  readonly badge: Badge;
  /** Labels are bought with this one. */
  readonly isUsed: boolean;
  readonly problem: string;
  readonly connectedBy: string;
  readonly connectedAt: TimeText;
  readonly testedAt: TimeText | null;
  /** Where the provider tells that a parcel moved. */
  readonly address: string;
  readonly canPayOnScan: boolean;
  readonly wishes: {
    readonly carriers: string;
    readonly maxCost: string;
    readonly payOnScan: boolean;
    readonly packingGrams: string;
    readonly unknownItemGrams: string;
  };
}

/** `isUsed`: the newest is the one labels are bought with. */
export function carrierModel(row: ListedCarrier, isUsed: boolean, appUrl: string, tell: TellTime): CarrierModel | null {
  const provider = PROVIDERS.find((one) => one === row.provider);
  if (!provider) return null;
  const { name, canPayOnScan } = PROVIDER_WORDS[provider];
  const { carriers, maxCost, payOnScan, packingGrams, unknownItemGrams } = row.wishes;
  return {
    provider,
    name,
    isUsed,
    badge: row.mode === "live" ? { label: "Live", tone: "success" } : { label: "Test mode", tone: "attention" },
    problem: row.problem ?? "",
    connectedBy: row.connectedBy,
    connectedAt: tell(row.connectedAt),
    testedAt: row.testedAt && tell(row.testedAt),
    address: webhookAddress(appUrl, provider, row.token),
    canPayOnScan,
    wishes: {
      carriers: carriers.join(", "),
      maxCost,
      payOnScan,
      packingGrams: String(packingGrams),
      unknownItemGrams: String(unknownItemGrams),
    },
  };
}

export function webhookAddress(appUrl: string, provider: Provider, token: string): string {
  return `${appUrl}/carrier-events/${provider}/${token}`;
}
