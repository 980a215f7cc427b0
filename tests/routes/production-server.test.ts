import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startAppProcess, type AppProcess } from "../support/app-process";
import { createTestDatabase, type TestDatabase } from "../support/test-database";
import { delivery, SECRET, send, type Answer, type SendOptions } from "./support/webhook-client";
import { ENCRYPTION_KEY } from "./support/webhook-server";

const SERVER = path.resolve(import.meta.dirname, "../../build/server/index.js");

let database: TestDatabase;
let app: AppProcess;

const start = (): Promise<AppProcess> =>
  startAppProcess({
    DATABASE_URL: database.url,
    SHOPIFY_API_KEY: "test-key",
    SHOPIFY_API_SECRET: SECRET,
    SHOPIFY_APP_URL: "https://app.example.com",
    ENCRYPTION_KEY,
    LOG_LEVEL: "info",
  });

const get = (url: string, headers: Record<string, string> = {}, options: SendOptions = {}): Promise<Answer> => {
  const { port, pathname, search } = new URL(url, app.url);
  const browser = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0 Safari/537.36" };
  const request = { body: Buffer.alloc(0), headers: { ...browser, ...headers } };
  return send(Number(port), request, { method: "GET", path: pathname + search, ...options });
};

beforeAll(async () => {
  database = await createTestDatabase();
  app = await start();
});

afterAll(async () => {
  await app.stop();
  await database.close();
});

test("a page carries security headers and does not name its server", async () => {
  const { status, headers } = await get("/?");
  expect(status).toBe(200);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
  expect(headers["content-security-policy"]).toContain("frame-ancestors");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("a page may be framed by the shop it is opened for and the admin, by nobody else", async () => {
  const { headers } = await get("/no/such/page?shop=crumbs.myshopify.com");
  expect(headers["content-security-policy"]).toMatch(
    /^frame-ancestors https:\/\/crumbs\.myshopify\.com https:\/\/admin\./,
  );
  const { headers: forged } = await get("/no/such/page?shop=evil.example");
  expect(forged["content-security-policy"]).not.toContain("evil");
});

test("the app opened without a session token leads to a way to get one", async () => {
  const host = Buffer.from("admin.shopify.com/store/crumbs").toString("base64");
  const { status, headers } = await get(`/app?embedded=1&shop=crumbs.myshopify.com&host=${host}`);
  expect(status).toBe(302);
  expect(headers["location"]).toMatch(/^\/auth\/session-token\?/);
});

test("files with a hash in their name may be kept for a year", async () => {
  const page = await get("/?");
  const file = /\/assets\/[\w.-]+\.js/.exec(page.text)![0];
  const { status, headers } = await get(file);
  expect(status).toBe(200);
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test.each(["/%ff", "/assets/%ff", "/assets/../../../package.json", "/no/such/page", "/app/no/such/page"])(
  "GET %s is the sender's mistake, without a stack trace",
  async (url) => {
    const { port } = new URL(app.url);
    const answer = await send(Number(port), { body: Buffer.alloc(0), headers: {} }, { method: "GET", path: url });
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toMatch(/\n\s+at |node_modules/);
  },
);

test("a Host header that makes no address is 400", async () => {
  expect(await get("/?", { Host: "a b" })).toMatchObject({ status: 400, text: "Bad request." });
});

test("SIGTERM in the middle of a stream: what was answered 200 is stored, the process ends by itself", async () => {
  const own = await start();
  const { port } = new URL(own.url);
  let answered = 0;
  let stopping: Promise<void> | undefined;
  const sender = async (): Promise<void> => {
    for (let number = 0; number < 200; number++) {
      const answer = await send(Number(port), delivery("themes/publish", { number })).catch(() => null);
      if (answer?.status !== 200) return;
      if (++answered === 100) stopping = own.stop();
    }
  };
  await Promise.all(Array.from({ length: 4 }, sender));
  await stopping;
  const stored = await database.db.read.inboundEvent.count({ where: { topic: "themes/publish" } });
  expect(stored).toBeGreaterThanOrEqual(answered);
  expect(answered).toBeGreaterThanOrEqual(100);
});

test("without its environment the server says what is missing, no stack trace, and does not start", async () => {
  const child = spawn(process.execPath, [SERVER], {
    env: { NODE_ENV: "production", PATH: process.env["PATH"] },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, "exit")) as [number];
  expect(code).toBe(1);
  expect(said).toContain("ENCRYPTION_KEY");
  expect(said).not.toMatch(/\n\s+at /);
});
