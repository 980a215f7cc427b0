import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { connectCarrier } from "../../app/records/carrier-accounts";
import { MAX_CARRIER_EVENT_BYTES } from "../../app/inbox/receive-carrier-event";
import { addExpectedReturn } from "../factories/received";
import { askAdmin } from "./support/ask-admin";
import { useBuiltServer } from "./support/built-server";
import { hostileText, oddHeaders } from "./support/hostile";
import { rowsOf, sealer, seedShop, type SeededShop } from "./support/two-shops";

const SEED = 20_261_122;
const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";
type Account = Awaited<ReturnType<typeof connectCarrier>>;

let ours: SeededShop;
const accounts = {} as Record<"easypost" | "shippo" | "theirs", Account>;
const { asNobody } = askAdmin(() => built.server, OURS);

const built = useBuiltServer(async (database) => {
  ours = await seedShop(database, OURS, "harebell", 7001);
  await seedShop(database, THEIRS, "snapdragon", 8002);
  const about = { mode: "test", by: "Test", now: new Date() };
  const connect = (shop: string, provider: "easypost" | "shippo") =>
    database.db.write((tx) => connectCarrier(tx, sealer, { shop, provider, apiKey: "key" }, about));
  accounts.easypost = await connect(OURS, "easypost");
  accounts.shippo = await connect(OURS, "shippo");
  accounts.theirs = await connect(THEIRS, "easypost");
});

let before = "";
beforeEach(() => {
  before = rowsOf(built.database, THEIRS);
});

const delivered = JSON.parse(
  readFileSync(new URL("../fixtures/carriers/easypost/doc-webhook-tracker-delivered.json", import.meta.url), "utf8"),
) as { body: { id: string; result: Record<string, unknown> } };

const signed = (body: Buffer, secret: string) => ({
  "X-Hmac-Signature": `hmac-sha256-hex=${createHmac("sha256", secret.normalize("NFKD")).update(body).digest("hex")}`,
});
const news = (id: string, result: object = {}) =>
  Buffer.from(JSON.stringify({ ...delivered.body, id, result: { ...delivered.body.result, ...result } }));

function call(path: string, body: Buffer, headers: Record<string, string> = {}) {
  return asNobody({ method: "POST", path, body, headers: { "Content-Type": "application/json", ...headers } });
}
const easypost = (body: Buffer, { token, webhookSecret }: Account = accounts.easypost) =>
  call(`/carrier-events/easypost/${token}`, body, signed(body, webhookSecret));

const events = (shop = OURS) =>
  built.db.read.inboundEvent.findMany({ where: { shop, source: "CARRIER" }, orderBy: { receivedAt: "asc" } });

