/** What is compared with (b): node:http, HMAC over the raw bytes, one row per webhook, group commit, nothing else. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Sqlite from "better-sqlite3";

const [file, secret] = process.argv.slice(2) as [string, string];
const db = new Sqlite(file);
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(
  "CREATE TABLE inbox (seq INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, shop TEXT, topic TEXT, body BLOB, at INT)",
);
const insert = db.prepare(
  "INSERT INTO inbox (id, shop, topic, body, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
);

let group: { row: unknown[]; res: ServerResponse }[] = [];
const commit = db.transaction((rows: typeof group) => rows.forEach(({ row }) => insert.run(...row)));

function flush(): void {
  const rows = group;
  group = [];
  commit(rows);
  for (const { res } of rows) res.writeHead(200, { "Content-Length": "0" }).end();
}

const server = createServer((req, res) => {
  const chunks: Buffer[] = [];
  req.on("data", (chunk: Buffer) => chunks.push(chunk));
  req.on("end", () => {
    const body = Buffer.concat(chunks);
    const expected = createHmac("sha256", secret).update(body).digest();
    const given = Buffer.from(String(req.headers["x-shopify-hmac-sha256"]), "base64");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.writeHead(401).end();
    const { headers } = req;
    const row = [
      headers["x-shopify-webhook-id"],
      headers["x-shopify-shop-domain"],
      headers["x-shopify-topic"],
      body,
      Date.now(),
    ];
    if (group.push({ row, res }) === 1) setImmediate(flush);
  });
});
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: (server.address() as AddressInfo).port })));
