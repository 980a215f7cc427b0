import { describe, expect, test } from "vitest";
import { addEvent } from "../../app/records/inbound-events";
import { addLocations } from "../factories/received";
import { RETURN_STATES, type SeededReturn, seedReturns } from "../factories/returns";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { rowsOf, sealer, seedShop, type SeededShop } from "./support/two-shops";

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";

let ours: Readonly<Record<string, SeededReturn>>;
let theirs: Readonly<Record<string, SeededReturn>>;
let theirRows: string;
let orderTail: string;
const { post, read, asStaff } = askAdmin(() => built.server, OURS);

const built = useBuiltServer(async (database) => {
  const shops = [
    await seedShop(database, OURS, "harebell", 7001),
    await seedShop(database, THEIRS, "snapdragon", 8002),
  ];
  const [first, second] = shops as [SeededShop, SeededShop];
  const seed = (shop: SeededShop) =>
    seedReturns(database.db, sealer, {
      shop: shop.shop,
      now: new Date(),
      orders: shop.orders.map((id, nth) => ({ id, name: `#${shop.word}-${nth + 1}` })),
      key: shop.word,
    });
  [ours, theirs] = [await seed(first), await seed(second)];
  orderTail = first.orders[0]!.split("/").at(-1)!;
  theirRows = rowsOf(database, THEIRS);
  await addLocations(database.db, OURS);
});

const pageOf = (state: string) => `/app/returns/${ours[state]!.id}`;
const commands = (topic: string) => built.db.read.inboundEvent.count({ where: { shop: OURS, topic } });
const answersOf = ({ lineIds }: SeededReturn, answers: readonly string[]) =>
  JSON.stringify(Object.fromEntries(lineIds.map((id, index) => [id, answers[index]])));

describe("pages", () => {
  test("every state has its page, its row in the list and its line in the file", async () => {
    const list = await read("/app/returns");
    const csv = await asStaff({ path: "/app/returns/export?format=csv" });
    for (const state of RETURN_STATES) {
      const { rma } = ours[state]!;
      expect((await read(pageOf(state))).status, state).toBe(200);
      expect(list.text).toContain(rma);
      expect(csv.text).toContain(rma);
    }
    expect(csv.text.split("\r\n")).toHaveLength(RETURN_STATES.length + 2);
  });

  test.each([
    ["its RMA number, however it is typed", () => ours["CLOSED"]!.rma.toLowerCase().replaceAll("-", " ")],
    ["its tracking number", () => "9400100000000000000106"],
  ])("a return is found by %s", async (_how, typed) => {
    const { text } = await read(`/app/returns?search=${encodeURIComponent(typed())}`);
    expect(text).toContain(ours["CLOSED"]!.rma);
    expect(text).not.toContain(ours["FAILED"]!.rma);
  });

  test("what is exported is what is filtered, as JSON lines too", async () => {
    const { text } = await asStaff({ path: "/app/returns/export?format=jsonl&tab=failed" });
    const [line, ...rest] = text.trim().split("\n");
    expect(rest).toEqual([]);
    expect(JSON.parse(line!)).toMatchObject({ rma: ours["FAILED"]!.rma, state: "FAILED", lines: [{}, {}] });
  });

  test.each(["until=9999-12-31", "from=0000-01-01", "from=0001-01-01&until=9999-12-31"])(
    "a day that is in no calendar of the database filters nothing: %s",
    async (days) => {
      const [list, file] = [await read(`/app/returns?${days}`), await asStaff({ path: `/app/returns/export?${days}` })];
      for (const { status, text } of [list, file]) {
        expect(status).toBe(200);
        expect(text).toContain(ours["CLOSED"]!.rma);
      }
    },
  );

  test.each(["/app/returns/new?order=", "/app/receive?q=", "/app/returns?search="])(
    "a search of any length is an answer, wherever a letter would be cut: %s",
    async (path) => {
      for (const length of [59, 99, 199]) {
        expect((await read(path + encodeURIComponent(`${"x".repeat(length)}\u{1f642}`))).status).toBe(200);
      }
    },
  );

  test("the way to count a return in leads to that return", async () => {
    const { id, rma } = ours["DELIVERED"]!;
    const link = /"(\/app\/receive\?[^"]+)"/.exec((await read(pageOf("DELIVERED"))).text)?.[1] ?? "";
    const desk = (await read(link)).text;
    expect(desk).toContain('"found"');
    expect(desk).toContain(id);
    expect(desk).toContain(`"${rma}"`);
  });

  test("the slip is a PDF to be saved while something is to be sent, and else a refusal with words", async () => {
    const slip = await asStaff({ path: `${pageOf("AWAITING_PARCEL")}/slip` });
    expect(slip.status).toBe(200);
    expect(slip.headers["content-type"]).toBe("application/pdf");
    expect(slip.headers["content-disposition"]).toContain("attachment");
    expect(slip.text).toMatch(/^%PDF-/);
    expect((await asStaff({ path: `${pageOf("CLOSED")}/slip` })).status).toBe(409);
  });

  test("of another shop nothing is shown and nothing is changed", async () => {
    const own = theirs["REVIEW"]!;
    for (const path of [`/app/returns/${own.id}`, `/app/returns/new?id=80021`]) {
      expect((await read(path)).status, path).toBe(404);
    }
    expect((await asStaff({ path: `/app/returns/${own.id}/slip` })).status).toBe(404);
    expect((await post(`/app/returns/${own.id}`, { intent: "check" })).status).toBe(404);
    expect((await post("/app/returns?index", { intent: "cancel", ids: JSON.stringify([own.id]) })).status).toBe(404);
    expect((await read(`/app/returns?search=${own.rma}`)).text).not.toContain("snapdragon");
    expect(rowsOf(built.database, THEIRS)).toBe(theirRows);
  });
});

