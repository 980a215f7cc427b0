import { DateTime } from "luxon";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { OutgoingMail } from "../../app/adapters/mail/port";
import { PermanentError, RetryableError } from "../../app/adapters/errors";
import { setMode } from "../../app/records/policies";
import { sayYes } from "../factories/policies";
import { useTestApp } from "../support/start-test-app";
import {
  control,
  DAY,
  HOUR,
  mailsOf,
  noticesOfOrder,
  parcelsOfOrder,
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
type Send = ((mail: OutgoingMail) => Promise<{ response: string }>) | null;
const mailServer = (sendMail: Send) => Object.assign(app.context, { sendMail });
const works: Send = async (mail) => {
  app.mails.push(mail);
  return { response: "250 accepted" };
};
const down: Send = async () => {
  throw new RetryableError("connection refused", { sentence: "The mail server does not answer." });
};
const mailEffects = (orderId: string) =>
  app.db.read.effect.findMany({ where: { subject: orderId, key: { startsWith: "mail/notice/" } } });
const late = (order: string) => noticesOfOrder(app, order);

beforeAll(async () => {
  await setShipping(app, { transitDays: 3 });
  for (const kind of ["missed", "carrier_late", "not_shipped"] as const) await app.turnOn(tellsAll(kind));
});
beforeEach(() => mailServer(works));

describe("a notice between planning and sending", () => {
  it("is withheld when the parcel was delivered meanwhile, and none follows", async () => {
    const { id, name, fulfillmentId } = await send(app);
    await scan(app, fulfillmentId, "IN_TRANSIT");
    mailServer(down);
    await app.advance(9 * DAY);
    expect(await late(id)).toMatchObject([{ state: "PLANNED" }]);
    await scan(app, fulfillmentId, "DELIVERED");
    mailServer(works);
    await app.advance(DAY);
    expect(await late(id)).toMatchObject([{ state: "WITHHELD", because: "The parcel was delivered meanwhile." }]);
    await app.advance(40 * DAY);
    expect(await late(id)).toHaveLength(1);
    expect(mailsOf(app, name)).toEqual([]);
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ state: "DELIVERED", delayKind: null, noticesSent: 0 }]);
  });

  it("is withheld when the carrier gives a newer date, and the right one is told at once", async () => {
    const { id, name, fulfillmentId } = await send(app);
    await scan(app, fulfillmentId, "IN_TRANSIT");
    mailServer(down);
    await app.advance(9 * DAY);
    const eta = new Date(app.context.now().getTime() + 4 * DAY);
    await scan(app, fulfillmentId, "IN_TRANSIT", { estimatedDeliveryAt: eta });
    mailServer(works);
    await app.advance(DAY);
    const [first, second, ...more] = await late(id);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ state: "WITHHELD", because: "There is newer news." });
    expect(second).toMatchObject({ state: "SENT", parcels: [{ newSource: "CARRIER" }] });
    expect(second!.parcels[0]!.newBy! >= eta).toBe(true);
    expect(mailsOf(app, name)).toHaveLength(1);
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ promisedBy: second!.parcels[0]!.newBy, noticesSent: 1 }]);
  });

  it("is withheld when the order was cancelled meanwhile", async () => {
    const { id } = await app.place(US);
    await app.settle();
    mailServer(down);
    await app.advance(6 * DAY);
    expect(await late(id)).toMatchObject([{ state: "PLANNED" }]);
    await app.turnOn(sayYes());
    await app.ask(id);
    mailServer(works);
    await app.advance(2 * DAY);
    expect(await late(id)).toMatchObject([{ state: "WITHHELD" }]);
    expect(await shipmentsOfOrder(app, id)).toMatchObject([{ state: "CANCELLED" }]);
  });

  it("cut off after the mail server took it, is sent again with the same Message-ID, and counts once", async () => {
    const { id, name, fulfillmentId } = await send(app);
    await scan(app, fulfillmentId, "IN_TRANSIT");
    let cuts = 1;
    mailServer(async (mail) => {
      app.mails.push(mail);
      if (mail.text.includes(name) && cuts-- > 0)
        throw new RetryableError("connection reset", { sentence: "Cut off.", outcomeUnknown: true });
      return { response: "250 accepted" };
    });
    await app.advance(9 * DAY);
    await app.advance(HOUR);
    const mails = mailsOf(app, name);
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await late(id)).toMatchObject([{ state: "SENT", number: 1 }]);
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ noticesSent: 1 }]);
  });
});

