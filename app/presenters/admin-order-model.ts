/**
 * What Shopify's own order page shows of an order by the app's extensions there, in ready words. Nothing is imported: the
 * extensions are checked against it as programs of their own. `url`: a path of the app.
 */
export interface AdminOrder {
  readonly name: string;
  readonly url: string;
  /** Something was asked for and is not looked at yet. */
  readonly isMoving: boolean;
  /** What the shopper was told of each parcel. */
  readonly shipments: readonly AdminOrderRow[];
  readonly notices: readonly AdminOrderRow[];
  readonly cancellations: readonly AdminOrderRow[];
  readonly returns: readonly AdminOrderRow[];
  /** The last one; null = nothing was decided yet. `by`: the policy, "" when it was none. */
  readonly decision: { readonly sentence: string; readonly by: string; readonly at: string } | null;
  readonly toCancel: {
    readonly tail: string;
    readonly total: string;
    readonly items: readonly string[];
    /** Some of it has left: that is not cancelled. */
    readonly hasShipped: boolean;
    readonly reasons: readonly Choice[];
    readonly obstacle: Obstacle | null;
    /** Where single items are cancelled. */
    readonly url: string;
  };
  readonly toReturn: { readonly obstacle: Obstacle | null; readonly url: string };
  readonly toUpdate: {
    /** null = nothing of it waits to be shipped. `expected`: the day staff said before. */
    readonly unshipped: { readonly expected: string | null; readonly isPast: boolean } | null;
    readonly parcels: readonly { readonly id: string; readonly title: string; readonly settle: readonly Choice[] }[];
    readonly url: string;
  };
  readonly toGive: {
    readonly canGive: boolean;
    /** How much may be given, or why nothing; "" = goodwill is off. */
    readonly help: string;
    readonly currency: string;
    /** A guest has no account to put credit on. */
    readonly hasCustomer: boolean;
    readonly given: readonly AdminOrderRow[];
    readonly url: string;
  };
}

export interface AdminOrderRow {
  readonly id: string;
  readonly title: string;
  readonly badge: { readonly label: string; readonly tone: string };
  readonly text: string;
  readonly url: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Why something cannot be done, with where to go on instead. */
export interface Obstacle {
  readonly text: string;
  readonly link?: { readonly label: string; readonly url: string };
}
