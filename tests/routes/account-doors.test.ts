import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { portalWords } from "../../app/lib/shopper-words/portal";
import type { AccountReturnChoices, Matter, MatterPage, QuoteTexts } from "../../app/presenters/account/answers";
import { MAX_UPLOAD_BYTES } from "../../app/page-door";
import { updateShop } from "../../app/records/shops";
import { seedAdminRows } from "../factories/admin-rows";
import { seedNotice } from "../factories/delay-notice";
import { FILES } from "../factories/received";
import { seedShopperReturn } from "../factories/shopper-return";
import { customerToken } from "./support/customer-token";
import { askAsAccount, at, read } from "./support/ask-as-account";
import { countingStatuses } from "./support/fuzzing";
import { hostileText, hostileValue } from "./support/hostile";
import { type ReturnsBench, startReturnsBench } from "./support/returns-bench";
import { sealer } from "./support/two-shops";

const EVIL = `<script>alert(1)</script>{{ shop }}"'`;

let bench: ReturnsBench;
beforeAll(async () => {
  bench = await startReturnsBench();
});
afterAll(() => bench.close());

const { ask, post, ownerOf, eventsOf, payloads } = askAsAccount(() => bench);

const quoteOf = ({ orderId, ...line }: ReturnsBench["returnable"], more: object = {}) => ({
  orderId,
  lines: [{ ...line, quantity: 2, note: EVIL }],
  resolution: "refund",
  ...more,
});
/** Every door, with what our customer would send. */
const doors = (): readonly (readonly [method: string, path: string, json?: unknown])[] => {
  const { orderId } = bench.returnable;
  return [
    ["GET", at("order", orderId)],
    ["GET", at("order-actions", orderId)],
    ["GET", at("return-choices", orderId)],
    ["GET", "other-products?find=mug"],
    ["GET", "matters"],
    ["POST", "matters", { kind: "return", id: "0", act: "label" }],
    ["POST", "return-quote", quoteOf(bench.returnable)],
    ["POST", "returns", quoteOf(bench.returnable)],
    ["POST", "cancellations", { orderId, scope: { whole: true } }],
    ["POST", "cases", { orderId, kind: "question", words: EVIL }],
    ["POST", at("photos", orderId)],
  ];
};

describe("who asks is proved by the token", () => {
  const shop = () => bench.ours.shop;
  const wrong: readonly (readonly [string, () => string | null])[] = [
    ["none at all", () => null],
    ["made for another app", () => customerToken({ dest: shop(), sub: bench.customerId, aud: "other-app" })],
    ["signed by somebody else", () => customerToken({ dest: shop(), sub: bench.customerId, secret: "guessed" })],
    ["altered after it was signed", () => altered(customerToken({ dest: shop(), sub: `${bench.customerId}9` }))],
    ["expired", () => customerToken({ dest: shop(), sub: bench.customerId, lasts: -60 })],
    ["without a customer", () => customerToken({ dest: shop() })],
    ["not signed, and saying so", () => customerToken({ dest: shop(), sub: bench.customerId, alg: "none" })],
    ["signed in another way", () => customerToken({ dest: shop(), sub: bench.customerId, alg: "HS512" })],
    ["signed in two parts only", () => customerToken({ dest: shop(), sub: bench.customerId }).replace(/\.[^.]*$/, "")],
    ["of a shop within another address", () => customerToken({ dest: `https://x.example/${shop()}`, sub: "1" })],
    ["of no shop", () => customerToken({ dest: "evil.example", sub: bench.customerId })],
  ];

  it.each(wrong)("%s: every door says 401 and does nothing", async (_name, token) => {
    const before = await bench.database.db.read.inboundEvent.count();
    for (const [method, path, json] of doors()) {
      const { status } = await ask(path, { method, json, token: token() });
      expect(status, `${method} ${path}`).toBe(401);
    }
    expect(await bench.database.db.read.inboundEvent.count()).toBe(before);
  });

  it("of another shop, or of another customer: an order cannot be told from a missing one", async () => {
    const { returnable, foreign, theirs, ours, customerId } = bench;
    const missing = "gid://shopify/Order/1";
    for (const path of ["order", "order-actions", "return-choices"]) {
      const none = await ask(at(path, missing));
      const others = [
        await ask(at(path, foreign.orderId)),
        await ask(at(path, theirs.orders[0]!)),
        await ask(at(path, returnable.orderId), { by: `${customerId}0` }),
      ];
      for (const { status, text } of others) expect([status, text], path).toEqual([404, none.text]);
    }
    const elsewhere = customerToken({ dest: theirs.shop, sub: customerId });
    expect((await ask(at("order", returnable.orderId), { token: elsewhere })).status).toBe(404);
    const photo = await ask(at("photos", foreign.orderId), { method: "POST", bytes: FILES.png });
    expect(photo.status).toBe(404);
    expect(read<MatterPage>(await ask("matters", { by: `${ours.customerId}0` })).matters).toEqual([]);
    bench.expectTheirsUntouched();
  });

  it("of a shop that has removed the app: nothing is shown and nothing taken", async () => {
    const dest = "gone.myshopify.com";
    const { orderId } = await seedNotice(bench.database.db, sealer, new Date(), { shop: dest });
    const { customerId: sub } = await bench.database.db.read.order.findFirstOrThrow({ where: { id: orderId } });
    const token = customerToken({ dest, sub: sub! });
    expect((await ask(at("order", orderId), { token })).status).toBe(200);
    await bench.database.db.write((tx) => updateShop(tx, dest, { uninstalledAt: new Date() }));
    expect((await ask(at("order", orderId), { token })).status).toBe(401);
    const asked = await post("cancellations", { orderId, scope: { whole: true } }, { token });
    expect([asked.status, await eventsOf(orderId)]).toEqual([401, []]);
  });

  function altered(token: string): string {
    const [header, claims = "", signature] = token.split(".");
    const changed = JSON.parse(Buffer.from(claims, "base64url").toString()) as object;
    const body = Buffer.from(JSON.stringify({ ...changed, sub: bench.customerId })).toString("base64url");
    return `${header}.${body}.${signature}`;
  }
});

