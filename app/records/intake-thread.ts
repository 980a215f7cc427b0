import { parentPort, workerData } from "node:worker_threads";
import Sqlite from "better-sqlite3";
import { isGid, toGid } from "../domain/gid";
import { closeGate, openGate } from "../lib/gate";
import { createSealer } from "../lib/seal";
import type { IntakeAnswer, IntakeGroup, IntakeResult, IntakeThreadData } from "./inbound-event-row";

/**
 * The intake's own thread: checking the JSON, sealing, inserting and above all waiting for the disk happen beside the event
 * loop, which goes on reading requests. One message is one group, one durable transaction, one answer.
 */
const { databaseUrl, encryptionKey, gate } = workerData as IntakeThreadData;
const sealer = createSealer(encryptionKey);
const db = new Sqlite(databaseUrl.replace(/^file:/, ""), { fileMustExist: true, timeout: 5000 });
db.pragma("synchronous = FULL");

// SQLite reads JSON several times faster than JavaScript, which would build objects nobody uses, and keeps 64-bit ids exact.
const readJson = db.prepare<[gid: string, id: string, body: string], { gid: unknown; id: string | null }>(`
  SELECT json_extract(body, ?) AS gid, CAST(json_extract(body, ?) AS TEXT) AS id
  FROM (SELECT ? AS body)
  WHERE CASE WHEN json_valid(body) THEN json_type(body) END = 'object'`);

const insert = db.prepare(`
  INSERT INTO "InboundEvent" ("id", "shop", "source", "topic", "dedupeKey", "eventId", "subject", "payloadSealed",
    "triggeredAt", "receivedAt", "state", "attempts", "runAt")
  VALUES (?, ?, 'WEBHOOK', ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?)
  ON CONFLICT ("shop", "dedupeKey") DO NOTHING`);

const NOWHERE = `$.""`;

function writeRow({ rows, ends, bodies }: IntakeGroup, index: number): IntakeResult {
  const [id, shop, topic, dedupeKey, eventId, triggeredAt, receivedAt, gidPath, idPath] = rows[index]!;
  const body = Buffer.from(bodies.buffer, ends[index - 1] ?? 0, ends[index]! - (ends[index - 1] ?? 0));
  const found = readJson.get(gidPath ?? NOWHERE, idPath ?? NOWHERE, body.toString("utf8"));
  if (!found) return "bad_body";
  const sealed = sealer.sealBytes(body);
  const subject = orderGid(found);
  const row = [id, shop, topic, dedupeKey, eventId, subject, sealed, triggeredAt, receivedAt, receivedAt];
  return insert.run(row).changes === 1 ? "stored" : "duplicate";
}

function orderGid({ gid, id }: { gid: unknown; id: string | null }): string {
  if (isGid(gid, "Order")) return gid;
  return id !== null && /^[1-9]\d*$/.test(id) ? toGid("Order", id) : "";
}

const transaction = db.transaction((group: IntakeGroup, indexes: readonly number[]): IntakeResult[] =>
  indexes.map((index) => writeRow(group, index)),
);

let problem: string | null = null;

function commit(group: IntakeGroup, indexes: readonly number[]): IntakeResult[] {
  try {
    return transaction.immediate(group, indexes);
  } catch (error) {
    problem = String(error);
    // One row that cannot be written must not fail its neighbours.
    return indexes.length > 1 ? indexes.flatMap((index) => commit(group, [index])) : ["failed"];
  }
}

parentPort!.on("message", (group: IntakeGroup | "close") => {
  if (group === "close") {
    db.close();
    return parentPort!.close();
  }
  problem = null;
  closeGate(gate);
  const results = commit(group, [...group.rows.keys()]);
  openGate(gate);
  parentPort!.postMessage({ results, problem } satisfies IntakeAnswer);
});
