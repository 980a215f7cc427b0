import { Session } from "@shopify/shopify-api";
import { expect, test } from "vitest";
import { redactOrders } from "../../app/records/customer-data";
import { planEffects } from "../../app/records/effects";
import { removeOrder } from "../../app/records/orders";
import { SealedSessionStorage } from "../../app/records/session-storage";
import { sayYes } from "../factories/policies";
import { recordFile } from "../../app/records/stored-files";
import { complain, dump } from "../support/privacy";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();

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
  const { rows, bytes } = await dump(app);
  expect(rows).toContain(id);
  expect(bytes).toContain(id);
  for (const text of [rows, bytes]) {
    expect(text).not.toContain("ada@example.com");
    expect(text).not.toContain('"Ada"');
  }
});

test("a shopper's own words stand in no table, trace, effect or file in clear, also when a rule reads them", async () => {
  const words = { reason: "My neighbour Bob Quux", note: "Ring Bob at 555-0199" };
  const unused = { fact: "request_reason", is: "equals", value: "mistake" } as const;
  for (const wanted of [unused, { ...unused, is: "not_equals" } as const]) {
    const rule = { id: "words", name: "Words", when: wanted, then: sayYes(0).otherwise } as const;
    await app.turnOn({ ...sayYes(0), rules: [rule] });
    for (const financialStatus of ["PAID", "PENDING"] as const) {
      const { id } = await app.place({ financialStatus });
      await app.settle();
      await app.ask(id, words);
    }
    const { id } = await app.place();
    await app.settle();
    const { snapshot } = await app.db.read.order.findFirstOrThrow({ where: { id } });
    const line = (JSON.parse(snapshot) as { lines: { id: string }[] }).lines[0]!;
    await app.ask(id, { ...words, scope: { whole: false, units: [{ lineItemId: line.id, quantity: 1 }] } });
  }
  const cancellations = await app.db.read.cancellation.findMany({ orderBy: { id: "desc" }, take: 6 });
  expect(cancellations.map(({ state }) => state)).toEqual(Array(6).fill("CANCELLED"));
  for (const { reasonSealed, noteSealed } of cancellations) {
    expect(app.sealer.open(reasonSealed ?? "")).toBe(words.reason);
    expect(app.sealer.open(noteSealed ?? "")).toBe(words.note);
  }
  const { rows, bytes } = await dump(app);
  for (const text of [rows, bytes]) {
    expect(text).not.toContain("Quux");
    expect(text).not.toContain("555-0199");
  }
});

test("a data request makes a file with what is known, and asks a person to send it", async () => {
  const { id, customerId } = await anOrder();
  await complain(app, "customers/data_request", customerId);
  const request = await app.db.read.complianceRequest.findFirstOrThrow({ where: { customerId } });
  const file = app.sealer.open(request.fileSealed ?? "");
  expect(file).toContain("ada@example.com");
  expect(file).toContain(id);
  expect(file).toContain("Changed my mind");
  expect(await app.db.read.alarm.count({ where: { kind: "data-request" } })).toBe(1);
  // It named the customer itself.
  const [event] = await app.db.read.inboundEvent.findMany({ where: { topic: "customers/data_request" } });
  expect(event!.payloadSealed).toHaveLength(0);
});

test("redacting a customer removes the person and keeps what happened, also when an old webhook comes again", async () => {
  const { id, customerId } = await anOrder();
  await complain(app, "customers/redact", customerId);
  const row = await app.db.read.order.findFirstOrThrow({ where: { id } });
  expect(row).toMatchObject({ personalSealed: null, emailHash: null });
  expect(await app.db.read.message.count({ where: { subject: id } })).toBe(0);
  await app.devstore.store.fulfillOrder(app.shop, id, { ignoreHolds: true });
  await app.settle();
  expect((await app.db.read.order.findFirstOrThrow({ where: { id } })).personalSealed).toBeNull();
  expect(await app.db.read.cancellation.count({ where: { orderId: id } })).toBe(1);
});

test("redacting a customer removes their photos and labels from the file store", async () => {
  const { id, customerId } = await anOrder();
  const key = "photos/of-ada";
  await app.files.put(key, new Uint8Array([1]), "image/png");
  const row = { key, shop: app.shop, kind: "photo", contentType: "image/png", bytes: 1, returnId: null } as const;
  await app.db.write((tx) => recordFile(tx, { ...row, orderId: id, lineId: null }, app.context.now()));
  await complain(app, "customers/redact", customerId);
  expect(await app.files.get(key)).toBeNull();
  expect(await app.db.read.storedFile.count({ where: { key } })).toBe(0);
});

