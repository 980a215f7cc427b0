/**
 * A guest's look-up of orders that exist and of orders that do not, and wrong codes for both, at once and later, against the whole built app:
 * whether their answer times can be told apart. Reported: medians, the chance to guess right from one answer time (0.5 = by
 * the toss of a coin), and a rank test's p. Ends with 1 when p is below 0.01 and the guess is better than 0.55.
 */
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { cumulativeStdNormalProbability, median } from "simple-statistics";
import { Stage } from "../../scripts/demo/stage.ts";
import { startWorld } from "../../scripts/demo/world.ts";
import { signProxyQuery } from "../devstore/http/storefront/sign-proxy-query.ts";

const ORDERS = 150;
/** An hour's look-ups of one number end here. */
const EACH = 5;
const MOMENT_MS = 20;
const UNSURE = { p: 0.01, guess: 0.55 };

const stage = new Stage(path.join(tmpdir(), "aftercare-bench-look-up"), () => {});
const world = await startWorld(stage);
const { appUrl, shop, apiSecret } = world.addresses;
await world.staff.open("/app");
const customer = { email: "bench@example.com", firstName: "Bea", locale: "en" };
const numbers: string[] = [];
for (let count = 0; count < ORDERS; count += 1) {
  numbers.push((await world.store.placeOrder({ lines: [{ sku: "TEE-S" }], customer })).name);
}

type Kind = "there" | "missing";
type Step = "look-up" | "wrong code" | "another, a moment later";
const samples: Record<Step, Record<Kind, number[]>> = {
  "look-up": { there: [], missing: [] },
  "wrong code": { there: [], missing: [] },
  "another, a moment later": { there: [], missing: [] },
};
// In an order that has nothing to do with what is asked, the same every time.
const asks = numbers
  .flatMap((number, index) => [
    ...Array.from({ length: EACH }, () => ({ kind: "there", number }) as const),
    ...Array.from({ length: EACH }, () => ({ kind: "missing", number: `#9${10_000 + index}` }) as const),
  ])
  .map((ask, index) => ({ ...ask, key: createHash("sha256").update(String(index)).digest("hex") }))
  .sort((one, other) => (one.key < other.key ? -1 : 1));
let caller = 0;
for (const { kind, number } of asks) {
  const found = await timed("find/", { number, contact: customer.email });
  samples["look-up"][kind].push(found.ms);
  const lookup = /name="lookup" value="([^"]*)"/.exec(found.text)?.[1] ?? "";
  samples["wrong code"][kind].push((await timed("code/", { lookup, code: "000000" })).ms);
  // When the worker would be at it, if it began at once.
  await setTimeout(MOMENT_MS);
  samples["another, a moment later"][kind].push((await timed("code/", { lookup, code: "000000" })).ms);
}
await stage.close({ keepLogs: false });

let isTold = false;
for (const [step, { there, missing }] of Object.entries(samples)) {
  const { guess, p } = compare(there, missing);
  isTold ||= p < UNSURE.p && Math.abs(guess - 0.5) > UNSURE.guess - 0.5;
  const typical = (times: number[]) => `${median(times).toFixed(2)} ms`;
  console.log(
    `${step}: there ${typical(there)}, missing ${typical(missing)} (${there.length} each); guessed right ${(guess * 100).toFixed(1)} % of the time, p = ${p.toFixed(3)}`,
  );
}
if (isTold) process.exitCode = 1;

async function timed(address: string, fields: Record<string, string>) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const query = new URLSearchParams({ shop, path_prefix: "/apps/aftercare", timestamp, logged_in_customer_id: "" });
  query.set("signature", signProxyQuery(query, apiSecret));
  caller += 1;
  const from = `10.${caller >> 16}.${(caller >> 8) & 255}.${caller & 255}`;
  const began = performance.now();
  const response = await fetch(`${appUrl}/proxy/${address}?${query.toString()}`, {
    method: "POST",
    headers: { "X-Forwarded-For": from, "User-Agent": "Mozilla/5.0 Chrome/147.0 Safari/537.36" },
    body: new URLSearchParams(fields),
  });
  const text = await response.text();
  if (response.status !== 200 && response.status !== 422) throw new Error(`${address} answered ${response.status}`);
  return { ms: performance.now() - began, text };
}

/** Mann and Whitney's rank test, by its normal approximation. */
function compare(there: readonly number[], missing: readonly number[]) {
  const ranked = [...there.map((ms) => ({ ms, isThere: true })), ...missing.map((ms) => ({ ms, isThere: false }))];
  ranked.sort((one, other) => one.ms - other.ms);
  const rankSum = ranked.reduce((sum, { isThere }, index) => sum + (isThere ? index + 1 : 0), 0);
  const [n, m] = [there.length, missing.length];
  const wins = rankSum - (n * (n + 1)) / 2;
  const z = (wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return { guess: wins / (n * m), p: 2 * (1 - cumulativeStdNormalProbability(Math.abs(z))) };
}
