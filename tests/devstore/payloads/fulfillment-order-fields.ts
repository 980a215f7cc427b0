import type { FulfillmentHold, FulfillmentOrder, ShopState } from "../state/types.ts";
import type { Json } from "./json-text.ts";

/** Fulfillment orders travel as GID and status only: a handler has to fetch the rest. */
export const fulfillmentOrderBrief = (target: FulfillmentOrder): Record<string, Json> => ({
  id: target.id,
  status: target.status.toLowerCase(),
});

export const fulfillmentOrderWithRequest = (target: FulfillmentOrder): Record<string, Json> => ({
  ...fulfillmentOrderBrief(target),
  request_status: target.requestStatus.toLowerCase(),
});

export const fulfillmentOrderWithHolds = (state: ShopState, target: FulfillmentOrder): Json => ({
  ...fulfillmentOrderBrief(target),
  fulfillment_holds: target.holds.map((hold) => holdFields(state, hold)),
});

export function holdFields(state: ShopState, hold: FulfillmentHold): Json {
  const app = [...state.apps.values()].find(({ apiKey }) => hold.actor === `app:${apiKey}`);
  return {
    id: hold.id,
    reason: hold.reason.toLowerCase(),
    reason_notes: hold.reasonNotes,
    // The store has one subscriber, so an app's hold is the subscriber's own.
    held_by_requesting_app: app !== undefined,
    handle: hold.handle,
    held_by_app: app ? { id: app.id } : null,
  };
}
