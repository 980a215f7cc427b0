import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { carrierOf } from "../../app/records/carrier-accounts";
import { returnLocation } from "../../app/records/shop-catalogue";
import type { StandIn } from "../carriers/listen";
import { startEasypost } from "../carriers/start-easypost";
import { startShippo } from "../carriers/start-shippo";
import { addLocations } from "../factories/received";
import { seedReturns } from "../factories/returns";
import { createTestDatabase, type TestDatabase } from "../support/test-database";
import { type AdminServer, APP_URL, startAdminServer } from "./support/admin-server";
import { askAdmin } from "./support/ask-admin";
import { rowsOf, sealer, seedShop } from "./support/two-shops";

const OURS = "ours.myshopify.com";
const THEIRS = "theirs.myshopify.com";
const KEY = "EZTK-harebell-1234";

let database: TestDatabase;
let server: AdminServer;
let standIns: Readonly<Record<"easypost" | "shippo", StandIn>>;
let locations: Awaited<ReturnType<typeof addLocations>>;
const { asNobody, post, read } = askAdmin(() => server, OURS);
const theirsAsk = askAdmin(() => server, THEIRS);

beforeAll(async () => {
  database = await createTestDatabase();
  await seedShop(database, OURS, "harebell", 7001);
  await seedShop(database, THEIRS, "snapdragon", 8002);
  locations = await addLocations(database.db, OURS);
  standIns = { easypost: await startEasypost(), shippo: await startShippo() };
  server = await startAdminServer(database.url, {
    EASYPOST_API_URL: standIns.easypost.apiUrl,
    SHIPPO_API_URL: standIns.shippo.apiUrl,
  });
});

afterAll(async () => {
  expect(server.takeErrors()).toEqual([]);
  await server.stop();
  await standIns.easypost.close();
  await standIns.shippo.close();
  await database.close();
});

afterEach(async () => {
  await database.db.write((tx) => tx.carrierAccount.deleteMany({ where: {} }));
  for (const { world } of Object.values(standIns)) world.hooks.splice(0);
});

const settings = (fields: Readonly<Record<string, string>>) => post("/app/settings", fields);
const account = (provider = "easypost") => carrierOf(database.db, sealer, OURS, provider);
const connect = (apiKey = KEY, provider = "easypost") => settings({ intent: "connect", provider, apiKey });
const WISHES = { intent: "wishes", provider: "easypost", carriers: "USPS, UPS,, USPS", maxCost: "12.50" };
const GRAMS = { payOnScan: "false", packingGrams: "80", unknownItemGrams: "400" };

