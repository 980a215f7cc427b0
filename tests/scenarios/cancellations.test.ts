import { beforeEach, describe, expect, test } from "vitest";
import { cancelUnpaid, sayYes } from "../factories/policies";
import { useTestApp } from "../support/start-test-app";
import { storyOf } from "../support/story-of";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const app = useTestApp();
const askAs = (customerId: string | null, payload: Record<string, unknown>) =>
  app.acts.askAsShopper({ shop: app.shop, customerId: customerId ?? "", name: "cancellation/request", payload });

const { cancellationOf, mailsAbout, refunds, placed, fulfillmentOrdersOf } = storyOf(app);

beforeEach(async () => {
  app.faults({});
  await app.turnOn(sayYes());
});

describe("a shopper asks to cancel", () => {
  test("the order is held at once, cancelled after the undo window, and refunded once", async () => {
    const order = await placed();
    await app.ask(order.id);
    expect((await cancellationOf(order.id)).state).toBe("UNDO");
    expect((await fulfillmentOrdersOf(order.id))[0]!.fulfillmentHolds).toEqual([{ handle: "aftercare-cancel" }]);
    expect(refunds(order.id)).toHaveLength(0);

    await app.advance(6 * MINUTE);
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
    expect(app.performed("orderCancel", order.id)).toBe(1);
    expect(refunds(order.id)).toHaveLength(1);
    expect(mailsAbout(order.name)).toBe(2);
  });

  test("asking again and again is one cancellation", async () => {
    const order = await placed();
    await Promise.all([app.ask(order.id), app.ask(order.id), app.ask(order.id)]);
    await app.advance(6 * MINUTE);
    expect((await cancellationOf(order.id)).count).toBe(1);
    expect(app.performed("orderCancel", order.id)).toBe(1);
  });

  test("undone in time, the order is kept, its hold released, and nothing was refunded", async () => {
    const order = await placed();
    await app.ask(order.id);
    const { id } = await cancellationOf(order.id);
    await app.acts.keepAsShopper(app.shop, id);
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("KEPT");
    expect((await fulfillmentOrdersOf(order.id))[0]).toMatchObject({ status: "OPEN", fulfillmentHolds: [] });
    await app.advance(10 * MINUTE);
    expect(app.performed("orderCancel", order.id)).toBe(0);
  });

  test("an order that has shipped is told to be returned, and stays as it is", async () => {
    const order = await placed();
    await app.devstore.store.fulfillOrder(app.shop, order.id);
    await app.settle();
    await app.ask(order.id);
    expect((await cancellationOf(order.id)).state).toBe("RETURN_INSTEAD");
    expect(refunds(order.id)).toHaveLength(0);
  });

  test("another customer's order cannot be told from a missing one, and is neither held nor told", async () => {
    const order = await placed();
    const asAnother = (orderId: string) =>
      askAs("gid://shopify/Customer/1", { orderId, scope: { whole: true }, reason: "" });
    for (const orderId of [order.id, "gid://shopify/Order/1"])
      expect(await asAnother(orderId)).toMatchObject({ outcome: "accepted" });
    expect(await asAnother("order 1")).toEqual({ outcome: "not_found" });
    await app.settle();
    expect((await cancellationOf(order.id)).count).toBe(0);
    expect((await fulfillmentOrdersOf(order.id))[0]).toMatchObject({ status: "OPEN", fulfillmentHolds: [] });
    expect(mailsAbout(order.name)).toBe(0);
    expect(await app.db.read.inboundEvent.count({ where: { state: "DEAD" } })).toBe(0);
  });

  test("an order the mirror has not heard of is cancelled for its customer all the same", async () => {
    const order = await placed();
    const { customerId } = await app.db.read.order.findFirstOrThrow({ where: { id: order.id } });
    await app.db.write((tx) => tx.order.deleteMany({ where: { id: order.id } }));
    const payload = { orderId: order.id, scope: { whole: true }, reason: "" };
    const taken = await askAs(customerId, payload);
    expect(taken.outcome).toBe("accepted");
    await app.settle();
    await app.advance(6 * MINUTE);
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
  });

  test("terms cannot be smuggled into a shopper's request", async () => {
    await app.turnOn(sayYes(30));
    const order = await placed();
    const terms = { refund: "original_payment", restock: false, undoMinutes: 0, reason: "STAFF", notify: false };
    await app.ask(order.id, { terms });
    expect((await cancellationOf(order.id)).state).toBe("UNDO");
  });

  test("single paid units are refunded and removed, the rest of the order goes on", async () => {
    const order = await placed();
    const row = await app.db.read.order.findFirstOrThrow({ where: { id: order.id } });
    const { lines } = JSON.parse(row.snapshot) as { lines: { id: string; quantity: number }[] };
    const line = lines.find(({ quantity }) => quantity === 2)!;
    await app.ask(order.id, { scope: { whole: false, units: [{ lineItemId: line.id, quantity: 1 }] } });
    await app.advance(6 * MINUTE);
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
    expect(app.performed("refundCreate", order.id)).toBe(1);
    expect(app.performed("orderCancel", order.id)).toBe(0);
    const open = (await fulfillmentOrdersOf(order.id)).filter(
      ({ status }) => status !== "CLOSED" && status !== "CANCELLED",
    );
    expect(open).toMatchObject([{ status: "OPEN", fulfillmentHolds: [] }]);
  });

  test("single unpaid units are edited out of the order", async () => {
    const order = await placed({ financialStatus: "PENDING" });
    const row = await app.db.read.order.findFirstOrThrow({ where: { id: order.id } });
    const { lines } = JSON.parse(row.snapshot) as { lines: { id: string; quantity: number }[] };
    const line = lines.find(({ quantity }) => quantity === 2)!;
    await app.ask(order.id, { scope: { whole: false, units: [{ lineItemId: line.id, quantity: 2 }] } });
    await app.advance(6 * MINUTE);
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
    expect(app.performed("orderEditCommit", order.id)).toBe(1);
    expect(refunds(order.id)).toHaveLength(0);
  });
});

