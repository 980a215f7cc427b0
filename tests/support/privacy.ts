import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Sqlite from "better-sqlite3";
import { expect } from "vitest";
import type { TestApp } from "./start-test-app";

/** Shopify passes on what a customer asked for; the app does it. */
export async function complain(app: TestApp, topic: string, customerId?: string): Promise<void> {
  const response = await fetch(`${app.devstore.url}/_control/compliance`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ topic, ...(customerId && { customerId }) }),
  });
  expect(response.ok).toBe(true);
  await app.settle();
}

/** Everything stored: every row of every table, and the very bytes of the database's files. */
export async function dump(app: TestApp): Promise<{ readonly rows: string; readonly bytes: string }> {
  const [{ file }] = await app.db.read.$queryRawUnsafe<[{ file: string }]>("PRAGMA database_list");
  const raw = new Sqlite(file, { readonly: true });
  const tables = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const rows = JSON.stringify(tables.map((table) => raw.prepare(`SELECT * FROM "${table}"`).all()));
  raw.close();
  const folder = path.dirname(file);
  const bytes = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), "latin1"));
  return { rows, bytes: bytes.join("") };
}

/** Where words stand in a text, with what is around them: a failure names the column, not the whole database. */
export function placesOf(text: string, words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const parts = text.split(word);
    return parts.slice(0, -1).map((before, index) => before.slice(-150) + word + parts[index + 1]!.slice(0, 50));
  });
}
