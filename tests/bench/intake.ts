/**
 * The durable webhook door of the production server against (a) the ordinary Remix handler and (b) the least a durable
 * intake can be, on one machine in one run: alternating, distinct webhook ids, every server synced to disk.
 * Goals: 20 times (a), 0.8 of (b), p99 under 50 ms at a steady 500/s with the worker on. Ends with 1 when one is missed.
 */
import { createTestDatabase } from "../support/test-database";
import type { LoadResult } from "./intake/load";
import { applyLoad, startServer, type RunningServer } from "./intake/processes";

const ROUNDS = 7;
const SECONDS = 3;
const WARM_UP_SECONDS = 2;
const CONNECTIONS = 32;
const secret = "bench-secret-0123456789abcdef";
const shop = "bench.myshopify.com";

type Contender = { readonly name: string; start(url: string): Promise<RunningServer> };

const ours: Contender = { name: "Aftercare", start: (url) => startProduction(url, "web") };
const ordinary: Contender = {
  name: "(a) ordinary Remix handler",
  start: (url) => startServer(["--import", "tsx", "tests/bench/intake/ordinary-server.ts", url, secret, shop]),
};
const bare: Contender = {
  name: "(b) bare node:http, one row",
  start: (url) =>
    startServer(["--import", "tsx", "tests/bench/intake/bare-server.ts", url.slice("file:".length), secret]),
};

function startProduction(url: string, role: "all" | "web"): Promise<RunningServer> {
  return startServer(["build/server/index.js"], {
    NODE_ENV: "production",
    DATABASE_URL: url,
    SHOPIFY_API_KEY: "bench",
    SHOPIFY_API_SECRET: secret,
    SHOPIFY_APP_URL: "https://app.example.com",
    ENCRYPTION_KEY: Buffer.alloc(32).toString("base64"),
    PROCESS_ROLE: role,
    PORT: "0",
  });
}

async function measure(contender: Contender, seconds: number, rate: number | null): Promise<LoadResult> {
  const database = await createTestDatabase();
  const server = await contender.start(database.url);
  const order = { port: server.port, secret, shop, connections: CONNECTIONS };
  try {
    await applyLoad({ ...order, seconds: WARM_UP_SECONDS, rate });
    return await applyLoad({ ...order, seconds, rate });
  } finally {
    await server.stop();
    await database.close();
  }
}

const results = new Map<Contender, LoadResult[]>([ours, ordinary, bare].map((contender) => [contender, []]));
for (let round = 0; round < ROUNDS; round++) {
  const order = [...results.keys()];
  // A machine that slows down or speeds up during the run must not favour who comes first.
  if (round % 2 === 1) order.reverse();
  for (const contender of order) {
    const result = await measure(contender, SECONDS, null);
    console.log(`  ${round + 1}. ${contender.name}: ${describe(result)}`);
    results.get(contender)!.push(result);
  }
}
const steady = await measure({ ...ours, start: (url) => startProduction(url, "all") }, 10, 500);

const [own, a, b] = [ours, ordinary, bare].map((contender) => median(results.get(contender)!)) as [
  LoadResult,
  LoadResult,
  LoadResult,
];
const failed = [...results.values()].flat().reduce((sum, result) => sum + result.failed, steady.failed);
const goals: readonly [text: string, met: boolean][] = [
  [`${(own.perSecond / a.perSecond).toFixed(1)} times (a), goal 20`, own.perSecond >= 20 * a.perSecond],
  [`${(own.perSecond / b.perSecond).toFixed(2)} of (b), goal 0.8`, own.perSecond >= 0.8 * b.perSecond],
  [
    `p99 ${steady.p99.toFixed(1)} ms at ${steady.perSecond.toFixed(0)}/s with the worker on, goal 50 ms`,
    steady.p99 < 50,
  ],
  [`${failed} failed answers, goal 0`, failed === 0],
];
console.log(`\nmedian of ${ROUNDS}`);
for (const [contender, result] of [[ours, own] as const, [ordinary, a] as const, [bare, b] as const]) {
  console.log(`  ${contender.name.padEnd(30)} ${describe(result)}`);
}
for (const [text, met] of goals) console.log(`${met ? "✓" : "✗"} ${text}`);
if (goals.some(([, met]) => !met)) process.exitCode = 1;

function median(runs: readonly LoadResult[]): LoadResult {
  return [...runs].sort((one, other) => one.perSecond - other.perSecond)[Math.floor(runs.length / 2)]!;
}

function describe({ perSecond, p50, p99 }: LoadResult): string {
  return `${perSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`;
}
