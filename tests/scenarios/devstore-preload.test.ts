import { spawn } from "node:child_process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Devstore, startDevstore } from "../devstore/http/start-devstore.ts";

const preload = pathToFileURL(fileURLToPath(new URL("../devstore/preload.mjs", import.meta.url))).href;
const dayMs = 86_400_000;
let devstore: Devstore;

beforeAll(async () => {
  devstore = await startDevstore({ empty: true });
});
afterAll(() => devstore.close());

/** Runs a module text in a process of its own that was started beside the stand-in store. */
function start(code: string, env: Record<string, string> = { DEVSTORE_URL: devstore.url }) {
  const child = spawn(process.execPath, ["--import", preload, "--input-type=module", "--eval", code], {
    env: { ...process.env, DEVSTORE_URL: undefined, ...env },
  });
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
  const firstLine = new Promise<string>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      resolve(output.trim());
    });
  });
  const ended = new Promise<string>((resolve) => child.on("close", () => resolve(output.trim())));
  return { child, firstLine, ended };
}

const run = (code: string, env?: Record<string, string>) => start(code, env).ended;

test("a shop's https address reaches the stand-in store under its own name", async () => {
  const code = `
    const url = "https://${devstore.shop}/admin/api/2026-07/graphql.json";
    const headers = { "content-type": "application/json", "x-shopify-access-token": "test-token" };
    const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query: "{ shop { myshopifyDomain } }" }) });
    console.log(await answer.text());`;
  expect(await run(code)).toContain(devstore.shop);
});

test.each([
  "https://example.com",
  "http://example.com",
  "https://cdn.shopify.com",
  "https://myshopify.com.example.com",
])("%s is refused without a connection", async (url) => {
  expect(await run(`await fetch("${url}").catch((error) => console.log(error.cause.message))`)).toContain(
    "may not reach",
  );
});

test("without a store to go to, a shop's address is refused too", async () => {
  const code = `await fetch("https://${devstore.shop}").catch((error) => console.log(error.cause.message))`;
  expect(await run(code, {})).toContain("may not reach");
});

test("a process lives in store time from its first line, and when the clock moves it has moved too", async () => {
  await devstore.store.clock.advance(3 * dayMs);
  const { child, firstLine, ended } = start(`
    console.log(Date.now(), new Date().getTime(), new Date() instanceof Date, new Date(0).toISOString());
    process.stdin.once("data", () => { console.log("then " + Date.now()); process.exit(); });`);
  const [now, constructed, isDate, epoch] = (await firstLine).split(" ");
  expect(Math.abs(Number(now) - devstore.store.clock.now().getTime())).toBeLessThan(10_000);
  expect(Math.abs(Number(constructed) - Number(now))).toBeLessThan(1_000);
  expect([isDate, epoch]).toEqual(["true", "1970-01-01T00:00:00.000Z"]);

  await devstore.store.clock.advance(5 * dayMs);
  child.stdin.write("go");
  const later = Number(/then (\d+)/.exec(await ended)?.[1]);
  expect(Math.abs(later - devstore.store.clock.now().getTime())).toBeLessThan(10_000);
});

test("following the clock does not keep a process alive, and a store that is gone does not disturb it", async () => {
  expect(await run(`console.log("done")`)).toBe("done");
  expect(await run(`console.log("alone")`, { DEVSTORE_URL: "http://127.0.0.1:9" })).toBe("alone");
});
