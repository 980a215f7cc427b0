import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { openDatabase, type Database } from "../../app/db.server";

export interface TestDatabase {
  /** file: URL, for a second process. */
  readonly url: string;
  readonly db: Database;
  close(): Promise<void>;
}

const MIGRATIONS = path.resolve(import.meta.dirname, "../../prisma/migrations");

let template: Buffer | undefined;

/** A real SQLite file with all migrations applied, in a folder of its own; `close` removes it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), "aftercare-test-"));
  const url = `file:${path.join(folder, "test.sqlite")}`;
  writeFileSync(url.slice("file:".length), (template ??= migrate()));
  const db = await openDatabase(url);
  return {
    url,
    db,
    async close() {
      await db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Migrated once per process; every test database starts as a copy. */
function migrate(): Buffer {
  const raw = new Sqlite(":memory:");
  for (const entry of readdirSync(MIGRATIONS, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) raw.exec(readFileSync(path.join(MIGRATIONS, entry.name, "migration.sql"), "utf8"));
  }
  const bytes = raw.serialize();
  raw.close();
  return bytes;
}
