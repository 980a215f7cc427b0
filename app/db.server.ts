import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { Prisma, PrismaClient } from "@prisma/client";
import { Mutex } from "async-mutex";
import Sqlite from "better-sqlite3";

/** A transaction handed to records; reads inside it see its own writes. */
export type Transaction = Prisma.TransactionClient;

/**
 * One SQLite file, three connections. Prisma's adapter runs every query of a client on one connection, so a query beside
 * an open transaction would join it: reads therefore have their own connection (which cannot write), and writes are
 * transactions, one at a time, behind a mutex that the webhook door's grouped commits share. No writer of this process
 * ever meets a locked database.
 */
export interface Database {
  /** Reads only: SQLite itself refuses a write here. */
  readonly read: PrismaClient;
  /** Runs `work` in one durable transaction; nothing of it stays if it throws. */
  write<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** For the intake's prepared statements: a synchronous transaction under the same mutex, ahead of waiting writers. */
  writeRaw<Result>(work: (raw: Sqlite.Database) => Result): Promise<Result>;
  /** For a writer with a connection of its own (the intake's thread): it runs alone, ahead of waiting writers. */
  writeOutside<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const INTAKE_PRIORITY = 1;

export async function openDatabase(url: string): Promise<Database> {
  const raw = new Sqlite(url.replace(/^file:/, ""), { fileMustExist: true, timeout: 5000 });
  raw.pragma("journal_mode = WAL");
  raw.pragma("synchronous = FULL");
  const read = connect(url);
  const writer = connect(url);
  await read.$queryRawUnsafe("PRAGMA query_only = ON");
  await writer.$queryRawUnsafe("PRAGMA synchronous = FULL");
  await writer.$queryRawUnsafe("PRAGMA foreign_keys = ON");
  const mutex = new Mutex();
  return {
    read,
    write: (work) => mutex.runExclusive(() => writer.$transaction(work, { maxWait: 60_000, timeout: 60_000 })),
    writeRaw: (work) => mutex.runExclusive(() => raw.transaction(() => work(raw)).immediate(), INTAKE_PRIORITY),
    writeOutside: (work) => mutex.runExclusive(work, INTAKE_PRIORITY),
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