describe("the warehouse", () => {
  async function atThirdParty() {
    const order = await placed({ thirdParty: true });
    const [one] = await fulfillmentOrdersOf(order.id);
    await app.devstore.store.thirdParty(app.shop, one!.id, "accept_fulfillment");
    await app.settle();
    await app.ask(order.id);
    return { ...order, fulfillmentOrderId: one!.id };
  }

  test("is asked, and nothing is refunded before it answers; its yes cancels", async () => {
    const order = await atThirdParty();
    expect((await cancellationOf(order.id)).state).toBe("WAITING_WAREHOUSE");
    await app.advance(6 * MINUTE);
    expect(app.performed("orderCancel", order.id)).toBe(0);
    await app.devstore.store.thirdParty(app.shop, order.fulfillmentOrderId, "accept_cancellation");
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
    expect(refunds(order.id)).toHaveLength(1);
  });

  test("its no ends as refused, without any refund", async () => {
    const order = await atThirdParty();
    await app.devstore.store.thirdParty(app.shop, order.fulfillmentOrderId, "reject_cancellation", "Already packed");
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("REFUSED");
    expect(refunds(order.id)).toHaveLength(0);
  });

  test("its silence asks a person, who can decline", async () => {
    const order = await atThirdParty();
    await app.advance(25 * HOUR);
    const { state, id } = await cancellationOf(order.id);
    expect(state).toBe("REVIEW");
    await app.acts.command(
      app.shop,
      "cancellation/decline",
      { cancellationId: id, because: "It is on its way" },
      { by: "Staff" },
    );
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("DECLINED");
  });

  test("shipping within the undo window turns it into a return, never into both", async () => {
    const order = await placed();
    await app.ask(order.id);
    await app.devstore.store.fulfillOrder(app.shop, order.id, { ignoreHolds: true });
    await app.settle();
    await app.advance(6 * MINUTE);
    expect((await cancellationOf(order.id)).state).toBe("RETURN_INSTEAD");
    expect(refunds(order.id)).toHaveLength(0);
  });

  test("a new order is held for the grace window and released at its end", async () => {
    await app.turnOn(sayYes(5, { graceMinutes: 30 }));
    const order = await placed();
    expect((await fulfillmentOrdersOf(order.id))[0]!.fulfillmentHolds).toEqual([{ handle: "aftercare-grace" }]);
    await app.advance(31 * MINUTE);
    expect((await fulfillmentOrdersOf(order.id))[0]).toMatchObject({ status: "OPEN", fulfillmentHolds: [] });
  });
});

