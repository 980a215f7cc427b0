import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seedAdminRows } from "../factories/admin-rows";
import { seedCase } from "../factories/cases";
import { type SeededNotice, seedNotice } from "../factories/delay-notice";
import { seedShopperReturn } from "../factories/shopper-return";
import { PNG } from "../support/pictures";
import { useBuiltServer } from "./support/built-server";
import { PREFIX } from "./support/guest-door";
import { ticketFor as ticketOf } from "./support/guest-ticket";
import { rowsOf, sealer } from "./support/two-shops";

const SHOP = "nordlicht.myshopify.com";
const THEIRS = "theirs.myshopify.com";
const NASTY = `{{ shop.email }}{% assign a = 1 %}</textarea><script>alert(1)</script><img src=x onerror=alert(1)>`;

const built = useBuiltServer();

type Ordered = Pick<SeededNotice, "orderId">;
const late = (...kinds: ("missed" | "not_shipped")[]) => seedNotice(built.db, sealer, new Date(), { kinds });
const ticketFor = ({ orderId }: Ordered, shop = SHOP) => ticketOf(built.database, orderId, shop);
const placeOf = (ticket: string, kind: string, id: string) => `order/${ticket}/matter/${kind}/${id}/`;
const asked = async ({ orderId }: Ordered) => {
  const where = { subject: orderId, source: "PORTAL", state: "PENDING" };
  const rows = await built.db.read.inboundEvent.findMany({ where });
  return rows.map(({ topic, payloadSealed }) => {
    const payload = JSON.parse(sealer.openBytes(payloadSealed)) as Readonly<Record<string, unknown>>;
    return { topic, ...payload };
  });
};
const goesTo = (html: string) => /http-equiv="refresh" content="0;url=([^"]*)"/.exec(html)?.[1] ?? "";
/** Where a page of ours leads, as a path the door opens. */
const pathOf = (address: string) => address.slice(PREFIX.length + 1);