describe("what staff send", () => {
  test.each([
    ["approve without answers", "REVIEW", { intent: "approve", answers: "{}" }, "Choose for each item again"],
    ["approve with no JSON", "REVIEW", { intent: "approve", answers: "{" }, "Choose for each item again"],
    ["decline without words", "REVIEW", { intent: "decline", because: " " }, "Say why, the shopper reads it"],
    ["settle without words", "FAILED", { intent: "settle", note: "" }, "Say what you did"],
    ["change nothing", "DELIVERED", { intent: "change" }, "Change something first."],
    ["change to nonsense", "DELIVERED", { intent: "change", refundWhen: "never" }, "Choose when money goes back"],
    ["a foreign label", "IN_TRANSIT", { intent: "void-label", labelId: "x" }, "This return has no such label."],
    ["a file that is not there", "IN_TRANSIT", { intent: "upload-label", fileKey: "x" }, "Choose the file again."],
    ["an unknown action", "REVIEW", { intent: "explode" }, "This is not something a return can do."],
  ])("%s is refused with words", async (_what, state, fields, words) => {
    const answer = await post(pageOf(state), fields as Record<string, string>);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  test("declining every item one by one is no approval", async () => {
    const answers = answersOf(ours["REVIEW"]!, ["DECLINED", "DECLINED"]);
    const answer = await post(pageOf("REVIEW"), { intent: "approve", answers, because: "No." });
    expect(answer.status).toBe(422);
    expect(await commands("return/approve")).toBe(0);
  });

  test.each([
    ["return/decline", "REVIEW", { intent: "decline", because: "Too late.", reason: "RETURN_PERIOD_ENDED" }],
    ["return/cancel", "AWAITING_PARCEL", { intent: "cancel" }],
    ["return/change", "AWAITING_PARCEL", { intent: "refund-now" }],
    ["return/count", "DELIVERED", { intent: "no-more" }],
    ["return/reopen", "CLOSED", { intent: "reopen" }],
    ["return/retry", "FAILED", { intent: "retry" }],
    ["return/settle", "FAILED", { intent: "settle", note: "Refunded by hand." }],
    ["return/check", "OPENING", { intent: "check" }],
    ["return/label", "AWAITING_PARCEL", { intent: "label" }],
  ])("%s is taken", async (topic, state, fields) => {
    const before = await commands(topic);
    expect((await post(pageOf(state), fields as Record<string, string>)).status).toBe(200);
    expect(await commands(topic)).toBe(before + 1);
  });

  test("an approval item by item is taken, and a label of this return can be given back", async () => {
    const answers = answersOf(ours["REVIEW"]!, ["KEEP", "DECLINED"]);
    expect((await post(pageOf("REVIEW"), { intent: "approve", answers, because: "Worn." })).status).toBe(200);
    const { labelId } = ours["AWAITING_PARCEL"]!;
    expect((await post(pageOf("AWAITING_PARCEL"), { intent: "void-label", labelId })).status).toBe(200);
    expect([await commands("return/approve"), await commands("return/void-label")]).toEqual([1, 1]);
  });

  test("an action on several returns names those to which it does not apply", async () => {
    const ids = JSON.stringify([ours["REVIEW"]!.id, ours["CLOSED"]!.id]);
    const answer = await post("/app/returns?index", { intent: "cancel", ids });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`${ours["CLOSED"]!.rma} of`);
    expect(answer.text).toContain("something was paid for it already");
  });

  test.each([
    [{ intent: "cancel", ids: "[]" }, 422, "Choose at least one return"],
    [{ intent: "cancel", ids: "no" }, 422, "Choose the returns again"],
    [{ intent: "cancel", ids: '["\\ud800"]' }, 422, "Choose the returns again"],
    [{ intent: "decline", ids: '["x"]' }, 422, "Say why, the shoppers read it"],
    [{ intent: "melt", ids: '["x"]' }, 422, "This is not something returns can do."],
    [{ intent: "cancel", ids: '["x"]' }, 404, "These returns are not there any more."],
  ])("a wrong action on several returns is refused with words: %o", async (fields, status, words) => {
    const answer = await post("/app/returns?index", fields);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(words);
  });
});

describe("a new return", () => {
  const form = (change: Readonly<Record<string, string>>) => ({
    intent: "quote",
    requestKey: "0199aaaa-0000-7000-8000-000000000001",
    order: orderTail,
    lines: JSON.stringify([
      {
        fulfillmentLineItemId: "gid://shopify/FulfillmentLineItem/1",
        quantity: 1,
        reasonId: "gid://shopify/ReturnReasonDefinition/1",
      },
    ]),
    resolution: "refund",
    exchange: "[]",
    gift: "false",
    keep: "false",
    notify: "true",
    ...change,
  });

  test.each([
    [{ lines: "[]" }, "Choose at least one item"],
    [{ lines: "{" }, "Choose the items again"],
    [{ lines: '[{"fulfillmentLineItemId":"gid://shopify/FulfillmentLineItem/1","quantity":1.5}]' }, "a whole number"],
    [
      { lines: '[{"fulfillmentLineItemId":"gid://shopify/FulfillmentLineItem/1","quantity":1,"reasonId":""}]' },
      "reason",
    ],
    [{ resolution: "exchange" }, "Choose what the shopper gets in exchange"],
    [{ resolution: "exchange", exchange: '[{"variantId":"gid://shopify/ProductVariant/","quantity":1}]' }, "Variant"],
    [{ resolution: "gold" }, "Choose what the shopper gets"],
    [{ restockingFeePercent: "101" }, "from 0 to 100 percent"],
    [{ restockingFeePercent: "much" }, "from 0 to 100 percent"],
    [{ requestKey: "again" }, "Reload the page and try again"],
  ])("%o is refused with words", async (change, words) => {
    const answer = await post("/app/returns/new", form(change));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(words);
  });

  test("of an order of another shop is not found", async () => {
    expect((await post("/app/returns/new", form({ order: "80021" }))).status).toBe(404);
  });

  test("that was started leads to itself once it is there, and to nobody of another shop", async () => {
    const { db } = built.database;
    const formKey = "0199aaaa-0000-7000-8000-000000000002";
    const dedupeKey = `command/return/request/${formKey}`;
    const asked = { source: "STAFF", topic: "return/request", dedupeKey, subject: "", payload: {} } as const;
    const sent = await db.write((tx) => addEvent(tx, sealer, { shop: OURS, ...asked }, new Date()));
    const look = async () => (await read(`/app/returns/started?key=${formKey}`)).text;
    expect(await look()).toContain('"waiting"');

    const of = (shop: string, row: SeededReturn) =>
      db.write((tx) => tx.orderReturn.update({ where: { shop, id: row.id }, data: { requestKey: `request/${sent}` } }));
    await of(THEIRS, theirs["CLOSED"]!);
    expect(await look()).toContain('"waiting"');
    await of(OURS, ours["CLOSED"]!);
    expect(await look()).toContain(pageOf("CLOSED"));
    theirRows = rowsOf(built.database, THEIRS);
  });

  test("the list of orders is there to choose from", async () => {
    expect((await read("/app/returns/new")).text).toContain("#harebell-1");
  });
});