describe("rules nobody asked for", () => {
  test("an unpaid order is cancelled by its timer, with the rule and version that did it; a paid one stays", async () => {
    await app.turnOn(cancelUnpaid);
    const [unpaid, paid, paysLate] = [
      await placed({ financialStatus: "PENDING" }),
      await placed(),
      await placed({ financialStatus: "PENDING" }),
    ];
    await app.advance(40 * HOUR);
    await app.devstore.store.payOrder(app.shop, paysLate.id);
    await app.advance(9 * HOUR);
    expect((await cancellationOf(unpaid.id)).state).toBe("CANCELLED");
    expect((await cancellationOf(paid.id)).count).toBe(0);
    expect((await cancellationOf(paysLate.id)).count).toBe(0);
    const decision = await app.db.read.decision.findFirst({ where: { subject: unpaid.id, outcome: "cancel" } });
    expect(decision).toMatchObject({ ruleName: "Unpaid for two days", policyKind: "auto_cancellation" });
  });

  test("a shopper who asks while a rule has asked a person joins that case: held, acknowledged, one decision", async () => {
    await app.turnOn({
      ...cancelUnpaid,
      rules: [{ ...cancelUnpaid.rules[0]!, then: { do: "review", because: "Check it" } }],
    });
    const order = await placed({ financialStatus: "PENDING" });
    await app.advance(49 * HOUR);
    expect((await cancellationOf(order.id)).state).toBe("REVIEW");
    const payload = { orderId: order.id, scope: { whole: true }, reason: "" };
    await askAs("gid://shopify/Customer/1", payload);
    await app.settle();
    expect((await fulfillmentOrdersOf(order.id))[0]!.fulfillmentHolds).toEqual([]);
    await app.ask(order.id);
    expect((await cancellationOf(order.id)).count).toBe(1);
    expect((await fulfillmentOrdersOf(order.id))[0]!.fulfillmentHolds).toEqual([{ handle: "aftercare-cancel" }]);
    expect(mailsAbout(order.name)).toBe(1);
    const { noteSealed } = await app.db.read.cancellation.findFirstOrThrow({ where: { orderId: order.id } });
    expect(app.sealer.open(noteSealed!)).toBe("Changed my mind");
    await app.ask(order.id, { note: "Please hurry" });
    const { noteSealed: both } = await app.db.read.cancellation.findFirstOrThrow({ where: { orderId: order.id } });
    expect(app.sealer.open(both!)).toBe("Changed my mind\nChanged my mind: Please hurry");
  });

  test("switching a policy on reaches orders placed before, but cancels none that already matched", async () => {
    await app.db.write((tx) => tx.policy.updateMany({ where: { kind: "auto_cancellation" }, data: { mode: "OFF" } }));
    const old = await placed({ financialStatus: "PENDING" });
    await app.advance(50 * HOUR);
    const fresh = await placed({ financialStatus: "PENDING" });
    await app.turnOn(cancelUnpaid);
    await app.acts.policyChanged(app.shop);
    await app.settle();
    expect((await cancellationOf(old.id)).count).toBe(0);
    await app.advance(49 * HOUR);
    expect((await cancellationOf(old.id)).count).toBe(0);
    expect((await cancellationOf(fresh.id)).state).toBe("CANCELLED");
  });
});

describe("staff", () => {
  test("without a policy in force a person decides, and their yes cancels", async () => {
    await app.db.write((tx) => tx.policy.updateMany({ data: { mode: "OFF" } }));
    const order = await placed();
    await app.ask(order.id);
    const { state, id } = await cancellationOf(order.id);
    expect(state).toBe("REVIEW");
    expect((await fulfillmentOrdersOf(order.id))[0]!.fulfillmentHolds).toEqual([{ handle: "aftercare-cancel" }]);
    await app.acts.command(app.shop, "cancellation/approve", { cancellationId: id }, { by: "Staff" });
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
  });

  test("a no lets the order go on: the hold that came with the request is released", async () => {
    await app.db.write((tx) => tx.policy.updateMany({ data: { mode: "OFF" } }));
    const order = await placed();
    await app.ask(order.id);
    const { id } = await cancellationOf(order.id);
    await app.acts.command(
      app.shop,
      "cancellation/decline",
      { cancellationId: id, because: "Made to order" },
      { by: "Staff" },
    );
    await app.settle();
    expect((await fulfillmentOrdersOf(order.id))[0]).toMatchObject({ status: "OPEN", fulfillmentHolds: [] });
    expect(app.mails.at(-1)?.text).toContain("Made to order");
  });

  test("cancel by their own terms, without a policy", async () => {
    const order = await placed();
    const terms = { refund: "none", restock: false, undoMinutes: 0, reason: "INVENTORY", notify: false };
    const payload = { orderId: order.id, scope: { whole: true }, reason: "Out of stock", terms };
    await app.acts.command(app.shop, "cancellation/request", payload, { by: "Staff" });
    await app.settle();
    expect((await cancellationOf(order.id)).state).toBe("CANCELLED");
    expect(refunds(order.id)).toHaveLength(0);
    expect(mailsAbout(order.name)).toBe(0);
  });

  test("the brake stops the machine, not the shoppers: beyond it a person decides", async () => {
    await app.turnOn(sayYes(0, { brakePerHour: 1 }));
    await app.advance(61 * MINUTE);
    const [first, second] = [await placed(), await placed()];
    await app.ask(first.id);
    await app.ask(second.id);
    expect((await cancellationOf(first.id)).state).toBe("CANCELLED");
    expect((await cancellationOf(second.id)).state).toBe("REVIEW");
  });
});
