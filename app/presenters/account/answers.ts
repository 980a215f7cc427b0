/**
 * What the doors of the customer account answer. Texts are in the shopper's language; dates and amounts are ready to be shown.
 * The extensions share these types: nothing may be imported here.
 */

/** Something that is going on with an order. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
  readonly orderId: string;
  readonly orderName: string;
  /** When it began. */
  readonly day: string;
  readonly title: string;
  /** Each a paragraph. */
  readonly texts: readonly string[];
  readonly steps: readonly Step[];
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  /** What the shopper can do about it. */
  readonly acts: readonly Act[];
}

export const MATTER_KINDS = ["return", "cancellation", "notice", "case"] as const;
export type MatterKind = (typeof MATTER_KINDS)[number];

/** Facts, items or plain rows under a heading; "" = no heading. */
export interface Section {
  readonly label: string;
  readonly facts: readonly Fact[];
  readonly lines: readonly Line[];
  readonly rows: readonly string[];
}

/** `said`: its progress, for who does not see it. */
export interface Step {
  readonly label: string;
  readonly day: string;
  readonly progress: "done" | "current" | "next" | "wrong";
  readonly said: string;
}

export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly href?: string;
}

export interface Line {
  readonly title: string;
  readonly quantity: number;
  readonly note: string;
}

export interface Amount {
  readonly label: string;
  readonly amount: string;
}

export interface Link {
  readonly label: string;
  readonly href: string;
}

export interface Act {
  readonly name: string;
  readonly label: string;
  /** Asked before it is done; null = pressing it once is enough. */
  readonly question: {
    readonly title: string;
    /** Each a paragraph. */
    readonly texts: readonly string[];
    readonly button: string;
    /** Label of a text that must be written; null = none. */
    readonly words: string | null;
    readonly maxWords: number;
    readonly photos: PhotoChoice | null;
  } | null;
  /** Said once it was taken. */
  readonly thanks: { readonly title: string; readonly text: string };
}

export interface PhotoChoice {
  readonly label: string;
  readonly most: number;
}

export interface AccountOrder {
  readonly title: string;
  readonly orderedOn: string;
  /** "" = it goes on. */
  readonly cancelled: string;
  /** Said while there is no parcel; "" = there is. */
  readonly nothing: string;
  readonly parcels: readonly Parcel[];
  readonly matters: readonly Matter[];
  readonly actions: OrderActions;
  /** Units that have not left. */
  readonly cancellable: readonly CancellableUnits[];
  /** Those are all there is: together they are the whole order. */
  readonly cancelsWhole: boolean;
  readonly forms: readonly WriteForm[];
}

/** Where a shopper writes about their order. */
export interface WriteForm {
  readonly about: "claim" | "question";
  /** Of the button that leads to it. */
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly kind: {
    readonly label: string;
    /** The only one is not asked for. */
    readonly choices: readonly { readonly value: string; readonly label: string; readonly needsItems: boolean }[];
  };
  readonly items: {
    readonly label: string;
    readonly choices: readonly { readonly lineItemId: string; readonly label: string; readonly most: number }[];
  };
  readonly words: { readonly label: string; readonly most: number };
  readonly photos: PhotoChoice;
  readonly button: string;
  /** Said where it is missing. */
  readonly missing: Readonly<Record<"kind" | "items" | "words", string>>;
  /** Said once it was taken. */
  readonly thanks: string;
}

export interface CancellableUnits {
  readonly lineItemId: string;
  readonly title: string;
  readonly quantity: number;
}

export interface Parcel {
  readonly heading: string;
  readonly promise: string;
  readonly steps: readonly Step[];
  readonly items: readonly { readonly title: string; readonly quantity: number }[];
  readonly facts: readonly Fact[];
}

/** What can be offered, as far as the app knows; each is checked again when it is asked for. */
export interface OrderActions {
  readonly cancel: boolean;
  readonly return: boolean;
}

export interface MatterPage {
  readonly matters: readonly Matter[];
  /** Cursor of the next older page; null on the last. */
  readonly next: string | null;
}

export interface AccountReturnChoices {
  readonly orderName: string;
  readonly isGift: boolean;
  /** Why nothing can be asked for; "" = something can. */
  readonly obstacle: string;
  readonly lines: readonly ReturnableChoice[];
  readonly reasons: readonly ReasonChoice[];
  readonly resolutions: readonly { readonly value: string; readonly label: string }[];
  /** Other products may be had in exchange, too: they are looked for. */
  readonly exchangesAny: boolean;
  readonly most: { readonly photosOfLine: number; readonly note: number };
}

export interface ReasonChoice {
  readonly id: string;
  readonly label: string;
  /** `needed`: without one a person decides. */
  readonly photo: "needed" | "welcome" | "no";
}

export interface ReturnableChoice {
  readonly fulfillmentLineItemId: string;
  readonly variantId: string | null;
  readonly title: string;
  /** What one unit cost after discounts; "" for a gift. */
  readonly price: string;
  /** When it arrived, or was sent. */
  readonly day: string;
  readonly most: number;
  /** Why it cannot come back; "" = it can. */
  readonly obstacle: string;
  /** Suggested for this product, the likeliest first. */
  readonly reasonIds: readonly string[];
  /** Of the same product, to choose from in exchange. */
  readonly variants: readonly VariantChoice[];
}

export interface VariantChoice {
  readonly id: string;
  readonly label: string;
  readonly isSoldOut: boolean;
}

/** Products besides those of the order, found by words of their titles. */
export interface OtherVariants {
  readonly variants: readonly VariantChoice[];
}

/** What a return would be answered and worth, in words. */
export interface QuoteTexts {
  readonly lines: readonly (Line & { readonly isDeclined: boolean })[];
  readonly parts: readonly Amount[];
  /** What the shopper gets, or has to pay; null = no money is told. */
  readonly total: Amount | null;
  readonly bonus: Amount | null;
  readonly terms: readonly string[];
  readonly resolutions: readonly { readonly value: string; readonly label: string }[];
  /** At least one line can be asked for. */
  readonly canAsk: boolean;
}
