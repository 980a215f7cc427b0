import { describe, expect, test } from "vitest";
import { DEFAULT_SHIPPING, shippingIn } from "../../app/domain/shipping/settings";
import { surveysIn } from "../../app/domain/surveys";
import { gidTail } from "../../app/domain/gid";
import { shippingDraftOf } from "../../app/presenters/shipping-form";
import { seedPromises, seedShipments, SHIPMENT_STATES } from "../factories/shipments";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { rowsOf, sealer, seedShop, type SeededShop } from "./support/two-shops";

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";

let ours: Awaited<ReturnType<typeof seedShipments>>;
let theirs: Awaited<ReturnType<typeof seedShipments>>;
let theirOrder: string;
let theirRows: string;
const { post, read, asStaff } = askAdmin(() => built.server, OURS);

const built = useBuiltServer(async (database) => {
  const shops = [
    await seedShop(database, OURS, "harebell", 7001),
    await seedShop(database, THEIRS, "snapdragon", 8002),
  ] as [SeededShop, SeededShop];
  const seed = (shop: SeededShop) =>
    seedShipments(database.db, sealer, {
      shop: shop.shop,
      now: new Date(),
      orders: shop.orders.map((id, nth) => ({ id, name: `#${shop.word}-${nth + 1}` })),
      key: shop.word,
    });
  [ours, theirs] = [await seed(shops[0]), await seed(shops[1])];
  theirOrder = gidTail(shops[1].orders[0]!);
  theirRows = rowsOf(database, THEIRS);
});

const pageOf = (state: string) => `/app/shipments/${gidTail(ours.shipments[state]!.order.id)}`;
const sent = (topic: string) => built.db.read.inboundEvent.findMany({ where: { shop: OURS, topic } });
const settingsOf = async () =>
  JSON.parse((await built.db.read.shop.findUniqueOrThrow({ where: { id: OURS } })).settings) as unknown;

describe("shipments", () => {
  test("every state has its row in the list, its card on the order's page and its line in the file", async () => {
    const list = await read("/app/shipments");
    const csv = await asStaff({ path: "/app/shipments/export?format=csv" });
    for (const state of SHIPMENT_STATES) {
      const { trackingNumber, id } = ours.shipments[state]!;
      expect((await read(pageOf(state))).text, state).toContain(id);
      expect(list.text, state).toContain(id);
      expect(csv.text, state).toContain(trackingNumber ?? id);
    }
    expect(csv.text.split("\r\n")).toHaveLength(SHIPMENT_STATES.length + 2);
  });

  test.each([
    ["tab=trouble", "IN_TRANSIT", "OUT_FOR_DELIVERY"],
    ["tab=late", "IN_TRANSIT", "LABELED"],
    ["tab=unshipped", "UNSHIPPED", "LABELED"],
    ["tab=problem", "LOST", "IN_TRANSIT"],
    ["tab=arrived", "DELIVERED", "IN_TRANSIT"],
    ["kind=not_shipped", "UNSHIPPED", "IN_TRANSIT"],
    ["carrier=USPS", "LABELED", "IN_TRANSIT"],
    ["destination=DE", "IN_TRANSIT", "LABELED"],
    ["destination=US", "LABELED", "IN_TRANSIT"],
    ["destination=US-NY", "LABELED", "UNSHIPPED"],
    ["tab=late&carrier=DHL%20Express&destination=DE", "IN_TRANSIT", "UNSHIPPED"],
  ])("%s shows what it names and nothing else", async (query, shown, hidden) => {
    const { text } = await asStaff({ path: `/app/shipments/export?format=jsonl&${query}` });
    expect(text).toContain(ours.shipments[shown]!.id);
    expect(text).not.toContain(ours.shipments[hidden]!.id);
    expect((await read(`/app/shipments?${query}`)).text).toContain(ours.shipments[shown]!.id);
  });

  test("are found by tracking number and by order", async () => {
    const { trackingNumber, id, order } = ours.shipments["LABELED"]!;
    const byNumber = await read(`/app/shipments?search=${trackingNumber!.toLowerCase()}`);
    expect(byNumber.text).toContain(id);
    expect(byNumber.text).not.toContain(ours.shipments["IN_TRANSIT"]!.id);
    const byOrder = await read(`/app/shipments?search=${encodeURIComponent(order.name)}`);
    expect(byOrder.text).toContain(id);
    expect(byOrder.text).not.toContain(ours.shipments["UNSHIPPED"]!.id);
  });

  test.each(["tab=x", "kind=x", "from=0000-01-01", "until=9999-12-31", "after=nonsense", `search=${"x".repeat(300)}`])(
    "an address that cannot be meant is answered: %s",
    async (query) => expect((await read(`/app/shipments?${query}`)).status).toBe(200),
  );
});

