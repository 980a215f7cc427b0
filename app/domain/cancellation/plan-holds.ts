import type { PlannedEffect } from "../planned-effect";
import { CANCEL_HOLD, type judgeStop } from "./judge-stop";
import type { Cancellation } from "./types";

/** Our hold for every fulfillment order that can take one: nothing of it ships while a cancellation is decided. */
export function planHolds(
  { id, orderId }: Cancellation,
  parts: ReturnType<typeof judgeStop>,
): readonly Extract<PlannedEffect, { kind: "hold-fulfillment-order" }>[] {
  return parts
    .filter(({ state }) => state === "can_hold")
    .map(({ fulfillmentOrder }) => ({
      kind: "hold-fulfillment-order",
      key: `hold/${fulfillmentOrder.id}/${id}`,
      input: {
        orderId,
        fulfillmentOrderId: fulfillmentOrder.id,
        handle: CANCEL_HOLD,
        notes: "A cancellation is being decided. Aftercare releases this hold by itself.",
      },
    }));
}
