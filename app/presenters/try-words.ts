import { isReturnKind, isShippingKind, type PolicyKind } from "../domain/policy/kinds";

interface TryWords {
  readonly title: string;
  /** "" = it needs no words. */
  readonly about: string;
  readonly subject: string;
  readonly nothing: string;
  /** null = none is asked for. */
  readonly reason: { readonly label: string; readonly none: string } | null;
}

const ORDERS: TryWords = {
  title: "Try it on a real order",
  about: "",
  subject: "Order",
  nothing: "As soon as there are orders you can try the rules on them.",
  reason: null,
};
const RETURNS: TryWords = {
  ...ORDERS,
  about: "As if the shopper asked now to return all that is left of it, with photos.",
  nothing: "As soon as an order was shipped you can try the rules on it.",
  reason: { label: "Reason", none: "No reason" },
};
const PARCELS: TryWords = {
  title: "Try it on a real parcel",
  about: "Parcels under way as if this trouble began now, and troubles of the past as they were decided about.",
  subject: "Parcel",
  nothing: "As soon as parcels are under way you can try the rules on them.",
  reason: null,
};
const NOT_LEFT: TryWords = {
  ...PARCELS,
  title: "Try it on a real order",
  about: "Orders that have not left as if this trouble began now, and troubles of the past as they were decided about.",
  subject: "Order",
  nothing: "As soon as orders wait to be shipped you can try the rules on them.",
};

/** What trying rules of a kind on something real says about itself. */
export function tryWords(kind: PolicyKind): TryWords {
  if (kind === "goodwill") return { ...PARCELS, reason: { label: "Trouble", none: "The one it is in" } };
  if (kind === "delay_not_shipped") return NOT_LEFT;
  if (isShippingKind(kind)) return PARCELS;
  return isReturnKind(kind) ? RETURNS : ORDERS;
}