describe("what staff do about a parcel", () => {
  test("becomes a command about its own order", async () => {
    const parcel = ours.shipments["IN_TRANSIT"]!;
    const settled = { intent: "settle", shipmentId: parcel.id, as: "LOST", note: "UPS says so" };
    expect((await post(pageOf("IN_TRANSIT"), { intent: "check" })).status).toBe(200);
    expect((await post(pageOf("IN_TRANSIT"), settled)).status).toBe(200);
    const [event] = await sent("shipment/settle");
    expect(event).toMatchObject({ subject: parcel.order.id, source: "STAFF" });
    expect(await sent("shipment/check")).toHaveLength(1);
  });

  test("is refused with words where it makes no sense", async () => {
    const before = (await sent("shipment/settle")).length;
    const ended = { intent: "settle", shipmentId: ours.shipments["DELIVERED"]!.id, as: "LOST" };
    expect((await post(pageOf("DELIVERED"), ended)).status).toBe(409);
    const foreign = { intent: "settle", shipmentId: theirs.shipments["IN_TRANSIT"]!.id, as: "LOST" };
    expect((await post(pageOf("IN_TRANSIT"), foreign)).status).toBe(422);
    expect((await post(pageOf("IN_TRANSIT"), { intent: "settle", shipmentId: "x", as: "EATEN" })).status).toBe(422);
    expect(await sent("shipment/settle")).toHaveLength(before);
  });

  test("a day to leave is a day to come", async () => {
    expect((await post(pageOf("UNSHIPPED"), { intent: "expect", leavesBy: "2020-01-01" })).text).toContain(
      "Choose a day to come",
    );
    const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    expect((await post(pageOf("UNSHIPPED"), { intent: "expect", leavesBy: "soon" })).status).toBe(422);
    const wrong = await post(pageOf("UNSHIPPED"), { intent: "expect", leavesBy: "9999-12-31" });
    expect([wrong.status, wrong.text.includes("Choose a day within a year")]).toEqual([422, true]);
    expect((await post(pageOf("UNSHIPPED"), { intent: "expect", leavesBy: soon })).status).toBe(200);
    expect(await sent("shipment/expect")).toHaveLength(1);
    expect((await post(pageOf("LABELED"), { intent: "expect", leavesBy: soon })).status).toBe(409);
  });

  test("an answer for the shopper is one the notice offers, and what is done is done once", async () => {
    const of = pageOf("IN_TRANSIT");
    const notice = (name: string, answer: string) => ({ intent: "answer", noticeId: ours.notices[name]!, answer });
    expect((await post(of, notice("sent", "wait"))).status).toBe(200);
    expect((await post(of, notice("shadow", "wait"))).status).toBe(422);
    expect((await post(of, { intent: "answer", noticeId: theirs.notices["sent"]!, answer: "wait" })).status).toBe(422);
    expect((await post(of, { intent: "settle-notice", noticeId: ours.notices["claim"]! })).status).toBe(200);
    expect((await post(of, { intent: "settle-notice", noticeId: ours.notices["sent"]! })).status).toBe(409);
    expect(await sent("notice/answer")).toHaveLength(1);
  });

  test("of another shop nothing is shown and nothing is changed", async () => {
    expect((await read(`/app/shipments/${theirOrder}`)).status).toBe(404);
    expect((await post(`/app/shipments/${theirOrder}`, { intent: "check" })).status).toBe(404);
    const pages = ["/app/shipments", "/app/delays", "/app/promises", "/app/shipments?search=%23snapdragon-1"];
    for (const path of pages) expect((await read(path)).text).not.toContain("snapdragon");
    expect(rowsOf(built.database, THEIRS)).toBe(theirRows);
  });
});

