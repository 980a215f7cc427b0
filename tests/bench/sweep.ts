/**
 * What a sweep of the delay watch costs with many open shipments: the same number is due, with 10,000 and with 1,000,000
 * open. Real engine, real database on disk; each due order is looked at from the mirror, every delay policy on. Goal: at most
 * 1.5 times the time. `npm run bench sweep -- 100000` takes another large number. Ends with 1 when the goal is missed.
 */
import { rmSync } from "node:fs";
import { pino } from "pino";
import Sqlite from "better-sqlite3";
import { turnOnCautious } from "~/records/turn-on-cautious";
import { openShop, updateShop } from "~/records/shops";
import { ensurePolicies } from "~/records/policies";
import { createSealer } from "~/lib/seal";
import { createEmbeddedEngine } from "~/worker/embedded-engine";
import { createTestDatabase } from "../support/test-database";
import { openShipments, SHOP } from "./sweep/open-shipments";

const SMALL = 10_000;
const LARGE = Number(process.argv[2] ?? 1_000_000);
const DUE = 400;
const TURNS = 7;
const GOAL = 1.5;
const NOW = new Date("2026-11-20T15:00:00Z");

async function measure(open: number) {
  const database = await createTestDatabase();
  const { db } = database;
  await db.write(async (tx) => {
    const installed = new Date("2026-01-01T00:00:00Z");
    await openShop(tx, SHOP, installed);
    await updateShop(tx, SHOP, { currency: "USD", timeZone: "America/New_York" });
    await ensurePolicies(tx, SHOP, installed);
    await turnOnCautious(tx, SHOP, "Bench", installed, "shipping");
  });
  const file = database.url.slice("file:".length);
  const seeded = performance.now();
  openShipments(file, open, NOW);
  console.log(`${open.toLocaleString("en")} open shipments written in ${Math.round(performance.now() - seeded)} ms`);
  const context = {
    db,
    sealer: createSealer(Buffer.alloc(32, 7).toString("base64")),
    now: () => NOW,
    log: pino({ level: "warn" }),
    random: () => 0.5,
    openShopify: async () => {
      throw new Error("a look that finds nothing due asks nobody");
    },
  };
  const engine = createEmbeddedEngine(context as never);
  const raw = new Sqlite(file);
  raw.pragma("journal_mode = WAL");
  const times: number[] = [];
  for (let turn = 0; turn <= TURNS; turn++) {
    const due = raw
      .prepare(
        `UPDATE Timer SET state = 'WAITING', dueAt = ? WHERE shop = ? AND key IN (SELECT 'watch/gid://shopify/Order/' || value FROM json_each(?))`,
      )
      .run(NOW.getTime() - 1000, SHOP, JSON.stringify(everyOf(open, turn)));
    if (due.changes !== DUE) throw new Error(`${due.changes} timers were made due, not ${DUE}`);
    const began = performance.now();
    await engine.drain();
    // The first turn warms the caches of all.
    if (turn > 0) times.push(performance.now() - began);
    const left = await db.read.timer.count({ where: { state: "WAITING", dueAt: { lte: NOW } } });
    const dead = await db.read.inboundEvent.count({ where: { state: { not: "DONE" } } });
    if (left > 0 || dead > 0) throw new Error(`${left} timers and ${dead} events were left`);
  }
  raw.close();
  await engine.stop();
  await database.close();
  rmSync(file, { force: true });
  return times.sort((a, b) => a - b)[Math.floor(TURNS / 2)]!;
}

/** Orders spread over all, other ones in each turn. */
function everyOf(open: number, turn: number): readonly string[] {
  const step = Math.floor(open / DUE);
  return Array.from({ length: DUE }, (_, index) => String(1_000_000 + index * step + turn));
}

const small = await measure(SMALL);
const large = await measure(LARGE);
const ratio = large / small;
console.table([
  { open: SMALL, due: DUE, ms: small.toFixed(0), "ms per order": (small / DUE).toFixed(2) },
  { open: LARGE, due: DUE, ms: large.toFixed(0), "ms per order": (large / DUE).toFixed(2) },
]);
console.log(`${ratio.toFixed(2)} times the time (goal: at most ${GOAL}): ${ratio <= GOAL ? "reached" : "MISSED"}`);
if (ratio > GOAL) process.exitCode = 1;
