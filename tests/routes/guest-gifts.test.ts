import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it, test } from "vitest";
import type { OrderReturn } from "../../app/domain/returns/types";
import { giftToken, guestOrderToken, lookupToken } from "../../app/lib/guest-order-link";
import { returnLink } from "../../app/lib/return-link";
import { forgetRecipient, sealRecipient } from "../../app/records/gift-recipients";
import { foundOrder } from "../../app/records/guest-lookups";
import { seedNotice } from "../factories/delay-notice";
import { seedGiven, seedShopperReturn } from "../factories/shopper-return";
import { namesAnAmount } from "../support/names-an-amount";
import { useBuiltServer } from "./support/built-server";
import { PREFIX } from "./support/guest-door";
import { openedLookup, ticketFor } from "./support/guest-ticket";
import { rowsOf, sealer } from "./support/two-shops";

const SHOP = "nordlicht.myshopify.com";
const THEIRS = "theirs.myshopify.com";
const ROSA = { email: "rosa@example.com", locale: "en" };
const CLOSED = /Please find your order again/;
const HOSTILE = `{{ shop.email }}{% assign a = 1 %}<script>alert(1)</script>"'`;

const built = useBuiltServer();

const tokenIn = (html: string) => /name="lookup" value="([^"]*)"/.exec(html)?.[1] ?? "";
const goesTo = (html: string) => /http-equiv="refresh" content="0;url=([^"]*)"/.exec(html)?.[1] ?? "";
const lookupFor = (orderId: string, recipient = ROSA) => openedLookup(built.database, orderId, SHOP, recipient);
const giftOf = async (orderId: string, recipient = ROSA) =>
  giftToken(sealer, { id: await lookupFor(orderId, recipient), shop: SHOP });
const seed = (recipient?: typeof ROSA, state: OrderReturn["state"] = "AWAITING_PARCEL") =>
  seedShopperReturn(built.db, sealer, new Date(), {
    state,
    ...(recipient && { recipient, quote: null, terms: { gift: true, resolution: "store_credit" } }),
  });

/** Every page of an order that its own mailbox opens, whatever there is of them. */
const ORDER_PAGES = readdirSync(path.resolve(import.meta.dirname, "../../app/routes"))
  .filter((name) => name.startsWith("proxy.order."))
  .map((name) =>
    name
      .replace(/^proxy\.order\.\$ticket_?\.?|\.?tsx$/g, "")
      .replaceAll(/_?\./g, "/")
      .replaceAll(/\$\w+/g, "1"),
  )
  .map((rest) => (rest ? `${rest}/` : ""));