describe("a carrier's account", () => {
  test.each([
    ["easypost", KEY],
    ["shippo", "shippo_test_harebell"],
  ] as const)("at %s is tried, kept sealed, told where to call, and never shown again", async (provider, key) => {
    expect((await connect(key, provider)).status).toBe(200);
    const connected = await account(provider);
    expect(connected?.account.apiKey).toBe(key);
    const row = await database.db.read.carrierAccount.findFirstOrThrow({ where: { shop: OURS, provider } });
    expect(row).toMatchObject({ mode: "test", problem: null, connectedBy: "Staff 42" });
    expect(JSON.stringify(row)).not.toContain(key);
    const url = `${APP_URL}/carrier-events/${provider}/${connected?.token}`;
    expect(standIns[provider].world.hooks).toMatchObject([{ url }]);
    const page = await read("/app/settings");
    expect(page.text).toContain(url);
    expect(page.text).not.toContain(key);
    expect(page.text).not.toContain(connected?.account.webhookSecret);
  });

  test.each([
    ["easypost", "nonsense"],
    ["shippo", "nonsense"],
    ["shippo", "EZTK-of-the-other"],
  ])("at %s is not asked about %s, which cannot be a key of it", async (provider, key) => {
    const answer = await connect(key, provider);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/This is not an API key of (EasyPost|Shippo)\. In \w+: /);
    expect(await account(provider as "shippo")).toBeNull();
  });

  test("gets a new key without losing its address or what was wished of it; a wrong one changes nothing", async () => {
    await connect();
    await settings({ ...WISHES, ...GRAMS });
    const before = await account();
    expect((await connect("not-a-key-at-all")).status).toBe(422);
    expect(await account()).toEqual(before);
    expect((await connect("EZAK-harebell-live")).status).toBe(200);
    const after = await account();
    expect(after).toMatchObject({ token: before?.token, wishes: before?.wishes });
    expect(after?.account).toMatchObject({
      apiKey: "EZAK-harebell-live",
      webhookSecret: before?.account.webhookSecret,
    });
    expect(standIns.easypost.world.hooks).toHaveLength(1);
    expect((await read("/app/settings")).text).toContain("Live");
  });

  test("is tested again with one click", async () => {
    await connect();
    standIns.easypost.world.hooks.splice(0);
    expect((await settings({ intent: "test", provider: "easypost" })).status).toBe(200);
    expect(standIns.easypost.world.hooks).toHaveLength(1);
    expect((await settings({ intent: "test", provider: "shippo" })).status).toBe(409);
  });

  test("keeps what is wished of its labels", async () => {
    await connect();
    expect((await settings({ ...WISHES, ...GRAMS })).status).toBe(200);
    expect((await account())?.wishes).toEqual({
      carriers: ["USPS", "UPS"],
      maxCost: "12.50",
      payOnScan: false,
      packingGrams: 80,
      unknownItemGrams: 400,
    });
  });

  test.each([
    ["a price that is none", { maxCost: "much" }],
    ["a price below nothing", { maxCost: "-1" }],
    ["packing of half a ton", { packingGrams: "500000" }],
    ["items without weight", { unknownItemGrams: "0" }],
    ["weight in words", { packingGrams: "heavy" }],
    ["half a gram", { packingGrams: "0.5" }],
    ["very many carriers", { carriers: Array.from({ length: 21 }, (_, nth) => `C${nth}`).join() }],
    ["a carrier with a novel for a name", { carriers: "x".repeat(61) }],
    ["a provider that is none", { provider: "dhl" }],
    ["perhaps", { payOnScan: "perhaps" }],
  ])("is not changed by %s", async (_, broken) => {
    await connect();
    const before = await account();
    expect((await settings({ ...WISHES, ...GRAMS, ...broken })).status).toBe(422);
    expect(await account()).toEqual(before);
  });

  test("says what its labels of the last 30 days cost, and what was not paid because nobody used them", async () => {
    await connect();
    const shop = OURS;
    const [order] = await database.db.read.order.findMany({ where: { shop }, take: 1 });
    const seeded = await seedReturns(database.db, sealer, {
      shop,
      now: new Date(),
      orders: [order!],
      states: ["REVIEW"],
    });
    const returnId = seeded["REVIEW"]!.id;
    const days = (count: number) => new Date(Date.now() - count * 86_400_000);
    const labels = [
      { state: "BOUGHT", costMinor: 725n, currency: "USD", bought: 3 },
      { state: "VOIDED", costMinor: 650n, currency: "USD", bought: 20 },
      { state: "SPENT", costMinor: 1200n, currency: "EUR", bought: 29 },
      { state: "BOUGHT", costMinor: 9900n, currency: "USD", bought: 31 },
    ];
    await database.db.write(async (tx) => {
      for (const [index, { bought, ...label }] of labels.entries()) {
        const times = { preparedAt: days(bought), boughtAt: days(bought) };
        const own = { id: `spend-${index}`, shop, returnId, provider: "easypost", billing: "prepaid" };
        await tx.returnLabel.create({ data: { ...own, ...label, ...times } });
      }
    });
    const { text } = await read("/app/settings");
    expect(text).toContain('"3 for $13.75 and €12.00"');
    expect(text).toContain('"1 for $6.50"');
  });

  test("is disconnected with its key deleted, and its address is nobody's any more", async () => {
    await connect();
    const token = (await account())?.token ?? "";
    expect((await settings({ intent: "disconnect", provider: "easypost" })).status).toBe(200);
    expect(await account()).toBeNull();
    const path = `/carrier-events/easypost/${token}`;
    expect((await asNobody({ method: "POST", path, body: Buffer.from("{}") })).status).toBe(404);
    expect((await settings({ intent: "disconnect", provider: "easypost" })).status).toBe(409);
    expect((await settings({ ...WISHES, ...GRAMS })).status).toBe(409);
  });

  test("of one shop is not another's to see, test, change or disconnect", async () => {
    await connect();
    const before = rowsOf(database, OURS);
    const token = (await account())?.token ?? "x";
    for (const intent of ["test", "disconnect"]) {
      expect((await theirsAsk.post("/app/settings", { intent, provider: "easypost" })).status).toBe(409);
    }
    expect((await theirsAsk.post("/app/settings", { ...WISHES, ...GRAMS })).status).toBe(409);
    expect((await theirsAsk.read("/app/settings")).text).not.toContain(token);
    expect(rowsOf(database, OURS)).toBe(before);
  });
});

describe("the return address", () => {
  test("is the location chosen, and one without a full address is refused with what to do", async () => {
    const [warehouse, stall] = locations;
    expect((await settings({ intent: "return-location", location: warehouse.id })).status).toBe(200);
    expect((await returnLocation(database.db, OURS))?.id).toBe(warehouse.id);
    const refused = await settings({ intent: "return-location", location: stall.id });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("no full address");
    expect((await returnLocation(database.db, OURS))?.id).toBe(warehouse.id);
  });

  test.each(["gid://shopify/Location/404", "", "x".repeat(200)])("is never %j", async (location) => {
    expect((await settings({ intent: "return-location", location })).status).toBe(422);
  });
});

test.each([
  ["nothing", {}],
  ["a button there is not", { intent: "explode" }],
  ["a key with spaces", { intent: "connect", provider: "easypost", apiKey: "EZTK with spaces" }],
  ["a key of one letter", { intent: "connect", provider: "easypost", apiKey: "E" }],
  ["a key with a line break", { intent: "connect", provider: "shippo", apiKey: "shippo_test\r\nX: y" }],
])("a form with %s is a mistake in words", async (_, fields) => {
  expect((await settings(fields)).status).toBe(422);
  expect(await account()).toBeNull();
});
