import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createGate } from "../../app/lib/gate";
import { type InboundEventIntake, openInboundEventIntake } from "../../app/records/inbound-event-intake";
import type { IntakeRow } from "../../app/records/inbound-event-row";
import { createTestDatabase, type TestDatabase } from "../support/test-database";

const SHOP = "intake.myshopify.com";

let database: TestDatabase;
let intake: InboundEventIntake;
let problems: string[];

beforeEach(async () => {
  database = await createTestDatabase();
  problems = [];
  const thread = {
    databaseUrl: database.url,
    encryptionKey: Buffer.alloc(32, 1).toString("base64"),
    gate: createGate(),
  };
  intake = openInboundEventIntake(
    thread,
    () => {},
    (problem) => problems.push(problem),
  );
});
afterEach(async () => {
  await intake.close();
  await database.close();
});

const row = (id: number, body: Uint8Array = Buffer.from(`{"id":${id}}`)): IntakeRow => ({
  id: `row-${id}`,
  shop: SHOP,
  topic: "orders/create",
  dedupeKey: `webhook:${id}`,
  eventId: null,
  triggeredAt: null,
  receivedAt: 1_795_000_000_000,
  subject: { gid: null, id: "$.id" },
  body,
});
const stored = () => database.db.read.inboundEvent.findMany({ select: { id: true }, orderBy: { id: "asc" } });

test("more rows than one commit takes are answered in their order: stored, duplicate or bad body, as they are on the disk", async () => {
  const sent = Array.from({ length: 1_800 }, (_, index) => {
    if (index % 3 === 1) return row(index - 1);
    return index % 3 === 2 ? row(index, Buffer.from("[1]")) : row(index);
  });
  const results = await Promise.all(sent.map((one) => intake.store(one)));
  expect(results).toEqual(sent.map((_, index) => ["stored", "duplicate", "bad_body"][index % 3]));
  expect(await stored()).toHaveLength(600);
  expect(problems).toEqual([]);
});

test("what follows a NUL is not taken for granted", async () => {
  expect(await intake.store(row(1, Buffer.from('{"id":1}\0garbage')))).toBe("bad_body");
});

test("what was handed over before closing is on the disk, what comes after is refused", async () => {
  const before = Array.from({ length: 50 }, (_, index) => intake.store(row(index)));
  const closed = intake.close();
  expect(await intake.store(row(99))).toBe("failed");
  await closed;
  expect(new Set(await Promise.all(before))).toEqual(new Set(["stored"]));
  expect(await stored()).toHaveLength(50);
});

test("no more than a limit of bytes waits", async () => {
  const large = Buffer.concat([Buffer.from('{"id":1,"pad":"'), Buffer.alloc(5 * 1024 * 1024, "x"), Buffer.from('"}')]);
  const results = await Promise.all(Array.from({ length: 30 }, (_, index) => intake.store(row(index, large))));
  expect(results.filter((result) => result === "stored")).toHaveLength(26);
  expect(results.slice(26)).toEqual(["failed", "failed", "failed", "failed"]);
  expect(await intake.store(row(100))).toBe("stored");
});

test("while nobody can write, all that waits fails together instead of one after the other", async () => {
  const other = new Sqlite(database.url.slice("file:".length));
  other.exec("BEGIN IMMEDIATE");
  const began = performance.now();
  const results = await Promise.all(Array.from({ length: 20 }, (_, index) => intake.store(row(index))));
  other.exec("ROLLBACK");
  other.close();
  expect(new Set(results)).toEqual(new Set(["failed"]));
  // Once for the first row to come, once for those that came meanwhile.
  expect(performance.now() - began).toBeLessThan(15_000);
  expect(problems.every((problem) => problem.includes("locked"))).toBe(true);
}, 30_000);
