import { randomUUID } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { noticeTemplate } from "../../app/domain/shipping/templates";
import { DELAY_KINDS } from "../../app/domain/shipping/types";
import type { GoodwillState } from "../../app/domain/goodwill/types";
import { isNoticeToken } from "../../app/lib/notice-link";
import { createGoodwill } from "../../app/records/goodwill";
import { readNotice } from "../../app/records/delay-notices";
import type { SeedNotice } from "../factories/delay-notice";
import { seedNotice } from "../factories/delay-notice";
import { useLetters } from "../support/letters";

const { sealer, now, mails, db, text, sendInput } = useLetters();
const DAY = 86_400_000;

const seed = (about: SeedNotice = {}) => seedNotice(db(), sealer, now, { state: "PLANNED", ...about });
const tell = (notice: Awaited<ReturnType<typeof seed>>, template = "delay-missed", id: string = randomUUID()) =>
  sendInput(
    { orderId: notice.orderId, template, cancellationId: null, noticeId: notice.id },
    { id, shop: notice.shop },
  );

test.each(DELAY_KINDS)("a letter about %s is sent, kept under its notice, and moves it", async (kind) => {
  const notice = await seed({ kinds: [kind] });
  expect(await tell(notice, noticeTemplate([kind]))).toMatchObject({ outcome: "done" });
  expect(mails[0]).toMatchObject({ to: "mia@example.com", from: { name: "Nordlicht" }, language: "en" });
  expect(await db().read.message.findFirst({ where: { noticeId: notice.id } })).toMatchObject({ state: "SENT" });
  expect(await readNotice(db(), notice.shop, notice.id)).toMatchObject({ state: "SENT", sentAt: now });
  const token = /app\.test\/n\/([^\s?]+)\?choice=wait/.exec(text())?.[1] ?? "";
  expect(isNoticeToken(sealer, token, notice)).toBe(true);
  const shipment = await db().read.shipment.findFirst({ where: { orderId: notice.orderId } });
  expect(shipment).toMatchObject({ noticesSent: 1, lastNoticeAt: now });
});

describe("dates", () => {
  it("are days with their weekday in the shopper's locale and the shop's zone", async () => {
    await tell(await seed({ locale: "de-AT" }));
    expect(text()).toContain("bis Freitag, 10. Juli 2026");
    expect(text()).toContain("Neuer Termin: bis Dienstag, 14. Juli 2026");
    await tell(await seed({ locale: "ja" }));
    expect(text()).toContain("2026年7月14日火曜日まで");
  });

  it("are told as not known where they are not", async () => {
    await tell(await seed({ newBy: null }));
    expect(text()).toContain("New date: not known yet");
  });

  it("of several parcels stand with each of them", async () => {
    await tell(await seed({ kinds: ["missed", "not_shipped"] }), "delay-several");
    expect(text()).toContain("Parcel 1: late\n- 2 × Blue mug");
    expect(text()).toContain("Not sent yet\n- 2 × Tea towel");
  });
});

describe("a notice that is not true any more", () => {
  const LATER = { state: "DELIVERED", deliveredAt: now, endedAt: now };

  it.each([
    ["delivered meanwhile", LATER, "delivered meanwhile"],
    ["newer news", { lastScanAt: now }, "newer news"],
  ])("is withheld, and says why: %s", async (_, data, because) => {
    const notice = await seed();
    await db().write((tx) => tx.shipment.updateMany({ where: { orderId: notice.orderId }, data }));
    expect(await tell(notice)).toMatchObject({ found: "yes", receipt: { withheld: expect.stringContaining(because) } });
    expect(mails).toEqual([]);
    const kept = await readNotice(db(), notice.shop, notice.id);
    expect(kept).toMatchObject({ state: "WITHHELD", because: expect.stringContaining(because) });
  });

  it("was told all the same when it had been sent: the answer to it is acknowledged", async () => {
    const notice = await seed({ state: "SENT" });
    await db().write(async (tx) => {
      await tx.shipment.updateMany({ where: { orderId: notice.orderId }, data: LATER });
      await tx.delayNotice.update({ where: { id: notice.id }, data: { answer: "claim", answeredAt: now } });
    });
    expect(await tell(notice, "delay-answer")).toMatchObject({ outcome: "done" });
    expect(text()).toContain("A member of our team is looking into it in person.");
  });
});

