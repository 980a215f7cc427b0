import { randomUUID } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { noticeLink } from "../../app/lib/notice-link";
import { en } from "../../app/lib/shopper-words/shipping/en";
import { updateShop } from "../../app/records/shops";
import { type SeededNotice, seedNotice } from "../factories/delay-notice";
import { PNG } from "../support/pictures";
import { useBuiltServer } from "./support/built-server";
import { ticketFor as ticketOf } from "./support/guest-ticket";
import { FORM } from "./support/shopper-door";
import { rowsOf, sealer } from "./support/two-shops";

const SHOP = "nordlicht.myshopify.com";
const DOINGS = ["cancel/", "return/", "case/"];
const PAGES = ["", ...DOINGS];

const built = useBuiltServer();

const ticketFor = ({ orderId }: Pick<SeededNotice, "orderId">, shop = SHOP) => ticketOf(built.database, orderId, shop);
const askedFor = (orderId: string) =>
  built.db.read.inboundEvent.count({ where: { subject: orderId, source: "PORTAL" } });

test("a delay that can be answered is linked to on the order's page, with what else can be done", async () => {
  const about = { kinds: ["not_shipped"], reason: "weather" } as const;
  const order = await seedNotice(built.db, sealer, new Date(), about);
  const { status, text } = await built.guest.open(`order/${await ticketFor(order)}/`);
  expect(status).toBe(200);
  expect(text).toMatch(/href="[^"]*\/matter\/notice\/[\w-]+\/"[^>]*>Answer about the delay/);
  expect(text).toContain("Cancel this order");
  // The day that was told at first, and why it moved.
  const read = (label: string) => new RegExp(`<dt>${label}</dt><dd>([^<]+)</dd>`).exec(text)?.[1];
  expect([read("Shipping date planned before"), read("Reason")]).toEqual([
    expect.stringMatching(/^by \w+day/),
    en.reasons.weather,
  ]);
  expect(text).not.toMatch(/<script|\{\{|\{%/);
});

describe("what a guest asks", () => {
  it("twice with one press is asked once, for the order of their ticket only", async () => {
    const order = await seedNotice(built.db, sealer, new Date(), { kinds: ["not_shipped"] });
    const other = await seedNotice(built.db, sealer, new Date(), { kinds: ["not_shipped"] });
    const ticket = await ticketFor(order);
    const note = `{{ shop.email }}{% assign a = 1 %}<script>alert(1)</script>`;
    const fields = { scope: "whole", reason: "I changed my mind", note, key: randomUUID(), orderId: other.orderId };
    for (let press = 0; press < 2; press += 1) {
      const { status, text } = await built.guest.post(`order/${ticket}/cancel/`, fields);
      expect([status, /asked=cancel/.test(text)]).toEqual([200, true]);
    }
    expect([await askedFor(order.orderId), await askedFor(other.orderId)]).toEqual([1, 0]);
    // Back in the browser, and something else on the same page: it must not be thanked for and lost.
    const { text } = await built.guest.post(`order/${ticket}/cancel/`, { ...fields, note: "Ordered twice" });
    expect([/asked=cancel/.test(text), await askedFor(order.orderId)]).toEqual([true, 2]);
  });

  it("that is not filled in comes back with what was typed, as text", async () => {
    const ticket = await ticketFor(await seedNotice(built.db, sealer, new Date(), { kinds: ["not_shipped"] }));
    const note = `{{ shop.email }}</textarea><script>alert(1)</script>`;
    const { status, text } = await built.guest.post(`order/${ticket}/cancel/`, { scope: "some", note });
    expect(status).toBe(422);
    expect(text).toContain("Please choose at least one item.");
    expect(text).toContain("&#123;&#123; shop.email }}&lt;/textarea&gt;&lt;script&gt;");
    expect(text).not.toMatch(/\{\{|<script/);
  });

  it("to cancel, whole and yet in part, is asked once which is meant, and what they choose then counts", async () => {
    const order = await seedNotice(built.db, sealer, new Date(), { kinds: ["not_shipped"] });
    const path = `order/${await ticketFor(order)}/cancel/`;
    const field = /name="(units\.\d+)"/.exec((await built.guest.open(path)).text)![1]!;
    const fields = { scope: "whole", [field]: "1", key: randomUUID() };
    const { status, text } = await built.guest.post(path, fields);
    expect([status, text.includes("Please choose one of the two."), await askedFor(order.orderId)]).toEqual([
      422,
      true,
      0,
    ]);
    expect([
      /<input[^>]*value="(whole|some)"[^>]*checked/.test(text),
      text.includes('name="sure" value="yes"'),
    ]).toEqual([false, true]);
    expect((await built.guest.post(path, { ...fields, sure: "yes" })).text).toContain("asked=cancel");
    const row = await built.db.read.inboundEvent.findFirstOrThrow({ where: { subject: order.orderId } });
    expect(JSON.parse(sealer.openBytes(row.payloadSealed))).toMatchObject({ scope: { whole: true } });
  });

  it("is refused where Shopify did not sign it, and where the ticket is none or another shop's", async () => {
    const order = await seedNotice(built.db, sealer, new Date(), { kinds: ["not_shipped"] });
    const [right, theirs] = [await ticketFor(order), await ticketFor(order, "theirs.myshopify.com")];
    const before = rowsOf(built.database, SHOP);
    const fields = { scope: "whole", step: "ask" };
    for (const doing of DOINGS) {
      const unsigned = await built.guest.send(`/proxy/order/${right}/${doing}`, "POST", Buffer.from("scope=whole"));
      expect([unsigned.status, doing]).toEqual([400, doing]);
      for (const ticket of [theirs, `${right}x`, "x", "%7B%7Bshop%7D%7D", right.split(".")[0]]) {
        const { status, text } = await built.guest.post(`order/${ticket}/${doing}`, fields);
        expect([status, /Please find your order again/.test(text)], `${doing} ${ticket}`).toEqual([404, true]);
        expect((await built.guest.open(`order/${ticket}/${doing}`)).status).toBe(404);
      }
    }
    expect(rowsOf(built.database, SHOP)).toBe(before);
    expect(await askedFor(order.orderId)).toBe(0);
  });

  it("is refused, and nothing is shown, once the merchant has removed the app", async () => {
    const shop = "gone.myshopify.com";
    const order = await seedNotice(built.db, sealer, new Date(), { kinds: ["not_shipped"], shop });
    const path = `order/${await ticketFor(order, shop)}/`;
    const link = noticeLink(sealer, "", order);
    expect((await built.guest.open(path, shop)).status).toBe(200);
    await built.db.write((tx) => updateShop(tx, shop, { uninstalledAt: new Date() }));
    const fields = { scope: "whole", words: "x", about: "question" };
    for (const page of PAGES) expect((await built.guest.open(`${path}${page}`, shop)).status, page).toBe(404);
    for (const doing of DOINGS)
      expect((await built.guest.post(`${path}${doing}`, fields, shop)).status, doing).toBe(404);
    const answer = { method: "POST", type: FORM, body: Buffer.from("answer=wait") };
    const { status, headers } = await built.shopper.send(link, answer);
    expect([status, headers["location"]]).toEqual([303, `${link}?late`]);
    expect(await askedFor(order.orderId)).toBe(0);
  });

  it("is refused, and nothing is shown, once the data of who ordered was deleted", async () => {
    const order = await seedNotice(built.db, sealer, new Date(), { kinds: ["not_shipped"] });
    const path = `order/${await ticketFor(order)}/`;
    const [where, data] = [{ id: order.orderId }, { redactedAt: new Date(), personalSealed: null }];
    await built.db.write((tx) => tx.order.updateMany({ where, data }));
    for (const page of PAGES) expect((await built.guest.open(`${path}${page}`)).status, page).toBe(404);
    for (const doing of DOINGS)
      expect((await built.guest.post(`${path}${doing}`, { scope: "whole" })).status, doing).toBe(404);
    expect(await askedFor(order.orderId)).toBe(0);
  });
});

test("one guest does not use up the calls of a shop to Shopify: too many looks at a return are refused with words", async () => {
  const path = `order/${await ticketFor(await seedNotice(built.db, sealer, new Date(), { kinds: ["missed"] }))}/return/`;
  const looks = await Promise.all(Array.from({ length: 125 }, () => built.guest.open(path)));
  expect(looks.filter(({ status }) => status === 200)).toHaveLength(120);
  const refused = [...looks.filter(({ status }) => status !== 200), await built.guest.post(path, { step: "ask" })];
  for (const { status, text } of refused) {
    expect([status, text.includes("try again in a moment")]).toEqual([429, true]);
  }
});

test("while Shopify does not answer, a return is put off with words, and a form of any kind is no error", async () => {
  const order = await seedNotice(built.db, sealer, new Date(), { kinds: ["missed"] });
  const path = `order/${await ticketFor(order)}/return/`;
  for (const { status, text } of [
    await built.guest.open(path),
    await built.guest.post(path, { step: "ask", "units.1": "1e99" }),
  ]) {
    expect([status, text.includes("try again in a moment")]).toEqual([200, true]);
  }
  const parts = [
    '--x\r\nContent-Disposition: form-data; name="photo.1"; filename="a.png"\r\n\r\n',
    PNG,
    "\r\n--x--\r\n",
  ];
  const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  for (const [type, bytes] of [
    ["multipart/form-data; boundary=x", body],
    ["multipart/form-data; boundary=y", body],
    ["multipart/form-data", body],
    ["application/json", Buffer.from("{")],
    ["text/plain", Buffer.alloc(0)],
  ] as const) {
    expect((await built.guest.send(built.guest.sign(path), "POST", bytes, type)).status, type).toBe(200);
  }
});
