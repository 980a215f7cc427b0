import { beforeAll, describe, expect, it, vi } from "vitest";
import type { NoticeChoice } from "../../app/domain/shipping/types";
import { isNoticeToken, noticeIdOf, noticeLink } from "../../app/lib/notice-link";
import { useTestApp } from "../support/start-test-app";
import {
  control,
  DAY,
  lateOrder,
  noticesOfOrder,
  scan,
  send,
  setShipping,
  shipmentsOfOrder,
  tellsAll,
} from "../support/shipping-actions";

// Weeks of store time.
vi.setConfig({ testTimeout: 120_000 });
const app = useTestApp();
const US = { countryCode: "US" } as const;

beforeAll(async () => {
  await setShipping(app);
  await app.turnOn(tellsAll("not_shipped", { everyDays: 7, most: 4 }));
  await app.turnOn(tellsAll("no_scan", { afterHours: 96 }));
});

async function stalledParcel() {
  const order = await send(app);
  await scan(app, order.fulfillmentId, "IN_TRANSIT");
  await app.advance(5 * DAY);
  const [notice] = await noticesOfOrder(app, order.id);
  expect(notice).toMatchObject({ state: "SENT" });
  return { ...order, noticeId: notice!.id };
}
async function answer(noticeId: string, choice: NoticeChoice, words = "", shop = app.shop) {
  const { outcome } = await app.acts.answerAsShopper(shop, noticeId, choice, words);
  await app.settle();
  return outcome;
}
const noticeOf = async (noticeId: string) => app.db.read.delayNotice.findUniqueOrThrow({ where: { id: noticeId } });
const cancellationsOf = (orderId: string) => app.db.read.cancellation.findMany({ where: { orderId } });
const answersMailed = (orderId: string) =>
  app.db.read.effect.count({ where: { subject: orderId, key: { startsWith: "mail/answer/" } } });

