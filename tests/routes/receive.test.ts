import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addExpectedReturn, addLocations, FILES } from "../factories/received";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { rowsOf, sealer, seedShop, type SeededShop } from "./support/two-shops";

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";

let ours: SeededShop;
let theirs: SeededShop;
let warehouse: string;
const { asStaff, post, read } = askAdmin(() => built.server, OURS);

const built = useBuiltServer(async (database) => {
  ours = await seedShop(database, OURS, "harebell", 7001);
  theirs = await seedShop(database, THEIRS, "snapdragon", 8002);
  warehouse = (await addLocations(database.db, OURS))[0].id;
});

const orderOf = (shop: SeededShop, nth: 0 | 1) => ({ id: shop.orders[nth]!, name: `#${shop.word}-${nth + 1}` });
const expectOne = (more: Partial<Parameters<typeof addExpectedReturn>[2]> = {}) =>
  addExpectedReturn(built.db, sealer, { shop: OURS, order: orderOf(ours, 0), ...more });

const row = (returnLineId: string | null, more: object = {}) => ({
  returnLineId,
  title: "",
  quantity: 1,
  condition: "new",
  disposition: "RESTOCKED",
  locationId: warehouse,
  accepted: true,
  note: "",
  photoKeys: [],
  ...more,
});

const formOf = (returnId: string, counts: unknown, more: Readonly<Record<string, string>> = {}) => ({
  requestKey: randomUUID(),
  returnId,
  counts: JSON.stringify(counts),
  restIsMissing: "false",
  ...more,
});

const eventsOf = (requestKey: string) =>
  built.db.read.inboundEvent.findMany({
    where: { shop: OURS, dedupeKey: `command/return/count/${requestKey}` },
  });

describe("a scan", () => {
  test("of the RMA number, however it is spelled, opens the return", async () => {
    const { rma } = await expectOne();
    for (const typed of [rma, rma.toLowerCase(), rma.replaceAll("-", ""), rma.slice(4), ` ${rma} `]) {
      const { status, text } = await read(`/app/receive?q=${encodeURIComponent(typed)}`);
      expect(status).toBe(200);
      expect(text).toContain(`"${rma}"`);
      expect(text).toContain("Linen tee, M");
    }
  });

  test("of the tracking number, as the carrier's barcode holds it, opens the return", async () => {
    const { rma } = await expectOne({ trackingNumber: "9400100000000000000001" });
    for (const code of ["9400100000000000000001", "9400 1000 0000 0000 0000 01", "420972019400100000000000000001"]) {
      expect((await read(`/app/receive?q=${encodeURIComponent(code)}`)).text).toContain(`"${rma}"`);
    }
  });

  test("of an order with several open returns lists them, open ones first", async () => {
    const order = orderOf(ours, 1);
    const [one, two] = [await expectOne({ order }), await expectOne({ order })];
    const over = await expectOne({ order, state: "CLOSED" });
    const { text } = await read(`/app/receive?q=${encodeURIComponent(order.name)}`);
    const at = [one, two, over].map(({ rma }) => text.indexOf(rma));
    expect(Math.min(...at)).toBeGreaterThan(0);
    expect(at[2]).toBe(Math.max(...at));
  });

  test("of an order nobody announced a return for offers the order", async () => {
    const order = { id: "gid://shopify/Order/991", name: "#lonely-1" };
    const now = new Date();
    const common = { fulfillmentStatus: "FULFILLED", currency: "USD", totalMinor: 100n, snapshot: "{}" };
    await built.db.write((tx) =>
      tx.order.create({ data: { shop: OURS, ...order, processedAt: now, updatedAt: now, ...common } }),
    );
    const { text } = await read("/app/receive?q=lonely-1");
    expect(text).toContain('"unknown"');
    expect(text).toContain("#lonely-1");
  });

  test("of another shop's parcel finds nothing", async () => {
    const foreign = await addExpectedReturn(built.db, sealer, {
      shop: THEIRS,
      order: orderOf(theirs, 0),
      trackingNumber: "1Z999AA10123456784",
    });
    for (const q of [foreign.rma, "1Z999AA10123456784", foreign.orderName]) {
      const { text } = await read(`/app/receive?q=${encodeURIComponent(q)}`);
      expect(text).not.toContain("Linen tee");
      expect(text).not.toContain(foreign.id);
    }
    expect((await read(`/app/receive?return=${foreign.id}`)).text).not.toContain("Linen tee");
  });

  test.each([
    ["DECLINED", "was declined"],
    ["CANCELED", "was called off"],
    ["CLOSED", "This return is done"],
  ] as const)("of a return that is %s says so, and what to do", async (state, words) => {
    const { rma } = await expectOne({ state });
    const { text } = await read(`/app/receive?q=${rma}`);
    expect(text).toContain(words);
  });
});