describe("a notice that cannot be sent", () => {
  it.each([
    ["without a mail server", null, "DONE"],
    [
      "refused by the mail server",
      async () => {
        throw new PermanentError("550 no such user", { sentence: "The mail server refused it." });
      },
      "FAILED",
    ],
  ] as [string, Send, string][])(
    "%s is withheld with the reason, tried at the policy's pace and no more than its most",
    async (_n, server, end) => {
      const { id, fulfillmentId } = await send(app);
      await scan(app, fulfillmentId, "IN_TRANSIT");
      mailServer(server);
      await app.advance(9 * DAY);
      expect(await late(id)).toMatchObject([{ state: "WITHHELD", because: expect.stringMatching(/mail server/) }]);
      expect(await mailEffects(id)).toMatchObject([{ state: end, attempts: 1 }]);
      for (let day = 0; day < 7; day++) await app.advance(2 * DAY);
      expect(await late(id)).toHaveLength(3);
      await scan(app, fulfillmentId, "DELIVERED");
      expect(await parcelsOfOrder(app, id)).toMatchObject([{ state: "DELIVERED", noticesSent: 0 }]);
    },
  );
});

describe("who is told, and how often", () => {
  it("two parcels of one order late at once are told in one mail", async () => {
    const { id, name } = await send(app, ["P1", "P2"]);
    await app.advance(9 * DAY);
    expect(await late(id)).toMatchObject([{ state: "SENT", parcels: [{ kind: "missed" }, { kind: "missed" }] }]);
    expect(mailsOf(app, name)).toHaveLength(1);
  });

  it("over sixty days a shipment is told of no more than the policy's most, and the timer stops", async () => {
    const { id } = await send(app, ["SLOW"]);
    for (let day = 0; day < 12; day++) await app.advance(5 * DAY);
    const notices = await late(id);
    expect(notices).toHaveLength(3);
    const gaps = notices.slice(1).map(({ sentAt }, index) => sentAt!.getTime() - notices[index]!.sentAt!.getTime());
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(3 * DAY);
    expect(await app.db.read.timer.count({ where: { key: `watch/${id}`, state: "WAITING" } })).toBe(0);
  });

  it("a parcel without a tracking number is never told as late", async () => {
    const { id } = await send(app, []);
    await app.advance(30 * DAY);
    expect(await parcelsOfOrder(app, id)).toMatchObject([{ trackingNumber: null, state: "LABELED" }]);
    expect(await late(id)).toEqual([]);
  });

  it("an order placed before the app was installed is never written about", async () => {
    const { id } = await app.place({ processedAt: new Date(app.context.now().getTime() - 400 * DAY).toISOString() });
    await app.settle();
    await app.advance(30 * DAY);
    expect(await shipmentsOfOrder(app, id)).toMatchObject([{ state: "UNSHIPPED" }]);
    expect(await late(id)).toEqual([]);
  });

  it("who asked to cancel, and waits for a person, is not told meanwhile; once staff say no, they are", async () => {
    await app.turnOn({ ...sayYes(), otherwise: { do: "review", because: "Somebody looks." } } as ReturnType<
      typeof sayYes
    >);
    const { id } = await app.place(US);
    await app.settle();
    await app.ask(id);
    const { id: cancellationId } = await app.db.read.cancellation.findFirstOrThrow({ where: { orderId: id } });
    await app.advance(6 * DAY);
    expect(await late(id)).toEqual([]);
    await app.acts.command(
      app.shop,
      "cancellation/decline",
      { cancellationId, because: "It is packed." },
      { by: "Ada" },
    );
    await app.settle();
    await app.advance(DAY);
    expect(await late(id)).toMatchObject([{ state: "SENT" }]);
  });

  it("an order paid days after it was placed is late by the day it was paid", async () => {
    const { id } = await app.place({ ...US, financialStatus: "PENDING" });
    await app.settle();
    await app.advance(8 * DAY);
    expect(await shipmentsOfOrder(app, id)).toEqual([]);
    await control(app, "/orders/pay", { orderId: id });
    await app.settle();
    const [open] = await shipmentsOfOrder(app, id);
    expect(open).toMatchObject({ state: "UNSHIPPED" });
    expect(open!.promisedBy! > app.context.now()).toBe(true);
    expect(await late(id)).toEqual([]);
  });

  it("quiet hours hold a notice until morning where the shopper lives", async () => {
    await setShipping(app, { transitDays: 3, quietFrom: 21, quietUntil: 8 });
    const { id } = await send(app, ["NIGHT"], { countryCode: "DE" });
    await app.advance(5 * DAY);
    for (let hours = 0; hours < 48; hours += 6) await app.advance(6 * HOUR);
    const [notice] = await late(id);
    const hour = Number(
      new Intl.DateTimeFormat("en", { timeZone: "Europe/Berlin", hour: "numeric", hourCycle: "h23" }).format(
        notice!.sentAt!,
      ),
    );
    expect(hour).toBeGreaterThanOrEqual(8);
    expect(hour).toBeLessThan(21);
    await setShipping(app, { transitDays: 3 });
  });

  it("a notice whose mail server comes back in quiet hours waits for their end, and is still true then", async () => {
    const { id, name } = await send(app, ["EVENING"], { countryCode: "DE" });
    mailServer(down);
    for (let hours = 0; hours < 24 * 14 && (await late(id)).length === 0; hours++) await app.advance(HOUR);
    const { hour } = DateTime.fromJSDate(app.context.now(), { zone: "Europe/Berlin" });
    await setShipping(app, { transitDays: 3, quietFrom: hour, quietUntil: (hour + 5) % 24 });
    mailServer(works);
    await app.advance(2 * HOUR);
    expect(mailsOf(app, name)).toEqual([]);
    expect(await mailEffects(id)).toMatchObject([{ state: "PLANNED", sentence: expect.stringMatching(/Quiet hours/) }]);
    await app.advance(4 * HOUR);
    expect(await late(id)).toMatchObject([{ state: "SENT" }]);
    expect(mailsOf(app, name)).toHaveLength(1);
    await setShipping(app, { transitDays: 3 });
  });
});

