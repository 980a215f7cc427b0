import { compilePolicy } from "../policy/compile-policy";
import type { PolicyOf, ReturnKind } from "../policy/kinds";
import { presetsFor } from "../policy/presets";
import { DEFAULT_RETURN_SETTINGS } from "../policy/return-settings";
import { sampleLine, sampleOrder } from "../policy/testing/sample-order";
import { NO_RETURNS, sampleReason, sampleReturnable } from "../policy/testing/sample-return";
import type { ReturnRulings, Ruling } from "./ask-policy";
import type { RequestedUnits, ReturnQuestion } from "./decision";
import type { ReturnableLine, ReturnableOrder } from "./native";

const shop = { currency: "EUR", timeZone: "Europe/Berlin" } as const;

/** A policy in use. */
export function ruling<Kind extends ReturnKind>(document: PolicyOf<Kind>, mode: "ON" | "SHADOW" = "ON"): Ruling<Kind> {
  return { policy: compilePolicy(document, shop), mode } as Ruling<Kind>;
}

/** The presets of all kinds, "cautious" or "generous", in use. */
export function presetRulings(which: 0 | 1, mode: "ON" | "SHADOW" = "ON"): ReturnRulings {
  const of = <Kind extends ReturnKind>(kind: Kind) => ruling(presetsFor(kind)[which]!.document as PolicyOf<Kind>, mode);
  return { return: of("return"), label: of("label"), refund_timing: of("refund_timing"), abuse: of("abuse") };
}

/** An order of these shipped lines, all of it shipped; to Switzerland, where no right of withdrawal comes in between. */
export function returnableOrder(
  lines: readonly ReturnableLine[],
  changes: Partial<ReturnableOrder> = {},
): ReturnableOrder {
  return {
    snapshot: sampleOrder({
      shipTo: { countryCode: "CH", provinceCode: null },
      fulfillmentStatus: "FULFILLED",
      lines: lines.map(({ lineItemId: id, shipped: quantity }) =>
        sampleLine({ id, quantity, currentQuantity: quantity, unfulfilledQuantity: 0 }),
      ),
    }),
    personal: { email: null, phone: null, firstName: null, postcode: null, locale: null },
    presentmentCurrency: "EUR",
    presentmentRate: 1,
    shippingAddress: null,
    isGift: false,
    lines,
    returns: [],
    ...changes,
  };
}

/** The sample line asked back, one unit, because it is too small, a day after it arrived; override what matters. */
export function ask(
  lines: readonly (Partial<ReturnableLine> & { readonly asked?: Partial<RequestedUnits> })[] = [{}],
  changes: Partial<ReturnQuestion> = {},
): ReturnQuestion {
  const shipped = lines.map(({ asked: _, ...line }, index) =>
    sampleReturnable({
      fulfillmentLineItemId: `gid://shopify/FulfillmentLineItem/${index + 1}`,
      lineItemId: `gid://shopify/LineItem/${index + 1}`,
      ...line,
    }),
  );
  return {
    order: returnableOrder(shipped),
    lines: lines.map(({ asked }, index) => ({
      fulfillmentLineItemId: shipped[index]!.fulfillmentLineItemId,
      quantity: 1,
      reason: sampleReason("too-small"),
      hasPhoto: false,
      ...asked,
    })),
    wanted: null,
    gift: false,
    askedBy: "shopper",
    history: NO_RETURNS,
    settings: DEFAULT_RETURN_SETTINGS,
    shop,
    now: new Date("2026-07-11T10:00:00Z"),
    ...changes,
  };
}