test("a preflight is answered, and every refusal can be read by an extension", async () => {
  for (const [, path] of doors()) {
    const { status, headers } = await ask(path, { method: "OPTIONS", token: null });
    expect([status, headers["access-control-allow-headers"]], path).toEqual([204, "Authorization, Content-Type"]);
  }
  const large = await ask(at("photos", bench.returnable.orderId), {
    method: "POST",
    bytes: Buffer.alloc(MAX_UPLOAD_BYTES + 1),
  });
  expect(large.status).toBe(413);
});

describe("an order", () => {
  test("is told in the asked language, with its parcels and what can be done", async () => {
    const notice = await seedNotice(bench.database.db, sealer, new Date(), { shop: bench.ours.shop });
    const { sub, orderId } = await ownerOf(notice.orderId);
    const german = await ask(at("order", orderId, "&locale=de-AT"), { by: sub });
    const order = read<{ title: string; parcels: { steps: { said: string }[] }[]; matters: Matter[] }>(german);
    expect(order.title).toBe(`Ihre Bestellung ${notice.orderName}`);
    expect(order.parcels[0]?.steps.map(({ said }) => said)).toContain("erledigt");
    expect(order.matters[0]).toMatchObject({ kind: "notice", id: notice.id, orderName: notice.orderName });
    expect(order.matters[0]?.acts.map(({ name }) => name)).toEqual(["wait", "change_address", "claim"]);
    const odd = await ask(at("order", orderId, "&locale=%3Cscript%3E"), { by: sub });
    expect(read<{ title: string }>(odd).title).toBe(`Your order ${notice.orderName}`);
  });

  test("that has left offers its return, and no cancellation", async () => {
    const { returnable } = bench;
    expect(read(await ask(at("order-actions", returnable.orderId)))).toEqual({ cancel: false, return: true });
  });
});

