import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { afterAll, expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const migrations = new URL("prisma/migrations/", root);
const opened: Sqlite.Database[] = [];

afterAll(() => {
  for (const database of opened) database.close();
});

function databaseOf(scripts: readonly string[]): Sqlite.Database {
  const database = new Sqlite(":memory:");
  opened.push(database);
  for (const script of scripts) database.exec(script);
  return database;
}

/** All that SQLite knows of a database's shape, in one comparable value. */
function shapeOf(database: Sqlite.Database) {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();
  return tables.map((table) => ({
    table,
    columns: database.prepare(`SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)`).all(table),
    foreignKeys: database
      .prepare(`SELECT "table", "from", "to", on_update, on_delete FROM pragma_foreign_key_list(?)`)
      .all(table),
    indexes: database
      .prepare(`SELECT name, "unique" FROM pragma_index_list(?) ORDER BY name`)
      .all(table)
      .map((index) => ({
        ...(index as { name: string }),
        columns: database
          .prepare("SELECT name FROM pragma_index_info(?)")
          .pluck()
          .all((index as { name: string }).name),
      })),
  }));
}

test("all migrations applied in order give exactly the database that schema.prisma describes", () => {
  const names = readdirSync(migrations, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const migrated = names.map((name) => readFileSync(new URL(`${name}/migration.sql`, migrations), "utf8"));
  const described = execFileSync(
    process.execPath,
    [
      "node_modules/prisma/build/index.js",
      "migrate",
      "diff",
      "--from-empty",
      "--to-schema-datamodel",
      "prisma/schema.prisma",
      "--script",
    ],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, CHECKPOINT_DISABLE: "1", DATABASE_URL: "file:unused.sqlite" },
    },
  );
  expect(names.length).toBeGreaterThan(0);
  expect(shapeOf(databaseOf(migrated))).toEqual(shapeOf(databaseOf([described])));
});
