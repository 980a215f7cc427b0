/**
 * A fleet of parcels of 90 days through the whole app: every webhook, real database, every delay policy on, store time moved
 * in steps of five hours; then every notice, letter and gift held against what the store knows to be true.
 * `npm run bench fleet -- 100000` takes another number of orders than 2,000. The orders are shared among as many processes as
 * there are processors, each a shop of its own. Ends with 1 when anything happened that must never happen.
 */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { judgeFleet, type FleetVerdict } from "../support/fleet/judge-fleet";
import { runFleet } from "../support/fleet/run-fleet";

const DAYS = 90;
const SEED = 20_261_122;

type Said =
  { readonly day: number } | { readonly verdict: FleetVerdict; readonly cpuSeconds: number; readonly rss: number };

if (process.send) await runPart(Number(process.argv[2]), Number(process.argv[3]));
else await runAll(Number(process.argv[2] ?? 2000), availableParallelism());

async function runPart(orders: number, seed: number): Promise<void> {
  const say = (said: Said) => process.send!(said);
  const app = await runFleet({ orders, days: DAYS, seed }, (_, day) => say({ day }));
  const verdict = await judgeFleet(app);
  const { user, system } = process.cpuUsage();
  say({ verdict, cpuSeconds: (user + system) / 1e6, rss: process.resourceUsage().maxRSS * 1024 });
  await app.close();
  process.disconnect();
}

async function runAll(orders: number, parts: number): Promise<void> {
  const began = performance.now();
  const ends = await Promise.all(
    Array.from({ length: parts }, (_, part) => {
      const share = Math.floor(orders / parts) + (part < orders % parts ? 1 : 0);
      return waitFor(part, [String(share), String(SEED + part)], began);
    }),
  );
  const figures: Record<string, number> = {};
  for (const { verdict } of ends) {
    for (const [name, count] of Object.entries(verdict.figures)) figures[name] = (figures[name] ?? 0) + count;
  }
  const wrongs = ends.flatMap(({ verdict }) => verdict.wrongs);
  const seconds = (performance.now() - began) / 1000;
  console.table([figures]);
  const cpu = ends.reduce((sum, one) => sum + one.cpuSeconds, 0);
  const memory = Math.round(ends.reduce((sum, { rss }) => sum + rss, 0) / 2 ** 20);
  console.log(
    `${orders.toLocaleString("en")} orders in ${DAYS} days: ${seconds.toFixed(0)} s, ${((cpu * 1000) / orders).toFixed(1)} ms of processor each with the store's, ${memory} MB in ${parts} processes`,
  );
  for (const wrong of wrongs.slice(0, 100)) console.log(`✗ ${wrong}`);
  console.log(
    wrongs.length === 0
      ? "no notice after delivery, none on a superseded date, none too many, no budget overrun, nothing stuck"
      : `${wrongs.length} things that must never happen`,
  );
  if (wrongs.length > 0) process.exitCode = 1;
}

function waitFor(part: number, args: readonly string[], began: number): Promise<Extract<Said, { verdict: unknown }>> {
  return new Promise((resolve, reject) => {
    const child = fork(process.argv[1]!, args, { execArgv: process.execArgv });
    let end: Extract<Said, { verdict: unknown }> | null = null;
    let shown = 0;
    child.on("message", (said: Said) => {
      if ("verdict" in said) end = said;
      else if (said.day >= shown + 10) {
        shown = Math.floor(said.day / 10) * 10;
        console.log(`part ${part + 1}: day ${shown} after ${((performance.now() - began) / 1000).toFixed(0)} s`);
      }
    });
    child.on("exit", (code) => (end ? resolve(end) : reject(new Error(`part ${part + 1} ended with ${code}`))));
  });
}
