import { randomUUID } from "node:crypto";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createDiskStore } from "../../app/adapters/files/disk-store";
import type { OrderReturn } from "../../app/domain/returns/types";
import { returnLink } from "../../app/lib/return-link";
import { seedGiven, seedShopperReturn, type SeedShopperReturn } from "../factories/shopper-return";
import { PNG } from "../support/pictures";
import { useBuiltServer } from "./support/built-server";
import { bodyOf, hostileText, oddHeaders, queryOf, spoiled } from "./support/hostile";
import { rowsOf, sealer } from "./support/two-shops";

const SEED = 20_261_121;
const SHOP = "nordlicht.myshopify.com";
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

const built = useBuiltServer(async (database) => {
  const files = createDiskStore(path.join(path.dirname(database.url.slice("file:".length)), "files"));
  await files.put("labels/one.pdf", PDF, "application/pdf");
  await files.put("labels/one.png", PNG, "image/png");
});

const seed = (about: SeedShopperReturn = {}) => seedShopperReturn(built.db, sealer, new Date(), about);
const pathOf = (orderReturn: OrderReturn) => returnLink(sealer, "", orderReturn);
const prepaid = { label: { kind: "prepaid", fee: null } } as const;
const label = { fileKey: "labels/one.pdf", qrFileKey: "labels/one.png" };

/** Commands waiting in the inbox for a return's order. */
const asked = async ({ orderId }: OrderReturn) => {
  const rows = await built.db.read.inboundEvent.findMany({
    where: { subject: orderId },
    select: { topic: true },
  });
  return rows.map(({ topic }) => topic);
};

describe("the page", () => {
  it("is for nobody's cache, index, frame or log, and runs no script", async () => {
    const { status, headers, text } = await built.shopper.get(pathOf(await seed()));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "cache-control": "private, no-store",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    });
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(text).not.toMatch(/<script/i);
    expect(text).not.toContain("For staff only");
  });

  it.each([
    ["REVIEW", { isOpened: false }, "We are looking at your request"],
    ["OPENING", { isOpened: false }, "Your return is being prepared"],
    ["AWAITING_PARCEL", {}, "send it to the address below"],
    ["AWAITING_PARCEL", { terms: prepaid }, "Get your return label here"],
    ["AWAITING_PARCEL", { terms: prepaid, label }, "stick the label on the parcel"],
    ["IN_TRANSIT", { isScanned: true }, "on its way"],
    ["DELIVERED", { isScanned: true, isDelivered: true }, "has arrived"],
    ["PROCESSING", { isDelivered: true }, "being completed"],
    ["CLOSED", { isDelivered: true }, "Your return is complete"],
    ["DECLINED", { isOpened: false }, "We cannot take these items back"],
    ["CANCELED", {}, "was called off"],
    ["FAILED", {}, "We are looking after your return"],
  ] as const)("says how a return stands: %s %j", async (state, about, words) => {
    const { status, text } = await built.shopper.get(pathOf(await seed({ state, ...about })));
    expect(status).toBe(200);
    expect(text).toContain(words);
  });

  it("is in the shopper's language, with the day until which to send it and the address", async () => {
    const { text } = await built.shopper.get(pathOf(await seed({ locale: "de", sendInDays: 5 })));
    expect(text).toContain('<html lang="de">');
    expect(text).toMatch(/Bitte abschicken bis<\/dt><dd>\d+\. \p{L}+ \d{4}/u);
    expect(text).toContain("20457 Hamburg");
  });

  it("tells what was given back, but nothing of money to who returns a gift", async () => {
    const own = await seed({ state: "CLOSED" });
    const gift = await seed({ state: "CLOSED", terms: { gift: true } });
    for (const one of [own, gift]) await seedGiven(built.db, one, new Date(), { amount: 3620 });
    expect((await built.shopper.get(pathOf(own))).text).toContain("€36.20");
    const { text } = await built.shopper.get(pathOf(gift));
    expect(text).not.toMatch(/€|refund/i);
    expect(text).toContain("Your return is complete");
  });
});

