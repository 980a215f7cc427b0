import { beforeAll, describe, expect, it, vi } from "vitest";
import type { NoticeChoice } from "../../app/domain/shipping/types";
import { noticeLink } from "../../app/lib/notice-link";
import { findShopperNotice, shopperNoticeModel } from "../../app/presenters/shopper-notice";
import { useTestApp } from "../support/start-test-app";
import {
  control,
  DAY,
  lateOrder,
  mailsOf,
  noticesOfOrder,
  scan,
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

async function answer(noticeId: string, choice: NoticeChoice, words = "") {
  await app.acts.answerAsShopper(app.shop, noticeId, choice, words);
  await app.settle();
}
const cancellationsOf = (orderId: string) => app.db.read.cancellation.findMany({ where: { orderId } });
const days = async (count: number) => {
  for (let day = 0; day < count; day++) await app.advance(DAY);
};
const newest = async (orderId: string) =>
  (await noticesOfOrder(app, orderId)).filter(({ state }) => state === "SENT").at(-1)!;

/** The page behind the links of a notice. */
async function page(noticeId: string) {
  const notice = await app.db.read.delayNotice.findUniqueOrThrow({ where: { id: noticeId } });
  const token = noticeLink(app.sealer, "https://app.test", notice).split("/n/")[1]!;
  const read = await findShopperNotice(app.db, app.sealer, token);
  return shopperNoticeModel(read!, app.sealer, app.context.now());
}

describe("the last day to agree (US 16 CFR 435.2(b))", () => {
  const month = async () => {
    for (let week = 0; week < 5; week++) await app.advance(7 * DAY);
  };

  it("without a yes a person decides, and the shopper is not told they asked", async () => {
    const { id, name } = await lateOrder(app);
    await month();
    expect(await cancellationsOf(id)).toMatchObject([{ state: "REVIEW", source: "RULE" }]);
    expect(mailsOf(app, name).some(({ subject }) => /cancel/i.test(subject))).toBe(false);
    expect(app.performed("orderCancel", id)).toBe(0);
  });

  it("without a yes the order is cancelled where the shop says so", async () => {
    await setShipping(app, { withoutConsent: "cancel" });
    const { id } = await lateOrder(app);
    await month();
    expect(app.performed("orderCancel", id)).toBe(1);
    expect(await shipmentsOfOrder(app, id)).toMatchObject([{ state: "CANCELLED" }]);
    await setShipping(app);
  });

  it("with a yes, also to a later notice, nothing is done", async () => {
    await setShipping(app, { withoutConsent: "cancel" });
    const { id } = await lateOrder(app);
    await app.advance(8 * DAY);
    const later = (await noticesOfOrder(app, id)).at(-1)!;
    expect(later.number).toBeGreaterThan(1);
    await answer(later.id, "wait");
    await month();
    expect(await cancellationsOf(id)).toEqual([]);
    expect(app.performed("orderCancel", id)).toBe(0);
    await setShipping(app);
  });

  it("what has left by then is not cancelled", async () => {
    await setShipping(app, { withoutConsent: "cancel" });
    const { id } = await lateOrder(app);
    await app.devstore.store.fulfillOrder(app.shop, id, { trackingNumbers: ["LATE"] });
    await app.settle();
    await month();
    expect(await cancellationsOf(id)).toEqual([]);
    await setShipping(app);
  });

  it("is not put off by a letter with a later date, which asks for an answer by the same day", async () => {
    await setShipping(app, { withoutConsent: "cancel" });
    const { id } = await app.place(US);
    await app.settle();
    const leavesIn = async (count: number) => {
      const leavesBy = new Date(app.context.now().getTime() + count * DAY).toISOString().slice(0, 10);
      await app.acts.command(app.shop, "shipment/expect", { orderId: id, leavesBy }, { by: "Kim" });
      await app.settle();
    };
    await leavesIn(26);
    await days(6);
    await leavesIn(34);
    await days(7);
    await leavesIn(37);
    await days(7);
    const asked = (await noticesOfOrder(app, id)).filter(({ state, cancelBy }) => state === "SENT" && cancelBy);
    expect(asked.length).toBeGreaterThan(1);
    const [first, ...others] = asked.map(({ cancelBy }) => cancelBy!);
    expect(others).toEqual(others.map(() => first));
    const left = Math.ceil((first!.getTime() - app.context.now().getTime()) / DAY);
    await days(left - 1);
    expect(app.performed("orderCancel", id)).toBe(0);
    await days(2);
    expect(app.performed("orderCancel", id)).toBe(1);
    await setShipping(app);
  });

  it("with a yes stays a yes when the shopper asks for something else as well", async () => {
    await setShipping(app, { withoutConsent: "cancel" });
    const order = await app.place({ ...US, lines: [{ sku: "TEE-M", quantity: 2 }, { sku: "TOTE" }] });
    await app.settle();
    const tote = { lines: [{ sku: "TOTE", quantity: 1 }], trackingNumbers: ["T2"], trackingCompany: "UPS" };
    await control(app, "/orders/fulfil", { orderId: order.id, ...tote });
    await app.settle();
    const parcel = (await shipmentsOfOrder(app, order.id)).find(({ fulfillmentId }) => fulfillmentId !== null)!;
    await scan(app, parcel.fulfillmentId!, "IN_TRANSIT");
    await app.advance(6 * DAY);
    const [notice] = await noticesOfOrder(app, order.id);
    await answer(notice!.id, "wait");
    await answer(notice!.id, "claim", "Where is the tote?");
    await month();
    expect(await cancellationsOf(order.id)).toEqual([]);
    await setShipping(app);
  });

  it("being over, the shopper's own wish to cancel needs no person any more", async () => {
    const { id } = await lateOrder(app);
    await month();
    expect(await cancellationsOf(id)).toMatchObject([{ state: "REVIEW", source: "RULE" }]);
    await answer((await newest(id)).id, "cancel");
    expect(await cancellationsOf(id)).toMatchObject([{ state: "CANCELLED" }]);
    expect(app.performed("orderCancel", id)).toBe(1);
  });

  it("being over, a late yes to waiting takes the question from the person", async () => {
    const { id } = await lateOrder(app);
    await month();
    expect(await cancellationsOf(id)).toMatchObject([{ state: "REVIEW" }]);
    await answer((await newest(id)).id, "wait");
    expect(await cancellationsOf(id)).toMatchObject([{ state: "KEPT", sentence: "The shopper agreed to wait." }]);
    await month();
    expect(app.performed("orderCancel", id)).toBe(0);
  });

  it("is kept when a date that was told with silence as consent passes, and no letter follows it", async () => {
    await app.turnOn(tellsAll("not_shipped", { everyDays: 7, most: 2 }));
    const { id } = await lateOrder(app);
    const [first] = await noticesOfOrder(app, id);
    expect(first).toMatchObject({ cancelBy: expect.any(Date) });
    const leavesBy = new Date(app.context.now().getTime() + 10 * DAY).toISOString().slice(0, 10);
    await app.acts.command(app.shop, "shipment/expect", { orderId: id, leavesBy }, { by: "Kim" });
    await app.settle();
    await days(8);
    expect(JSON.parse((await newest(id)).ftc!)).toMatchObject({ option: "definite", silence: "consent" });
    await month();
    expect(await cancellationsOf(id)).toMatchObject([{ state: "REVIEW", source: "RULE" }]);
    await app.turnOn(tellsAll("not_shipped", { everyDays: 7, most: 4 }));
  });

  it("counts only a yes to waiting for what has not left", async () => {
    const order = await app.place({ ...US, lines: [{ sku: "TEE-M", quantity: 2 }, { sku: "TOTE" }] });
    await app.settle();
    await app.advance(6 * DAY);
    const tote = { lines: [{ sku: "TOTE", quantity: 1 }], trackingNumbers: ["OTHER"], trackingCompany: "UPS" };
    await control(app, "/orders/fulfil", { orderId: order.id, ...tote });
    await app.settle();
    const parcel = (await shipmentsOfOrder(app, order.id)).find(({ fulfillmentId }) => fulfillmentId !== null)!;
    await scan(app, parcel.fulfillmentId!, "IN_TRANSIT");
    await days(6);
    const other = (await noticesOfOrder(app, order.id)).find(({ state, ftc }) => state === "SENT" && ftc === null);
    await answer(other!.id, "wait");
    await month();
    expect(await cancellationsOf(order.id)).toMatchObject([{ state: "REVIEW", source: "RULE" }]);
  });

  it("and a person's no leave the shopper their choices", async () => {
    const { id } = await lateOrder(app);
    await month();
    const [review] = await cancellationsOf(id);
    const because = "It ships tomorrow.";
    await app.acts.command(app.shop, "cancellation/decline", { cancellationId: review!.id, because }, { by: "Kim" });
    await app.settle();
    const { id: noticeId } = await newest(id);
    expect(await page(noticeId)).toMatchObject({ standing: "open", choices: expect.arrayContaining(["cancel"]) });
    await answer(noticeId, "cancel");
    expect(app.performed("orderCancel", id)).toBe(1);
    expect(await page(noticeId)).toMatchObject({ standing: "canceled" });
  });
});
