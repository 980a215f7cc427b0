import type { Gid } from "../../domain/gid";
import type { DiscountClass } from "../../domain/goodwill/types";
import type { Money } from "../../domain/money";
import type { Done, Refused } from "./outcomes";
import type { StoreCreditRead } from "./returns-port";

/** Shopify's discounts, and store credit to be taken back, in our words. Errors as in `port.ts`. */
export interface ShopifyDiscounts {
  /** Makes a code for all goods that can be used once. Not idempotent: look by `readDiscount` first. */
  createDiscountCode(
    request: CreateDiscountCode,
  ): Promise<{ outcome: "created"; discountId: Gid } | CodeTaken | Refused>;
  /** The discount that has a code, whoever made it, in whatever case; null = no such code. */
  readDiscount(code: string): Promise<DiscountRead | null>;
  /** Ends a code now. What has ended already stays so. */
  endDiscount(discountId: Gid): Promise<Done | Refused>;
  /** What a code took off an order, in the shop's currency; null = not known. */
  readDiscounted(orderId: Gid, code: string): Promise<Money | null>;

  /** What is left of a credit, and the account it is on; null = gone. */
  readCredit(transactionId: Gid): Promise<CreditLeft | null>;
  /** Takes store credit away. Shopify honours no key here: look by `readCreditsTaken` first. */
  takeStoreCredit(accountId: Gid, amount: Money): Promise<{ outcome: "taken"; transactionId: Gid } | Refused>;
  /** What merchants and apps took from a customer's accounts since an instant, newest first; not what was spent. */
  readCreditsTaken(customerId: Gid, since: Date): Promise<readonly StoreCreditRead[]>;
}

export interface CreateDiscountCode {
  readonly code: string;
  /** For staff, in the Shopify admin. */
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** Amounts in the shop's currency. */
  readonly value: { readonly percent: number } | { readonly amount: Money };
  /** null = any order */
  readonly minimum: Money | null;
  /** Who alone may use it; null = whoever has it, once. */
  readonly customerId: Gid | null;
  readonly combinesWith: readonly DiscountClass[];
  /** At most 5. */
  readonly tags: readonly string[];
}

/** Another discount of the shop has this code. */
export interface CodeTaken {
  readonly outcome: "taken";
}

export interface DiscountRead {
  readonly id: Gid;
  /** Not null only for the kind of discount the app makes. */
  readonly basic: {
    readonly status: "ACTIVE" | "EXPIRED" | "SCHEDULED";
    readonly tags: readonly string[];
    /** Follows the orders a moment later. */
    readonly uses: number;
  } | null;
}

export interface CreditLeft {
  readonly accountId: Gid;
  readonly amount: Money;
  readonly left: Money;
}