describe("delays", () => {
  test("claims and addresses stand first, with what was written", async () => {
    const { text } = await read("/app/delays");
    expect(text).toContain("It never came, and the tracking stands still.");
    expect(text).toContain("2 Elm Street, please");
    expect(text).toContain("It was delivered meanwhile.");
  });

  test.each(["planned", "sent", "withheld", "shadow"])("notices that are %s are found under it", async (tab) => {
    const { text } = await read(`/app/delays?tab=${tab}`);
    expect(text).toContain(ours.notices[tab]);
  });
});

describe("promises", () => {
  test("say that there is nothing to say, then how they held", async () => {
    expect((await read("/app/promises")).text).not.toContain("came in time");
    await seedPromises(built.db, { shop: OURS, now: new Date() });
    const { text } = await read("/app/promises");
    expect(text).toMatch(/Of 1,026 parcels promised by the later day of the range \(P90\), \d\d\.\d % came in time/);
    expect(text).toContain("late parcels warned of in time");
  });

  test("a threshold goes into the draft of the policy, and nowhere else", async () => {
    const inForce = async () =>
      (await built.db.read.policy.findFirst({ where: { shop: OURS, kind: "delay_at_risk" } }))?.publishedVersionId;
    const before = await inForce();
    expect((await post("/app/promises", { intent: "threshold", percent: "55" })).status).toBe(200);
    expect((await post("/app/promises", { intent: "threshold", percent: "45" })).status).toBe(200);
    const draft = await built.db.read.policyVersion.findFirstOrThrow({
      where: { shop: OURS, state: "DRAFT", policy: { kind: "delay_at_risk" } },
    });
    expect(JSON.parse(draft.document)).toMatchObject({ settings: { chancePercent: 45 } });
    expect(await inForce()).toBe(before);
    expect((await post("/app/promises", { intent: "threshold", percent: "51" })).status).toBe(422);
  });

  test("are worked out by the worker, and the page says so meanwhile", async () => {
    expect((await post("/app/promises", { intent: "learn" })).status).toBe(200);
    const where = { shop_key: { shop: OURS, key: "lanes" } };
    expect(await built.db.read.timer.findUnique({ where })).toMatchObject({ state: "WAITING", kind: "lanes" });
  });
});

describe("settings", () => {
  const draft = shippingDraftOf(DEFAULT_SHIPPING);
  const save = (path: string, typed: object) => post(path, { draft: JSON.stringify(typed) });

  test("of shipping are saved as the app reads them, and those of other parts stay", async () => {
    await save("/app/settings/surveys", { ces: false, csat: true, nps: true, npsAfterDays: "9" });
    const { status } = await save("/app/settings/shipping", { ...draft, handlingDays: "3", holidays: ["2026-12-25"] });
    expect(status).toBe(200);
    expect(shippingIn(await settingsOf())).toEqual({
      ...DEFAULT_SHIPPING,
      handlingDays: 3,
      holidays: ["2026-12-25"],
    });
    expect(surveysIn(await settingsOf())).toEqual({ ces: false, csat: true, nps: true, npsAfterDays: 9 });
  });

  test("with a mistake are not saved, and the mistake is told at its field", async () => {
    const before = await settingsOf();
    const { status, text } = await save("/app/settings/shipping", { ...draft, quietFrom: "25" });
    expect(status).toBe(422);
    expect(text).toContain("Choose an hour");
    expect((await post("/app/settings/shipping", { draft: "{" })).status).toBe(422);
    expect((await post("/app/settings/surveys", {})).status).toBe(422);
    expect(await settingsOf()).toEqual(before);
  });
});
