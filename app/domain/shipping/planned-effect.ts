import type { Gid } from "../gid";

/** Actions that tell somebody else than by mail. What is told is in its record: inputs say which. */
export type PlannedShippingEffect =
  | {
      readonly kind: "send-sms";
      readonly key: string;
      readonly input: { readonly orderId: Gid; readonly template: string; readonly noticeId: string | null };
    }
  /** Starts merchants' Shopify Flow workflows. */
  | {
      readonly kind: "trigger-flow";
      readonly key: string;
      readonly input: { readonly outgoingEventId: string; readonly handle: string };
    }
  /** Tells a merchant's own system. */
  | {
      readonly kind: "send-webhook";
      readonly key: string;
      readonly input: { readonly outgoingEventId: string; readonly endpointId: string };
    };
