import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { Prisma, PrismaClient } from "@prisma/client";
import { Mutex } from "async-mutex";
import Sqlite from "better-sqlite3";
import { createGate, type Gate, passGate } from "./lib/gate";

/** A transaction handed to records; reads inside it see its own writes. */
export type Transaction = Prisma.TransactionClient;

/**
 * One SQLite file, three connections. Prisma's adapter runs every query of a client on one connection, so a query beside
 * an open transaction would join it: reads therefore have their own connection (which cannot write), and writes are
 * transactions, one at a time. Each takes SQLite's lock with its first statement, so that other threads and processes
 * make it wait, never fail.
 */
export interface Database {
  /** Reads only: SQLite itself refuses a write here. */
  readonly read: PrismaClient;
  /** One reading statement, synchronous; prepared once, however often it is asked. */
  readRaw(sql: string, values: readonly unknown[]): readonly Record<string, unknown>[];
  /** Runs `work` in one durable transaction; nothing of it stays if it throws. */
  write<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** The same for prepared statements, synchronous. */
  writeRaw<Result>(work: (raw: Sqlite.Database) => Result): Promise<Result>;
  close(): Promise<void>;
}

/** Changes nothing. A transaction that only read at first could not become a writer after somebody else wrote. */
const TAKE_LOCK = `UPDATE "Shop" SET "id" = "id" WHERE 0`;
const PATIENCE = { maxWait: 60_000, timeout: 60_000 };

/** `gate`: closed by the webhook door while it commits; writers let it go first. */
export async function openDatabase(url: string, gate: Gate = createGate()): Promise<Database> {
  const raw = new Sqlite(url.replace(/^file:/, ""), { fileMustExist: true, timeout: 5000 });
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  const read = connect(url);
  const writer = connect(url);
  await read.$queryRawUnsafe("PRAGMA query_only = ON");
  await writer.$queryRawUnsafe("PRAGMA synchronous = FULL");
  await writer.$queryRawUnsafe("PRAGMA foreign_keys = ON");
  const statements = new Map<string, Sqlite.Statement>();
  const mutex = new Mutex();
  const alone = <Result>(work: () => Result | Promise<Result>) =>
    mutex.runExclusive(async () => {
      await passGate(gate);
      return work();
    });
  return {
    read,
    readRaw(sql, values) {
      const statement = statements.get(sql) ?? raw.prepare(sql);
      statements.set(sql, statement);
      return statement.all(...values) as Record<string, unknown>[];
    },
    write: (work) =>
      alone(() =>
        writer.$transaction(async (tx) => {
          await tx.$executeRawUnsafe(TAKE_LOCK);
          return work(tx);
        }, PATIENCE),
      ),
    writeRaw: (work) => alone(() => raw.transaction(() => work(raw)).immediate()),
    async close() {
      await mutex.runExclusive(async () => {
        await Promise.all([read.$disconnect(), writer.$disconnect()]);
        raw.close();
      });
    },
  };
}

function connect(url: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaBetterSQLite3({ url }, { timestampFormat: "unixepoch-ms" }), log: [] });
}
