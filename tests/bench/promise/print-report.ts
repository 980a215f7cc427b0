import type { Replay } from "~/domain/shipping/forecast/replay";
import { twoErrorCurve, type WarningScore } from "~/domain/shipping/forecast/two-errors";
import { MEASURES } from "~/domain/shipping/forecast/types";
import { compareWithClock, EQUAL, type Comparison } from "./compare";

const THRESHOLDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const percent = (share: number | null) => (share === null ? "-" : `${(share * 100).toFixed(1)} %`);
const days = (count: number | null | undefined) => (count == null ? "-" : count.toFixed(1));

function shown({ precision, recall, medianDays, meanDays, falseAlarms }: WarningScore) {
  return {
    precision: percent(precision),
    recall: percent(recall),
    "median days": days(medianDays),
    "mean days": days(meanDays),
    "false alarms": falseAlarms,
  };
}

function beside({ clock, ours }: Comparison, late: number) {
  const sooner = ours && clock ? ours.caughtDays.filter((each) => each > clock.daysBefore).length / late : null;
  return {
    rule: clock ? `${clock.daysBefore} before` : "never so precise",
    precision: `${percent(clock?.precision ?? null)} → ${percent(ours?.precision ?? null)}`,
    recall: `${percent(clock ? clock.recall : 0)} → ${percent(ours ? ours.recall : 0)}`,
    "median days": `${days(clock?.medianDays)} → ${days(ours?.medianDays)}`,
    "mean days": `${days(clock?.meanDays)} → ${days(ours?.meanDays)}`,
    "late ones warned sooner": percent(sooner),
    "P(late) from": ours?.threshold ?? "-",
    "last call": ours?.lastCall ?? "-",
  };
}

/** Prints what a replay found. */
export function printReport({ parcels, coverage }: Replay): void {
  const late = parcels.filter((parcel) => parcel.late).length;
  const table = (title: string, rows: readonly (readonly [string, object])[]) => {
    console.log(`\n${title}`);
    console.table(Object.fromEntries(rows));
  };
  const compared = compareWithClock(parcels);
  const versus = (title: string, comparisons: readonly Comparison[]) =>
    table(
      title,
      comparisons.map((each) => [each.name, beside(each, late)]),
    );

  console.log(
    `scored ${parcels.length} parcels, of these late ${late} (${percent(late / Math.max(1, parcels.length))})`,
  );
  table(
    "OURS: warned at the first look at which the chance to be late reached the threshold",
    twoErrorCurve(parcels, THRESHOLDS).map((score) => [`from ${score.threshold}`, shown(score)]),
  );
  table(
    "CLOCK RULE: warned so many days before the promised day, if not delivered at the start of that day",
    compared.clocks.map((score) => [`${score.daysBefore} before`, shown(score)]),
  );
  versus(
    "CLOCK RULE → OURS AT ITS PRECISION (within half a point; a last call warns whatever is still under way so many days before)",
    compared.atItsPrecision,
  );
  versus(
    `CLOCK RULE → OURS AT ITS PRECISION AND RECALL (both within ${EQUAL * 100} point or better; the most days of warning)`,
    compared.atBoth,
  );
  versus(
    "CLOCK RULE → OURS AT AN ASKED PRECISION (the earliest setting of each that is at least so precise)",
    compared.atAsked,
  );

  const given = { "at the purchase": coverage.waiting, "at the hand-over": coverage.transit };
  table(
    "DATES: share of parcels delivered by the day foretold once, at that moment",
    Object.entries(given).map(([when, held]) => [
      when,
      {
        ...Object.fromEntries(
          MEASURES.map((measure) => [
            measure,
            held[measure].total === 0 ? "-" : percent(held[measure].within / held[measure].total),
          ]),
        ),
        dates: held.P90.total,
      },
    ]),
  );
}