describe("the count", () => {
  test("is durable, and the same form sent twice is one", async () => {
    const { id, lines } = await expectOne();
    const form = formOf(id, [row(lines[0]!.id, { quantity: 2 })]);
    const [one, two] = await Promise.all([post("/app/receive", form), post("/app/receive", form)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.text).toContain("2 units of");
    const events = await eventsOf(form.requestKey);
    expect(events).toHaveLength(1);
    expect(JSON.parse(sealer.openBytes(events[0]!.payloadSealed))).toMatchObject({
      returnId: id,
      counts: [{ returnLineId: lines[0]!.id, quantity: 2, condition: "new", locationId: warehouse, accepted: true }],
      by: "Staff 42",
    });
  });

  test("takes more than was announced, something else, and that the rest is missing", async () => {
    const { id, lines } = await expectOne();
    const other = row(null, {
      title: "A red scarf",
      accepted: false,
      disposition: "PROCESSING_REQUIRED",
      locationId: null,
    });
    const form = formOf(id, [row(lines[0]!.id, { quantity: 9 }), other], { restIsMissing: "true" });
    expect((await post("/app/receive", form)).status).toBe(200);
    expect(await eventsOf(form.requestKey)).toHaveLength(1);
  });

  test.each([
    ["no rows at all", (): unknown => [], 422],
    ["rows that are no list", () => "x", 422],
    ["rows that are null", () => null, 422],
    ["none of an item", (line: string) => [row(line, { quantity: 0 })], 422],
    ["half an item", (line: string) => [row(line, { quantity: 1.5 })], 422],
    ["fewer than none", (line: string) => [row(line, { quantity: -1 })], 422],
    ["very many", (line: string) => [row(line, { quantity: 1e308 })], 422],
    ["a condition that is none", (line: string) => [row(line, { condition: "shiny" })], 422],
    ["restocked nowhere", (line: string) => [row(line, { locationId: null })], 422],
    [
      "restocked where there is no location",
      (line: string) => [row(line, { locationId: "gid://shopify/Location/9" })],
      422,
    ],
    ["a line of another return", () => [row(randomUUID())], 422],
    ["something else without a name", () => [row(null, { accepted: false })], 422],
    ["a photo nobody uploaded", (line: string) => [row(line, { photoKeys: ["photos/none.jpg"] })], 422],
  ])("of %s is refused in words, and nothing is counted", async (_, counts, status) => {
    const { id, lines } = await expectOne();
    const form = formOf(id, counts(lines[0]!.id));
    const answer = await post("/app/receive", form);
    expect(answer.status).toBe(status);
    expect(await eventsOf(form.requestKey)).toHaveLength(0);
  });

  test.each([
    ["no key", { requestKey: "" }],
    ["counts that are not JSON", { counts: "{" }],
    ["a word for yes that is none", { restIsMissing: "perhaps" }],
    ["no return", { returnId: "" }],
  ])("with %s is refused in words", async (_, broken) => {
    const { id, lines } = await expectOne();
    expect((await post("/app/receive", formOf(id, [row(lines[0]!.id)], broken))).status).toBe(422);
  });

  test.each(["DECLINED", "CANCELED", "REVIEW"] as const)(
    "of a return that is %s is refused with the way on",
    async (state) => {
      const { id, lines } = await expectOne({ state, nativeId: null });
      const form = formOf(id, [row(lines[0]!.id)]);
      const { status, text } = await post("/app/receive", form);
      expect(status).toBe(409);
      expect(text).toContain(`/app/returns/${id}`);
      expect(await eventsOf(form.requestKey)).toHaveLength(0);
    },
  );

  test("of another shop's return is 404 and changes nothing there, nor with that shop's photo", async () => {
    const foreign = await addExpectedReturn(built.db, sealer, { shop: THEIRS, order: orderOf(theirs, 0) });
    const key = "photos/theirs.png";
    const file = { key, shop: THEIRS, kind: "photo", contentType: "image/png", bytes: 1, createdAt: new Date() };
    await built.db.write((tx) => tx.storedFile.create({ data: { ...file, orderId: foreign.orderId } }));
    const before = rowsOf(built.database, THEIRS);
    expect((await post("/app/receive", formOf(foreign.id, [row(foreign.lines[0]!.id)]))).status).toBe(404);
    const { id, lines } = await expectOne();
    expect((await post("/app/receive", formOf(id, [row(lines[0]!.id, { photoKeys: [key] })]))).status).toBe(422);
    expect(rowsOf(built.database, THEIRS)).toBe(before);
  });

  test("takes a photo that staff uploaded for this return", async () => {
    const { id, lines } = await expectOne();
    const uploaded = await asStaff({ method: "POST", path: `/app/files?kind=photo&return=${id}`, body: FILES.png });
    expect(uploaded.status).toBe(201);
    const { key } = JSON.parse(uploaded.text) as { key: string };
    const form = formOf(id, [row(lines[0]!.id, { photoKeys: [key] })]);
    expect((await post("/app/receive", form)).status).toBe(200);
  });
});