describe("an answer", () => {
  it("to wait is kept once, however often it is clicked", async () => {
    const { id, noticeId } = await lateOrder(app);
    await answer(noticeId, "wait");
    const first = await noticeOf(noticeId);
    await app.advance(2 * 60_000);
    await answer(noticeId, "wait");
    expect(await noticeOf(noticeId)).toEqual(first);
    expect(await answersMailed(id)).toBe(1);
  });

  it("to cancel after it has left is refused kindly, and no money moves", async () => {
    const { id, noticeId } = await lateOrder(app);
    await app.devstore.store.fulfillOrder(app.shop, id, { trackingNumbers: ["GONE"] });
    await app.settle();
    expect(await shipmentsOfOrder(app, id)).toEqual(
      expect.arrayContaining([expect.objectContaining({ key: "unshipped", state: "SHIPPED" })]),
    );
    await answer(noticeId, "cancel");
    expect(app.performed("orderCancel", id)).toBe(0);
    expect(await cancellationsOf(id)).toEqual([]);
    expect(await answersMailed(id)).toBe(1);
  });

  it("to cancel what is left of an order partly shipped cancels those units only", async () => {
    const order = await app.place({ ...US, lines: [{ sku: "TEE-M", quantity: 2 }, { sku: "TOTE" }] });
    await app.settle();
    const { id } = order;
    const { lines } = JSON.parse((await app.db.read.order.findFirstOrThrow({ where: { id } })).snapshot) as {
      lines: { id: string; title: string }[];
    };
    const [tee] = lines;
    await control(app, "/orders/fulfil", { orderId: id, lines: [{ sku: "TEE-M", quantity: 1 }] });
    await app.settle();
    await app.advance(6 * DAY);
    const [notice] = (await noticesOfOrder(app, id)).filter(({ state }) => state === "SENT");
    await answer(notice!.id, "cancel");
    const [cancellation] = await cancellationsOf(id);
    // A warehouse that has begun is not stopped by a click: a person sees to it.
    expect(cancellation).toMatchObject({ state: "REVIEW", source: "SHOPPER" });
    const { units } = JSON.parse(cancellation!.scope) as { units: { lineItemId: string; quantity: number }[] };
    expect(units).toEqual(
      expect.arrayContaining([
        { lineItemId: tee!.id, quantity: 1 },
        { lineItemId: lines[1]!.id, quantity: 1 },
      ]),
    );
    expect(app.performed("orderCancel", id)).toBe(0);
  });

  it("to cancel is not overwritten by a later click, and made once", async () => {
    const { id, noticeId } = await lateOrder(app);
    await Promise.all([
      app.acts.answerAsShopper(app.shop, noticeId, "cancel", ""),
      app.acts.answerAsShopper(app.shop, noticeId, "wait", ""),
    ]);
    await app.settle();
    await answer(noticeId, "cancel");
    expect((await cancellationsOf(id)).length).toBeLessThanOrEqual(1);
    expect(app.performed("orderCancel", id)).toBeLessThanOrEqual(1);
  });

  it("to cancel is told as taken once, and then as done with what came back", async () => {
    const { id, noticeId } = await lateOrder(app);
    await answer(noticeId, "cancel");
    await app.advance(60_000);
    const messages = await app.db.read.message.findMany({ where: { subject: id }, orderBy: { createdAt: "asc" } });
    const told = messages.map(({ template }) => template);
    expect(told).toEqual(["delay-not-shipped", "delay-answer", "cancellation-done"]);
    const refunds = app.devstore.store.ledger.filter((one) => one.resourceIds.includes(id) && one.money);
    expect(refunds).toHaveLength(1);
    const amount = Number(refunds[0]!.money!.amount).toFixed(2);
    expect(app.sealer.open(messages[2]!.contentSealed)).toContain(`We have refunded $${amount} to`);
  });

  it("of staff for a shopper is not taken when it was cancelled or has arrived, and nobody is written to", async () => {
    const cancelled = await lateOrder(app);
    await answer(cancelled.noticeId, "cancel");
    const arrived = await stalledParcel();
    await scan(app, arrived.fulfillmentId, "DELIVERED");
    for (const { id, noticeId } of [cancelled, arrived]) {
      const [before, mails] = [await noticeOf(noticeId), app.mails.length];
      const said = { noticeId, answer: "change_address", words: "Elsewhere", via: "staff" };
      await app.acts.command(app.shop, "notice/answer", said, { by: "Kim" });
      await app.settle();
      expect(await noticeOf(noticeId)).toEqual(before);
      expect(app.mails).toHaveLength(mails);
      expect(await app.db.read.alarm.count({ where: { subject: id, kind: "address" } })).toBe(0);
    }
  });

  it("with words is sealed, asks a person, and a changed one replaces it", async () => {
    const { noticeId, name } = await stalledParcel();
    await answer(noticeId, "claim", "It never came, says Bob Quux.");
    await answer(noticeId, "claim", "It came, but empty.");
    const row = await noticeOf(noticeId);
    expect(app.sealer.open(row.wordsSealed!)).toBe("It came, but empty.");
    expect(JSON.stringify(row)).not.toContain("Quux");
    const alarms = await app.db.read.alarm.findMany({ where: { key: `claim/${noticeId}` } });
    expect(alarms).toMatchObject([{ text: expect.stringContaining(name) }]);
  });

  it("after staff have done what was asked changes nothing", async () => {
    const { noticeId } = await stalledParcel();
    await answer(noticeId, "claim", "Lost.");
    await app.acts.command(app.shop, "notice/settle", { noticeId }, { by: "Ada" });
    await app.settle();
    const settled = await noticeOf(noticeId);
    expect(settled).toMatchObject({ settledBy: "Ada" });
    await answer(noticeId, "wait");
    expect(await noticeOf(noticeId)).toEqual(settled);
  });

  it("that the notice does not offer is not taken", async () => {
    const { noticeId } = await stalledParcel();
    await answer(noticeId, "cancel");
    expect(await noticeOf(noticeId)).toMatchObject({ answer: null });
  });

  it("from another shop, or about no notice, is not taken", async () => {
    const { noticeId } = await stalledParcel();
    expect(await answer(noticeId, "wait", "", "eve.myshopify.com")).toBe("invalid");
    expect(await answer("0199aaaa-0000-7000-8000-000000000000", "wait")).toBe("invalid");
    const settle = { shipmentId: (await app.db.read.shipment.findFirstOrThrow()).id, as: "LOST" };
    const { outcome } = await app.acts.command("eve.myshopify.com", "shipment/settle", settle, { by: "Eve" });
    expect(outcome).toBe("invalid");
    expect(await noticeOf(noticeId)).toMatchObject({ answer: null });
  });

  it("through a forged link is none: only the signature of this very notice opens it", async () => {
    const [one, two] = [await stalledParcel(), await stalledParcel()];
    const rows = [await noticeOf(one.noticeId), await noticeOf(two.noticeId)] as const;
    const token = noticeLink(app.sealer, "https://app.test", rows[0]).split("/n/")[1]!;
    expect(isNoticeToken(app.sealer, token, rows[0])).toBe(true);
    const forged = token.replace(rows[0].id, rows[1].id);
    expect(noticeIdOf(forged)).toBe(rows[1].id);
    expect(isNoticeToken(app.sealer, forged, rows[1])).toBe(false);
    expect(isNoticeToken(app.sealer, token, { ...rows[0], shop: "eve.myshopify.com" })).toBe(false);
  });
});
