import { beforeEach, describe, expect, test } from "vitest";
import { sayYes } from "../factories/policies";
import { useTestApp } from "../support/start-test-app";
import { storyOf } from "../support/story-of";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const app = useTestApp();
const { cancellationOf, refunds, placed, fulfillmentOrdersOf } = storyOf(app);

beforeEach(async () => {
  app.faults({});
  await app.turnOn(sayYes());
});

describe("when things go against each other", () => {
  const merchant = async (query: string, variables: Record<string, unknown>) => {
    const caller = { shop: app.shop, actor: "merchant", scopes: [], unlimited: true };
    await app.devstore.store.execute({ query, variables }, caller);
    await app.settle();
  };
  const release = "mutation($id: ID!) { fulfillmentOrderReleaseHold(id: $id) { userErrors { message } } }";

  const askToStop =
    'mutation($id: ID!) { fulfillmentOrderSubmitCancellationRequest(id: $id, message: "Stop?") { userErrors { message } } }';

  test("a hold the merchant takes off asks a person, and their yes puts it on again and cancels", async () => {
    const order = await placed();
    await app.ask(order.id);
    await merchant(release, { id: (await fulfillmentOrdersOf(order.id))[0]!.id });
    await app.advance(6 * MINUTE);
    const { state, id } = await cancellationOf(order.id);
    expect(state).toBe("REVIEW");
    expect(app.performed("orderCancel", order.id)).toBe(0);
    await app.acts.command(app.shop, "cancellation/approve", { cancellationId: id }, { by: "Staff" });
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
    expect(refunds(order.id)).toHaveLength(1);
  });

  test("a warehouse's old no is not its answer to a request of ours that was cut off: it is asked again", async () => {
    await app.turnOn(sayYes(0));
    const order = await placed({ thirdParty: true });
    const { id } = (await fulfillmentOrdersOf(order.id))[0]!;
    await app.devstore.store.thirdParty(app.shop, id, "accept_fulfillment");
    await merchant(askToStop, { id });
    await app.devstore.store.thirdParty(app.shop, id, "reject_cancellation", "Too early to say");
    await app.settle();
    app.faults({ graphql: { cutBefore: [{ mutation: "fulfillmentOrderSubmitCancellationRequest", times: 1 }] } });
    await app.ask(order.id);
    await app.advance(MINUTE);
    expect((await cancellationOf(order.id)).state).toBe("WAITING_WAREHOUSE");
    expect((await fulfillmentOrdersOf(order.id))[0]!.requestStatus).toBe("CANCELLATION_REQUESTED");
    await app.devstore.store.thirdParty(app.shop, id, "accept_cancellation");
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
  });

  test("a hold that is retried after the order was kept is not placed any more", async () => {
    const order = await placed();
    app.faults({ graphql: { cutBefore: [{ mutation: "fulfillmentOrderHold", times: 2 }] } });
    await app.ask(order.id);
    await app.acts.keepAsShopper(app.shop, (await cancellationOf(order.id)).id);
    await app.settle();
    app.faults({});
    await app.advance(30 * MINUTE);
    expect((await cancellationOf(order.id)).state).toBe("KEPT");
    expect((await fulfillmentOrdersOf(order.id))[0]).toMatchObject({ status: "OPEN", fulfillmentHolds: [] });
  });

  test("a cancel whose answers stay lost asks a person in the end, and is tried again from there", async () => {
    await app.turnOn(sayYes(0));
    const order = await placed();
    app.faults({ graphql: { cutBefore: [{ mutation: "orderCancel" }] } });
    await app.ask(order.id);
    for (let hour = 0; hour < 30; hour++) await app.advance(HOUR / 4);
    const { state, id } = await cancellationOf(order.id);
    expect(state).toBe("FAILED");
    app.faults({});
    await app.acts.command(app.shop, "cancellation/approve", { cancellationId: id }, { by: "Staff" });
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
    expect(refunds(order.id)).toHaveLength(1);
  });

  test("what was settled by hand in the ledger but is not so in Shopify stays in the hands of staff", async () => {
    await app.turnOn(sayYes(0));
    const order = await placed();
    app.faults({ graphql: { cutBefore: [{ mutation: "orderCancel" }] } });
    await app.ask(order.id);
    for (let hour = 0; hour < 30; hour++) await app.advance(HOUR / 4);
    const { id } = await cancellationOf(order.id);
    const effect = await app.db.read.effect.findFirstOrThrow({ where: { cancellationId: id, kind: "cancel-order" } });
    await app.acts.settleEffect(app.shop, effect.id, "Staff", "Done");
    await app.acts.command(app.shop, "cancellation/approve", { cancellationId: id }, { by: "Staff" });
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("FAILED");
    await app.acts.command(app.shop, "cancellation/decline", { cancellationId: id, because: "No" }, { by: "Staff" });
    await app.settle();
    expect((await fulfillmentOrdersOf(order.id))[0]).toMatchObject({ status: "OPEN", fulfillmentHolds: [] });
  });
});