describe("an act on what is going on", () => {
  test("answers a notice once, with the shopper's words as text, and says where it was given", async () => {
    const notice = await seedNotice(bench.database.db, sealer, new Date(), { shop: bench.ours.shop });
    const { sub } = await ownerOf(notice.orderId);
    const act = { kind: "notice", id: notice.id };
    expect((await post("matters", { ...act, act: "claim", words: "  " }, { by: sub })).status).toBe(422);
    expect((await post("matters", { ...act, act: "claim", words: "x".repeat(1001) }, { by: sub })).status).toBe(422);
    expect((await post("matters", { ...act, act: "claim", words: EVIL })).status).toBe(404);
    expect((await post("matters", { ...act, act: "claim", words: EVIL }, { by: sub })).status).toBe(202);
    const asked = { answer: "claim", words: EVIL, via: "account", noticeId: notice.id, by: "Shopper" };
    expect(await payloads(notice.orderId)).toEqual([asked]);
  });

  test("is only what it offers: not a choice of another notice, not after it is over, not somebody else's", async () => {
    const { db } = bench.database;
    const { shop } = bench.ours;
    const notice = await seedNotice(db, sealer, new Date(), { shop });
    const cancelled = await seedShopperReturn(db, sealer, new Date(), { shop, state: "CANCELED" });
    const [forNotice, forReturn] = [await ownerOf(notice.orderId), await ownerOf(cancelled.orderId)];
    for (const [json, by, status] of [
      [{ kind: "notice", id: notice.id, act: "cancel" }, forNotice.sub, 409],
      [{ kind: "notice", id: notice.id, act: "constructor" }, forNotice.sub, 409],
      [{ kind: "return", id: notice.id, act: "wait" }, forNotice.sub, 404],
      [{ kind: "return", id: cancelled.id, act: "call_off" }, forReturn.sub, 409],
      [{ kind: "return", id: cancelled.id, act: "call_off" }, forNotice.sub, 404],
      [{ kind: "order", id: "1", act: "x" }, forNotice.sub, 400],
      [[], forNotice.sub, 400],
    ] as const) {
      expect((await post("matters", json, { by })).status, JSON.stringify(json)).toBe(status);
    }
    expect(await eventsOf(notice.orderId)).toEqual([]);
    expect(await eventsOf(cancelled.orderId)).toEqual([]);
  });

  test("gets the label of a return again, calls it off, and keeps an order that is being cancelled", async () => {
    const { db } = bench.database;
    const { shop } = bench.ours;
    const terms = { label: { kind: "prepaid", fee: null } } as const;
    const wanted = await seedShopperReturn(db, sealer, new Date(), { shop, terms });
    const { sub } = await ownerOf(wanted.orderId);
    const order = { id: wanted.orderId, name: wanted.orderName };
    const ids = await seedAdminRows(db, sealer, { shop, now: new Date(), orders: [order], states: ["UNDO"], key: "k" });
    const page = read<MatterPage>(await ask("matters?locale=nl", { by: sub }));
    expect(page.matters.map(({ kind, acts }) => [kind, acts.map(({ name }) => name)])).toEqual([
      ["cancellation", ["keep"]],
      ["return", ["label", "call_off"]],
    ]);
    for (const [kind, id, act] of [
      ["return", wanted.id, "label"],
      ["return", wanted.id, "call_off"],
      ["cancellation", ids["UNDO"], "keep"],
    ] as const) {
      expect((await post("matters", { kind, id, act }, { by: sub })).status).toBe(202);
    }
    const portal = (await eventsOf(wanted.orderId)).filter(({ state }) => state === "PENDING");
    expect(portal.map(({ topic }) => topic)).toEqual(["return/label", "return/cancel", "cancellation/undo"]);
  });
});

test("all matters of a customer come in pages, each once, newest first, without what is not theirs to know", async () => {
  const { db } = bench.database;
  const { shop } = bench.ours;
  const { orderId, orderName } = await seedNotice(db, sealer, new Date(), { shop });
  const { sub } = await ownerOf(orderId);
  for (const key of ["a", "b", "c"]) {
    await seedAdminRows(db, sealer, { shop, now: new Date(), orders: [{ id: orderId, name: orderName }], key });
  }
  // Of eleven states each, those a rule has by itself and waits with are left out.
  const ofRules = { orderId, state: { in: ["REVIEW", "FAILED"] } };
  const { count: hidden } = await db.write((tx) =>
    tx.cancellation.updateMany({ where: ofRules, data: { source: "RULE" } }),
  );
  const seen: Matter[] = [];
  let after = "";
  for (let pages = 0; pages < 10; pages++) {
    const { matters, next } = read<MatterPage>(await ask(`matters?after=${after}`, { by: sub }));
    seen.push(...matters);
    if (next === null) break;
    after = next;
  }
  expect(seen).toHaveLength(1 + 33 - hidden);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  expect(read<MatterPage>(await ask("matters?after=%00%F0", { by: sub })).matters).toHaveLength(10);
});

