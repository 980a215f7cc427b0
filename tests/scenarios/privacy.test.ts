import { Session } from "@shopify/shopify-api";
import { expect, test } from "vitest";
import { SealedSessionStorage } from "../../app/records/session-storage";
import { sayYes } from "../factories/policies";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();

async function complain(topic: string, customerId?: string) {
  const response = await fetch(`${app.devstore.url}/_control/compliance`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ topic, ...(customerId && { customerId }) }),
  });
  expect(response.ok).toBe(true);
  await app.settle();
}

async function anOrder() {
  await app.turnOn(sayYes(5));
  const { id } = await app.place();
  await app.settle();
  await app.ask(id);
  const row = await app.db.read.order.findFirstOrThrow({ where: { id } });
  return { id, customerId: row.customerId ?? "" };
}

test("nothing that identifies a shopper is readable in the database file", async () => {
  const { id } = await anOrder();
  const dump = JSON.stringify(
    await Promise.all([
      app.db.read.order.findMany({ where: { id }, omit: { totalMinor: true } }),
      app.db.read.inboundEvent.findMany(),
      app.db.read.decision.findMany(),
      app.db.read.effect.findMany(),
      app.db.read.message.findMany(),
      app.db.read.timelineEntry.findMany(),
    ]),
  );
  expect(dump).not.toContain("ada@example.com");
  expect(dump).not.toContain('"Ada"');
});

test("a data request makes a file with what is known, and asks a person to send it", async () => {
  const { id, customerId } = await anOrder();
  await complain("customers/data_request", customerId);
  const request = await app.db.read.complianceRequest.findFirstOrThrow({ where: { customerId } });
  const file = app.sealer.open(request.fileSealed ?? "");
  expect(file).toContain("ada@example.com");
  expect(file).toContain(id);
  expect(await app.db.read.alarm.count({ where: { kind: "data-request" } })).toBe(1);
});

test("redacting a customer removes the person and keeps what happened, also when an old webhook comes again", async () => {
  const { id, customerId } = await anOrder();
  await complain("customers/redact", customerId);
  const row = await app.db.read.order.findFirstOrThrow({ where: { id } });
  expect(row).toMatchObject({ personalSealed: null, emailHash: null });
  expect(await app.db.read.message.count({ where: { subject: id } })).toBe(0);
  await app.devstore.store.fulfillOrder(app.shop, id, { ignoreHolds: true });
  await app.settle();
  expect((await app.db.read.order.findFirstOrThrow({ where: { id } })).personalSealed).toBeNull();
  expect(await app.db.read.cancellation.count({ where: { orderId: id } })).toBe(1);
});

test("an uninstalled shop's webhooks are taken, cause nothing, and its data goes when Shopify asks", async () => {
  const session = new Session({
    id: `offline_${app.shop}`,
    shop: app.shop,
    state: "",
    isOnline: false,
    accessToken: "t",
  });
  await new SealedSessionStorage(app.db, app.sealer).storeSession(session);
  expect(JSON.stringify(await app.db.read.session.findMany())).not.toContain('"t"');
  const uninstall = await fetch(`${app.devstore.url}/_control/app/uninstall`, { method: "POST", body: "{}" });
  expect(uninstall.ok).toBe(true);
  await app.settle();
  expect(await app.db.read.session.count()).toBe(0);
  const shop = await app.db.read.shop.findFirstOrThrow();
  expect(shop.uninstalledAt).not.toBeNull();
  await complain("shop/redact");
  expect(await app.db.read.order.count()).toBe(0);
  expect(await app.db.read.shop.count()).toBe(0);
  expect(await app.db.read.effect.count()).toBe(0);
});