describe("a policy that only watches, or is off", () => {
  it("switched on, it tells of what is late already and of what will be, without waiting for a scan", async () => {
    const mode = (to: "ON" | "OFF") => app.db.write((tx) => setMode(tx, app.shop, "delay_missed", to).then(() => {}));
    await mode("OFF");
    const first = await send(app, ["BEFORE"]);
    await app.advance(9 * DAY);
    const second = await send(app, ["AFTER"]);
    await app.advance(HOUR);
    expect(await late(first.id)).toEqual([]);
    await mode("ON");
    await app.acts.policyChanged(app.shop);
    await app.settle();
    expect(await late(first.id)).toMatchObject([{ state: "SENT" }]);
    expect(await late(second.id)).toEqual([]);
    await app.advance(9 * DAY);
    expect(await late(second.id)).toMatchObject([{ state: "SENT" }]);
  });

  it("in shadow nothing is sent and what would be told is seen; on, it is told; off, it is quiet", async () => {
    const mode = (to: "SHADOW" | "ON" | "OFF") =>
      app.db.write((tx) => setMode(tx, app.shop, "delay_missed", to).then(() => {}));
    await mode("SHADOW");
    const shadow = await send(app, ["SHADOW"]);
    await app.advance(9 * DAY);
    expect(await late(shadow.id)).toMatchObject([{ state: "SHADOW", sentAt: null }]);
    expect(mailsOf(app, shadow.name)).toEqual([]);
    expect(await parcelsOfOrder(app, shadow.id)).toMatchObject([{ delayKind: "missed", noticesSent: 0 }]);
    await mode("ON");
    await app.advance(5 * DAY);
    expect((await late(shadow.id)).map(({ state }) => state)).toEqual(["SHADOW", "SENT"]);
    await mode("OFF");
    const off = await send(app, ["OFF"]);
    await app.advance(20 * DAY);
    expect(await late(off.id)).toEqual([]);
    await mode("ON");
  });
});