describe("the carriers' door", () => {
  test("has stored genuine news before it answers, once however often it is sent", async () => {
    const body = news("evt_1");
    for (let again = 0; again < 3; again++) expect((await easypost(body)).status).toBe(200);
    const [event, ...more] = await events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({ topic: "carrier/parcel", subject: "", state: "PENDING" });
    expect(event?.dedupeKey).toBe("carrier/easypost/evt_1");
  });

  test("knows a parcel of ours by its number, and by the label where the provider names it", async () => {
    const order = { id: ours.orders[0]!, name: "#harebell-1" };
    const trackingNumber = "EZ1000000001";
    const expected = await addExpectedReturn(built.db, sealer, { shop: OURS, order, trackingNumber });
    await easypost(news("evt_ours", { tracking_code: trackingNumber, shipment_id: null }));
    const label = await built.db.read.returnLabel.findFirstOrThrow({ where: { returnId: expected.id } });
    const mine = (await events()).find(({ dedupeKey }) => dedupeKey.endsWith("evt_ours"));
    expect(mine?.subject).toBe(order.id);
    expect(JSON.parse(sealer.openBytes(mine!.payloadSealed))).toMatchObject({ labelRowId: label.id, trackingNumber });

    const bought = { provider: "easypost", labelId: "shp_old" };
    await built.db.write((tx) => tx.returnLabel.update({ where: { id: label.id }, data: bought }));
    await easypost(news("evt_recycled", { tracking_code: trackingNumber, shipment_id: "shp_new" }));
    const other = (await events()).find(({ dedupeKey }) => dedupeKey.endsWith("evt_recycled"));
    expect(other?.subject).toBe("");
  });

  test("of Shippo goes by the address alone, and news without an id of its own is still one", async () => {
    const track = { carrier: "usps", tracking_number: "SHIPPO_TRANSIT", tracking_status: { status: "TRANSIT" } };
    const body = Buffer.from(JSON.stringify({ event: "track_updated", test: true, data: track }));
    const path = `/carrier-events/shippo/${accounts.shippo.token}`;
    const had = (await events()).length;
    expect((await call(path, body)).status).toBe(200);
    expect((await call(path, body)).status).toBe(200);
    expect((await events()).length).toBe(had + 1);
  });

  test("turns away what is forged, altered, or signed for another account", async () => {
    const had = (await events()).length;
    const { token, webhookSecret } = accounts.easypost;
    const [body, path] = [news("evt_forged"), `/carrier-events/easypost/${token}`];
    const altered = Buffer.from(body.toString().replace("delivered", "returned!"));
    expect((await call(path, body)).status).toBe(401);
    expect((await call(path, body, signed(body, "another secret"))).status).toBe(401);
    expect((await call(path, altered, signed(body, webhookSecret))).status).toBe(401);
    expect((await call(path, body, signed(body, accounts.theirs.webhookSecret))).status).toBe(401);
    expect((await call(path, body, { "X-Hmac-Signature": "" })).status).toBe(401);
    expect((await events()).length).toBe(had);
  });

  test("is nobody's under another token, or under another provider's name", async () => {
    const body = news("evt_lost");
    const headers = signed(body, accounts.easypost.webhookSecret);
    for (const path of [
      "/carrier-events/easypost/nothing",
      `/carrier-events/shippo/${accounts.easypost.token}`,
      `/carrier-events/easypost/${accounts.shippo.token}`,
      `/carrier-events/dhl/${accounts.easypost.token}`,
      "/carrier-events/easypost/__proto__",
    ]) {
      expect((await call(path, body, headers)).status, path).toBe(404);
    }
  });

  test("takes what is no news of a parcel, so that it is not sent again", async () => {
    const had = (await events()).length;
    for (const text of [
      '{"id":"evt_b","description":"batch.created","result":{}}',
      "{}",
      "[]",
      "null",
      "no json",
      "",
    ]) {
      expect((await easypost(Buffer.from(text))).status, text).toBe(200);
    }
    expect((await events()).length).toBe(had);
  });

  test("answers only POST, never leads elsewhere, and takes no more than its limit", async () => {
    const path = `/carrier-events/easypost/${accounts.easypost.token}`;
    for (const method of ["GET", "PUT", "DELETE", "PATCH"]) {
      const answer = await asNobody({ method, path });
      expect(answer.status, method).toBe(405);
      expect(answer.headers["location"]).toBeUndefined();
    }
    for (const chunked of [false, true]) {
      const body = Buffer.alloc(MAX_CARRIER_EVENT_BYTES + 1, "x");
      const headers = signed(body, accounts.easypost.webhookSecret);
      expect((await asNobody({ method: "POST", path, body, headers, chunked })).status).toBe(413);
    }
  });

  test("whatever bytes come: no 5xx, and nothing of another shop changes", async () => {
    const seen = new Set<number>();
    const words = fc.oneof(hostileText, fc.jsonValue({ maxDepth: 2 }));
    const tracker = fc
      .record(
        { id: words, tracking_code: words, status: words, tracking_details: words, shipment_id: words, mode: words },
        { requiredKeys: [] },
      )
      .map((result) => ({ ...delivered.body.result, ...result }));
    const event = fc
      .record({ id: words, description: fc.constant("tracker.updated"), result: tracker })
      .map((value) => Buffer.from(JSON.stringify(value)));
    const track = fc
      .record({ carrier: words, tracking_number: words, tracking_status: words, tracking_history: words, eta: words })
      .map((data) => Buffer.from(JSON.stringify({ event: "track_updated", data })));
    const sent = fc.record({
      body: fc.oneof(
        { weight: 3, arbitrary: event },
        { weight: 3, arbitrary: track },
        hostileText.map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      ),
      provider: fc.constantFrom("easypost", "easypost", "shippo", "shippo", "__proto__", "%00", ".."),
      token: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(accounts.easypost.token, accounts.shippo.token) },
        hostileText.map((text) => encodeURIComponent(text.slice(0, 200)).replace(/^\.*$/, "x")),
      ),
      isSigned: fc.boolean(),
      chunked: fc.boolean(),
      odd: oddHeaders,
    });
    const property = fc.asyncProperty(sent, async ({ body, provider, token, isSigned, chunked, odd }) => {
      const headers = { ...odd, ...(isSigned && signed(body, accounts.easypost.webhookSecret)) };
      const path = `/carrier-events/${provider}/${token}`;
      const answer = await asNobody({ method: "POST", path, body, headers, chunked });
      seen.add(answer.status);
      expect(answer.status).toBeLessThan(500);
      expect(built.server.takeErrors()).toEqual([]);
    });
    await fc.assert(property, { numRuns: 400, seed: SEED });
    expect(rowsOf(built.database, THEIRS)).toBe(before);
    expect([...seen]).toEqual(expect.arrayContaining([200, 401, 404]));
  });
});
