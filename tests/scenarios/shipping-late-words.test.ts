import { beforeAll, describe, expect, it, vi } from "vitest";
import { RetryableError } from "../../app/adapters/errors";
import type { ShopifyAdmin } from "../../app/adapters/shopify/port";
import type { OutgoingMail } from "../../app/adapters/mail/port";
import { watchOrder } from "../../app/automations/observe-shipments";
import { policyChanged } from "../../app/automations/policy-changed";
import type { OrderRead } from "../../app/domain/order";
import type { ClaimedEvent } from "../../app/records/inbound-events";
import { readShopperNotice } from "../../app/records/views/read-shopper-notice";
import type { WorkerContext } from "../../app/worker/worker-context";
import { useTestApp } from "../support/start-test-app";
import {
  DAY,
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
const TWO = { ...US, lines: [{ sku: "TEE-M", quantity: 2 }, { sku: "TOTE" }] } as const;

beforeAll(async () => {
  await setShipping(app);
  await app.turnOn(tellsAll("not_shipped", { everyDays: 7, most: 4 }));
  await app.turnOn(tellsAll("no_scan", { afterHours: 96 }));
});

type Outside = Pick<WorkerContext, "openShopify" | "sendMail">;

/** Runs a story with another Shopify, or another mail server, made of those that are there. */
async function instead(change: (real: Outside) => Partial<Outside>, story: () => Promise<void>) {
  const context = app.context as unknown as { -readonly [Name in keyof Outside]: Outside[Name] };
  const real = { openShopify: context.openShopify, sendMail: context.sendMail };
  Object.assign(context, change(real));
  try {
    await story();
  } finally {
    Object.assign(context, real);
  }
}
const noAnswer = (outcomeUnknown: boolean) =>
  new RetryableError("cut", { sentence: "No answer.", outcomeUnknown, retryAfterMs: 60_000 });

describe("what has left and has to leave again", () => {
  it("is late only when it misses what was promised anew", async () => {
    const { id } = await app.place(US);
    await app.settle();
    await app.advance(6 * DAY);
    expect(await noticesOfOrder(app, id)).toHaveLength(1);
    const { fulfillmentIds } = await app.devstore.store.fulfillOrder(app.shop, id, { trackingNumbers: ["OOPS"] });
    await app.settle();
    await app.advance(2 * DAY);
    const query = "mutation($id: ID!) { fulfillmentCancel(id: $id) { userErrors { message } } }";
    const merchant = { shop: app.shop, actor: "merchant", scopes: [], unlimited: true } as const;
    await app.devstore.store.execute({ query, variables: { id: fulfillmentIds[0]! } }, merchant);
    await app.settle();
    const again = (await shipmentsOfOrder(app, id)).find(({ key }) => key === "unshipped")!;
    expect(again).toMatchObject({ state: "UNSHIPPED", promisedBy: expect.any(Date) });
    expect(again.promisedBy!.getTime()).toBeGreaterThan(app.context.now().getTime());
    for (let day = 0; day < 7; day++) await app.advance(DAY);
    const [, second] = await noticesOfOrder(app, id);
    expect(second!.plannedAt.getTime()).toBeGreaterThan(again.promisedBy!.getTime());
  });
});

describe("what is to leave on a day of its own", () => {
  /** Shopify keeps the tote of this order for later. */
  const later =
    (orderId: string) =>
    ({ openShopify: open }: Outside) => ({
      openShopify: async (shop: string) => {
        const real = await open(shop);
        const readOrder = async (id: string): Promise<OrderRead | null> => {
          const read = await real!.readOrder(id);
          if (!read || id !== orderId) return read;
          const tote = read.snapshot.lines[1]!.id;
          const split = (read.snapshot.fulfillmentOrders ?? []).flatMap((one) => [
            { ...one, lines: one.lines.filter(({ lineItemId }) => lineItemId !== tote) },
            {
              ...{ ...one, id: `${one.id}9` as const, status: "SCHEDULED" },
              lines: one.lines.filter(({ lineItemId }) => lineItemId === tote),
            },
          ]);
          return {
            ...read,
            snapshot: { ...read.snapshot, fulfillmentOrders: split.filter(({ lines }) => lines.length > 0) },
          };
        };
        return real && ({ ...real, readOrder } satisfies ShopifyAdmin);
      },
    });
  const titles = (items: string | null) => (JSON.parse(items ?? "[]") as { title: string }[]).map(({ title }) => title);

  it("is neither told as late, nor cancelled with what is", async () => {
    const { id, name } = await app.place(TWO);
    await instead(later(id), async () => {
      await app.settle();
      await app.advance(6 * DAY);
      const [notice] = await noticesOfOrder(app, id);
      expect(notice).toMatchObject({ state: "SENT" });
      const [unshipped] = await shipmentsOfOrder(app, id);
      expect(titles(unshipped!.items)).toHaveLength(1);
      expect(mailsOf(app, name).some(({ text }) => /tote/i.test(text))).toBe(false);
      await app.acts.answerAsShopper(app.shop, notice!.id, "cancel", "");
      await app.settle();
      const [cancellation] = await app.db.read.cancellation.findMany({ where: { orderId: id } });
      expect(JSON.parse(cancellation!.scope)).toMatchObject({ whole: false, units: [{ quantity: 2 }] });
      expect(app.performed("orderCancel", id)).toBe(0);
    });
  });

  it("is not told as late either when the rest has left", async () => {
    const { id } = await app.place(TWO);
    await instead(later(id), async () => {
      await app.settle();
      await app.advance(6 * DAY);
      const lines = [{ sku: "TEE-M", quantity: 2 }];
      await app.devstore.store.fulfillOrder(app.shop, id, { lines, trackingNumbers: ["PART"] });
      await app.settle();
      for (let day = 0; day < 12; day++) await app.advance(DAY);
      const told = (await noticesOfOrder(app, id)).flatMap(({ parcels }) => parcels.map(({ kind }) => kind));
      expect(told.filter((kind) => kind === "not_shipped")).toHaveLength(1);
    });
  });
});

describe("a carrier nobody tracks", () => {
  it("stays one when staff say what became of a parcel", async () => {
    await app.turnOn(tellsAll("missed"));
    const one = await send(app, ["S1"], {}, "Nordkurier");
    const parcel = (await shipmentsOfOrder(app, one.id)).find(({ fulfillmentId }) => fulfillmentId !== null)!;
    await app.acts.command(app.shop, "shipment/settle", { shipmentId: parcel.id, as: "DELIVERED" }, { by: "Kim" });
    await app.settle();
    const two = await send(app, ["S2"], {}, "Nordkurier");
    await app.advance(16 * DAY);
    expect(await noticesOfOrder(app, two.id)).toEqual([]);
  });
});

describe("a letter", () => {
  const cut = ({ sendMail: real }: Outside) => ({
    sendMail: async (mail: OutgoingMail) => {
      await real!(mail);
      throw noAnswer(true);
    },
  });
  /** A stalled parcel's letter, which left and was not confirmed before the parcel came to `status`. */
  async function withheld(status: string) {
    const order = await send(app, [`CUT-${status}`]);
    await scan(app, order.fulfillmentId, "IN_TRANSIT");
    await instead(cut, async () => {
      await app.advance(5 * DAY);
    });
    await scan(app, order.fulfillmentId, status);
    await app.advance(120_000);
    const [notice] = await noticesOfOrder(app, order.id);
    expect(notice).toMatchObject({ state: "WITHHELD" });
    return { ...order, noticeId: notice!.id };
  }

  it("whose answer was lost, and that newer news withheld, can still be answered", async () => {
    const { id, noticeId } = await withheld("IN_TRANSIT");
    await app.acts.answerAsShopper(app.shop, noticeId, "claim", "Where is it?");
    await app.settle();
    expect((await noticesOfOrder(app, id))[0]).toMatchObject({ state: "SENT", answer: "claim", because: "" });
    expect(await app.db.read.alarm.count({ where: { key: `claim/${noticeId}` } })).toBe(1);
  });

  it("that was withheld leads to the one that was sent after it", async () => {
    const { id, noticeId } = await withheld("OUT_FOR_DELIVERY");
    await app.advance(6 * DAY);
    const [, second] = await noticesOfOrder(app, id);
    expect(second).toMatchObject({ state: "SENT" });
    expect((await readShopperNotice(app.db, app.sealer, noticeId))?.newer).toMatchObject({ id: second!.id });
    expect((await readShopperNotice(app.db, app.sealer, second!.id))?.newer).toBeNull();
  });

  it("that is answered when the parcel has arrived changes nothing of what was promised", async () => {
    const { id, noticeId } = await withheld("DELIVERED");
    const [before] = await parcelsOfOrder(app, id);
    await app.acts.answerAsShopper(app.shop, noticeId, "claim", "It is broken.");
    await app.settle();
    expect((await noticesOfOrder(app, id))[0]).toMatchObject({ state: "SENT", answer: "claim" });
    const { promisedBy, promiseSource, promisedAt } = before!;
    const same = { state: "DELIVERED", noticesSent: 0, lastNoticeAt: null, promisedBy, promiseSource, promisedAt };
    expect(await parcelsOfOrder(app, id)).toMatchObject([same]);
  });

  it("never tells a day that has passed while it waited", async () => {
    await app.turnOn(tellsAll("carrier_late", { afterHours: 0 }));
    const order = await send(app, ["WAITED"]);
    const now = app.context.now().getTime();
    const by = (days: number) => ({ estimatedDeliveryAt: new Date(now + days * DAY) });
    await scan(app, order.fulfillmentId, "IN_TRANSIT", by(2));
    const down = () => ({ sendMail: () => Promise.reject(noAnswer(false)) });
    await instead(down, async () => {
      await scan(app, order.fulfillmentId, "DELAYED", by(15));
      expect(await noticesOfOrder(app, order.id)).toMatchObject([{ state: "PLANNED" }]);
    });
    await app.advance(18 * DAY);
    const all = await noticesOfOrder(app, order.id);
    expect(all[0]).toMatchObject({ state: "WITHHELD", because: "The day it told of has passed." });
    const told = all
      .filter(({ state }) => state === "SENT")
      .flatMap(({ sentAt, parcels }) => parcels.map(({ newBy }) => ({ sentAt, newBy })));
    for (const { sentAt, newBy } of told) expect(newBy === null || newBy > sentAt!).toBe(true);
  });
});

it("a policy that changes while a parcel is looked at is asked all the same", async () => {
  const order = await send(app, ["MEANWHILE"]);
  await scan(app, order.fulfillmentId, "IN_TRANSIT");
  await app.advance(DAY);
  const key = `watch/${order.id}`;
  const dueAt = async () => (await app.db.read.timer.findFirstOrThrow({ where: { shop: app.shop, key } })).dueAt;
  const event: ClaimedEvent = {
    ...{
      id: "look",
      shop: app.shop,
      source: "SYSTEM" as const,
      topic: "timer/watch",
      subject: order.id,
      payloadText: "{}",
    },
    ...{ triggeredAt: null, receivedAt: app.context.now(), attempts: 1 },
  };
  await app.db.write((tx) => tx.timer.updateMany({ where: { key }, data: { state: "FIRED" } }));
  const look = await watchOrder(app.context, event);
  const payloadText = JSON.stringify({ part: "shipments" });
  const change = await policyChanged(app.context, { ...event, id: "change", topic: "policy/changed", payloadText });
  await app.db.write(change.save!);
  const asked = await dueAt();
  await app.db.write(look.save!);
  expect(await dueAt()).toEqual(asked);
  await app.settle();
});
