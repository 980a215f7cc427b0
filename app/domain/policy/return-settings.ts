import type { PolicyOf } from "./kinds";
import type { ReturnSettings } from "./return-types";

/** Member states of the European Union. */
export const EU_COUNTRIES: readonly string[] =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/** Shopify's own return reasons that are the shop's fault. */
const SHOP_FAULT_REASONS = ["damaged-or-defective", "item-not-as-described", "received-the-wrong-item"] as const;

/** Settings of a shop that never published a return policy. */
export const DEFAULT_RETURN_SETTINGS: ReturnSettings = {
  reviewHours: 24,
  brakePerHour: 50,
  holidays: [],
  transitDays: 7,
  sendWithinDays: 14,
  reminderDays: [5, 10],
  exchangeFor: "same_product",
  labelWhen: "approval",
  voidBeforeDays: 2,
  // Without a photo a person looks first: asking for them is the shop's choice.
  photoReasons: [],
  shopFaultReasons: SHOP_FAULT_REASONS,
  instructions: "",
  withdrawalCountries: EU_COUNTRIES,
};

/** The settings in force; null = nothing was ever published. A version from before a setting existed has its default. */
export function returnSettingsOf(policy: { readonly document: PolicyOf<"return"> } | null): ReturnSettings {
  return { ...DEFAULT_RETURN_SETTINGS, ...policy?.document.settings };
}
