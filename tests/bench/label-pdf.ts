/**
 * Drawing the return slip as PDF: an everyday slip and a Japanese one, turn by turn, after the fonts were loaded once.
 * Goal: median under 30 ms each. Ends with 1 when the goal is missed.
 */
import { renderReturnSlip } from "~/adapters/documents/render-return-slip";
import { EVERYDAY, JAPANESE } from "./label-pdf/sample-slip";

const ROUNDS = 200;
const WARM_UP = 20;
const GOAL_MS = 30;

const slips = {
  "everyday, A4": EVERYDAY,
  "everyday, Letter": { ...EVERYDAY, paper: "LETTER" as const },
  Japanese: JAPANESE,
};
const times: Record<string, number[]> = {};
const bytes: Record<string, number> = {};
const firsts: Record<string, number> = {};

for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  for (const [name, slip] of Object.entries(slips)) {
    const begun = performance.now();
    const pdf = await renderReturnSlip({ ...slip, rmaNumber: `RMA-${round}` });
    const taken = performance.now() - begun;
    firsts[name] ??= taken;
    if (round >= WARM_UP) (times[name] ??= []).push(taken);
    bytes[name] = pdf.byteLength;
  }
}

const at = (name: string, share: number) => {
  const sorted = (times[name] ?? []).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
};
console.log(`${ROUNDS} slips of each kind after ${WARM_UP} to warm up, in turns`);
console.table(
  Object.keys(slips).map((name) => ({
    slip: name,
    "median ms": at(name, 0.5).toFixed(1),
    "p95 ms": at(name, 0.95).toFixed(1),
    "first ms": (firsts[name] ?? Number.NaN).toFixed(0),
    bytes: bytes[name],
  })),
);
const slow = Object.keys(slips).filter((name) => !(at(name, 0.5) < GOAL_MS));
console.log(slow.length === 0 ? `goal met: median under ${GOAL_MS} ms` : `goal missed: ${slow.join(", ")}`);
if (slow.length > 0) process.exitCode = 1;
