import type { MoneyBag } from "./order-types.ts";

export interface Job {
  readonly id: string;
  done: boolean;
  readonly createdAt: string;
}

export interface BulkOperation {
  readonly id: string;
  readonly actor: string;
  readonly query: string;
  readonly createdAt: string;
  status: "CANCELED" | "CANCELING" | "COMPLETED" | "CREATED" | "EXPIRED" | "FAILED" | "RUNNING";
  errorCode: string | null;
  completedAt: string | null;
  objectCount: number;
  rootObjectCount: number;
  /** JSON lines; null until finished or when there is nothing to say. */
  result: string | null;
}

/** A line of an order under edit: of the order, or added. */
export interface CalculatedLine {
  readonly id: string;
  /** Null for an added line. */
  readonly lineItemId: string | null;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly sku: string | null;
  readonly variantId: string | null;
  quantity: number;
  readonly editableQuantityBefore: number;
  readonly lockedQuantity: number;
  restocking: boolean;
  readonly unitPrice: MoneyBag;
  readonly requiresShipping: boolean;
  readonly taxable: boolean;
  discounts: { readonly id: string; readonly description: string | null; readonly amount: MoneyBag }[];
}

export interface OrderEditSession {
  /** CalculatedOrder GID; the OrderEditSession GID has the same number. */
  readonly id: string;
  readonly orderId: string;
  readonly actor: string;
  readonly createdAt: string;
  committed: boolean;
  readonly lines: CalculatedLine[];
}

export interface DraftOrder {
  readonly id: string;
  readonly name: string;
  status: "OPEN" | "INVOICE_SENT" | "COMPLETED";
  readonly createdAt: string;
  updatedAt: string;
  completedAt: string | null;
  orderId: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly currency: string;
  readonly subtotal: number;
  readonly shipping: number;
  readonly tax: number;
  readonly total: number;
  readonly lines: readonly {
    readonly id: string;
    readonly title: string;
    readonly quantity: number;
    readonly sku: string | null;
    readonly variantId: string | null;
    readonly unitPrice: number;
    readonly requiresShipping: boolean;
    readonly taxable: boolean;
  }[];
}

/** What an idempotency key was used for; kept for 24 hours of store time. */
export interface IdempotencyRecord {
  readonly key: string;
  readonly actor: string;
  readonly mutation: string;
  readonly input: string;
  readonly resourceId: string | null;
  readonly createdAt: string;
}
