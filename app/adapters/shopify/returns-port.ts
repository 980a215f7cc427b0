import type { Gid } from "../../domain/gid";
import type { Money } from "../../domain/money";
import type {
  FinancialOutcome,
  NativeReturn,
  ReturnableOrder,
  ReturnQuote,
  ReverseDelivery,
  ShopLocation,
} from "../../domain/returns/native";
import type { DeclineReason, Disposition, ReturnReason } from "../../domain/returns/types";
import type { Done, Refused } from "./outcomes";

/** Shopify's returns in our words, for one shop. Errors as in `port.ts`: RetryableError, PermanentError, `refused`. */
export interface ShopifyReturns {
  /** An order with everything of it that was shipped, and its returns; all pages. null = gone or not visible. */
  readReturnable(orderId: Gid): Promise<ReturnableOrder | null>;
  /** null = gone or not visible. */
  readReturn(returnId: Gid): Promise<NativeReturn | null>;
  /** Returns of an order, oldest first. */
  readReturnsOf(orderId: Gid): Promise<readonly NativeReturn[]>;
  /** The shop's reasons that may still be chosen. */
  readReturnReasons(): Promise<readonly ReturnReason[]>;
  readLocations(): Promise<readonly ShopLocation[]>;
  /** Variants by id; those gone are left out. */
  readVariants(variantIds: readonly Gid[]): Promise<readonly VariantRead[]>;
  /** Variants of a product, for exchanges. */
  readVariantsOf(productId: Gid): Promise<readonly VariantRead[]>;
  /** Variants of a few products that are sold and have all of these words in their titles; each may be the beginning of one. */
  findVariants(words: string): Promise<readonly VariantRead[]>;

  /** What a return that does not exist yet would be worth. */
  calculateReturn(
    orderId: Gid,
    request: CalculateRequest,
  ): Promise<{ outcome: "quoted"; quote: ReturnQuote } | Refused>;
  /** Opens a return at once. `note` of each line carries our RMA number, by which a look finds it. */
  createReturn(request: CreateReturn): Promise<{ outcome: "opened"; returnId: Gid } | Refused>;
  /** Files a request that must be approved or declined. It cannot hold exchange items. */
  requestReturn(request: RequestReturn): Promise<{ outcome: "requested"; returnId: Gid } | Refused>;
  approveReturn(returnId: Gid): Promise<Done | Refused>;
  declineReturn(returnId: Gid, decline: { reason: DeclineReason; note: string }): Promise<Done | Refused>;
  /** Only while nothing was processed, refunded or disposed of. */
  cancelReturn(returnId: Gid): Promise<Done | Refused>;
  closeReturn(returnId: Gid): Promise<Done | Refused>;
  reopenReturn(returnId: Gid): Promise<Done | Refused>;
  /** Takes units out again; taking out the last closes the return. */
  removeFromReturn(returnId: Gid, units: readonly ReturnUnits[]): Promise<Done | Refused>;

  /** What Shopify would pay for these units now, read from the return as it is. */
  suggestOutcome(returnId: Gid, request: OutcomeRequest): Promise<FinancialOutcome | null>;
  /** Processes units and moves the money. Shopify honours no key here: read what is processed before trying again. */
  processReturn(request: ProcessReturn): Promise<Done | Refused>;
  /** Says what became of units apart from processing; Shopify takes those of one reverse fulfillment order at a time. */
  dispose(units: readonly DisposeUnits[]): Promise<Done | Refused>;

  /** Puts a label file where Shopify can take it; the address is good for `attachLabel` only. */
  uploadLabel(file: { bytes: Uint8Array; contentType: string; name: string }): Promise<string>;
  /** Makes the reverse delivery of all lines of one reverse fulfillment order, which only an approved return has. Shopify mails nobody: our own mail carries the label. */
  createReverseDelivery(
    reverseFulfillmentOrderId: Gid,
    shipping: ReverseShipping,
  ): Promise<{ outcome: "created"; delivery: ReverseDelivery } | Refused>;
  updateReverseDelivery(reverseDeliveryId: Gid, shipping: ReverseShipping): Promise<Done | Refused>;

