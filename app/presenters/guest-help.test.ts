import { describe, expect, it } from "vitest";
import type { Shipment } from "../domain/shipping/shipment";
import { sampleOrder } from "../domain/policy/testing/sample-order";
import { CASE_LANGUAGES } from "../lib/shopper-words/cases";
import type { GuestOrder } from "../records/views/read-guest-order";
import type { OrderStanding } from "../records/views/read-order-standing";
import { guestHelp } from "./guest-help";

const PERSONAL = { email: null, phone: null, firstName: null, postcode: null, locale: "en" };
const NOTHING: OrderStanding = { cancellation: null, returns: [], inReturns: new Map(), notice: null, cases: [] };

const parcel = (shipment: Partial<Shipment>) =>
  ({ fulfillmentId: "gid://shopify/Fulfillment/1", state: "IN_TRANSIT", deliveredAt: null, ...shipment }) as Shipment;
const unsent = parcel({ fulfillmentId: null, state: "UNSHIPPED" });
const arrived = parcel({ state: "DELIVERED", deliveredAt: new Date() });

const read = (shipments: readonly Shipment[], order: Partial<GuestOrder["order"]> = {}): GuestOrder => ({
  order: sampleOrder(order),
  personal: PERSONAL,
  shop: { name: "Nordlicht", timeZone: "UTC" },
  shipments,
  delays: [],
});
const ORDERS = {
  unsent: read([unsent]),
  partly: read([arrived, unsent]),
  onWay: read([parcel({})]),
  arrived: read([arrived]),
  lost: read([parcel({ state: "LOST" })]),
  cancelled: read([arrived], { cancelledAt: "2026-07-01T00:00:00Z" }),
};
const TOPICS = Object.keys(CASE_LANGUAGES[0]!.topics);
const helped = (order: GuestOrder, topic: string) => guestHelp(order, NOTHING, topic, "/p").chosen!;

describe("guided help", () => {
  it("answers every topic for every order, and always leads on to something that can be done", () => {
    for (const [name, order] of Object.entries(ORDERS)) {
      for (const topic of TOPICS) {
        const { answer, acts } = helped(order, topic);
        expect(answer, `${name}/${topic}`).not.toBe("");
        expect(acts.length, `${name}/${topic}`).toBeGreaterThan(0);
      }
    }
  });

  it.each([
    ["where", "unsent", "Your order has not left yet", ["/p/", "/p/case/?about=question&topic=where"]],
    ["where", "partly", "Your order is on its way", ["/p/", "/p/case/?about=question&topic=where"]],
    ["late", "arrived", "The carrier says that everything has arrived", ["/p/case/?about=not_arrived"]],
    ["wrong", "arrived", "We are sorry", ["/p/case/?about=claim"]],
    ["wrong", "lost", "We are sorry", ["/p/case/?about=claim"]],
    [
      "cancel",
      "arrived",
      "Nothing of this order can be stopped",
      ["/p/return/", "/p/case/?about=question&topic=cancel"],
    ],
    ["where", "cancelled", "This order was cancelled", ["/p/case/?about=question&topic=where"]],
    ["return", "unsent", "Items can be sent back once", ["/p/cancel/", "/p/case/?about=question&topic=return"]],
  ] as const)("about “%s” of an order that is %s says “%s”", (topic, name, said, hrefs) => {
    const order = name === "unsent" || name === "partly" ? ORDERS[name] : sent(ORDERS[name]);
    const { answer, acts } = helped(order, topic);
    expect(answer).toContain(said);
    expect(acts.map(({ href }) => href)).toEqual(hrefs);
  });

  it("does not offer a return of what is on its way back, and shows how that stands", () => {
    const order = sent(ORDERS.arrived);
    const [line] = order.order.lines;
    const inReturns = new Map([[line!.id, line!.currentQuantity]]);
    const { answer, acts } = guestHelp(order, { ...NOTHING, inReturns }, "return", "/p").chosen!;
    expect(answer).toContain("already part of a return");
    expect(acts.map(({ href }) => href)).toEqual(["/p/", "/p/case/?about=question&topic=return"]);
    expect(helped(order, "return").acts[0]?.href).toBe("/p/return/");
  });

  it("asks what it is about where it does not know the topic", () => {
    for (const topic of [null, "", "constructor", "__proto__", "<script>"]) {
      expect(guestHelp(ORDERS.arrived, NOTHING, topic, "/p").chosen).toBeNull();
    }
  });
});

/** Nothing is left to cancel. */
const sent = (order: GuestOrder): GuestOrder => ({
  ...order,
  order: {
    ...order.order,
    lines: order.order.lines.map((line) => ({ ...line, unfulfilledQuantity: 0 })),
    fulfillments: [{ id: "gid://shopify/Fulfillment/1", status: "SUCCESS", createdAt: "2026-07-07T10:00:00Z" }],
  },
});
