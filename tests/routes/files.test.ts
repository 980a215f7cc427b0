import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDiskStore } from "../../app/adapters/files/disk-store";
import { fileLink } from "../../app/adapters/files/file-link";
import { MOST_PHOTOS_OF_ORDER, receivePhoto } from "../../app/inbox/receive-photo";
import { MAX_BODY_BYTES, MAX_UPLOAD_BYTES } from "../../app/page-door";
import { addExpectedReturn, FILES } from "../factories/received";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { hostileText, oddHeaders } from "./support/hostile";
import { rowsOf, sealer, seedShop, type SeededShop } from "./support/two-shops";

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";
const HTML = Buffer.from("<!doctype html><script>alert(1)</script>");
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

let ours: SeededShop;
let theirs: SeededShop;
let returnId: string;
let theirReturn: string;
let folder: string;
const { asNobody, asStaff } = askAdmin(() => built.server, OURS);

const built = useBuiltServer(async (database) => {
  folder = path.join(path.dirname(database.url.slice("file:".length)), "files");
  ours = await seedShop(database, OURS, "harebell", 7001);
  theirs = await seedShop(database, THEIRS, "snapdragon", 8002);
  const { db } = database;
  returnId = (await addExpectedReturn(db, sealer, { shop: OURS, order: { id: ours.orders[0]!, name: "#h-1" } })).id;
  const foreign = { shop: THEIRS, order: { id: theirs.orders[0]!, name: "#s-1" } };
  theirReturn = (await addExpectedReturn(db, sealer, foreign)).id;
});

const upload = (body: Buffer, query = `kind=photo&return=${returnId}`, headers: Record<string, string> = {}) =>
  asStaff({ method: "POST", path: `/app/files?${query}`, body, headers });
const stored = () => (existsSync(folder) ? readdirSync(folder, { recursive: true }).length : 0);
const read = (text: string) => JSON.parse(text) as { ok: boolean; key: string; url: string; error: string };
const linkTo = (key: string, expiresAt: Date, shop = OURS) => fileLink(sealer, "", { shop, key, expiresAt });
const soon = () => new Date(Date.now() + 60_000);

