import { beforeAll, describe, expect, it, test } from "vitest";
import { guestOrderToken, lookupToken } from "../../app/lib/guest-order-link";
import { foundOrder } from "../../app/records/guest-lookups";
import { saveShopCatalogue } from "../../app/records/shop-catalogue";
import { openShop } from "../../app/records/shops";
import { turnOnCautious } from "../../app/records/turn-on-cautious";
import { type SeededNotice, seedNotice } from "../factories/delay-notice";
import { useBuiltServer } from "./support/built-server";
import { PREFIX } from "./support/guest-door";
import { rowsOf, sealer } from "./support/two-shops";

const SHOP = "nordlicht.myshopify.com";

const built = useBuiltServer();

const tokenIn = (html: string) => /name="lookup" value="([^"]*)"/.exec(html)?.[1] ?? "";
const goesTo = (html: string) => /http-equiv="refresh" content="0;url=([^"]*)"/.exec(html)?.[1] ?? "";

/** A guest asks for this order, as far as the worker has found it; the page, the code and what it is for. */
async function found({ orderId, orderName }: Pick<SeededNotice, "orderId" | "orderName">) {
  const { text } = await built.guest.post("find/", { number: orderName, contact: "mia@example.com" });
  const token = tokenIn(text);
  const id = token.split(".", 1)[0]!;
  await built.db.write((tx) => foundOrder(tx, id, orderId));
  const { codeSealed } = await built.db.read.guestLookup.findUniqueOrThrow({ where: { id } });
  return { token, id, code: sealer.open(codeSealed) };
}

test("a guest finds their order: number and address, code, and the page of the order, by the merchant's own path", async () => {
  const order = await seedNotice(built.db, sealer, new Date());
  const first = await built.guest.open("");
  expect(first.status).toBe(200);
  expect(first.headers["content-type"]).toContain("application/liquid");
  expect(first.text).toContain(`action="${PREFIX}/find/"`);
  expect(first.text).not.toMatch(/<script|<html/i);
  const { token, code } = await found(order);
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  const to = goesTo((await built.guest.post("code/", { lookup: token, code: spaced })).text);
  expect(to).toMatch(new RegExp(`^${PREFIX}/order/[\\w.-]+/$`));
  const page = await built.guest.open(to.slice(PREFIX.length + 1));
  expect(page.status).toBe(200);
  for (const said of [`Your order ${order.orderName}`, "Blue mug", "DHL", "With the carrier"]) {
    expect(page.text).toContain(said);
  }
  expect(page.text).not.toContain("mia@example.com");
});

test("a look-up is answered with the same page whether there is such an order or not", async () => {
  const { orderName } = await seedNotice(built.db, sealer, new Date());
  const pages = [];
  for (const number of [orderName, "#does-not-exist"]) {
    const { status, text, headers } = await built.guest.post("find/", { number, contact: "mia@example.com" });
    const { date: _date, ...same } = headers;
    pages.push({ status, same, text: text.replace(tokenIn(text), "token") });
  }
  expect(pages[0]).toEqual(pages[1]);
});

describe("what Shopify did not sign", () => {
  it.each(["", "find/", "code/", "order/x/", "rules/"])("is refused at /proxy/%s, and writes nothing", async (path) => {
    const before = rowsOf(built.database, SHOP);
    for (const method of ["GET", "POST"]) {
      for (const address of [
        `/proxy/${path}`,
        `/proxy/${path}?shop=${SHOP}&signature=00`,
        `${built.guest.sign(path)}&shop=x`,
      ]) {
        const body = method === "POST" ? Buffer.from("number=1&contact=mia@example.com") : undefined;
        // A page that takes no form refuses it before it asks who sends it.
        expect([400, 405], `${method} ${address}`).toContain((await built.guest.send(address, method, body)).status);
      }
    }
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });
});

test("an address that is no page says so inside the theme, also to a form from the shop's own address", async () => {
  for (const path of ["nope/", "order/x/nope/", "gift/x/y/z"]) {
    for (const { status, text } of [await built.guest.open(path), await built.guest.post(path, { number: "1001" })]) {
      expect([status, text.includes(`href="${PREFIX}/"`)], path).toEqual([404, true]);
    }
    expect((await built.guest.send(`/proxy/${path}`, "POST", Buffer.from("a=1"))).status).toBe(400);
  }
});

