export interface ReturnReasonDefinition {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly deleted: boolean;
  /** The value of the older enum that says the same. */
  readonly legacy: string;
}

/** The reasons Shopify gives every shop, in its order; beyond the general ones those by which goods of a category differ. */
const NAMES: readonly (readonly [name: string, legacy?: string, handle?: string])[] = [
  ["Unknown", "UNKNOWN"],
  ["Changed my mind", "UNWANTED"],
  ["Item not as described", "NOT_AS_DESCRIBED"],
  ["Received the wrong item", "WRONG_ITEM"],
  ["Other", "OTHER", "other-reason"],
  ["Damaged or defective", "DEFECTIVE"],
  ["Too small", "SIZE_TOO_SMALL"],
  ["Too big", "SIZE_TOO_LARGE"],
  ["Style", "STYLE"],
  ["Color", "COLOR"],
  ["Absorbency"],
  ["Academic level"],
  ["Accuracy"],
  ["Adhesion"],
  ["Adhesive"],
  ["Adhesive strength"],
  ["Adjustability"],
  ["Age range"],
  ["Amperage"],
  ["Angle"],
];

export const RETURN_REASONS: readonly ReturnReasonDefinition[] = NAMES.map(([name, legacy, handle], index) => ({
  id: `gid://shopify/ReturnReasonDefinition/${index + 1}`,
  name,
  handle: handle ?? name.toLowerCase().replaceAll(" ", "-"),
  deleted: false,
  legacy: legacy ?? "OTHER",
}));

export const OTHER_REASON = "other-reason";

export const reasonById = (id: string): ReturnReasonDefinition | null =>
  RETURN_REASONS.find((reason) => reason.id === id) ?? null;

export const reasonByLegacy = (legacy: string): ReturnReasonDefinition | null =>
  RETURN_REASONS.find((reason) => reason.legacy === legacy) ?? null;

const GENERAL = ["changed-my-mind", "item-not-as-described", "received-the-wrong-item", "damaged-or-defective"];
const WORN = ["too-small", "too-big", "style", "color"];
const WORN_TYPES = new Set(["Shirts", "Shoes", "Accessories", "Coats"]);

/** What a shopper is likely to mind about goods of this type; "Other" is always the last. */
export function suggestedReasons(productType: string | null): readonly ReturnReasonDefinition[] {
  const handles = [...(WORN_TYPES.has(productType ?? "") ? WORN : []), ...GENERAL, OTHER_REASON];
  return handles.flatMap((handle) => RETURN_REASONS.find((reason) => reason.handle === handle) ?? []);
}
