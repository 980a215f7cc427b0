import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { returnsOfOrder } from "../../app/records/returns";
import {
  answerReturns,
  askReturn,
  command,
  connectEasypost,
  inShopify,
  labelsForAll,
  refundedOf,
  refundWhen,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();

beforeAll(() => connectEasypost(app));
beforeEach(async () => {
  app.faults({});
  await answerReturns(app);
  await refundWhen(app, "inspected");
  await labelsForAll(app);
});

describe("our number in a note of the shopper's own request in Shopify", () => {
  it("makes it a return of its own: staff's yes is to what was asked of them", async () => {
    await answerReturns(app, { do: "review", because: "We look." });
    const order = await shipped(app, { lines: [{ sku: "TEE-M", quantity: 5 }, { sku: "TOTE" }] });
    const index = order.lines.findIndex(({ sku }) => sku === "TEE-M");
    const { variantId } = order.lines.find(({ sku }) => sku === "TOTE")!;
    const exchange = [{ variantId, quantity: 1 }];
    await askReturn(app, order, { lines: [{ index, quantity: 1 }], resolution: "exchange", exchange });
    const mine = await theReturn(app, order.snapshot.id);
    const line = order.lines[index]!;
    const asked = {
      fulfillmentLineItemId: line.fulfillmentLineItemId,
      quantity: 4,
      returnReasonDefinitionId: line.suggestedReasons[0]!.id,
      customerNote: `[${mine.rma}]`,
    };
    const query = `mutation ($input: ReturnRequestInput!) { returnRequest(input: $input) { return { id } userErrors { message } } }`;
    await inShopify(app, query, { input: { orderId: order.snapshot.id, returnLineItems: [asked] } });
    await app.settle();
    const lineIds = [mine.lines[0]!.id];
    await command(app, "return/approve", { returnId: mine.id, lineIds, keepLineIds: lineIds });
    const all = await returnsOfOrder(app.db, app.shop, order.snapshot.id);
    expect(all.map(({ source, lines }) => [source, lines[0]!.quantity])).toEqual([
      ["SHOPPER", 1],
      ["SHOPIFY", 4],
    ]);
    expect(await refundedOf(app, order.snapshot.id)).toBeLessThanOrEqual(4212);
  });
});