  /** The customer of the shop with this e-mail address; null = there is none. */
  customerWithEmail(email: string): Promise<Gid | null>;
  /** Adds store credit. Shopify honours no key here: look at the account's credits before trying again. */
  giveStoreCredit(
    customerId: Gid,
    amount: Money,
    /** null = never */
    expiresAt?: Date | null,
  ): Promise<{ outcome: "given"; transactionId: Gid } | Refused>;
  /** Credits given to a customer since an instant, newest first. */
  readStoreCredits(customerId: Gid, since: Date): Promise<readonly StoreCreditRead[]>;
}

export interface VariantRead {
  readonly id: Gid;
  readonly productId: Gid;
  readonly productTitle: string;
  readonly title: string;
  readonly price: Money;
  /** null = not tracked: always available. */
  readonly available: number | null;
  /** Sold on when nothing is left. */
  readonly sellsOnEmpty: boolean;
  /** The product is neither a draft nor archived. */
  readonly isActive: boolean;
  /** Everybody can see it in the online store. */
  readonly isPublished: boolean;
  readonly isGiftCard: boolean;
}

export interface ReturnUnits {
  readonly returnLineItemId: Gid;
  readonly quantity: number;
}

export interface ExchangeUnits {
  readonly variantId: Gid;
  readonly quantity: number;
}

export interface CalculateRequest {
  readonly lines: readonly {
    readonly fulfillmentLineItemId: Gid;
    readonly quantity: number;
    readonly restockingFeePercent: number;
  }[];
  readonly exchange: readonly ExchangeUnits[];
  /** Presentment currency; null = none. */
  readonly shippingFee: Money | null;
}

export interface CreateReturn {
  readonly orderId: Gid;
  readonly lines: readonly {
    readonly fulfillmentLineItemId: Gid;
    readonly quantity: number;
    readonly reasonId: Gid;
    /** ≤ 255 characters. */
    readonly note: string;
    readonly restockingFeePercent: number;
  }[];
  readonly exchange: readonly ExchangeUnits[];
  readonly shippingFee: Money | null;
  readonly requestedAt: Date;
}

export interface RequestReturn {
  readonly orderId: Gid;
  readonly lines: readonly {
    readonly fulfillmentLineItemId: Gid;
    readonly quantity: number;
    readonly reasonId: Gid;
    /** ≤ 300 characters; carries our RMA number. */
    readonly note: string;
    readonly restockingFeePercent: number;
  }[];
  readonly shippingFee: Money | null;
}

export interface OutcomeRequest {
  readonly units: readonly ReturnUnits[];
  readonly exchange: readonly { readonly exchangeLineItemId: Gid; readonly quantity: number }[];
  readonly method: "original_payment" | "store_credit";
}

export interface ProcessReturn {
  readonly returnId: Gid;
  readonly units: readonly (ReturnUnits & { readonly dispositions: readonly DisposeUnits[] })[];
  readonly exchange: readonly { readonly exchangeLineItemId: Gid; readonly quantity: number }[];
  /** As `suggestOutcome` just said; null moves no money. */
  readonly refund:
    | { readonly to: "original_payment"; readonly transactions: FinancialOutcome["transactions"] }
    | { readonly to: "store_credit"; readonly amount: Money }
    | null;
  /** For staff; carries our reference. */
  readonly note: string;
}

export interface DisposeUnits {
  readonly reverseFulfillmentOrderLineItemId: Gid;
  readonly quantity: number;
  readonly disposition: Disposition;
  /** Needed for RESTOCKED. */
  readonly locationId: Gid | null;
}

export interface ReverseShipping {
  /** An address `uploadLabel` gave, or any public one; null = no label. */
  readonly labelUrl: string | null;
  readonly tracking: { readonly number: string; readonly url: string | null } | null;
}

export interface StoreCreditRead {
  readonly transactionId: Gid;
  readonly amount: Money;
  readonly createdAt: string;
}
