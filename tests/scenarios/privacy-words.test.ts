import { beforeAll, expect, test } from "vitest";
import type { CommandName } from "../../app/inbox/commands";
import { redactOrders } from "../../app/records/customer-data";
import { planEffects } from "../../app/records/effects";
import { addEvent, rearmEvent } from "../../app/records/inbound-events";
import { sayYes } from "../factories/policies";
import { goodwillPolicy } from "../support/goodwill";
import { complain, dump, placesOf } from "../support/privacy";
import {
  answerReturns,
  askReturn,
  command,
  connectEasypost,
  countUnits,
  labelsForAll,
  moveParcel,
  refundWhen,
  shipped,
  theReturn,
} from "../support/return-actions";
import { useTestApp } from "../support/start-test-app";

const app = useTestApp();
const WORDS = "For Ada Quux, who called";

beforeAll(async () => {
  await connectEasypost(app);
  await refundWhen(app, "inspected");
  await labelsForAll(app);
  await app.turnOn(goodwillPolicy());
  const { otherwise: _yes, ...policy } = sayYes();
  await app.turnOn({ ...policy, otherwise: { do: "review", because: "A person decides." } });
});

/** What is sealed of what came in for an order, opened. */
async function payloadsOf(subject: string): Promise<string> {
  const events = await app.db.read.inboundEvent.findMany({ where: { subject } });
  return events.map(({ payloadSealed: sealed }) => (sealed.length > 0 ? app.sealer.openBytes(sealed) : "")).join("\n");
}

/** What the database holds in clear, and what stands sealed in payloads of the order. */
const everythingOf = async (orderId: string) => `${(await dump(app)).rows}\n${await payloadsOf(orderId)}`;

const customerOf = async (id: string) => (await app.db.read.order.findFirstOrThrow({ where: { id } })).customerId ?? "";

test("of a parcel that came back neither its number, nor where it was, nor its label stays; what it cost does", async () => {
  await answerReturns(app);
  const order = await shipped(app);
  const { id } = order.snapshot;
  await askReturn(app, order);
  const made = await theReturn(app, id);
  const bought = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId: made.id } });
  await moveParcel(app, bought.trackingNumber!, "accepted");
  await countUnits(app, made, [{ quantity: 1, note: WORDS }]);
  const { place } = await app.db.read.parcelEvent.findFirstOrThrow({ where: { place: { not: "" } } });
  for (const told of [bought.trackingNumber!, place, "Quux"]) expect(await everythingOf(id)).toContain(told);
  expect(await app.files.get(bought.fileKey!)).not.toBeNull();

  await complain(app, "customers/redact", await customerOf(id));
  const left = await everythingOf(id);
  expect(placesOf(left, [bought.trackingNumber!, place, "Quux"])).toEqual([]);
  expect(await app.files.get(bought.fileKey!)).toBeNull();
  const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { id: bought.id } });
  expect(label).toMatchObject({ costMinor: bought.costMinor, carrier: bought.carrier, scannedAt: expect.any(Date) });
  const effect = await app.db.read.effect.findUniqueOrThrow({ where: { id: bought.id } });
  expect(effect).toMatchObject({ state: "DONE", proof: `The carrier shows label ${bought.labelId}` });
  expect(await app.db.read.timer.count({ where: { subject: id, kind: "parcel", state: "WAITING" } })).toBe(0);
  const counted = await app.db.read.countedUnits.findFirstOrThrow({ where: { returnId: made.id } });
  expect(counted).toMatchObject({ quantity: 1, note: "" });
});

test("what staff wrote of a person goes with them; what they did, and what it cost, stays", async () => {
  await answerReturns(app, { do: "review", because: "A person decides." });
  const order = await shipped(app);
  const { id } = order.snapshot;
  const lastOf = async () => (await theReturn(app, id)).id;
  for (const end of ["return/decline", "return/settle"] as const) {
    await askReturn(app, order);
    const words = end === "return/decline" ? { because: WORDS } : { note: WORDS };
    await command(app, end, { returnId: await lastOf(), ...words });
  }
  const give = { orderId: id, form: "code", amount: "5", validDays: 30, reason: WORDS };
  for (let gift = 0; gift < 2; gift++) await command(app, "goodwill/give", give);
  const [kept, taken] = await app.db.read.goodwill.findMany({ where: { orderId: id } });
  await command(app, "goodwill/revoke", { goodwillId: taken!.id, reason: WORDS });
  const parcel = await app.db.read.shipment.findFirstOrThrow({ where: { orderId: id } });
  await command(app, "shipment/settle", { shipmentId: parcel.id, as: "DELIVERED", note: WORDS });

  const waiting = await app.place();
  await app.settle();
  await app.ask(waiting.id);
  const cancellation = await app.db.read.cancellation.findFirstOrThrow({ where: { orderId: waiting.id } });
  await command(app, "cancellation/decline", { cancellationId: cancellation.id, because: WORDS });
  const other = await app.place();
  await app.settle();
  await app.ask(other.id);
  const failed = await app.db.read.cancellation.findFirstOrThrow({ where: { orderId: other.id } });
  await app.db.write((tx) => tx.cancellation.update({ where: { id: failed.id }, data: { state: "FAILED" } }));
  await command(app, "cancellation/settle", { cancellationId: failed.id, note: WORDS });

  const before = await app.db.read.timelineEntry.count();
  expect((await dump(app)).rows).toContain("Quux");
  await complain(app, "customers/redact", await customerOf(id));
  const { rows } = await dump(app);
  expect(placesOf(rows, ["Quux"])).toEqual([]);
  for (const one of [id, waiting.id, other.id]) expect(await payloadsOf(one)).not.toContain("Quux");
  expect(await app.db.read.timelineEntry.count()).toBe(before);
  expect(await app.db.read.goodwill.findUnique({ where: { id: kept!.id } })).toMatchObject({ chargedMinor: 500n });
  const revoked = await app.db.read.goodwill.findUniqueOrThrow({ where: { id: taken!.id } });
  expect(revoked).toMatchObject({ state: "REVOKED", because: "Taken back." });
  const told = await app.db.read.timelineEntry.findMany({ where: { subject: { in: [id, waiting.id, other.id] } } });
  const texts = told.map(({ text }) => text);
  for (const text of ["Goodwill was given.", "Goodwill taken back.", "Staff said no.", "Settled by hand."]) {
    expect(texts).toContain(text);
  }
});

