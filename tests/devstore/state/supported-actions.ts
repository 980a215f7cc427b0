import { HOLD_LIMIT } from "./hold-fulfillment-order.ts";
import { isThirdParty } from "./request-fulfillment.ts";
import type { ShopContext } from "./shop-context.ts";
import type { FulfillmentOrder } from "./types.ts";

/** What may be done with a fulfillment order now, in Shopify's order. */
export function supportedActions(context: Pick<ShopContext, "state" | "actor">, item: FulfillmentOrder): string[] {
  const units = item.lineItems.reduce((sum, line) => sum + line.remainingQuantity, 0);
  const split = units > 1 ? ["SPLIT"] : [];
  const own = item.holds.filter((hold) => hold.actor === context.actor).length;
  if (item.status === "ON_HOLD") return ["RELEASE_HOLD", ...(own < HOLD_LIMIT ? ["HOLD"] : []), "MOVE"];
  if (item.status === "SCHEDULED") return ["MARK_AS_OPEN", "MOVE", "HOLD"];
  if (item.status !== "OPEN" && item.status !== "IN_PROGRESS") return [];
  if (isThirdParty(context, item)) return thirdPartyActions(item, split);
  if (item.status === "IN_PROGRESS") return ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "MARK_AS_OPEN", "HOLD"];
  return ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD", ...split];
}

function thirdPartyActions(item: FulfillmentOrder, split: readonly string[]): string[] {
  switch (item.requestStatus) {
    case "SUBMITTED":
      return ["CANCEL_FULFILLMENT_ORDER"];
    case "ACCEPTED":
    case "CANCELLATION_REJECTED":
      return ["CREATE_FULFILLMENT", "REQUEST_CANCELLATION"];
    case "CANCELLATION_REQUESTED":
      return ["CREATE_FULFILLMENT", "CANCEL_FULFILLMENT_ORDER"];
    case "CLOSED":
      return [];
    case "UNSUBMITTED":
    case "REJECTED":
    case "CANCELLATION_ACCEPTED":
      return ["REQUEST_FULFILLMENT", "CREATE_FULFILLMENT", "MOVE", "HOLD", ...split];
    default:
      return item.requestStatus satisfies never;
  }
}
