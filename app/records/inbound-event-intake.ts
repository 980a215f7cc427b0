import type Sqlite from "better-sqlite3";
import type { Database } from "../db.server";

/** One InboundEvent row as the webhook door writes it; times are milliseconds since 1970. */
export interface IntakeRow {
  readonly id: string;
  readonly shop: string;
  readonly topic: string;
  readonly dedupeKey: string;
  readonly eventId: string | null;
  readonly subject: string;
  readonly payloadSealed: string;
  readonly triggeredAt: number | null;
  readonly receivedAt: number;
}

export type IntakeResult = "stored" | "duplicate";

/** Resolves once the row is on the disk, rejects when it could not be put there. */
export type StoreInboundEvent = (row: IntakeRow) => Promise<IntakeResult>;

interface Waiting {
  readonly row: IntakeRow;
  resolve(result: IntakeResult): void;
  reject(error: unknown): void;
}

const ROWS_PER_COMMIT = 500;
const ROWS_WAITING = 10_000;

const INSERT = `
  INSERT INTO "InboundEvent" ("id", "shop", "source", "topic", "dedupeKey", "eventId", "subject", "payloadSealed",
    "triggeredAt", "receivedAt", "state", "attempts", "runAt")
  VALUES (?, ?, 'WEBHOOK', ?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?)
  ON CONFLICT ("shop", "dedupeKey") DO NOTHING`;

/**
 * Group commit: the rows of all requests of one event-loop turn go into one durable transaction, because an fsync costs
 * far more than an insert. `onCommit` is called after each commit that stored something new.
 */
export function createInboundEventIntake(db: Database, onCommit: () => void): StoreInboundEvent {
  let waiting: Waiting[] = [];
  let running = false;
  let insert: Sqlite.Statement | undefined;

  const insertRow = (raw: Sqlite.Database, row: IntakeRow): IntakeResult => {
    insert ??= raw.prepare(INSERT);
    const { changes } = insert.run(
      row.id,
      row.shop,
      row.topic,
      row.dedupeKey,
      row.eventId,
      row.subject,
      row.payloadSealed,
      row.triggeredAt,
      row.receivedAt,
      row.receivedAt,
    );
    return changes === 1 ? "stored" : "duplicate";
  };

  const commit = async (group: readonly Waiting[]): Promise<void> => {
    let results: readonly IntakeResult[];
    try {
      results = await db.writeRaw((raw) => group.map(({ row }) => insertRow(raw, row)));
    } catch (error) {
      // One row that cannot be written must not fail its neighbours.
      if (group.length > 1) for (const one of group) await commit([one]);
      else group[0]?.reject(error);
      return;
    }
    group.forEach((one, index) => one.resolve(results[index]!));
    if (results.includes("stored")) onCommit();
  };

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting.slice(0, ROWS_PER_COMMIT);
      waiting = waiting.slice(ROWS_PER_COMMIT);
      await commit(group);
    }
    running = false;
  };

  return (row) =>
    new Promise((resolve, reject) => {
      if (waiting.length >= ROWS_WAITING) return reject(new Error("too many events wait for the database"));
      waiting.push({ row, resolve, reject });
      if (running) return;
      running = true;
      setImmediate(() => void drain());
    });
}
