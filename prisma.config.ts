import path from "node:path";
import { PrismaBetterSQLite3 } from "@prisma/adapter-better-sqlite3";
import { defineConfig } from "prisma/config";

// The JavaScript engine runs on WebAssembly: no engine binary is downloaded.
export default defineConfig({
  experimental: { adapter: true },
  engine: "js",
  schema: path.join("prisma", "schema.prisma"),
  migrations: { path: path.join("prisma", "migrations") },
  adapter: async () =>
    new PrismaBetterSQLite3(
      { url: process.env.DATABASE_URL ?? "file:./data/aftercare.sqlite" },
      { timestampFormat: "unixepoch-ms" },
    ),
});