describe("files of a return", () => {
  it("show the label or hand it over, typed and named, and show its code", async () => {
    const page = pathOf(await seed({ terms: prepaid, label }));
    expect((await built.shopper.get(page)).text).toContain(`src="${page}/qr"`);
    const shown = await built.shopper.get(`${page}/label`);
    expect(shown.headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": expect.stringMatching(/^inline; filename="return-label-RMA-[\w-]+\.pdf"$/),
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    });
    expect(shown.text).toContain("%PDF-1.4");
    const taken = await built.shopper.get(`${page}/label?download`);
    expect(taken.headers["content-disposition"]).toMatch(/^attachment; /);
    expect((await built.shopper.get(`${page}/qr`)).headers["content-type"]).toBe("image/png");
  });

  it("print the slip while there is something to send", async () => {
    const [open, done] = [
      await seed({ locale: "ja", sendInDays: 5 }),
      await seed({ state: "CLOSED", isDelivered: true }),
    ];
    const { status, headers, text } = await built.shopper.get(`${pathOf(open)}/slip`);
    expect(status).toBe(200);
    expect(text.startsWith("%PDF-")).toBe(true);
    expect(headers["content-disposition"]).toBe(`attachment; filename="return-slip-${open.rma}.pdf"`);
    expect((await built.shopper.get(`${pathOf(done)}/slip`)).status).toBe(404);
  });

  it.each(["label", "qr", "slips", "..%2f..%2fetc%2fpasswd", "label%00"])(
    "%s that is not there is not found",
    async (file) => {
      expect((await built.shopper.get(`${pathOf(await seed())}/${file}`)).status).toBe(404);
    },
  );

  it("open to no other return's link", async () => {
    const [ours, theirs] = [await seed(), await seed({ terms: prepaid, label })];
    const forged = pathOf(ours).replace(ours.id, theirs.id);
    for (const file of ["", "/label", "/qr", "/slip"])
      expect((await built.shopper.get(forged + file)).status).toBe(404);
  });
});

describe("what a shopper asks for", () => {
  it("opening links, however often and by whichever method that reads, changes nothing", async () => {
    const orderReturn = await seed({ terms: prepaid });
    const before = rowsOf(built.database, SHOP);
    const page = pathOf(orderReturn);
    for (const query of ["", "?ask=cancel", "?done=cancel", "?done=label", "?intent=cancel"]) {
      for (const method of ["GET", "HEAD"]) {
        expect((await built.shopper.send(page + query, { method })).status).toBe(200);
      }
    }
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });

  it("their label, by a button", async () => {
    const orderReturn = await seed({ terms: prepaid });
    const page = pathOf(orderReturn);
    expect((await built.shopper.get(page)).text).toContain("Get my label");
    const taken = await built.shopper.post(page, { intent: "label" });
    expect(taken).toMatchObject({ status: 303, headers: { location: `${page}?done=label` } });
    expect((await built.shopper.get(`${page}?done=label`)).text).toContain("Your label is being made");
    expect(await asked(orderReturn)).toEqual(["return/label"]);
  });

  it("to call it off, after a second yes", async () => {
    const orderReturn = await seed();
    const page = pathOf(orderReturn);
    expect((await built.shopper.get(page)).text).toContain(`${page}?ask=cancel`);
    expect((await built.shopper.get(`${page}?ask=cancel`)).text).toContain("Call off this return?");
    expect(await asked(orderReturn)).toEqual([]);
    expect(await built.shopper.post(page, { intent: "cancel" })).toMatchObject({
      headers: { location: `${page}?done=cancel` },
    });
    expect(await asked(orderReturn)).toEqual(["return/cancel"]);
  });

  it("too late: nothing is asked, and the page says so", async () => {
    const scanned = await seed({ state: "IN_TRANSIT", isScanned: true, terms: prepaid });
    const page = pathOf(scanned);
    expect((await built.shopper.get(`${page}?ask=cancel`)).text).not.toContain("Call off");
    for (const intent of ["cancel", "label"]) {
      expect(await built.shopper.post(page, { intent })).toMatchObject({ headers: { location: `${page}?done=late` } });
    }
    expect((await built.shopper.get(`${page}?done=late`)).text).toContain("not possible any more");
    expect(await asked(scanned)).toEqual([]);
  });
});

