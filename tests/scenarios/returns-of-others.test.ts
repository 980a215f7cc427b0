import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReturnableOrder } from "../../app/domain/returns/native";
import {
  answerReturns,
  askReturn,
  command,
  countIn,
  expectNothingStuck,
  inShopify,
  inStore,
  mailsAbout,
  moveInShopify,
  readOrder,
  refundedOf,
  shipped,
  theReturn,
  turnOnReturns,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const of = (order: ReturnableOrder) => theReturn(app, order.snapshot.id);
const nativeOf = async (order: ReturnableOrder) => (await readOrder(app, order.snapshot.id)).returns.at(-1)!;
const countOf = (order: ReturnableOrder) => app.db.read.orderReturn.count({ where: { orderId: order.snapshot.id } });

beforeAll(() => turnOnReturns(app));
beforeEach(async () => {
  app.faults({});
  await answerReturns(app);
});

/** The shopper asks in their customer account, without the app. */
const askInShopify = (order: ReturnableOrder, lines?: readonly { sku: string; quantity?: number }[]) =>
  inStore(app, "/returns/request", { orderId: order.snapshot.id, ...(lines && { lines }) });

/** Staff open a return of units of the first line in the Shopify admin. */
async function openInShopify(order: ReturnableOrder, quantity: number) {
  const [line] = order.lines;
  const returnLineItems = [
    {
      fulfillmentLineItemId: line!.fulfillmentLineItemId,
      quantity,
      returnReasonDefinitionId: line!.suggestedReasons[0]!.id,
    },
  ];
  const query = `mutation ($input: ReturnInput!) { returnCreate(returnInput: $input) { return { id } userErrors { message } } }`;
  await inShopify(app, query, { input: { orderId: order.snapshot.id, returnLineItems } });
}

async function approveInShopify(order: ReturnableOrder) {
  const query = `mutation ($id: ID!) { returnApproveRequest(input: { id: $id }) { userErrors { message } } }`;
  await inShopify(app, query, { id: (await nativeOf(order)).id });
  await app.settle();
}

describe("a request made in Shopify is answered by the policy", () => {
  it("yes: approved there, and the shopper gets what they need to send it", async () => {
    const order = await shipped(app);
    await askInShopify(order, [{ sku: "TEE-M", quantity: 1 }]);
    expect(await of(order)).toMatchObject({ source: "SHOPIFY", state: "AWAITING_PARCEL", nativeStatus: "OPEN" });
    expect(await countOf(order)).toBe(1);
    expect(mailsAbout(app, order)).toHaveLength(1);
    await countIn(app, await of(order), 1);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    expect(await refundedOf(app, order.snapshot.id)).toBe(4212);
    await expectNothingStuck(app);
  });

  it("no: declined there, with the reason", async () => {
    const because = "The time is over.";
    await answerReturns(app, { do: "decline", reason: "RETURN_PERIOD_ENDED", because });
    const order = await shipped(app);
    await askInShopify(order);
    expect(await of(order)).toMatchObject({ state: "DECLINED" });
    const decline = { reason: "RETURN_PERIOD_ENDED", note: because };
    expect(await nativeOf(order)).toMatchObject({ status: "DECLINED", decline });
    await expectNothingStuck(app);
  });

  it("some of it: approved, and the declined lines are taken out", async () => {
    await turnOnReturns(app);
    const order = await shipped(app, { lines: [{ sku: "TEE-M" }, { sku: "SCARF" }] });
    await askInShopify(order);
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL" });
    const { lines } = await nativeOf(order);
    expect(lines.filter(({ quantity }) => quantity > 0).map(({ sku }) => sku)).toEqual(["TEE-M"]);
    await expectNothingStuck(app);
  });

  it("a person should look: it waits, and their yes is told to Shopify", async () => {
    await answerReturns(app, { do: "review", because: "We look at it." });
    const order = await shipped(app);
    await askInShopify(order);
    const asked = await of(order);
    expect(asked).toMatchObject({ state: "REVIEW", nativeStatus: "REQUESTED" });
    await command(app, "return/approve", { returnId: asked.id });
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL", nativeStatus: "OPEN" });
  });

  it("a person in Shopify was faster: their yes counts, and the return is not closed on them", async () => {
    await answerReturns(app, { do: "review", because: "We look at it." });
    const order = await shipped(app);
    await askReturn(app, order);
    expect(await of(order)).toMatchObject({ state: "REVIEW", nativeStatus: "REQUESTED" });
    await approveInShopify(order);
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL", lines: [{ answer: "APPROVED" }] });
    await countIn(app, await of(order), 2);
    expect(await refundedOf(app, order.snapshot.id)).toBe(8424);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
  });
});

describe("a return that staff made in Shopify", () => {
  it("is looked after: mails nobody, and is refunded when counted in here", async () => {
    const order = await shipped(app);
    await openInShopify(order, 2);
    await app.settle();
    const made = await of(order);
    expect(made).toMatchObject({ source: "SHOPIFY", state: "AWAITING_PARCEL", terms: { notify: false } });
    await countIn(app, made, 1);
    expect(await refundedOf(app, order.snapshot.id)).toBe(4212);
    await countIn(app, made, 1);
    expect(await refundedOf(app, order.snapshot.id)).toBe(8424);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    expect(mailsAbout(app, order)).toEqual([]);
    await expectNothingStuck(app);
  });

  it("processed by staff in Shopify it ends here too", async () => {
    const order = await shipped(app);
    await openInShopify(order, 1);
    await app.settle();
    const [line] = (await nativeOf(order)).lines;
    const query = `mutation ($input: ReturnProcessInput!) { returnProcess(input: $input) { userErrors { message } } }`;
    const input = { returnId: (await nativeOf(order)).id, returnLineItems: [{ id: line!.id, quantity: 1 }] };
    await inShopify(app, query, { input });
    await app.settle();
    await moveInShopify(app, "returnClose", input.returnId);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    await expectNothingStuck(app);
  });
});

describe("what others do with ours is followed", () => {
  it("some of it processed by staff in Shopify while ours could not get through: ours gives the rest, once", async () => {
    const order = await shipped(app);
    await askReturn(app, order);
    app.faults({ graphql: { cutBefore: [{ mutation: "returnProcess" }] } });
    await countIn(app, await of(order), 2);
    app.faults({});
    const { id, lines } = await nativeOf(order);
    const query = `mutation ($input: ReturnProcessInput!) { returnProcess(input: $input) { userErrors { message } } }`;
    await inShopify(app, query, { input: { returnId: id, returnLineItems: [{ id: lines[0]!.id, quantity: 1 }] } });
    expect(await refundedOf(app, order.snapshot.id)).toBe(0);
    await app.advance(3_600_000);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(await refundedOf(app, order.snapshot.id)).toBe(4212);
    expect((await nativeOf(order)).lines.map(({ processedQuantity }) => processedQuantity)).toEqual([2]);
    await expectNothingStuck(app);
  });

  it("closed, reopened, and closed again in Shopify", async () => {
    const order = await shipped(app);
    await askReturn(app, order);
    const { nativeId } = await of(order);
    await moveInShopify(app, "returnClose", nativeId!);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    await moveInShopify(app, "returnReopen", nativeId!);
    expect(await of(order)).toMatchObject({ state: "AWAITING_PARCEL", nativeStatus: "OPEN", endedAt: null });
    await countIn(app, await of(order), 2);
    expect(await of(order)).toMatchObject({ state: "CLOSED" });
    expect(await refundedOf(app, order.snapshot.id)).toBe(8424);

    // Shopify closes what is done by itself, some seconds later.
    await app.advance(10_000);
    await moveInShopify(app, "returnReopen", nativeId!);
    expect(await of(order)).toMatchObject({ state: "REVIEW", nativeStatus: "OPEN" });
    await app.reconcile();
    expect(await of(order)).toMatchObject({ state: "REVIEW", nativeStatus: "OPEN" });
    await moveInShopify(app, "returnClose", nativeId!);
    expect(await of(order)).toMatchObject({ state: "CLOSED", nativeStatus: "CLOSED" });
    expect(app.performed("returnProcess", nativeId!)).toBe(1);
  });

  it("cancelled in Shopify: over, and the shopper is told", async () => {
    const order = await shipped(app);
    await askReturn(app, order);
    const before = mailsAbout(app, order).length;
    await moveInShopify(app, "returnCancel", (await of(order)).nativeId!);
    expect(await of(order)).toMatchObject({ state: "CANCELED", sentence: "Cancelled in Shopify." });
    expect(mailsAbout(app, order)).toHaveLength(before + 1);
    await expectNothingStuck(app);
  });

  it("with every webhook about returns lost, the next comparison finds what was made and what moved", async () => {
    const order = await shipped(app);
    const moved = await shipped(app);
    await askReturn(app, moved);
    app.faults({ webhooks: { drop: 1 } });
    await openInShopify(order, 1);
    await moveInShopify(app, "returnCancel", (await of(moved)).nativeId!);
    expect(await countOf(order)).toBe(0);
    expect(await of(moved)).toMatchObject({ state: "AWAITING_PARCEL" });
    app.faults({});
    await app.reconcile();
    expect(await of(order)).toMatchObject({ source: "SHOPIFY", state: "AWAITING_PARCEL" });
    expect(await of(moved)).toMatchObject({ state: "CANCELED" });
  });
});

it("an uninstalled shop stays quiet: nothing is written down, answered or mailed", async () => {
  const order = await shipped(app);
  const uninstall = await fetch(`${app.devstore.url}/_control/app/uninstall`, { method: "POST", body: "{}" });
  expect(uninstall.ok).toBe(true);
  await app.settle();
  const mails = app.mails.length;
  const approvals = app.performed("returnApproveRequest");
  await askInShopify(order);
  await app.advance(11 * 60_000);
  expect(await countOf(order)).toBe(0);
  expect(app.performed("returnApproveRequest")).toBe(approvals);
  expect(app.mails).toHaveLength(mails);
});
