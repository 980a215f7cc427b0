import type { Gid } from "./gid";
import type { PlannedGoodwillEffect } from "./goodwill/planned-effect";
import type { PlannedReturnEffect } from "./returns/planned-effect";
import type { PlannedShippingEffect } from "./shipping/planned-effect";

/**
 * An action on the world as data. `key` is its business meaning, unique per shop: planning it twice is one row.
 * Inputs carry references, never personal data.
 */
export type PlannedEffect =
  | PlannedReturnEffect
  | PlannedGoodwillEffect
  | PlannedShippingEffect
  | {
      readonly kind: "hold-fulfillment-order";
      readonly key: string;
      readonly input: {
        readonly orderId: Gid;
        readonly fulfillmentOrderId: Gid;
        readonly handle: string;
        readonly notes: string;
      };
    }
  | {
      readonly kind: "release-hold";
      readonly key: string;
      readonly input: { readonly orderId: Gid; readonly handle: string };
    }
  | {
      readonly kind: "request-warehouse-cancellation";
      readonly key: string;
      readonly input: { readonly orderId: Gid; readonly fulfillmentOrderId: Gid; readonly message: string };
    }
  | {
      readonly kind: "cancel-order";
      readonly key: string;
      readonly input: {
        readonly orderId: Gid;
        readonly reason: string;
        readonly refund: "original_payment" | "none";
        readonly restock: boolean;
        readonly staffNote: string;
      };
    }
  | {
      readonly kind: "refund-units";
      readonly key: string;
      readonly input: {
        readonly orderId: Gid;
        readonly units: readonly { readonly lineItemId: Gid; readonly quantity: number }[];
        readonly restock: boolean;
        readonly note: string;
      };
    }
  | {
      readonly kind: "edit-quantities";
      readonly key: string;
      readonly input: {
        readonly orderId: Gid;
        /** New totals per order line. */
        readonly quantities: readonly { readonly lineItemId: Gid; readonly quantity: number }[];
        readonly restock: boolean;
        readonly staffNote: string;
      };
    }
  | {
      readonly kind: "add-tags";
      readonly key: string;
      readonly input: { readonly orderId: Gid; readonly tags: readonly string[] };
    }
  | {
      readonly kind: "send-mail";
      readonly key: string;
      /** `cancellationId`, `returnId`, `noticeId` or `caseId`: what the mail is about. */
      readonly input: {
        readonly orderId: Gid;
        readonly template: string;
        readonly cancellationId: string | null;
        readonly returnId?: string | null;
        readonly noticeId?: string | null;
        /** Of a survey's mail. */
        readonly surveyId?: string | null;
        readonly goodwillId?: string | null;
        /** Of a code for a guest. */
        readonly lookupId?: string | null;
        /** Of a receipt: it goes to the address that was stated, with or without an order. */
        readonly withdrawalId?: string | null;
        /** Of a case, and the message of it that the mail is about. */
        readonly caseId?: string | null;
        readonly caseMessageId?: string | null;
      };
    };

export type EffectKind = PlannedEffect["kind"];
export type EffectInput<Kind extends EffectKind> = Extract<PlannedEffect, { kind: Kind }>["input"];

export type EffectState = "PLANNED" | "RUNNING" | "DONE" | "FAILED" | "UNPROVED";
