import { randomUUID } from "node:crypto";
import { describe, expect, it, test } from "vitest";
import { CASE_LIMITS, MOST_CASE_PHOTOS } from "../../app/domain/cases/limits";
import { caseLink } from "../../app/lib/case-link";
import { seedCase } from "../factories/cases";
import { type SeededNotice, seedNotice } from "../factories/delay-notice";
import { PNG } from "../support/pictures";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { ticketFor } from "./support/guest-ticket";
import { rowsOf, sealer, seedShop, type SeededShop } from "./support/two-shops";

const SHOP = "nordlicht.myshopify.com";
const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";
const BOUNDARY = "----WebKitFormBoundaryABCDEFGH";
const NASTY = `{{ shop.email }}{% assign a = 1 %}</textarea><script>alert(1)</script><img src=x onerror=alert(1)>`;

let [ours, theirs] = [{} as SeededShop, {} as SeededShop];
const { post, read } = askAdmin(() => built.server, OURS);

const built = useBuiltServer(async (database) => {
  ours = await seedShop(database, OURS, "harebell", 7001);
  theirs = await seedShop(database, THEIRS, "snapdragon", 8002);
});

const ordered = () => seedNotice(built.db, sealer, new Date(), { kinds: ["missed"] });
const ticketOf = ({ orderId }: SeededNotice, shop = SHOP) => ticketFor(built.database, orderId, shop);
const caseAbout = ({ orderId }: SeededNotice, words?: string, answer?: string) =>
  seedCase(built.db, sealer, { shop: SHOP, orderId, orderName: "#1001" }, { words, answer });
const askedFor = (subject: string) => built.db.read.inboundEvent.count({ where: { subject, source: "PORTAL" } });
const tokenFor = (about: { id: string; shop: string }) => caseLink(sealer, "", about);

