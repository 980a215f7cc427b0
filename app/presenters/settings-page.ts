import type { PostalAddress } from "../domain/returns/native";
import { addressLines } from "../lib/address-lines";
import type { ListedCarrier } from "../records/carrier-accounts";
import type { LabelSpend } from "../records/views/read-label-spend";
import type { Badge } from "./badge";
import { sumText } from "./money-text";
import type { TellTime, TimeText } from "./time-text";

export const PROVIDERS = ["easypost", "shippo"] as const;
export type Provider = (typeof PROVIDERS)[number];

interface ProviderWords {
  readonly name: string;
  /** What a merchant has to know to find the key. */
  readonly keyHelp: string;
  /** How every key begins. */
  readonly keyStart: RegExp;
  readonly canPayOnScan: boolean;
}

export const PROVIDER_WORDS: Readonly<Record<Provider, ProviderWords>> = {
  easypost: {
    name: "EasyPost",
    keyHelp: "In EasyPost: Account Settings, API Keys. Test keys begin with EZTK, live ones with EZAK.",
    keyStart: /^EZ[TA]K/,
    canPayOnScan: false,
  },
  shippo: {
    name: "Shippo",
    keyHelp: "In Shippo: Settings, API. Test keys begin with shippo_test_, live ones with shippo_live_.",
    keyStart: /^shippo_(test|live)_/,
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
  return { id, name, address: address ? addressLines(address, "en") : [] };
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
  /** "12 for $90.00"; "" = none. */
  readonly bought: string;
  /** Of these, unused ones the carrier took back. */
  readonly saved: string;
  readonly canPayOnScan: boolean;
  readonly wishes: {
    readonly carriers: string;
    readonly maxCost: string;
    readonly payOnScan: boolean;
    readonly packingGrams: string;
    readonly unknownItemGrams: string;
  };
}

/** `isUsed`: the newest is the one labels are bought with. `spend`: of all providers. */
export function carrierModel(
  row: ListedCarrier,
  {
    isUsed,
    appUrl,
    spend,
  }: { readonly isUsed: boolean; readonly appUrl: string; readonly spend: readonly LabelSpend[] },
  tell: TellTime,
): CarrierModel | null {
  const provider = PROVIDERS.find((one) => one === row.provider);
  if (!provider) return null;
  const own = spend.filter((one) => one.provider === provider);
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
    bought: spendText(own),
    saved: spendText(own.filter(({ isSaved }) => isSaved)),
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

function spendText(labels: readonly LabelSpend[]): string {
  const count = labels.reduce((sum, one) => sum + one.count, 0);
  return count === 0 ? "" : `${count} for ${sumText(labels.map(({ cost }) => cost))}`;
}

export function webhookAddress(appUrl: string, provider: Provider, token: string): string {
  return `${appUrl}/carrier-events/${provider}/${token}`;
}