describe("a return", () => {
  test("is asked for with what Shopify lets come back, in the shopper's words", async () => {
    const { returnable, database, ours } = bench;
    // Reasons of the shop that are not known yet are those Shopify suggests.
    await database.db.write((tx) => tx.returnReason.deleteMany({ where: { shop: ours.shop } }));
    const answer = await ask(at("return-choices", returnable.orderId, "&locale=de"));
    expect(answer.status).toBe(200);
    const { lines, reasons, obstacle, resolutions } = read<AccountReturnChoices>(answer);
    expect([obstacle, lines.length, lines[0]?.most]).toEqual(["", 1, 3]);
    expect(lines[0]).toMatchObject({ fulfillmentLineItemId: returnable.fulfillmentLineItemId, obstacle: "" });
    expect(reasons).toContainEqual({ id: returnable.reasonId, label: "Zu klein", photo: "no" });
    expect(resolutions.map(({ label }) => label)).toContain(portalWords("de").offer.refund);
  });

  test("is worth the sum of its parts, to the cent", async () => {
    const answer = await post("return-quote?locale=de", quoteOf(bench.returnable));
    expect(answer.status).toBe(200);
    const { quote, texts } = read<{ quote: Record<string, { minor: number }>; texts: QuoteTexts }>(answer);
    const cents = (text: string) => Number(text.replace(/[^\d,-]/g, "").replace(",", "")) || 0;
    const sum = texts.parts.reduce((all, { amount }) => all + cents(amount), 0);
    expect([cents(texts.total!.amount), sum]).toEqual([quote["refund"]!.minor, quote["refund"]!.minor]);
    expect(texts.canAsk).toBe(true);
  });

  test("carries photos that are pictures, and only those", async () => {
    const { returnable } = bench;
    const upload = (bytes: Buffer) => ask(at("photos", returnable.orderId), { method: "POST", bytes });
    for (const bytes of [Buffer.from(EVIL), FILES.pdf, Buffer.alloc(0)]) {
      const { status, text } = await upload(bytes);
      expect([status, read<{ error: string }>({ text }).error !== ""]).toEqual([422, true]);
    }
    const { status, text } = await upload(FILES.png);
    expect(status).toBe(201);
    const { key } = read<{ key: string }>({ text });
    const [line] = quoteOf(returnable).lines;
    const asked = await post("returns", quoteOf(returnable, { lines: [{ ...line, photoKeys: [key] }] }));
    expect(asked.status).toBe(202);
    const [payload] = await payloads(returnable.orderId);
    expect(payload).toMatchObject({ customerId: bench.customerId, lines: [{ photoKeys: [key], note: EVIL }] });
  });
});

test("whatever an address or a body holds: a 4xx at worst, and nothing of the other shop", async () => {
  const { returnable, foreign, theirs } = bench;
  const ids = fc.oneof(fc.constantFrom(returnable.orderId, foreign.orderId, theirs.orders[0]!), hostileText);
  const act = fc.record({
    kind: fc.oneof(fc.constantFrom("return", "notice", "case"), hostileValue),
    id: ids,
    act: hostileValue,
  });
  const asked = fc.record({
    path: fc.constantFrom("order", "order-actions", "return-choices", "matters", "photos", "cases"),
    id: ids,
    more: fc.record({ locale: hostileText, after: hostileText }),
    method: fc.constantFrom("GET", "GET", "POST", "PUT", "DELETE"),
    json: fc.oneof(act, hostileValue),
  });
  const { seen, take } = countingStatuses();
  const property = fc.asyncProperty(asked, async ({ path, id, more, method, json }) => {
    const query = new URLSearchParams({ id, ...more }).toString().slice(0, 8_000);
    take(await ask(`${path}?${query}`, { method, ...(method !== "GET" && { json: json ?? null }) }));
  });
  await fc.assert(property, { numRuns: 200, seed: 20_261_123 });
  for (const status of [200, 400, 404, 405]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(0);
  bench.expectTheirsUntouched();
});