test("a wish to cancel that came too late is not told as if it were done", async () => {
  const notice = await seed({ kinds: ["not_shipped"], state: "SENT" });
  await db().write((tx) => tx.delayNotice.update({ where: { id: notice.id }, data: { answer: "cancel" } }));
  await tell(notice, "delay-answer");
  expect(text()).toContain("can no longer cancel it");
});

describe("a gift with a notice", () => {
  const give = async (state: GoodwillState) => {
    const goodwillId = randomUUID();
    const notice = await seed({ goodwillId });
    const value = {
      form: "code",
      value: { percent: 10 },
      validDays: 30,
      minimumMinor: 2500,
      combinesWith: [],
    } as const;
    const customerId = "gid://shopify/Customer/1" as const;
    const code = `SORRY-${goodwillId.slice(0, 8).toUpperCase()}`;
    await db().write((tx) =>
      createGoodwill(
        tx,
        {
          ...{ id: goodwillId, shop: notice.shop, key: `notice/${notice.id}`, orderId: notice.orderId },
          ...{ orderName: notice.orderName, customerId, noticeId: notice.id, source: "RULE", state, because: "" },
          ...{ reason: "", givenBy: "Aftercare", value: { ...value, chargeMinor: 500 }, currency: "EUR", code },
          ...{ expiresAt: new Date(now.getTime() + 30 * DAY), decisionId: null, policyVersionId: null },
        },
        now,
      ),
    );
    return { notice, goodwillId, code };
  };

  it("is waited for, and told once it is there", async () => {
    const { notice, goodwillId, code } = await give("PLANNED");
    expect(await tell(notice)).toMatchObject({ found: "pending" });
    expect(mails).toEqual([]);
    await db().write((tx) => tx.goodwill.update({ where: { id: goodwillId }, data: { state: "GIVEN", givenAt: now } }));
    await tell(notice);
    expect(text()).toContain(
      `${code}\n10% off your next order\nFor orders from €25.00\nGood until Tuesday, August 11, 2026`,
    );
    expect(text()).toContain("Can be used once, only with your account\nCannot be combined with other discounts");
  });

  it.each(["FAILED", "OVER_BUDGET", "HELD_OUT"] as const)(
    "is not told when it is %s, and the letter goes",
    async (state) => {
      const { notice, code } = await give(state);
      expect(await tell(notice)).toMatchObject({ outcome: "done" });
      expect(text()).not.toContain(code);
      expect(text()).not.toContain("apology");
    },
  );

  it("by itself is told in a letter of its own", async () => {
    const { notice, goodwillId, code } = await give("GIVEN");
    const input = { orderId: notice.orderId, template: "goodwill-given", cancellationId: null, goodwillId };
    expect(await sendInput(input, { shop: notice.shop })).toMatchObject({ outcome: "done" });
    expect(text()).toContain(code);
  });
});

test("after a lost answer the same mail is sent again, under the same id, and moves the notice once", async () => {
  const notice = await seed();
  const id = randomUUID();
  await tell(notice, "delay-missed", id);
  expect(await tell(notice, "delay-missed", id)).toMatchObject({ found: "yes" });
  expect(mails).toHaveLength(1);
  expect(await db().read.shipment.findFirst({ where: { orderId: notice.orderId } })).toMatchObject({ noticesSent: 1 });
});

test("a merchant's own words are used, and what the law asks for stays", async () => {
  const ftc = {
    option: "longer",
    oldBy: "",
    revisedBy: null,
    silence: "cancel",
    cancelBy: "2026-08-09T10:00:00Z",
  } as const;
  const notice = await seed({ kinds: ["not_shipped"], ftc });
  const key = { shop: notice.shop, event: "delay-not-shipped", channel: "EMAIL", language: "en" };
  const content = JSON.stringify({ subject: "Own {{ orderName }}", body: ["Own words."] });
  await db().write((tx) =>
    tx.messageTemplate.create({ data: { ...key, content, updatedBy: "Staff", updatedAt: now } }),
  );
  await tell(notice, "delay-not-shipped");
  expect(mails[0]?.subject).toBe(`Own ${notice.orderName}`);
  expect(text()).toContain("Own words.");
  expect(text()).toContain("please tell us by Sunday, August 9, 2026");
  expect(text()).toContain("at any time, at no cost");
});