describe("an upload", () => {
  test("of a picture is kept under a name nobody can guess, and served back harmlessly", async () => {
    const { status, text } = await upload(FILES.png, undefined, { "Content-Type": "text/html" });
    expect(status).toBe(201);
    const { key, url } = read(text);
    expect(key).toMatch(/^photos\/[0-9a-f]{48}\.png$/);
    const served = await asNobody({ path: url });
    expect(served.status).toBe(200);
    expect(served.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
      "cache-control": expect.stringContaining("no-store"),
    });
    const row = await built.db.read.storedFile.findUniqueOrThrow({ where: { key } });
    expect(row).toMatchObject({
      shop: OURS,
      returnId,
      orderId: ours.orders[0],
      kind: "photo",
      bytes: FILES.png.length,
    });
  });

  test("of a label as a form's file is kept, and a document is saved rather than shown", async () => {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(FILES.pdf)]), "../../etc/passwd");
    const sent = new Request("http://x", { method: "POST", body: form });
    const headers = { "Content-Type": sent.headers.get("content-type") ?? "" };
    const body = Buffer.from(await sent.arrayBuffer());
    const { status, text } = await upload(body, `kind=label&return=${returnId}`, headers);
    expect(status).toBe(201);
    const served = await asNobody({ path: read(text).url });
    expect(served.headers["content-disposition"]).toMatch(/^attachment; filename="return-label-RMA-[\w-]+\.pdf"$/);
  });

  test.each([
    ["a page", HTML, 422],
    ["a drawing with a script", SVG, 422],
    ["a page that begins like a picture", Buffer.concat([FILES.png, HTML]), 422],
    ["nothing", Buffer.alloc(0), 422],
    ["a document as a photo", FILES.pdf, 422],
    ["a program", Buffer.from("MZ\u0090\0\u0003\0\0\0", "latin1"), 422],
  ])("of %s is refused in words, and nothing is stored", async (_, body, status) => {
    const before = stored();
    const answer = await upload(body);
    expect(answer.status).toBe(status);
    expect(read(answer.text)).toMatchObject({ ok: false, error: expect.stringMatching(/\.$/) });
    expect(stored()).toBe(before);
  });

  test("may be as large as a photo is, there and nowhere else", async () => {
    const large = Buffer.concat([FILES.png, Buffer.alloc(10_000_000)]);
    expect((await upload(large)).status).toBe(201);
    expect((await upload(Buffer.concat([large, Buffer.alloc(500_000)]))).status).toBe(413);
    const over = Buffer.alloc(MAX_UPLOAD_BYTES + 1);
    for (const chunked of [false, true]) {
      const sent = { method: "POST", path: `/app/files?kind=photo&return=${returnId}`, body: over, chunked };
      expect((await asStaff(sent)).status).toBe(413);
    }
    const page = Buffer.alloc(MAX_BODY_BYTES + 1);
    for (const elsewhere of ["/app/files.data", "/app/files/", "/app//files", "/app/receive", "/files/x"]) {
      expect((await asStaff({ method: "POST", path: elsewhere, body: page })).status, elsewhere).toBe(413);
    }
  });

  test.each([
    ["another shop's return", () => `kind=photo&return=${theirReturn}`, 404],
    ["no return", () => "kind=photo", 400],
    ["a kind that is none", () => `kind=page&return=${returnId}`, 400],
    ["a return that is not there", () => "kind=photo&return=x", 404],
  ])("for %s is refused", async (_, query, status) => {
    const before = [stored(), rowsOf(built.database, THEIRS)];
    expect((await upload(FILES.png, query())).status).toBe(status);
    expect([stored(), rowsOf(built.database, THEIRS)]).toEqual(before);
  });

  test("of nobody in particular is refused, and only POST is answered", async () => {
    const path = `/app/files?kind=photo&return=${returnId}`;
    const before = stored();
    expect((await asNobody({ method: "POST", path, body: FILES.png })).status).toBeGreaterThanOrEqual(300);
    expect(stored()).toBe(before);
    expect((await asStaff({ method: "GET", path })).status).toBe(405);
  });

  test("whatever it holds and however it is sent: a 4xx at worst", async () => {
    const sent = fc.record({
      body: fc.oneof(
        fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.concat([FILES.png, Buffer.from(bytes)])),
        fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
        hostileText.map((text) => Buffer.from(text)),
      ),
      type: fc.constantFrom("", "image/png", "multipart/form-data", "multipart/form-data; boundary=x", "a b"),
      kind: fc.oneof(fc.constantFrom("photo", "label"), hostileText),
      of: fc.oneof(fc.constantFrom(returnId, returnId, theirReturn), hostileText),
      chunked: fc.boolean(),
      odd: oddHeaders,
    });
    const property = fc.asyncProperty(sent, async ({ body, type, kind, of, chunked, odd }) => {
      const query = new URLSearchParams({ kind: kind.slice(0, 500), return: of.slice(0, 500) });
      const headers = { ...odd, ...(type && { "Content-Type": type }) };
      const answer = await asStaff({ method: "POST", path: `/app/files?${query}`, body, headers, chunked });
      expect(answer.status).toBeLessThan(500);
    });
    await fc.assert(property, { numRuns: 150, seed: 7 });
  });
});

