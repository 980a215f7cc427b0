import { beforeAll, describe, expect, test } from "vitest";
import { sayYes } from "../factories/policies";
import { goodwillPolicy } from "../support/goodwill";
import { answerReturns, askReturn, connectEasypost, labelsForAll, shipped, theReturn } from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const HOUR = 3_600_000;

interface Run {
  readonly actionRunId: string;
  readonly state: string;
  readonly attempts: readonly { readonly status: number | null; readonly answer: string }[];
}

/** A workflow in Shopify Flow comes to a step of the app's. */
async function run(handle: string, properties: object, actionRunId?: string): Promise<Run> {
  const response = await fetch(`${app.devstore.url}/_control/flow/run`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ handle, properties, actionRunId }),
  });
  expect(response.status).toBe(200);
  const answer = (await response.json()) as Run;
  await app.settle();
  return answer;
}
const done = (state = "done") => expect.objectContaining({ state });
const storyOf = async (subject: string) =>
  (await app.db.read.timelineEntry.findMany({ where: { subject }, orderBy: { at: "asc" } })).map(
    ({ actor, text }) => `${actor}: ${text}`,
  );

describe("a workflow cancels an order", () => {
  test("once, on the workflow's terms, and the timeline says who", async () => {
    const { id } = await app.place();
    await app.settle();
    const first = await run("cancel-order", { order_id: id, reason: "INVENTORY", keep_out_of_stock: true });
    expect(first).toEqual(done());
    expect(await run("cancel-order", { order_id: id, reason: "INVENTORY" }, first.actionRunId)).toEqual(done());
    expect(app.performed("orderCancel", id)).toBe(1);
    const [cancellation, ...more] = await app.db.read.cancellation.findMany({ where: { orderId: id } });
    expect(more).toEqual([]);
    expect(cancellation).toMatchObject({ state: "CANCELLED", source: "FLOW", requestedBy: "Shopify Flow" });
    expect(JSON.parse(cancellation!.terms)).toMatchObject({ restock: false, reason: "INVENTORY" });
    expect(await storyOf(id)).toContain("Shopify Flow: A workflow asked to cancel the order: Items are not available");
  });

  test("when it has shipped nothing happens, and its shopper, who asked for nothing, is not written to", async () => {
    const order = await shipped(app);
    const had = app.mails.length;
    await run("cancel-order", { order_id: order.snapshot.id });
    expect(await app.db.read.cancellation.findMany({ where: { orderId: order.snapshot.id } })).toMatchObject([
      { state: "RETURN_INSTEAD" },
    ]);
    expect(app.performed("orderCancel", order.snapshot.id)).toBe(0);
    expect(app.mails.length).toBe(had);
  });

  test("that goes wrong is stopped by the brake: a person decides", async () => {
    await app.turnOn(sayYes(0, { brakePerHour: 2 }));
    const orders = [await app.place(), await app.place(), await app.place()];
    await app.advance(2 * HOUR);
    for (const { id } of orders) await run("cancel-order", { order_id: id });
    const where = { orderId: { in: orders.map(({ id }) => id) } };
    const made = await app.db.read.cancellation.findMany({ where, orderBy: { requestedAt: "asc" } });
    expect(made.map(({ state }) => state)).toEqual(["CANCELLED", "CANCELLED", "REVIEW"]);
  });

  test("while the app is down, Flow sends it again, and it is done once", async () => {
    await app.advance(2 * HOUR);
    const { id } = await app.place();
    await app.settle();
    const { url } = app.devstore.world.app;
    app.devstore.world.app.url = "http://127.0.0.1:9";
    const begun = await run("cancel-order", { order_id: id });
    expect(begun).toEqual(done("waiting"));
    app.devstore.world.app.url = url;
    await app.advance(HOUR);
    expect(app.performed("orderCancel", id)).toBe(1);
  });
});

describe("a workflow answers returns", () => {
  beforeAll(async () => {
    await connectEasypost(app);
    await labelsForAll(app);
  });
  const waiting = async () => {
    await answerReturns(app, { do: "review", because: "A person looks at every return." });
    const order = await shipped(app);
    await askReturn(app, order);
    const made = await theReturn(app, order.snapshot.id);
    expect(made.state).toBe("REVIEW");
    return { orderId: order.snapshot.id, made };
  };

  test("approves the one that waits, and the same step sent again is still a success", async () => {
    const { orderId, made } = await waiting();
    const first = await run("approve-return", { order_id: orderId, return_number: made.rma });
    expect(first).toEqual(done());
    expect(await theReturn(app, orderId)).toMatchObject({ state: "AWAITING_PARCEL" });
    expect(await run("approve-return", { order_id: orderId }, first.actionRunId)).toEqual(done());
    const late = await run("approve-return", { order_id: orderId });
    expect(late).toMatchObject({ state: "failed", attempts: [{ status: 422 }] });
    expect(await storyOf(orderId)).toContain("Shopify Flow: A workflow of Shopify Flow said yes.");
  });

  test("declines it with the words the shopper reads", async () => {
    const { orderId } = await waiting();
    expect(await run("decline-return", { order_id: orderId, because: "Sold as final." })).toEqual(done());
    expect(await theReturn(app, orderId)).toMatchObject({ state: "DECLINED", sentence: "Sold as final." });
  });

  test("has the label bought, once", async () => {
    await answerReturns(app);
    const order = await shipped(app);
    await askReturn(app, order);
    const { id, rma } = await theReturn(app, order.snapshot.id);
    expect(await run("send-return-label", { order_id: order.snapshot.id, return_number: rma })).toEqual(done());
    const bought = app.easypost.world.ledger.filter(({ reference }) => reference?.includes(id));
    expect(bought.map(({ action }) => action)).toEqual(["label_bought"]);
  });
});

describe("a workflow is kind, and keeps watch", () => {
  test("gives goodwill within the limits, and hears at once what is beyond them", async () => {
    await app.turnOn(goodwillPolicy(undefined, { perOrder: 1 }));
    const { id } = await app.place();
    await app.settle();
    const gift = { order_id: id, amount: 5, reason: "The box was wet." };
    expect(await run("give-goodwill", { ...gift, amount: 21 })).toMatchObject({ state: "failed" });
    expect(await run("give-goodwill", gift)).toEqual(done());
    expect(await app.db.read.goodwill.findMany({ where: { orderId: id } })).toMatchObject([
      { state: "GIVEN", givenBy: "Shopify Flow" },
    ]);
    const second = await run("give-goodwill", gift);
    expect(second.attempts[0]?.answer).toContain("This order got 1 of at most 1 already.");
  });

  test("names the day an order leaves, and has its parcels looked at again", async () => {
    const { id } = await app.place();
    await app.settle();
    const day = new Date(app.context.now().getTime() + 5 * 24 * HOUR).toISOString().slice(0, 10);
    expect(await run("expect-shipment", { order_id: id, leaves_by: `${day}T12:00:00Z` })).toEqual(done());
    expect(await storyOf(id)).toContainEqual(expect.stringContaining(`it leaves by ${day}.`));
    expect(await run("check-shipments", { order_id: id })).toEqual(done());
    const where = { subject: id, topic: "shipment/check" };
    expect(await app.db.read.inboundEvent.findMany({ where })).toMatchObject([{ state: "DONE", source: "FLOW" }]);
  });
});
