import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import Sqlite from "better-sqlite3";
import { isGid, toGid } from "../domain/gid";
import { closeGate, openGate } from "../lib/gate";
import { createSealer } from "../lib/seal";
import type { IntakeAnswer, IntakeGroup, IntakeMessage, IntakeResult, IntakeThreadData } from "./inbound-event-row";

/**
 * The intake's own thread: checking the JSON, sealing, inserting and above all waiting for the disk happen beside the event
 * loop, which goes on reading requests. It answers once per durable transaction, in the order in which rows came.
 */
const { databaseUrl, encryptionKey, gate } = workerData as IntakeThreadData;
const sealer = createSealer(encryptionKey);
const db = new Sqlite(databaseUrl.replace(/^file:/, ""), { fileMustExist: true, timeout: 5000 });
db.pragma("synchronous = FULL");

// SQLite reads JSON several times faster than JavaScript, which would build objects nobody uses, and keeps 64-bit ids exact.
const readJson = db.prepare<[gid: string, id: string, body: Uint8Array], { gid: unknown; id: string | null }>(`
  SELECT json_extract(body, ?) AS gid, CAST(json_extract(body, ?) AS TEXT) AS id
  FROM (SELECT CAST(? AS TEXT) AS body)
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
  // SQLite reads a text up to its first NUL; JSON has none.
  if (body.includes(0)) return "bad_body";
  const found = readJson.get(gidPath ?? NOWHERE, idPath ?? NOWHERE, body);
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

type Place = readonly [group: IntakeGroup, index: number];

const transaction = db.transaction((places: readonly Place[]): IntakeResult[] =>
  places.map(([group, index]) => writeRow(group, index)),
);

let problem: string | null = null;

function commit(places: readonly Place[]): IntakeResult[] {
  try {
    return transaction.immediate(places);
  } catch (error) {
    problem = String(error);
    if (places.length === 1) return ["failed"];
    // Where nothing can be written each row would wait as long as the group did, and all would wait for the last.
    if (isDatabaseAway(error)) return places.map(() => "failed");
    // One row that cannot be written must not fail its neighbours.
    return places.flatMap((place) => commit([place]));
  }
}

function isDatabaseAway(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(BUSY|FULL|IOERR|READONLY|CANTOPEN)/.test(error.code);
}

const port = parentPort!;
const ROWS_PER_COMMIT = 500;

function writeAll(first: IntakeGroup): void {
  const places: Place[] = [];
  // What arrived during the last commit shares the next one.
  for (let group: IntakeGroup | undefined = first; group; group = nextGroup(places.length)) {
    for (const index of group.rows.keys()) places.push([group, index]);
  }
  problem = null;
  closeGate(gate);
  const results = commit(places);
  openGate(gate);
  port.postMessage({ results, problem } satisfies IntakeAnswer);
}

let isClosing = false;

function nextGroup(rows: number): IntakeGroup | undefined {
  if (rows >= ROWS_PER_COMMIT) return undefined;
  const message = receiveMessageOnPort(port)?.message as IntakeMessage | undefined;
  if (message !== "close") return message;
  isClosing = true;
  return undefined;
}

port.on("message", (message: IntakeMessage) => {
  if (message === "close") isClosing = true;
  else writeAll(message);
  if (!isClosing) return;
  db.close();
  port.close();
});
