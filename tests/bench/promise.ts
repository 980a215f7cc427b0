/**
 * The promise predictor on a file of deliveries, in time order, learning only from what had happened before each look:
 * `npm run bench promise -- FILE.csv` with columns purchased, approved, handed_to_carrier, delivered, promised; ends with 1
 * if nothing in it can be read. Without a file: two seeded sets, parcels of a marketplace and freight. Ends with 1 if on a
 * seeded set P90 is more than 3 points off or the clock rule warns earlier at its own precision.
 */
import { readFileSync } from "node:fs";
import { dateOf } from "~/domain/shipping/forecast/days";
import { replayDeliveries, type Replay } from "~/domain/shipping/forecast/replay";
import { compareWithClock } from "./promise/compare";
import { freightSet } from "./promise/freight-set";
import { parcelSet } from "./promise/parcel-set";
import { printReport } from "./promise/print-report";
import { lanesOn, readDeliveries, UnreadableFile } from "./promise/read-deliveries";

const WARM_UP = 300;
const SEED = 20_260_706;
const ALLOWED = 0.03;

const WORDS = `late: delivered on a later calendar day (UTC) than promised
look: once a day at 00:00, from the day after the purchase to the day before the promised day, at each parcel not delivered
known at a look: deliveries of finished weeks (Monday to Sunday), promises passed, and what happened to the parcel before
warned in time: warned at a look; a warning on the promised day or later would be none
precision: late among the warned; recall: warned in time among all late; days: from the warning to the promised day
scored: bought after the first ${WARM_UP} deliveries; everything before only teaches`;

const file = process.argv[2];
if (file) judgeFile(file);
else {
  console.log(WORDS);
  const sets = {
    [`5,000 parcels of seed ${SEED}`]: parcelSet(5000, SEED),
    [`7,000 freight of seed ${SEED}`]: freightSet(7000, SEED),
  };
  const failures = Object.entries(sets).flatMap(([name, text]) =>
    shortfalls(judge(name, text)).map((what) => `${name}: ${what}`),
  );
  console.log(
    failures.length === 0 ? "\nP90 and earliness on the seeded sets: reached" : `\nmissed: ${failures.join("; ")}`,
  );
  if (failures.length > 0) process.exitCode = 1;
}

function judgeFile(path: string): void {
  try {
    judge(path, textOf(path));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    console.error(`${path} ${error.message}`);
    process.exitCode = 1;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(code === "ENOENT" ? "does not exist." : `cannot be opened: ${message}.`);
  }
}

function judge(name: string, text: string): Replay {
  const started = performance.now();
  const { deliveries, rows, whyNot, remarks } = readDeliveries(text);
  const readAfter = performance.now();
  const replay = replayDeliveries(deliveries, { warmUp: WARM_UP, lanesOn });
  const seconds = [readAfter - started, performance.now() - readAfter].map((each) => (each / 1000).toFixed(1));
  if (file) console.log(WORDS);
  const from = replay.scoredFrom === null ? "never" : dateOf(replay.scoredFrom).toISOString().slice(0, 10);
  console.log(`\n${name}: ${rows} rows, ${deliveries.length} used; scored from ${from}`);
  if (whyNot) console.log(`  ${rows - deliveries.length} of ${rows} rows could not be read: ${whyNot}`);
  for (const [what, times] of remarks) console.log(`  ${what}${what.startsWith("no column") ? "" : `: ${times}`}`);
  console.log(
    `read in ${seconds[0]} s, replayed in ${seconds[1]} s, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`,
  );
  if (replay.parcels.length > 0) printReport(replay);
  else
    console.log(`nothing is scored: the first ${WARM_UP} deliveries only teach, and no parcel was bought after them`);
  return replay;
}

function shortfalls({ parcels, coverage }: Replay): string[] {
  const dates = Object.entries(coverage).flatMap(([phase, { P90 }]) => {
    const share = P90.within / P90.total;
    return P90.total > 0 && Math.abs(share - 0.9) > ALLOWED
      ? [`P90 while in ${phase} held for ${(share * 100).toFixed(1)} %`]
      : [];
  });
  const slower = compareWithClock(parcels).atItsPrecision.flatMap(({ name, clock, ours }) =>
    (ours?.meanDays ?? 0) >= (clock?.meanDays ?? 0) ? [] : [`later than the rule ${name} at its precision`],
  );
  return [...dates, ...slower];
}