test("what an action was answered before answers were cleaned goes with the person", async () => {
  const { id } = await app.place();
  await app.settle();
  const origin = { shop: app.shop, subject: id, cancellationId: null, decisionId: null };
  const input = { orderId: id, template: "delay-missed", noticeId: null };
  const now = app.context.now();
  await app.db.write((tx) => planEffects(tx, origin, [{ kind: "send-sms", key: "sms/old", input }], new Set(), now));
  await app.settle();
  const said = "The 'To' number +4915112345678 is not a valid phone number.";
  await app.db.write(async (tx) => {
    const { id: effectId } = await tx.effect.findFirstOrThrow({ where: { key: "sms/old" } });
    await tx.effect.update({ where: { id: effectId }, data: { state: "FAILED", sentence: said, lastError: said } });
    await tx.effectAttempt.updateMany({ where: { effectId }, data: { detail: said } });
  });
  await complain(app, "customers/redact", await customerOf(id));
  expect(placesOf((await dump(app)).rows, ["4915112345678"])).toEqual([]);
});

test("news and commands that wait when a customer is redacted lose parcel and words, and are still worked on", async () => {
  await answerReturns(app);
  const order = await shipped(app);
  const { id } = order.snapshot;
  await askReturn(app, order);
  const made = await theReturn(app, id);
  const label = await app.db.read.returnLabel.findFirstOrThrow({ where: { returnId: made.id } });
  const give = { orderId: id, form: "code", amount: "5", validDays: 30, reason: WORDS };
  const parcel = await app.db.read.shipment.findFirstOrThrow({ where: { orderId: id } });
  await command(app, "goodwill/give", give);
  const gift = await app.db.read.goodwill.findFirstOrThrow({ where: { orderId: id } });
  const commands: readonly (readonly [CommandName, object])[] = [
    ["goodwill/give", give],
    ["goodwill/revoke", { goodwillId: gift.id, reason: WORDS }],
    ["shipment/settle", { shipmentId: parcel.id, as: "DELIVERED", note: WORDS }],
  ];
  for (const [name, payload] of commands) await app.acts.command(app.shop, name, payload, { by: "Kim" });
  const news = {
    ...{ trackingNumber: label.trackingNumber, labelRowId: label.id, updatedAt: null, estimatedDeliveryAt: null },
    ...{ firstPossessionAt: null, deliveredAt: null, details: [{ city: "Quuxheim", postcode: "12345" }] },
  };
  const told = { shop: app.shop, topic: "carrier/parcel", subject: id, payload: news } as const;
  const now = app.context.now();
  await app.db.write(async (tx) => {
    await addEvent(tx, app.sealer, { ...told, source: "CARRIER", dedupeKey: "news/1" }, now);
    await addEvent(tx, app.sealer, { ...told, source: "SYSTEM", dedupeKey: "news/2" }, now);
    await addEvent(tx, app.sealer, { ...told, source: "CARRIER", dedupeKey: "news/dead" }, now);
    await tx.inboundEvent.updateMany({ where: { dedupeKey: "news/dead" }, data: { state: "DEAD" } });
  });
  expect(await payloadsOf(id)).toContain("Quux");

  const who = { customerId: await customerOf(id), orderIds: [id] };
  await app.db.write((tx) => redactOrders(tx, app.sealer, app.shop, who, now));
  expect(await payloadsOf(id)).not.toMatch(/Quux|12345/);
  const dead = await app.db.read.inboundEvent.findFirstOrThrow({ where: { dedupeKey: "news/dead" } });
  await app.db.write((tx) => rearmEvent(tx, app.shop, dead.id, now));
  await app.settle();
  const events = await app.db.read.inboundEvent.findMany({ where: { subject: id } });
  expect(events.filter(({ state }) => state !== "DONE")).toEqual([]);
  const heard = events.filter(({ topic }) => topic === "carrier/parcel").slice(-3);
  expect(heard.map(({ note }) => note)).toEqual(Array(3).fill("No parcel of ours."));
  const { rows } = await dump(app);
  expect(placesOf(rows, ["Quux", label.trackingNumber!])).toEqual([]);
});
