/**
 * A fleet of parcels of 90 days through the whole app: every webhook, real database, every delay policy on, store time moved
 * in steps of five hours; then every notice, letter and gift held against what the store knows to be true.
 * `npm run bench fleet -- 100000` takes another number of orders than 2,000. They belong to shops of 2,000 orders each, one
 * after the other on as many processes as there are processors. `-- 100000 FILE` keeps the verdict on each shop in a file, and
 * does not run again what is in it: a long run may be cut off. Ends with 1 when anything happened that must never happen.
 */
import { fork } from "node:child_process";
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { judgeFleet, type FleetVerdict } from "../support/fleet/judge-fleet";
import { runFleet } from "../support/fleet/run-fleet";

const DAYS = 90;
const SEED = 20_261_122;
const OF_A_SHOP = 2000;

/** What a shop came to, a line of the file. */
interface Ended {
  readonly seed: number;
  readonly orders: number;
  readonly verdict: FleetVerdict;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly rss: number;
}
type Shop = Pick<Ended, "seed" | "orders">;

async function runShop(shop: Shop): Promise<void> {
  const began = performance.now();
  const app = await runFleet({ ...shop, days: DAYS });
  const verdict = await judgeFleet(app);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage();
  const rss = process.resourceUsage().maxRSS * 1024;
  process.send!({ ...shop, verdict, seconds, cpuSeconds: (user + system) / 1e6, rss } satisfies Ended);
  await app.close();
  process.disconnect();
}

async function runAll(orders: number, file: string | null): Promise<void> {
  const shops: readonly Shop[] = Array.from({ length: Math.ceil(orders / OF_A_SHOP) }, (_, index) => ({
    seed: SEED + index,
    orders: Math.min(OF_A_SHOP, orders - index * OF_A_SHOP),
  }));
  const ended = file ? keptIn(file).filter((one) => shops.some((shop) => isSame(shop, one))) : [];
  const waiting = shops.filter((shop) => !ended.some((one) => isSame(shop, one)));
  const runNext = async (): Promise<void> => {
    const shop = waiting.shift();
    if (!shop) return;
    const end = await inOwnProcess(shop);
    ended.push(end);
    if (file) appendFileSync(file, `${JSON.stringify(end)}\n`);
    const { codes, notices } = end.verdict.figures;
    console.log(
      `shop ${ended.length} of ${shops.length}: ${notices} notices, ${codes} codes, ${end.verdict.wrongs.length} wrong, ${end.seconds.toFixed(0)} s`,
    );
    await runNext();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runNext));
  report(orders, ended);
}

const isSame = (one: Shop, other: Shop) => one.seed === other.seed && one.orders === other.orders;

const keptIn = (file: string): Ended[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Ended)
    : [];

function report(orders: number, ended: readonly Ended[]): void {
  const figures: Record<string, number> = {};
  for (const { verdict } of ended) {
    for (const [name, count] of Object.entries(verdict.figures)) figures[name] = (figures[name] ?? 0) + count;
  }
  console.table([figures]);
  const cpu = ended.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  const memory = Math.max(...ended.map(({ rss }) => rss)) / 2 ** 20;
  console.log(
    `${orders.toLocaleString("en")} orders of ${ended.length} shops in ${DAYS} days: ${((cpu * 1000) / orders).toFixed(0)} ms of processor each with the store's, at most ${memory.toFixed(0)} MB a process`,
  );
  const wrongs = ended.flatMap(({ verdict }) => verdict.wrongs);
  for (const wrong of wrongs.slice(0, 100)) console.log(`✗ ${wrong}`);
  console.log(
    wrongs.length === 0
      ? "no notice after delivery, none on a superseded date, none too many, no budget overrun, nothing stuck"
      : `${wrongs.length} things that must never happen`,
  );
  if (wrongs.length > 0) process.exitCode = 1;
}

function inOwnProcess({ seed, orders }: Shop): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1]!, [String(seed), String(orders)], { execArgv: process.execArgv });
    let end: Ended | null = null;
    child.on("message", (said) => (end = said as Ended));
    child.on("exit", (code) => (end ? resolve(end) : reject(new Error(`a shop's process ended with ${code}`))));
  });
}

if (process.send) await runShop({ seed: Number(process.argv[2]), orders: Number(process.argv[3]) });
else await runAll(Number(process.argv[2] ?? 2000), process.argv[3] ?? null);