test("what waits when a customer is redacted is still done, without the person: nothing is lost, nothing dies", async () => {
  await app.turnOn(sayYes(0));
  const { id } = await app.place();
  const other = await app.place();
  await app.settle();
  const { customerId } = await app.db.read.order.findFirstOrThrow({ where: { id } });
  const payload = { orderId: id, scope: { whole: true }, reason: "Quux", note: "Quux" };
  await app.acts.askAsShopper({
    shop: app.shop,
    customerId: customerId ?? "",
    name: "cancellation/request",
    payload,
  });
  const waitingMail = { orderId: id, template: "cancellation-kept", cancellationId: null };
  await app.db.write((tx) =>
    planEffects(
      tx,
      { shop: app.shop, subject: id, cancellationId: null, decisionId: null },
      [{ kind: "send-mail", key: `mail/${id}`, input: waitingMail }],
      new Set(),
      app.devstore.store.clock.now(),
    ),
  );
  const caller = { shop: app.shop, actor: "merchant", scopes: [], unlimited: true };
  const query = 'mutation($id: ID!) { tagsAdd(id: $id, tags: ["vip"]) { userErrors { message } } }';
  for (const one of [id, other.id]) await app.devstore.store.execute({ query, variables: { id: one } }, caller);
  await app.devstore.store.clock.advance(1500);
  await app.devstore.world.webhooks.settled();
  const subject = { in: [id, other.id] };
  const waiting = { where: { subject, state: "PENDING" } };
  const before = await app.db.read.inboundEvent.findMany(waiting);
  expect(new Set(before.map(({ topic }) => topic))).toEqual(new Set(["cancellation/request", "orders/updated"]));

  const mailsBefore = app.mails.length;
  const who = { customerId, orderIds: [id, other.id] };
  await app.db.write((tx) => redactOrders(tx, app.sealer, app.shop, who, app.devstore.store.clock.now()));
  for (const { payloadSealed } of await app.db.read.inboundEvent.findMany(waiting)) {
    expect(app.sealer.openBytes(payloadSealed)).not.toMatch(/ada@example\.com|Quux/);
  }
  await app.settle();
  expect(await app.db.read.inboundEvent.count({ where: { subject, state: { not: "DONE" } } })).toBe(0);
  const cancellation = await app.db.read.cancellation.findFirstOrThrow({ where: { orderId: id } });
  expect(cancellation).toMatchObject({ state: "CANCELLED", reasonSealed: null, noteSealed: null });
  for (const order of await app.db.read.order.findMany({ where: { id: subject } })) {
    expect(order).toMatchObject({ personalSealed: null, snapshot: expect.stringContaining('"vip"') });
  }
  expect(await app.db.read.effect.count({ where: { subject: id, state: { not: "DONE" } } })).toBe(0);
  expect(app.mails.length).toBe(mailsBefore);
});

test("an order that was to be forgotten before it came, or was removed since, comes back without the person", async () => {
  const now = () => app.devstore.store.clock.now();
  const early = await app.place();
  const removed = await app.place();
  await app.devstore.world.webhooks.settled();
  await app.db.write((tx) => redactOrders(tx, app.sealer, app.shop, { customerId: null, orderIds: [early.id] }, now()));
  await app.settle();
  const read = (id: string) => app.db.read.order.findFirstOrThrow({ where: { id } });
  const [first, second] = [await read(early.id), await read(removed.id)];
  expect(first).toMatchObject({ id: early.id, personalSealed: null, emailHash: null });
  expect(first.redactedAt).not.toBeNull();
  expect(second.personalSealed).not.toBeNull();

  await app.db.write(async (tx) => {
    await redactOrders(tx, app.sealer, app.shop, { customerId: null, orderIds: [removed.id] }, now());
    await removeOrder(tx, app.shop, removed.id);
  });
  await app.devstore.store.fulfillOrder(app.shop, removed.id, { ignoreHolds: true });
  await app.settle();
  expect(await read(removed.id)).toMatchObject({ id: removed.id, personalSealed: null });
});

test("a parcel of an order that was to be forgotten before it came is not followed", async () => {
  const { id } = await app.place();
  await app.devstore.world.webhooks.settled();
  await app.db.write(async (tx) => {
    await tx.inboundEvent.deleteMany({ where: { subject: id } });
    await redactOrders(tx, app.sealer, app.shop, { customerId: null, orderIds: [id] }, app.devstore.store.clock.now());
  });
  const shipped = { orderId: id, trackingNumbers: ["FORGOTTEN"], trackingCompany: "UPS", ignoreHolds: true };
  const { fulfillmentIds } = await app.devstore.store.fulfillOrder(app.shop, id, shipped);
  await app.devstore.world.webhooks.settled();
  const fulfillment = { topic: { startsWith: "fulfillments/" } };
  await app.db.write((tx) => tx.inboundEvent.deleteMany({ where: { subject: id, NOT: fulfillment } }));
  expect(fulfillmentIds).toHaveLength(1);
  await app.settle();
  expect(await app.db.read.inboundEvent.count({ where: { subject: id, ...fulfillment } })).toBeGreaterThan(0);
  expect(await app.db.read.shipment.count({ where: { orderId: id } })).toBe(0);
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
  await complain(app, "shop/redact");
  expect(await app.db.read.order.count()).toBe(0);
  expect(await app.db.read.shop.count()).toBe(0);
  expect(await app.db.read.effect.count()).toBe(0);
});
