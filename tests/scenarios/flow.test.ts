import { beforeAll, expect, test } from "vitest";
import { topicDefinition } from "../../app/domain/outgoing-topics";
import { saveShopSettings } from "../../app/records/shop-catalogue";
import { tellOutside, type Told } from "../../app/records/outgoing-events";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const calls = () => app.devstore.store.flow(app.shop).calls;

beforeAll(async () => {
  await app.db.write((tx) => saveShopSettings(tx, app.shop, { returnLocationId: null, flow: true }));
});

async function tell(topic: Told["topic"], key: string): Promise<void> {
  const { example } = topicDefinition(topic);
  const told = { shop: app.shop, key, topic, subject: String(example["orderId"]), payload: example } as Told;
  await app.db.write((tx) => tellOutside(tx, told, app.context.now()));
}

test("every trigger is taken by Shopify, with the order as a number and the keys its extension declares", async () => {
  const topics = [
    "delay/noticed",
    "delay/answered",
    "shipment/delivered",
    "goodwill/given",
    "return/approved",
  ] as const;
  const more = [
    "return/declined",
    "return/refunded",
    "cancellation/done",
    "cancellation/declined",
    "case/written",
    "case/answered",
    "survey/answered",
  ] as const;
  for (const topic of [...topics, ...more]) await tell(topic, `flow/${topic}`);
  await app.settle();
  const effects = await app.db.read.effect.findMany({ where: { kind: "trigger-flow" } });
  expect(effects.map(({ state, sentence }) => ({ state, sentence }))).toEqual(
    Array.from({ length: 12 }, () => ({ state: "DONE", sentence: null })),
  );
  expect(calls()).toHaveLength(12);
  const noticed = calls().find(({ handle }) => handle === "delay-detected");
  expect(noticed?.payload).toEqual({
    order_id: 5551001,
    "Order name": "#1001",
    "Delay kind": "missed",
    "Days late": 3,
    "Old date": "2026-07-10T00:00:00.000Z",
    "New date": "2026-07-14T00:00:00.000Z",
    "Notice number": 1,
  });
});

test("after an answer was lost Flow is told again: never not at all", async () => {
  const before = calls().length;
  app.faults({ graphql: { cutAfter: [{ mutation: "flowTriggerReceive", times: 1 }] } });
  await tell("delay/answered", "flow/lost");
  await app.settle();
  await app.advance(60_000);
  expect(calls()).toHaveLength(before + 2);
});

test("topics without a trigger are not told to Flow", async () => {
  const before = calls().length;
  await tell("goodwill/redeemed", "flow/none");
  await app.settle();
  expect(calls()).toHaveLength(before);
});
