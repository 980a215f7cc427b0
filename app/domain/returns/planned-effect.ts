import type { Gid } from "../gid";
import type { Money } from "../money";
import type { DeclineReason, Disposition } from "./types";

/** A move of Shopify's return from one status to the next. */
export type ReturnMove = "approve" | "decline" | "cancel" | "close" | "reopen";

export interface PlannedDisposition {
  readonly reverseFulfillmentOrderLineItemId: Gid;
  readonly quantity: number;
  readonly disposition: Disposition;
  readonly locationId: Gid | null;
}

interface OfReturn {
  readonly orderId: Gid;
  readonly returnId: string;
}

/** Actions of a return. What lines, labels and counts are is in their records: inputs say which, and how many before. */
export type PlannedReturnEffect =
  /** Opens the return at Shopify, approved. */
  | { readonly kind: "open-return"; readonly key: string; readonly input: OfReturn }
  /** Files it at Shopify as a request, while a person decides. */
  | { readonly kind: "file-return-request"; readonly key: string; readonly input: OfReturn }
  | {
      readonly kind: "move-return";
      readonly key: string;
      readonly input: OfReturn & {
        readonly nativeId: Gid;
        readonly move: ReturnMove;
        readonly decline: { readonly reason: DeclineReason; readonly note: string } | null;
      };
    }
  | {
      readonly kind: "remove-from-return";
      readonly key: string;
      readonly input: OfReturn & {
        readonly nativeId: Gid;
        readonly units: readonly { readonly returnLineItemId: Gid; readonly quantity: number; readonly left: number }[];
      };
    }
  | { readonly kind: "buy-return-label"; readonly key: string; readonly input: OfReturn }
  | {
      readonly kind: "attach-return-label";
      readonly key: string;
      readonly input: OfReturn & { readonly nativeId: Gid; readonly labelId: string };
    }
  | {
      readonly kind: "void-return-label";
      readonly key: string;
      readonly input: OfReturn & { readonly labelId: string };
    }
  | {
      readonly kind: "process-return";
      readonly key: string;
      readonly input: OfReturn & {
        readonly nativeId: Gid;
        readonly units: readonly {
          readonly returnLineItemId: Gid;
          readonly quantity: number;
          /** Units Shopify shows as processed when this was planned. */
          readonly before: number;
          readonly dispositions: readonly PlannedDisposition[];
        }[];
        readonly exchange: readonly {
          readonly exchangeLineItemId: Gid;
          readonly quantity: number;
          readonly before: number;
        }[];
        /** `recipient`: of a gift, who is given store credit afterwards for what this is worth. */
        readonly refundTo: "original_payment" | "store_credit" | "nobody" | "recipient";
        /** What Shopify says these units are worth; only for `recipient`, absent until it was asked. */
        readonly worth?: Money;
        readonly note: string;
      };
    }
  | {
      readonly kind: "dispose-return";
      readonly key: string;
      readonly input: OfReturn & {
        readonly nativeId: Gid;
        /** `before`: units of that line Shopify shows as disposed of when this was planned. */
        readonly units: readonly (PlannedDisposition & { readonly before: number })[];
      };
    }
  | {
      readonly kind: "give-store-credit";
      readonly key: string;
      readonly input: OfReturn & { readonly customerId: Gid; readonly amount: Money };
    };