describe("who has no right to it", () => {
  it("forged, unknown, foreign and forgotten links get one answer", async () => {
    const orderReturn = await seed();
    const page = pathOf(orderReturn);
    const forgotten = await seed();
    const where = { shop: SHOP, id: forgotten.orderId };
    await built.db.write((tx) => tx.order.updateMany({ where, data: { redactedAt: new Date() } }));
    const signature = page.slice(page.indexOf(".") + 1);
    const answers = await Promise.all(
      [
        pathOf(forgotten),
        page.slice(0, -1),
        `${page}x`,
        page.replace(signature, signature.split("").reverse().join("")),
        `/r/${randomUUID()}.${signature}`,
        `/r/${orderReturn.id}`,
        "/r/x",
        returnLink(sealer, "", { ...orderReturn, shop: "theirs.myshopify.com" }),
      ].map((one) => built.shopper.get(one)),
    );
    for (const { status, text } of answers) {
      expect(status).toBe(404);
      expect(text).toBe(answers[0]?.text);
    }
    const german = await built.shopper.get("/r/x", { "Accept-Language": "de-AT,de;q=0.9" });
    expect(german.text).toContain("Diese Seite gibt es nicht");
    expect((await built.shopper.post(pathOf(forgotten), { intent: "cancel" })).status).toBe(404);
  });

  test("whatever the door is sent: a 4xx at worst, never a trace, and no other return", async () => {
    const ours = await seed({ terms: prepaid });
    const theirs = await seed({ shop: "theirs.myshopify.com" });
    const before = rowsOf(built.database, "theirs.myshopify.com");
    const seen = new Map<number, number>();
    const genuine = pathOf(ours).slice("/r/".length);
    const forged = pathOf(theirs).slice("/r/".length).replace(/.$/, "-");
    const part = hostileText.map((text) => encodeURIComponent(text.slice(0, 300)).replace(/^\.+$/, "x"));
    const token = fc.oneof(
      { weight: 3, arbitrary: fc.constant(genuine) },
      fc.constant(forged),
      part,
      fc.tuple(fc.constant(theirs.id), part).map(([id, text]) => `${id}.${text}`),
    );
    const sent = fc.record({
      path: fc
        .tuple(token, fc.constantFrom("", "", "/label", "/qr", "/slip", "/x", ".data"), queryOf(part))
        .map(([one, file, query]) => `/r/${one}${file}?${query}`),
      method: fc.constantFrom("GET", "GET", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"),
      body: bodyOf(spoiled([["intent", "label"]], hostileText)),
      headers: oddHeaders,
    });
    const property = fc.asyncProperty(sent, async ({ path: at, method, body, headers }) => {
      const { status, text } = await built.shopper.send(at, {
        method,
        type: body.type,
        body: method === "POST" ? body.bytes : undefined,
        headers,
      });
      seen.set(status, (seen.get(status) ?? 0) + 1);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/\n\s+at \S+ \(|node_modules|build\/server/);
      expect(text).not.toContain(theirs.rma);
      expect(built.server.takeErrors()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 250, seed: SEED });
    expect(rowsOf(built.database, "theirs.myshopify.com")).toBe(before);
    for (const status of [200, 303, 404]) expect(seen.get(status), `answers ${status}`).toBeGreaterThan(5);
  });
});