describe("a token", () => {
  const closed = /Please find your order again/;

  it("that is made up, or for something else, opens no order", async () => {
    const order = await seedNotice(built.db, sealer, new Date());
    const { id, token, code } = await found(order);
    await built.guest.post("code/", { lookup: token, code });
    const right = guestOrderToken(sealer, { id, shop: SHOP });
    expect((await built.guest.open(`order/${right}/`)).status).toBe(200);
    for (const ticket of [token, `${id}.${"x".repeat(43)}`, id, "x", `${right}x`, "%7B%7Bshop%7D%7D"]) {
      const { status, text } = await built.guest.open(`order/${ticket}/`);
      expect([status, closed.test(text)], ticket).toEqual([404, true]);
    }
  });

  it("of another shop opens nothing here, and its code is not tried", async () => {
    const order = await seedNotice(built.db, sealer, new Date());
    const { id, token, code } = await found(order);
    const theirs = "theirs.myshopify.com";
    const forged = lookupToken(sealer, { id, shop: theirs });
    for (const lookup of [token, forged])
      expect((await built.guest.post("code/", { lookup, code }, theirs)).status).toBe(422);
    expect((await built.guest.post("code/", { lookup: token, code })).status).toBe(200);
    const ticket = guestOrderToken(sealer, { id, shop: SHOP });
    expect((await built.guest.open(`order/${ticket}/`, theirs)).status).toBe(404);
    expect((await built.guest.open(`order/${guestOrderToken(sealer, { id, shop: theirs })}/`, theirs)).status).toBe(
      404,
    );
  });

  it("opens no order before its code was typed, and no wrong code does", async () => {
    const order = await seedNotice(built.db, sealer, new Date());
    const { id, token, code } = await found(order);
    const ticket = guestOrderToken(sealer, { id, shop: SHOP });
    expect((await built.guest.open(`order/${ticket}/`)).status).toBe(404);
    const wrong = code === "000000" ? "000001" : "000000";
    for (const typed of [wrong, "", code.slice(1), `${code}0`]) {
      const { status, text } = await built.guest.post("code/", { lookup: token, code: typed });
      expect([status, text.includes("This code is not right")], typed).toEqual([422, true]);
    }
    expect((await built.guest.open(`order/${ticket}/`)).status).toBe(404);
  });
});

test("what a guest types comes back as text, to the browser and to Shopify's Liquid", async () => {
  const number = `{{ shop.email }}{% assign a = 1 %}<script>alert(1)</script>"'`.slice(0, 50);
  const { status, text } = await built.guest.post("find/", { number, contact: "" });
  expect(status).toBe(422);
  expect(text).toContain("Please fill in both fields.");
  expect(text).not.toMatch(/\{\{|\{%|<script/);
  expect(text).toContain("&#123;&#123; shop.email");
});

test("the pages speak the language of the browser, then that of the order", async () => {
  expect((await built.guest.open("", SHOP, { "Accept-Language": "de-AT,en;q=0.5" })).text).toContain(
    "Ihre Bestellung finden",
  );
  const { token, code } = await found(await seedNotice(built.db, sealer, new Date(), { locale: "fr" }));
  const to = goesTo((await built.guest.post("code/", { lookup: token, code })).text);
  const page = await built.guest.open(to.slice(PREFIX.length + 1), SHOP, { "Accept-Language": "de" });
  expect(page.text).toContain("Votre commande");
  expect(page.text).toContain('lang="fr"');
});

describe("the page with the shop's rules", () => {
  const GROUPS = ["cancellations", "returns", "shipping"] as const;
  const RULED = "ruled.myshopify.com";
  const NASTY = `{{ shop.email }}{% assign a = 1 %}<template data-aftercare-liquid="endIf"></template><script>`;
  const reason = { id: "gid://shopify/ReturnReasonDefinition/1", handle: "too-small", name: NASTY } as const;
  const REASONS = [
    reason,
    { ...reason, id: `${reason.id}2`, handle: "damaged-or-defective" },
    { ...reason, id: `${reason.id}3`, handle: "absorbency", name: "Absorbency" },
  ] as const;

  beforeAll(() =>
    built.db.write(async (tx) => {
      await openShop(tx, RULED, new Date());
      for (const group of GROUPS) await turnOnCautious(tx, RULED, "Ada", new Date(), group);
      await saveShopCatalogue(tx, RULED, REASONS, []);
    }),
  );

  it("says what the policies answer, by the merchant's own path and in the language of the browser", async () => {
    const { status, text, headers } = await built.guest.open("rules/", RULED);
    expect([status, headers["content-type"]]).toEqual([200, "application/liquid; charset=utf-8"]);
    for (const said of [
      "Up to 30 days after delivery",
      "We cancel it as soon as you ask",
      `href="${PREFIX}/withdraw/"`,
    ]) {
      expect(text).toContain(said);
    }
    const german = await built.guest.open("rules/", RULED, { "Accept-Language": "de-CH" });
    expect(german.text).toContain("Bis 30 Tage nach der Lieferung");
    expect((await built.guest.open("rules/", RULED, { "Accept-Language": "xx" })).text).toBe(text);
  });

  it("says that a person decides where no policy is in use, and changes nothing by being opened", async () => {
    const before = rowsOf(built.database, SHOP);
    for (const shop of [SHOP, "unheard-of.myshopify.com"]) {
      const { status, text } = await built.guest.open("rules/", shop);
      expect([status, text.includes("A member of our team looks at every return.")], shop).toEqual([200, true]);
      expect(text).not.toMatch(/\d+ days after delivery<\/strong>|Up to/);
    }
    expect((await built.guest.post("rules/", { x: "y" }, SHOP)).status).toBe(405);
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });

  it("has Liquid of ours only, whatever a merchant named their reasons", async () => {
    const { text } = await built.guest.open("rules/", RULED);
    expect(text).toContain("&#123;&#123; shop.email }}&#123;% assign a = 1 %}&lt;template");
    expect(text).not.toMatch(/<script|<template|Absorbency/);
    const liquid = text.match(/\{[{%].*?[%}]\}/g)!;
    expect(liquid).toHaveLength(10);
    expect(liquid.join("")).not.toMatch(/email|assign/);
    const other = await built.guest.open("", RULED);
    expect(other.text).toContain(`href="${PREFIX}/rules/"`);
    expect(other.text).not.toMatch(/\{[{%]/);
  });
});
