import { type Prisma, PrismaClient } from "@prisma/client";
import { Mutex } from "async-mutex";
import { createGate, type Gate, passGate } from "./lib/gate";
import { SqliteConnection, type Statements } from "./records/sqlite-connection";

/** A transaction handed to records; reads inside it see its own writes. */
export type Transaction = Prisma.TransactionClient & { readonly sql: Statements };

/**
 * One SQLite file, two connections: one reads and cannot write, one writes, in transactions, one at a time. A query beside an
 * open transaction would join it, so nothing reads on the one that writes but the transaction itself.
 */
export interface Database {
  /** Reads only: SQLite itself refuses a write here. */
  readonly read: PrismaClient;
  /** The same by prepared statements. */
  readonly sql: Statements;
  /** Runs `work` in one durable transaction; nothing of it stays if it throws. */
  write<Result>(work: (tx: Transaction) => Result | Promise<Result>): Promise<Result>;
  /** The same for prepared statements alone. */
  writeRaw<Result>(work: (sql: Statements) => Result): Promise<Result>;
  close(): Promise<void>;
}

/** `gate`: closed by the webhook door while it commits; writers let it go first. */
export async function openDatabase(url: string, gate: Gate = createGate()): Promise<Database> {
  const writing = new SqliteConnection(url, ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"], true);
  const writer = new PrismaClient({ adapter: writing, log: [] });
  await writer.$connect();
  const reading = new SqliteConnection(url, ["query_only = ON"], false);
  const read = new PrismaClient({ adapter: reading, log: [] });
  await read.$connect();
  const tx = writer.$extends({ client: { sql: writing.sql } }) as unknown as Transaction;
  const mutex = new Mutex();
  const alone = <Result>(work: () => Result | Promise<Result>) =>
    mutex.runExclusive(async () => {
      await passGate(gate);
      return writing.transaction(work);
    });
  return {
    read,
    sql: reading.sql,
    write: (work) => alone(() => work(tx)),
    writeRaw: (work) => alone(() => work(writing.sql)),
    async close() {
      await mutex.runExclusive(async () => {
        await Promise.all([read.$disconnect(), writer.$disconnect()]);
      });
    },
  };
}