describe("a notice of delay on the shop's own pages", () => {
  it("is linked to by its order, asks, and takes the answer once, with the words as they were written", async () => {
    const order = await late("missed");
    const page = await built.guest.open(`order/${await ticketFor(order)}/`);
    const link = new RegExp(`href="(${PREFIX}/[^"]*/matter/notice/[^"]*)"[^>]*>Answer about the delay`).exec(page.text);
    const path = pathOf(link![1]!);
    const shown = await built.guest.open(path);
    expect([shown.status, shown.text.includes("Blue mug"), shown.text.includes("?act=wait")]).toEqual([
      200,
      true,
      true,
    ]);
    expect((await built.guest.open(`${path}?act=claim`)).text).toContain('name="words"');
    for (const _press of [1, 2]) {
      const { status, text } = await built.guest.post(path, { act: "claim", words: NASTY });
      expect([status, goesTo(text)]).toEqual([200, `${PREFIX}/${path}?done=claim`]);
    }
    const answer = { topic: "notice/answer", answer: "claim", words: NASTY, via: "portal", noticeId: order.id };
    expect(await asked(order)).toEqual([{ ...answer, by: "Shopper" }]);
    expect((await built.guest.open(`${path}?done=claim`)).text).toMatch(/role="status"/);
  });

  it("asks again for what is missing or too long, and gives back what was typed as text", async () => {
    const order = await late("missed");
    const path = placeOf(await ticketFor(order), "notice", order.id);
    for (const [words, said] of [
      ["  ", "Please write a few words."],
      [NASTY.padEnd(1001, "x"), "Please use no more than 1000 characters."],
    ] as const) {
      const { status, text } = await built.guest.post(path, { act: "claim", words });
      expect([status, text.includes(said), /\{\{|\{%|<script|<img/.test(text)], said).toEqual([422, true, false]);
      if (words.trim()) expect(text).toContain("&#123;&#123; shop.email }}&#123;% assign");
    }
    expect(await asked(order)).toEqual([]);
  });

  it("takes only what it offers, and says when it is too late", async () => {
    const order = await late("missed");
    const path = placeOf(await ticketFor(order), "notice", order.id);
    for (const act of ["cancel", "constructor", "keep", "call_off", "", NASTY]) {
      const { status, text } = await built.guest.post(path, { act, words: "x" });
      expect([status, goesTo(text)], act).toEqual([200, `${PREFIX}/${path}?late`]);
      const opened = await built.guest.open(`${path}?${new URLSearchParams({ act, done: act }).toString()}`);
      const isLate = opened.text.includes("This is not possible any more.");
      expect([opened.status, isLate, /role="status"|\{\{|<script/.test(opened.text)], act).toEqual([200, true, false]);
    }
    expect(await asked(order)).toEqual([]);
  });
});

describe("a return, and a cancellation that can be undone", () => {
  it("are shown with their files and acts, which do what they say", async () => {
    const { db } = built.database;
    const terms = { label: { kind: "prepaid", fee: null } } as const;
    const wanted = await seedShopperReturn(db, sealer, new Date(), { shop: SHOP, terms, locale: "de" });
    const order = { id: wanted.orderId, name: wanted.orderName };
    const ids = await seedAdminRows(db, sealer, {
      ...{ shop: SHOP, now: new Date(), orders: [order], states: ["UNDO"] },
      key: "m",
    });
    const ticket = await ticketFor(wanted);
    const page = await built.guest.open(`order/${ticket}/`);
    expect(page.text).toContain(`/matter/return/${wanted.id}/"`);
    expect(page.text).toContain(`action="${PREFIX}/${placeOf(ticket, "cancellation", ids["UNDO"]!)}"`);
    expect(page.text).not.toMatch(/\/[rnc]\/[\w-]+\./);
    const shown = await built.guest.open(placeOf(ticket, "return", wanted.id));
    expect([shown.status, shown.text.includes(wanted.rma), /lang="de"/.test(shown.text)]).toEqual([200, true, true]);
    expect((await built.guest.open(`${placeOf(ticket, "return", wanted.id)}?act=call_off`)).text).toContain(
      'value="call_off"',
    );
    for (const [kind, id, act] of [
      ["return", wanted.id, "label"],
      ["return", wanted.id, "call_off"],
      ["cancellation", ids["UNDO"]!, "keep"],
    ] as const) {
      expect(goesTo((await built.guest.post(placeOf(ticket, kind, id), { act })).text)).toContain(`done=${act}`);
    }
    expect((await asked(wanted)).map(({ topic }) => topic)).toEqual([
      "return/label",
      "return/cancel",
      "cancellation/undo",
    ]);
  });

  it("links the label from where it lies, and speaks of a gift to the mailbox its letters go to", async () => {
    const label = { fileKey: "label.pdf", qrFileKey: "qr.png" };
    const made = await seedShopperReturn(built.db, sealer, new Date(), {
      shop: SHOP,
      label,
      terms: { gift: true },
    });
    const { status, text } = await built.guest.open(placeOf(await ticketFor(made), "return", made.id));
    expect([status, text.includes(made.rma)]).toEqual([200, true]);
    expect(text).toMatch(/href="https?:\/\/[^"]+\/r\/[\w.-]+\/label"/);
  });
});

describe("what a ticket does not open", () => {
  it("another order's matter, another shop's, one of another kind and one that never was look all the same", async () => {
    const [order, other] = [await late("missed"), await late("missed")];
    const foreign = await seedNotice(built.db, sealer, new Date(), { shop: THEIRS });
    const unsent = await seedNotice(built.db, sealer, new Date(), { orderId: order.orderId, state: "SHADOW" });
    const mine = await seedCase(built.db, sealer, { shop: SHOP, orderId: order.orderId, orderName: "#1" });
    const ticket = await ticketFor(order);
    const pages = new Set<string>();
    for (const [kind, id] of [
      ["notice", other.id],
      ["notice", foreign.id],
      ["notice", unsent.id],
      ["notice", randomUUID()],
      ["return", order.id],
      ["case", mine.id],
      ["order", order.id],
      ["notice", "%7B%7Bshop%7D%7D"],
      ["constructor", "x".repeat(500)],
    ] as const) {
      const opened = await built.guest.open(placeOf(ticket, kind, id));
      const sent = await built.guest.post(placeOf(ticket, kind, id), { act: "wait", words: "x" });
      expect([opened.status, sent.status], `${kind} ${id}`).toEqual([404, 404]);
      pages.add(opened.text).add(sent.text);
    }
    expect(pages.size).toBe(1);
    for (const one of [order, other, foreign]) expect(await asked(one)).toEqual([]);
  });

  it("anything, where the ticket was altered, is over or another shop's, or Shopify did not sign the call", async () => {
    const order = await late("missed");
    const [right, theirs, over] = [await ticketFor(order), await ticketFor(order, THEIRS), await ticketFor(order)];
    const id = over.split(".")[0]!;
    const long = new Date(Date.now() - 3 * 3_600_000);
    await built.db.write((tx) => tx.guestLookup.update({ where: { id }, data: { expiresAt: long } }));
    const before = rowsOf(built.database, SHOP);
    for (const ticket of [theirs, over, `${right}x`, right.slice(0, -1), right.split(".")[0]!, "x", "%7B%7Bx%7D%7D"]) {
      const path = placeOf(ticket, "notice", order.id);
      for (const { status, text } of [await built.guest.open(path), await built.guest.post(path, { act: "wait" })]) {
        expect([status, /Please find your order again/.test(text)], ticket).toEqual([404, true]);
      }
    }
    const path = `/proxy/${placeOf(right, "notice", order.id)}`;
    for (const address of [path, `${path}?shop=${SHOP}&signature=00`, `${built.guest.sign(path.slice(7))}&shop=x`]) {
      expect((await built.guest.send(address, "GET")).status).toBe(400);
      expect((await built.guest.send(address, "POST", Buffer.from("act=wait"))).status).toBe(400);
    }
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });

  it("a file where none is asked for: it is not kept, and a form of any kind is no error", async () => {
    const order = await late("missed");
    const path = built.guest.sign(placeOf(await ticketFor(order), "notice", order.id));
    const parts = [
      '--x\r\nContent-Disposition: form-data; name="photo.case"; filename="a.png"\r\n\r\n',
      PNG,
      '\r\n--x\r\nContent-Disposition: form-data; name="act"; filename="<script>.svg"\r\nContent-Type: image/svg+xml\r\n\r\nwait',
      "\r\n--x--\r\n",
    ];
    const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
    for (const type of ["multipart/form-data; boundary=x", "multipart/form-data; boundary=y", "multipart/form-data"]) {
      expect((await built.guest.send(path, "POST", body, type)).status, type).toBe(200);
    }
    expect((await built.guest.send(path, "POST", Buffer.from("{"), "application/json")).status).toBe(200);
    expect(await built.db.read.storedFile.count({ where: { orderId: order.orderId } })).toBe(0);
    expect(await asked(order)).toEqual([]);
  });
});
