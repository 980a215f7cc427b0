import { expect, test } from "vitest";
import type { ShopifyAdmin } from "../adapters/shopify/port";
import { aFulfillmentOrder, anOrder, FULFILLMENT_ORDER_ID, ORDER_ID } from "../domain/cancellation/testing";
import type { EffectRow } from "../records/effects";
import type { EffectContext } from "./effect-definition";
import { requestWarehouseCancellation } from "./request-warehouse-cancellation";

const MESSAGE = "Please stop order #1001. (Aftercare c1)";
const input = { orderId: ORDER_ID, fulfillmentOrderId: FULFILLMENT_ORDER_ID, message: MESSAGE };
const triedBefore = { startedAt: new Date(0) } as EffectRow;

/** What is found when the warehouse shows a "no" and these requests. */
async function look(requests: readonly string[], effect: EffectRow) {
  const snapshot = anOrder({ fulfillmentOrders: [aFulfillmentOrder({ requestStatus: "CANCELLATION_REJECTED" })] });
  const shopify: Partial<ShopifyAdmin> = {
    readOrder: async () => ({ snapshot, personal: {} as never }),
    readCancellationRequests: async () => requests,
  };
  return (await requestWarehouseCancellation.look({ shopify } as EffectContext, input, effect)).found;
}

test("a no is the answer to our request only when our request is among those the warehouse was sent", async () => {
  expect(await look(["Stop?", MESSAGE], triedBefore)).toBe("yes");
  expect(await look(["Stop?", "Please stop order #1001. (Aftercare c0)"], triedBefore)).toBe("no");
  expect(await look([], triedBefore)).toBe("no");
  expect(await look(["Stop?"], { startedAt: null } as EffectRow)).toBe("no");
});