describe("the page where a gift is asked for", () => {
  it("is linked from where orders are found, and answers the same whether there is such a gift", async () => {
    expect((await built.guest.open("")).text).toContain(`href="${PREFIX}/gift/"`);
    const { orderName } = await seedNotice(built.db, sealer, new Date());
    expect((await built.guest.open("gift/")).text).toContain(`action="${PREFIX}/gift/"`);
    const pages = [];
    for (const number of [orderName, "#not-there"]) {
      const asked = { number, postcode: "10115", email: ROSA.email };
      const { status, text, headers } = await built.guest.post("gift/", asked);
      const { date: _date, ...same } = headers;
      pages.push({ status, same, text: text.replace(tokenIn(text), "token") });
    }
    expect(pages[0]).toEqual(pages[1]);
    expect(pages[0]?.text).toContain("to your e-mail address");
  });

  it.each([
    ["number", { number: "", postcode: "10115", email: ROSA.email }],
    ["postcode", { number: "1001", postcode: "", email: ROSA.email }],
    ["postcode, but an address", { number: "1001", postcode: "mia@example.com", email: ROSA.email }],
    ["address", { number: "1001", postcode: "10115", email: "" }],
    ["whole address", { number: "1001", postcode: "10115", email: "rosa@" }],
    ["single address", { number: "1001", postcode: "10115", email: "rosa@example.com, mia@example.com" }],
    ["plain text", { number: HOSTILE, postcode: HOSTILE, email: HOSTILE }],
  ])("without a %s writes nothing down, and gives back what was typed as text", async (_name, fields) => {
    const before = await built.db.read.guestLookup.count();
    const { status, text } = await built.guest.post("gift/", fields);
    expect([status, text.includes("Please fill in all three fields")]).toEqual([422, true]);
    expect(text).not.toMatch(/\{\{|\{%|<script/);
    expect(await built.db.read.guestLookup.count()).toBe(before);
  });

  it("is refused where Shopify did not sign it", async () => {
    const before = rowsOf(built.database, SHOP);
    for (const page of ["gift/", "gift/x/", "gift/x/return/"]) {
      for (const method of ["GET", "POST"]) {
        const body = method === "POST" ? Buffer.from("number=1&postcode=10115&email=a@example.com") : undefined;
        expect([400, 405], `${method} ${page}`).toContain(
          (await built.guest.send(`/proxy/${page}`, method, body)).status,
        );
      }
    }
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });
});

test("a recipient's code opens the page of the gift once, and nothing of who ordered is on it", async () => {
  const { orderId, orderName } = await seedNotice(built.db, sealer, new Date());
  const { text } = await built.guest.post("gift/", { number: orderName, postcode: "10115", email: ROSA.email });
  const token = tokenIn(text);
  const id = token.split(".", 1)[0]!;
  await built.db.write((tx) => foundOrder(tx, id, orderId, sealRecipient(sealer, ROSA)));
  const code = sealer.open((await built.db.read.guestLookup.findUniqueOrThrow({ where: { id } })).codeSealed);
  const wrong = await built.guest.post("code/", { lookup: token, code: "12", as: "recipient" });
  expect([wrong.status, /href="[^"]*\/gift\/"/.test(wrong.text)]).toEqual([422, true]);
  const to = goesTo((await built.guest.post("code/", { lookup: token, code })).text);
  expect(to).toMatch(new RegExp(`^${PREFIX}/gift/[\\w.-]+/$`));
  expect((await built.guest.post("code/", { lookup: token, code })).status).toBe(422);
  const page = await built.guest.open(to.slice(PREFIX.length + 1));
  expect([page.status, page.text.includes(`Your gift from order ${orderName}`)]).toEqual([200, true]);
  expect(page.text).not.toMatch(/mia@|Mia|DHL|With the carrier|Ordered on|Cancel|delay|Write to us|\/order\//);
  expect(namesAnAmount(page.text.replace(/<style>.*<\/style>/s, ""))).toBe(false);
});

test("a recipient's form takes photos as large as the order's own, and answers itself where they are larger", async () => {
  for (const bytes of [8_000_000, 11_000_000]) {
    const { status, text } = await built.guest.send(built.guest.sign("gift/x/return/"), "POST", Buffer.alloc(bytes));
    expect([status, text.includes("<h1>")]).toEqual([404, true]);
  }
});

describe("a recipient's ticket", () => {
  it.each(ORDER_PAGES)("opens no page of the order: order/…/%s", async (page) => {
    const { orderId, orderName } = await seedNotice(built.db, sealer, new Date(), { kinds: ["not_shipped"] });
    const id = await lookupFor(orderId);
    const before = rowsOf(built.database, SHOP);
    // The second is one that only we could sign: the row itself says what it opens.
    for (const ticket of [giftToken(sealer, { id, shop: SHOP }), guestOrderToken(sealer, { id, shop: SHOP })]) {
      const fields = { scope: "whole", step: "ask", words: "x", about: "question", gift: "yes", key: "x" };
      for (const { status, text } of [
        await built.guest.open(`order/${ticket}/${page}`),
        await built.guest.post(`order/${ticket}/${page}`, fields),
      ]) {
        expect([404, 405], page).toContain(status);
        expect(text).not.toContain(orderName);
      }
    }
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });

  it("that is altered, another shop's, of who ordered, or for something else opens no gift", async () => {
    const { orderId } = await seedNotice(built.db, sealer, new Date());
    const id = await lookupFor(orderId);
    const right = giftToken(sealer, { id, shop: SHOP });
    const giver = await ticketFor(built.database, orderId, SHOP);
    const theirs = giftToken(sealer, { id, shop: THEIRS });
    const asGift = giftToken(sealer, { id: giver.split(".", 1)[0]!, shop: SHOP });
    const before = rowsOf(built.database, SHOP);
    for (const ticket of [giver, asGift, theirs, `${right}x`, id, lookupToken(sealer, { id, shop: SHOP }), "x"]) {
      for (const page of ["", "return/"]) {
        const { status, text } = await built.guest.open(`gift/${ticket}/${page}`);
        expect([status, CLOSED.test(text)], `${ticket} ${page}`).toEqual([404, true]);
      }
      expect((await built.guest.post(`gift/${ticket}/return/`, { step: "ask" })).status).toBe(404);
    }
    expect((await built.guest.open(`gift/${theirs}/`, THEIRS)).status).toBe(404);
    expect((await built.guest.open(`gift/${right}/`, THEIRS)).status).toBe(404);
    expect(rowsOf(built.database, SHOP)).toBe(before);
    expect((await built.guest.open(`gift/${right}/`)).status).toBe(200);
  });

  it("closes with its time, and with the data of who ordered", async () => {
    const [one, other] = [
      await seedNotice(built.db, sealer, new Date()),
      await seedNotice(built.db, sealer, new Date()),
    ];
    const [late, forgotten] = [await lookupFor(one.orderId), await giftOf(other.orderId)];
    await built.db.write((tx) => tx.guestLookup.update({ where: { id: late }, data: { expiresAt: new Date(0) } }));
    await built.db.write((tx) => tx.order.updateMany({ where: { id: other.orderId }, data: { personalSealed: null } }));
    for (const ticket of [giftToken(sealer, { id: late, shop: SHOP }), forgotten])
      expect((await built.guest.open(`gift/${ticket}/`)).status).toBe(404);
  });

  it("has a form for returning that takes anything typed, and asks for nothing while Shopify does not answer", async () => {
    const { orderId } = await seedNotice(built.db, sealer, new Date(), { kinds: ["missed"] });
    const ticket = await giftOf(orderId);
    const fields = {
      step: "ask",
      seen: HOSTILE,
      resolution: HOSTILE,
      "units.1": HOSTILE,
      "note.1": HOSTILE,
      key: HOSTILE,
    };
    for (const { status, text } of [
      await built.guest.open(`gift/${ticket}/return/`),
      await built.guest.post(`gift/${ticket}/return/`, fields),
    ]) {
      expect([status, text.includes("try again in a moment")]).toEqual([200, true]);
      expect(text).not.toMatch(/\{\{|\{%|<script/);
    }
    expect(await built.db.read.inboundEvent.count({ where: { subject: orderId, topic: "return/request" } })).toBe(0);
  });
});

describe("a return asked for by a recipient", () => {
  it("shows on their page only, not on the giver's, nor to somebody else who got the number", async () => {
    const made = await seed(ROSA);
    const mine = await built.guest.open(`gift/${await giftOf(made.orderId, { ...ROSA, email: "Rosa@Example.com" })}/`);
    expect(mine.text).toContain(made.rma);
    const strangers = await built.guest.open(
      `gift/${await giftOf(made.orderId, { ...ROSA, email: "eve@example.com" })}/`,
    );
    const giver = `order/${await ticketFor(built.database, made.orderId, SHOP)}/`;
    for (const { status, text } of [
      strangers,
      await built.guest.open(giver),
      await built.guest.open(`${giver}help/`),
    ]) {
      expect([status, text.includes(made.rma), text.includes("/r/")]).toEqual([200, false, false]);
    }
  });

  it("beside one of the giver's: each sees their own", async () => {
    const made = await seed();
    const gift = await built.guest.open(`gift/${await giftOf(made.orderId)}/`);
    expect([gift.status, gift.text.includes(made.rma)]).toEqual([200, false]);
    expect((await built.guest.open(`order/${await ticketFor(built.database, made.orderId, SHOP)}/`)).text).toContain(
      made.rma,
    );
  });

  it("has a page in the recipient's language, without any amount and without who ordered, until they are forgotten", async () => {
    const made = await seed({ ...ROSA, locale: "de" }, "CLOSED");
    await seedGiven(built.db, made, new Date(), { amount: 3620, refundTo: "store_credit" });
    const page = () => built.guest.send(returnLink(sealer, "", made), "GET");
    const { status, text } = await page();
    expect([status, text.includes('lang="de"'), text.includes(made.rma)]).toEqual([200, true, true]);
    expect(namesAnAmount(text.replace(/<style>.*<\/style>/s, ""))).toBe(false);
    expect(text).not.toMatch(/Mia|mia@|rosa@/);
    await built.db.write((tx) => forgetRecipient(tx, sealer, SHOP, ROSA.email));
    expect((await page()).status).toBe(404);
  });
});
