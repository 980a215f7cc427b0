import { expect, test } from "vitest";
import { addEvent } from "../../app/records/inbound-events";
import { cancelUnpaid, sayYes } from "../factories/policies";
import { type TestApp, useTestApp } from "../support/start-test-app";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const quiet = useTestApp();
const noisy = useTestApp();

/** The same story in any store: twelve orders that go every way an order can go here. */
async function live(app: TestApp): Promise<void> {
  await app.turnOn(sayYes(5));
  await app.turnOn(cancelUnpaid);
  const orders: { id: string; kind: string }[] = [];
  for (let round = 0; round < 3; round++) {
    for (const kind of ["asks", "ships", "unpaid", "pays late"]) {
      const financialStatus = kind === "unpaid" || kind === "pays late" ? "PENDING" : "PAID";
      orders.push({ kind, ...(await app.place({ financialStatus })) });
    }
  }
  await app.settle();
  // A lost orders/create is found by the comparison, which also lets shoppers of lost orders in.
  await app.reconcile();
  for (const { id } of orders.filter(({ kind }) => kind === "asks")) await app.ask(id);
  for (const { id } of orders.filter(({ kind }) => kind === "ships"))
    await app.devstore.store.fulfillOrder(app.shop, id);
  for (const { id } of orders.filter(({ kind }) => kind === "pays late"))
    await app.devstore.store.payOrder(app.shop, id);
  await app.settle();
  for (const { id } of orders.filter(({ kind }) => kind === "ships")) {
    await app.ask(id);
  }
  await app.advance(6 * MINUTE);
  await app.reconcile();
  await app.advance(49 * HOUR);
  await app.reconcile();
}

async function endOf(app: TestApp) {
  const [orders, cancellations] = await Promise.all([
    app.db.read.order.findMany({ orderBy: { name: "asc" } }),
    app.db.read.cancellation.findMany({ orderBy: [{ orderName: "asc" }, { requestedAt: "asc" }] }),
  ]);
  const money = app.devstore.store.ledger.filter((entry) => entry.money).map((entry) => entry.money?.amount);
  return {
    orders: orders.map(({ name, financialStatus, fulfillmentStatus, cancelledAt }) => ({
      name,
      financialStatus,
      fulfillmentStatus,
      cancelled: cancelledAt !== null,
    })),
    cancellations: cancellations.map(({ orderName, source, state }) => ({ orderName, source, state })),
    cancels: app.performed("orderCancel"),
    money: money.sort(),
    open: await app.db.read.inboundEvent.count({ where: { state: { not: "DONE" } } }),
    effects: await app.db.read.effect.count({ where: { state: { not: "DONE" } } }),
  };
}

test("doubled, reordered and 10 % lost webhooks end where the quiet run ends, after reconciliation", async () => {
  noisy.faults({ seed: 7, webhooks: { drop: 0.1, double: 1, reorder: 0.5 } });
  await live(quiet);
  await live(noisy);
  const { deliveries } = (await (await fetch(`${noisy.devstore.url}/_control/webhooks`)).json()) as {
    deliveries: { faults: string[] }[];
  };
  expect(deliveries.some(({ faults }) => faults.length > 0)).toBe(true);
  expect(await endOf(noisy)).toEqual(await endOf(quiet));
}, 120_000);

test("a webhook with a time that cannot be is a doorbell: the order is read, nothing dies, nothing is held for ages", async () => {
  await quiet.turnOn(sayYes(5, { graceMinutes: 30 }));
  const { id } = await quiet.place();
  await quiet.settle();
  const where = { subject: id, topic: "orders/create" };
  const { payloadSealed } = await quiet.db.read.inboundEvent.findFirstOrThrow({ where });
  const body = JSON.parse(quiet.sealer.openBytes(payloadSealed)) as object;
  await quiet.db.write((tx) => tx.order.deleteMany({ where: { id } }));
  const times = ["+275760-09-13T00:00:00Z", "-000001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"];
  const sent: string[] = [];
  for (const processed_at of times) {
    const payload = { ...body, processed_at };
    const event = { shop: quiet.shop, source: "WEBHOOK", topic: "orders/updated", subject: id, payload } as const;
    const dedupeKey = `odd/${processed_at}`;
    const now = quiet.devstore.store.clock.now();
    sent.push((await quiet.db.write((tx) => addEvent(tx, quiet.sealer, { ...event, dedupeKey }, now))) ?? "");
    await quiet.settle();
  }
  const events = await quiet.db.read.inboundEvent.findMany({ where: { id: { in: sent } } });
  expect(events.map(({ state, attempts }) => ({ state, attempts }))).toEqual(
    times.map(() => ({ state: "DONE", attempts: 1 })),
  );
  const { dueAt } = await quiet.db.read.timer.findFirstOrThrow({ where: { key: `grace/${id}` } });
  expect(dueAt.getTime()).toBeLessThan(quiet.devstore.store.clock.now().getTime() + HOUR);
});