describe("a link to a file", () => {
  test("that has ended is 410, in words, with nothing that runs", async () => {
    const { key } = read((await upload(FILES.png)).text);
    const answer = await asNobody({ path: linkTo(key, new Date(Date.now() - 1000)) });
    expect(answer.status).toBe(410);
    expect(answer.text).toContain("This link has ended");
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("to a file that is gone is 404, as is one that was forged", async () => {
    const { key } = read((await upload(FILES.png)).text);
    expect((await asNobody({ path: linkTo("photos/gone.png", soon()) })).status).toBe(404);
    const genuine = linkTo(key, soon());
    expect((await asNobody({ path: genuine })).status).toBe(200);
    expect(
      (await asNobody({ path: linkTo(key, soon()).replace(/.$/, (last) => (last === "A" ? "B" : "A")) })).status,
    ).toBe(404);
    const claim = Buffer.from(JSON.stringify([OURS, key, 9_999_999_999])).toString("base64url");
    expect((await asNobody({ path: `/files/${claim}.${genuine.split(".").at(-1)}` })).status).toBe(404);
  });

  test("only reads", async () => {
    const { key } = read((await upload(FILES.png)).text);
    expect((await asStaff({ method: "POST", path: linkTo(key, soon()) })).status).toBe(405);
  });

  test("whatever stands in the address: 404, never a 5xx", async () => {
    const property = fc.asyncProperty(hostileText, oddHeaders, async (text, headers) => {
      const token = encodeURIComponent(text.slice(0, 900)).replace(/^\.*$/, "x");
      const answer = await asNobody({ path: `/files/${token}`, headers });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    });
    await fc.assert(property, { numRuns: 120, seed: 7 });
  });
});

describe("a shopper's photo", () => {
  const deps = () => ({ db: built.db, files: createDiskStore(folder), now: () => new Date() });
  const asked = (more: object = {}) => ({ shop: OURS, orderId: ours.orders[1]!, customerId: ours.customerId, ...more });

  test("is taken for an order of their own, and checked like any other", async () => {
    expect(await receivePhoto(deps(), asked(), FILES.png)).toMatchObject({ outcome: "stored" });
    const place = Buffer.concat([Buffer.from([0, 0, 0, 9]), Buffer.from("tEXt52.5, 13.4"), Buffer.alloc(3)]);
    const told = Buffer.concat([FILES.png.subarray(0, 33), place, FILES.png.subarray(33)]);
    const taken = await receivePhoto(deps(), asked(), told);
    if (taken.outcome !== "stored") return expect(taken.outcome).toBe("stored");
    const kept = Buffer.from((await deps().files.get(taken.key))!.bytes);
    expect([kept.includes("13.4"), kept.equals(FILES.png)], "where it was taken").toEqual([false, true]);
    expect(await receivePhoto(deps(), asked(), HTML)).toMatchObject({ outcome: "refused", status: 422 });
  });

  test("for somebody else's order, or one that is not there, is answered alike", async () => {
    for (const more of [
      { customerId: "gid://shopify/Customer/1" },
      { orderId: theirs.orders[0]! },
      { orderId: "gid://shopify/Order/404" },
      { orderId: "x" },
    ]) {
      expect(await receivePhoto(deps(), asked(more), FILES.png)).toEqual({ outcome: "not_found" });
    }
  });

  test("is not taken once the data of who ordered was deleted", async () => {
    const [key, redacted] = [
      { shop: OURS, id: ours.orders[0]! },
      { redactedAt: new Date(), personalSealed: null },
    ];
    const about = { ...asked(), orderId: key.id, customerId: null };
    expect(await receivePhoto(deps(), about, FILES.png)).toMatchObject({ outcome: "stored" });
    await built.db.write((tx) => tx.order.updateMany({ where: key, data: redacted }));
    expect(await receivePhoto(deps(), about, FILES.png)).toEqual({ outcome: "not_found" });
  });

  test("is one too many at some point", async () => {
    const orderId = ours.orders[1]!;
    const file = { shop: OURS, kind: "photo", contentType: "image/png", bytes: 1, createdAt: new Date(), orderId };
    const rows = Array.from({ length: MOST_PHOTOS_OF_ORDER }, (_, nth) => ({ ...file, key: `photos/full-${nth}.png` }));
    await built.db.write((tx) => tx.storedFile.createMany({ data: rows }));
    expect(await receivePhoto(deps(), asked(), FILES.png)).toMatchObject({ outcome: "too_many" });
    await built.db.write((tx) =>
      tx.storedFile.deleteMany({
        where: { key: { in: ["photos/full-1.png", "photos/full-2.png", "photos/full-3.png"] } },
      }),
    );
    const before = await built.db.read.storedFile.count({ where: { orderId, kind: "photo" } });
    const room = MOST_PHOTOS_OF_ORDER - before;
    const burst = await Promise.all(Array.from({ length: 10 }, () => receivePhoto(deps(), asked(), FILES.png)));
    expect(burst.filter(({ outcome }) => outcome === "stored")).toHaveLength(Math.max(0, room));
    expect(burst.filter(({ outcome }) => outcome === "too_many")).toHaveLength(10 - Math.max(0, room));
  });
});
