import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newWebhookSecret } from "../../app/adapters/webhooks/sign-webhook";
import { topicDefinition } from "../../app/domain/outgoing-topics";
import { tellOutside, type Told } from "../../app/records/outgoing-events";
import {
  addEndpoint,
  deleteEndpoint,
  listDeliveries,
  readEndpoint,
  rotateSecret,
  turnEndpointOn,
} from "../../app/records/webhook-endpoints";
import { type Receiver, startReceiver } from "../support/receiver";
import { useTestApp } from "../support/start-test-app";

const [MINUTE, HOUR] = [60_000, 3_600_000];
const app = useTestApp();
let receiver: Receiver;
let endpointId: string;
let secret: string;
let number = 0;

beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());

beforeEach(async () => {
  receiver.received.length = 0;
  receiver.answer();
  const { db, sealer, shop, context } = app;
  secret = newWebhookSecret();
  await db.write(async (tx) => {
    await tx.webhookEndpoint.deleteMany();
    await tx.alarm.deleteMany();
    const one = { shop, url: `${receiver.url}/hook`, topics: ["delay/answered"] as const, secret, by: "Test" };
    const added = await addEndpoint(tx, sealer, one, context.now());
    endpointId = added.outcome === "added" ? added.id : "";
  });
});

async function tell(topic: Told["topic"] = "delay/answered"): Promise<{ id: string; subject: string }> {
  const subject = `gid://shopify/Order/${9000 + ++number}`;
  const payload = { ...topicDefinition(topic).example, orderId: subject };
  const told = { shop: app.shop, key: `told/${number}`, topic, subject, payload } as Told;
  await app.db.write((tx) => tellOutside(tx, told, app.context.now()));
  const row = await app.db.read.outgoingEvent.findFirst({ where: { key: `told/${number}` } });
  return { id: row?.id ?? "", subject };
}

const deliveries = () =>
  app.db.read.effect.findMany({ where: { kind: "send-webhook" }, orderBy: { plannedAt: "desc" } });
const newest = async () => (await deliveries())[0]!;
const endpoint = async () => (await readEndpoint(app.db, app.shop, endpointId))!;

describe("what a merchant's system receives", () => {
  test("the event, signed so that another implementation of the standard accepts it", async () => {
    const { id, subject } = await tell();
    await app.settle();
    const [call] = receiver.received;
    expect(receiver.received).toHaveLength(1);
    expect(call!.headers["webhook-id"]).toBe(id);
    // The stand-in's clock is not the wall's, and the library allows five minutes: the time is checked apart.
    const at = Number(call!.headers["webhook-timestamp"]) * 1000;
    expect(Math.abs(at - app.context.now().getTime())).toBeLessThan(HOUR);
    const signature = new Webhook(secret).sign(id, new Date(at), call!.body);
    expect(call!.headers["webhook-signature"]).toBe(signature);
    expect(JSON.parse(call!.body)).toMatchObject({
      type: "delay/answered",
      shop: app.shop,
      data: { orderId: subject },
    });
    expect((await newest()).state).toBe("DONE");
  });

  test("nothing of topics it did not ask for", async () => {
    await tell("survey/answered");
    await app.settle();
    expect(receiver.received).toEqual([]);
  });

  test("with a new secret both signatures for a day, then only the new one", async () => {
    const next = newWebhookSecret();
    const { db, sealer, shop, context } = app;
    await db.write((tx) => rotateSecret(tx, sealer, { shop, id: endpointId, secret: next }, context.now()));
    const signaturesOf = async () => {
      const { id } = await tell();
      await app.settle();
      const call = receiver.received.at(-1)!;
      const at = new Date(Number(call.headers["webhook-timestamp"]) * 1000);
      const given = call.headers["webhook-signature"]!.split(" ");
      return [next, secret].map((one) => given.includes(new Webhook(one).sign(id, at, call.body)));
    };
    expect(await signaturesOf()).toEqual([true, true]);
    await app.advance(25 * HOUR);
    expect(await signaturesOf()).toEqual([true, false]);
  });
});

describe("when it does not come through", () => {
  test("it is tried again under the same id and with the same words until it is taken", async () => {
    receiver.answer({ status: 500 }, { status: 503, headers: { "retry-after": "120" } });
    const { id } = await tell();
    await app.settle();
    await app.advance(10_000);
    expect(receiver.received).toHaveLength(2);
    // It asked for two minutes.
    await app.advance(MINUTE);
    expect(receiver.received).toHaveLength(2);
    await app.advance(2 * MINUTE);
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([id, id, id]);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect((await newest()).state).toBe("DONE");
    expect((await endpoint()).problem).toBeNull();
  });

  test("one that never answers is let go after its time, and others wait for it without asking it", async () => {
    receiver.answer(null);
    await tell();
    await app.engine.drain();
    expect(receiver.received).toHaveLength(1);
    expect((await endpoint()).problem?.text).toContain("did not answer");
    await tell();
    await app.engine.drain();
    expect(receiver.received).toHaveLength(1);
    await app.advance(2 * MINUTE);
    expect((await deliveries()).slice(0, 2).map(({ state }) => state)).toEqual(["DONE", "DONE"]);
  });

  test("a redirect is not followed, and said", async () => {
    receiver.answer({ status: 302, headers: { location: `${receiver.url}/elsewhere` } });
    await tell();
    await app.engine.drain();
    expect(receiver.received.map(({ path }) => path)).toEqual(["/hook"]);
    expect((await newest()).sentence).toContain("redirect");
  });

  test("after a day without success it is broken, staff are told once, and trying again sends what was missed", async () => {
    receiver.answer(...Array.from({ length: 200 }, () => ({ status: 500 })));
    const old = await tell();
    const longAgo = new Date(app.context.now().getTime() - 60 * 24 * HOUR);
    await app.db.write(async (tx) => {
      await tx.outgoingEvent.update({ where: { id: old.id }, data: { at: longAgo } });
      await tx.effect.updateMany({ where: { kind: "send-webhook" }, data: { state: "FAILED", plannedAt: longAgo } });
    });
    for (let hour = 0; hour < 26; hour++) {
      await tell();
      await app.advance(HOUR);
    }
    expect((await endpoint()).state).toBe("BROKEN");
    expect(await app.db.read.alarm.count({ where: { kind: "webhook-endpoint" } })).toBe(1);
    expect((await deliveries()).filter(({ state }) => state === "PLANNED")).toEqual([]);
    const missed = await tell();
    receiver.answer();
    receiver.received.length = 0;
    await app.db.write((tx) => turnEndpointOn(tx, app.shop, endpointId, app.context.now()));
    await app.settle();
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(ids).toContain(missed.id);
    expect(ids).not.toContain(old.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(27);
    expect(await app.db.read.alarm.count({ where: { kind: "webhook-endpoint", resolvedAt: null } })).toBe(0);
    const listed = await listDeliveries(app.db, await endpoint(), 5);
    expect(listed.map(({ effect }) => effect?.state)).toEqual(["DONE", "DONE", "DONE", "DONE", "DONE"]);
  }, 60_000);

  test("one that says it is gone is broken at once", async () => {
    receiver.answer({ status: 410 });
    await tell();
    await app.settle();
    expect((await endpoint()).state).toBe("BROKEN");
    await tell();
    await app.settle();
    expect(receiver.received).toHaveLength(1);
  });
});

test("a deleted endpoint is told nothing, also not what was planned for it", async () => {
  await tell();
  await app.db.write((tx) => deleteEndpoint(tx, app.shop, endpointId));
  await app.settle();
  expect(receiver.received).toEqual([]);
});