describe("what a guest writes", () => {
  it("is taken once however often it is pressed, for the order of their ticket, as it was written", async () => {
    const [order, other] = [await ordered(), await ordered()];
    const ticket = await ticketOf(order);
    const fields = { about: "question", words: NASTY, key: randomUUID(), orderId: other.orderId };
    for (let press = 0; press < 2; press += 1) {
      const { status, text } = await built.guest.post(`order/${ticket}/case/`, fields);
      expect([status, /asked=case/.test(text)]).toEqual([200, true]);
    }
    expect([await askedFor(order.orderId), await askedFor(other.orderId)]).toEqual([1, 0]);
    // The photos of a press that is sent twice are stored twice; other words on the same page are another message.
    await built.guest.post(`order/${ticket}/case/`, { ...fields, "photos.case": "photos/again.png" });
    expect(await askedFor(order.orderId)).toBe(1);
    await built.guest.post(`order/${ticket}/case/`, { ...fields, words: "What I forgot" });
    expect(await askedFor(order.orderId)).toBe(2);
    const [event] = await built.db.read.inboundEvent.findMany({ where: { subject: order.orderId }, take: 1 });
    expect(JSON.parse(sealer.openBytes(event!.payloadSealed))).toMatchObject({ kind: "question", words: NASTY });
  });

  it("comes back as text with what is missing, and never as Liquid or markup", async () => {
    const ticket = await ticketOf(await ordered());
    const typed = { about: "claim", kind: NASTY, topic: NASTY, words: NASTY, "units.1": NASTY, "photos.case": NASTY };
    const { status, text } = await built.guest.post(`order/${ticket}/case/`, typed);
    expect(status).toBe(422);
    expect(text).toContain("Please choose what is wrong.");
    expect(text).toContain("&#123;&#123; shop.email }}&#123;% assign");
    expect(text).not.toMatch(/\{\{|\{%|<script|<img/);
    for (const about of ["claim", "question", "constructor", NASTY]) {
      const query = new URLSearchParams({ about, topic: NASTY }).toString();
      const opened = await built.guest.open(`order/${ticket}/case/?${query}`);
      expect([opened.status, /\{\{|<script/.test(opened.text)], about).toEqual([200, false]);
      expect((await built.guest.open(`order/${ticket}/help/?${query}`)).status).toBe(200);
    }
  });

  it("with more photos than are kept says so, and keeps no more", async () => {
    const order = await ordered();
    const form = new FormData();
    for (const [name, value] of Object.entries({ about: "question", words: "Look", key: randomUUID() }))
      form.append(name, value);
    for (let nth = 0; nth < 12; nth++) form.append("photo.case", new File([PNG, Buffer.from([nth])], `${nth}.png`));
    const request = new Request("http://shop.example", { method: "POST", body: form });
    const path = built.guest.sign(`order/${await ticketOf(order)}/case/`);
    const body = Buffer.from(await request.arrayBuffer());
    const { status, text } = await built.guest.send(path, "POST", body, request.headers.get("content-type")!);
    expect([status, text.includes("There are enough photos")]).toEqual([422, true]);
    expect(/name="photos.case" value="([^"]*)"/.exec(text)?.[1]?.split(",")).toHaveLength(MOST_CASE_PHOTOS);
    expect(await askedFor(order.orderId)).toBe(0);
  });

  it("with a false photo is not taken, and with a large one it is", async () => {
    const order = await ordered();
    const path = built.guest.sign(`order/${await ticketOf(order)}/case/`);
    const send = (photo: Buffer) => {
      const part = (name: string, more = "") =>
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n`;
      const body = Buffer.concat([
        Buffer.from(`${part("words")}Broken.\r\n${part("photo.case", '; filename="a.png"')}`),
        photo,
        Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
      ]);
      return built.guest.send(path, "POST", body, `multipart/form-data; boundary=${BOUNDARY}`);
    };
    const forged = await send(Buffer.from("<script>alert(1)</script>"));
    expect([forged.status, /This photo cannot be used/.test(forged.text)]).toEqual([422, true]);
    expect(await askedFor(order.orderId)).toBe(0);
    expect((await send(Buffer.concat([PNG, Buffer.alloc(8_000_000)]))).status).toBe(200);
    // Several photos of a phone are easily more: the page says so itself, however much it is.
    for (const bytes of [11_000_000, 60_000_000]) {
      const over = await send(Buffer.concat([PNG, Buffer.alloc(bytes)]));
      expect([over.status, over.text.includes("too large together"), /<h1>[^<]+/.test(over.text)]).toEqual([
        ...[413, true, true],
      ]);
    }
    expect(await askedFor(order.orderId)).toBe(1);
  });

  it("in a form of more fields than any page has is not read, as reading it would hold up everybody", async () => {
    const order = await ordered();
    const path = built.guest.sign(`order/${await ticketOf(order)}/case/`);
    const part = (name: string) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nx\r\n`;
    const inParts = (many: number) => `${part("words")}${part("a").repeat(many)}--${BOUNDARY}--\r\n`;
    const parts = `multipart/form-data; boundary=${BOUNDARY}`;
    const forms: readonly (readonly [string, string, number])[] = [
      [inParts(900), parts, 200],
      [inParts(2_000), parts, 422],
      [`words=x${"&a=".repeat(30_000)}`, "application/x-www-form-urlencoded", 200],
      [`words=x${"&a=".repeat(900_000)}`, "application/x-www-form-urlencoded", 422],
    ];
    for (const [body, type, status] of forms) {
      expect((await built.guest.send(path, "POST", Buffer.from(body), type)).status).toBe(status);
    }
    expect(await askedFor(order.orderId)).toBe(2);
  });

  it("too often is refused with words, and nothing typed is lost", async () => {
    const order = await ordered();
    const ticket = await ticketOf(order);
    const write = () => built.guest.post(`order/${ticket}/case/`, { about: "question", words: "Once more" });
    for (let nth = 0; nth < CASE_LIMITS[0].most; nth++) expect((await write()).status).toBe(200);
    const { status, text } = await write();
    expect([status, text.includes("You have written several times"), text.includes("Once more")]).toEqual([
      429,
      true,
      true,
    ]);
  });
});

describe("a conversation on the shop's own pages", () => {
  it("is shown as it was written, to the ticket of its own order only", async () => {
    const [order, other] = [await ordered(), await ordered()];
    const [mine, foreign] = [await caseAbout(order, NASTY, NASTY), await caseAbout(other, "Not yours")];
    const ticket = await ticketOf(order);
    const { status, text } = await built.guest.open(`order/${ticket}/case/${mine.number}/`);
    expect(status).toBe(200);
    expect(text).toContain("We have answered you.");
    expect(text).not.toMatch(/\{\{|\{%|<script|<img/);
    for (const number of [foreign.number, 0, "x", "%7B%7Bshop%7D%7D", mine.id, `${mine.number}.0`]) {
      const path = `order/${ticket}/case/${number}/`;
      const [opened, sent] = [await built.guest.open(path), await built.guest.post(path, { words: "x" })];
      expect([opened.status, sent.status, /Not yours/.test(opened.text)], String(number)).toEqual([404, 404, false]);
    }
    expect(await askedFor(other.orderId)).toBe(0);
    const empty = await built.guest.post(`order/${ticket}/case/${mine.number}/`, { words: "  " });
    expect([empty.status, /Please write a few words/.test(empty.text)]).toEqual([422, true]);
    expect((await built.guest.post(`order/${ticket}/case/${mine.number}/`, { words: "More" })).text).toContain(
      "written=1",
    );
    expect(await askedFor(order.orderId)).toBe(1);
  });

  it("is closed to calls Shopify did not sign, and to tickets that are none or another shop's", async () => {
    const order = await ordered();
    const { number } = await caseAbout(order, "Mine");
    const [right, foreign] = [await ticketOf(order), await ticketOf(order, THEIRS)];
    const before = rowsOf(built.database, SHOP);
    for (const doing of ["case/", `case/${number}/`, "help/"]) {
      expect((await built.guest.send(`/proxy/order/${right}/${doing}`, "GET")).status).toBe(400);
      for (const ticket of [foreign, `${right}x`, "x", right.split(".")[0]]) {
        expect((await built.guest.open(`order/${ticket}/${doing}`)).status, doing).toBe(404);
        if (doing !== "help/")
          expect((await built.guest.post(`order/${ticket}/${doing}`, { words: "x" })).status).toBe(404);
      }
    }
    expect(rowsOf(built.database, SHOP)).toBe(before);
  });
});

describe("the link of a letter", () => {
  it("opens its own conversation, changes nothing by being opened, and takes what is written", async () => {
    const order = await ordered();
    const mine = await caseAbout(order, NASTY, "Dear guest");
    const before = rowsOf(built.database, SHOP);
    const { status, text, headers } = await built.shopper.get(tokenFor(mine));
    expect([status, /Dear guest/.test(text), /<script|<img/.test(text)]).toEqual([200, true, false]);
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(rowsOf(built.database, SHOP)).toBe(before);
    expect((await built.shopper.post(tokenFor(mine), { words: "" })).status).toBe(422);
    const key = randomUUID();
    for (const _ of [1, 2]) expect((await built.shopper.post(tokenFor(mine), { words: NASTY, key })).status).toBe(303);
    expect(await askedFor(order.orderId)).toBe(1);
    const foreign = { method: "POST", body: Buffer.from("words=x"), headers: { Origin: "https://evil.example" } };
    expect(
      (await built.shopper.send(tokenFor(mine), { ...foreign, type: "application/x-www-form-urlencoded" })).status,
    ).toBe(403);
  });

  it("opens nothing where it was altered, is of another shop or another use, or its shopper is forgotten", async () => {
    const order = await ordered();
    const mine = await caseAbout(order, "Private");
    const right = tokenFor(mine);
    const stranger = tokenFor({ id: mine.id, shop: THEIRS });
    const unknown = tokenFor({ id: randomUUID(), shop: SHOP });
    for (const path of [`${right}x`, right.slice(0, -1), stranger, unknown, "/c/x", right.replace("/c/", "/r/")]) {
      const { status, text } = await built.shopper.get(path);
      expect([status, text.includes("Private")], path).toEqual([404, false]);
      expect((await built.shopper.post(path, { words: "x" })).status, path).toBe(404);
    }
    await built.db.write((tx) =>
      tx.order.updateMany({ where: { id: order.orderId }, data: { redactedAt: new Date(), personalSealed: null } }),
    );
    expect((await built.shopper.get(right)).status).toBe(404);
    expect((await built.shopper.post(right, { words: "x" })).status).toBe(404);
    expect(await askedFor(order.orderId)).toBe(0);
  });
});

test("staff see and answer the cases of their own shop; another's cannot be told from none", async () => {
  const about = ({ shop, orders, word }: SeededShop) =>
    seedCase(built.db, sealer, { shop, orderId: orders[0]!, orderName: `#${word}-1` }, { words: `${word} ${NASTY}` });
  const [mine, foreign] = [await about(ours), await about(theirs)];
  const theirRows = rowsOf(built.database, THEIRS);
  const list = await read("/app/cases");
  expect([list.text.includes("#harebell-1"), list.text.includes("snapdragon")]).toEqual([true, false]);
  for (const search of [String(mine.number), "harebell-1", "%23harebell-1"]) {
    expect((await read(`/app/cases?tab=all&order=${search}`)).text).toContain(mine.id);
  }
  expect((await read("/app/cases?tab=closed")).text).not.toContain(mine.id);
  expect((await read("/app/cases?order=%00{{x}}&after=zz")).status).toBe(200);
  const page = await read(`/app/cases/${mine.id}`);
  expect([page.status, page.text.includes("harebell {{ shop.email }}")]).toEqual([200, true]);
  expect((await read(`/app/cases/${foreign.id}`)).status).toBe(404);
  const answer = { intent: "answer", words: "Dear Ada", requestKey: randomUUID() };
  expect((await post(`/app/cases/${foreign.id}`, answer)).status).toBe(404);
  for (const wrong of [{ ...answer, words: " " }, { ...answer, words: "x".repeat(5001) }, { intent: "burn" }, {}]) {
    expect((await post(`/app/cases/${mine.id}`, wrong as Record<string, string>)).status).toBe(422);
  }
  for (const _ of [1, 2]) expect((await post(`/app/cases/${mine.id}`, answer)).status).toBe(200);
  const commands = { shop: OURS, topic: "case/answer" };
  expect(await built.db.read.inboundEvent.count({ where: commands })).toBe(1);
  expect(rowsOf(built.database, THEIRS)).toBe(theirRows);
});

test("staff say within how many hours they answer; what is no such number changes nothing", async () => {
  const settings = (answerHours: string) => post("/app/settings", { intent: "cases", answerHours });
  const saved = async () => (await built.db.read.shop.findUniqueOrThrow({ where: { id: OURS } })).settings;
  expect((await settings(" 24 ")).status).toBe(200);
  for (const wrong of ["", "-1", "1.5", "721", "1e2", "soon", "9".repeat(400)]) {
    expect((await settings(wrong)).status, wrong).toBe(422);
  }
  expect(JSON.parse(await saved())).toMatchObject({ cases: { answerHours: 24 } });
});
