import { DateTime } from "luxon";
import { FEWEST_FOR_SHARE } from "../domain/share";
import { PROMISE_SOURCES } from "../domain/shipping/types";
import { tellDays } from "../lib/tell-day";
import type { CalibrationRow } from "../records/views/read-calibration";
import { countText, shareText } from "./share-text";
import { sourceWord } from "./shipment-words";

/** What share of parcels a date stands for; null = a single day that names none. */
const MEASURES: Readonly<Record<string, { readonly target: number | null; readonly word: string }>> = {
  DAY: { target: null, word: "the promised day" },
  P90: { target: 0.9, word: "the later day of the range (P90)" },
  P80: { target: 0.8, word: "the day for eight of ten (P80)" },
  P50: { target: 0.5, word: "the earlier day of the range (P50)" },
};
const ORDER = ["P90", "DAY", "P80", "P50"];

/** How promises held: a group for each source and measure, with the weeks of it. */
export function calibrationModel(rows: readonly CalibrationRow[]) {
  const keys = PROMISE_SOURCES.flatMap((source) => ORDER.map((measure) => ({ source, measure })));
  return keys.flatMap(({ source, measure }) => {
    const own = rows.filter((row) => row.source === source && row.measure === measure);
    return own.length > 0 ? [groupOf(source, measure, own)] : [];
  });
}
export type CalibrationGroup = ReturnType<typeof groupOf>;

function groupOf(source: string, measure: string, rows: readonly CalibrationRow[]) {
  const { target, word } = MEASURES[measure] ?? { target: null, word: measure };
  const within = rows.reduce((sum, row) => sum + row.within, 0);
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  const share = shareText(within, total);
  const day = tellDays("utc", "en-GB").day;
  return {
    key: `${source}-${measure}`,
    title: `${sourceWord(source)}: ${word}`,
    target,
    sentence: share
      ? `Of ${countText(total)} parcels promised by ${word}, ${share.text} came in time (n = ${countText(total)}, 95 % interval ${share.interval}).`
      : "",
    verdict: share ? verdictOf(share.low, share.high, target, total) : "",
    weeks: rows.map((row) => {
      const own = shareText(row.within, row.total)!;
      return {
        key: row.week.toISOString(),
        week: day(row.week),
        short: DateTime.fromJSDate(row.week, { zone: "utc" }).setLocale("en-GB").toFormat("d LLL"),
        at: row.week.getTime(),
        within: countText(row.within),
        total: countText(row.total),
        ...own,
      };
    }),
  };
}

/** Whether the promise is kept as often as it says; chance alone is not held against it. */
function verdictOf(low: number, high: number, target: number | null, total: number): string {
  if (total < FEWEST_FOR_SHARE) return `Too few to say: it takes ${FEWEST_FOR_SHARE} parcels at least.`;
  if (target === null) return "A single day stands for no share of parcels: the more in time, the better.";
  const goal = `${Math.round(100 * target)} %`;
  if (high < target) return `Less than the ${goal} it stands for: these dates are too early.`;
  if (low > target) return `More than the ${goal} it stands for: these dates are cautious.`;
  return `It stands for ${goal}, and holds.`;
}
