import type { DelaySettings } from "../domain/policy/shipping-types";
import type { KeptCurve } from "../records/warning-curve";
import { countText, percentText } from "./share-text";
import type { TellTime } from "./time-text";

interface AtRiskPolicy {
  readonly mode: string;
  readonly published: DelaySettings | null;
  readonly draft: DelaySettings | null;
}

/** What warning would have done at each threshold, and where the policy stands. */
export function warningsModel(curve: KeptCurve | null, policy: AtRiskPolicy, tell: TellTime) {
  const settings = policy.published ?? policy.draft;
  const current = settings?.chancePercent ?? null;
  return {
    mode: policy.mode,
    current,
    drafted: policy.draft && policy.draft.chancePercent !== current ? policy.draft.chancePercent : null,
    made: curve && { at: tell(new Date(curve.at)), parcels: countText(curve.parcels), late: countText(curve.late) },
    // Without late parcels, or without any, there is nothing to choose between.
    points: curve && curve.late > 0 ? curve.points.map((point) => pointModel(point, curve)) : [],
  };
}
export type WarningsModel = ReturnType<typeof warningsModel>;

function pointModel(point: KeptCurve["points"][number], { late }: KeptCurve) {
  const { threshold, warned, caught, falseAlarms, recall, precision, medianDays } = point;
  const percent = Math.round(100 * threshold);
  const days = medianDays === null ? "" : medianDays === 1 ? "1 day" : `${medianDays} days`;
  const alarms =
    warned === 0
      ? "Nobody would have been warned."
      : `${countText(falseAlarms)} of ${countText(warned)} warnings were false alarms (${percentText(falseAlarms / warned)}).`;
  return {
    percent,
    /** Shares from 0 to 1. */
    caughtShare: recall ?? 0,
    falseShare: precision === null ? null : 1 - precision,
    sentence: `At ${percent} %: ${countText(caught)} of ${countText(late)} late parcels warned of in time (${percentText(recall ?? 0)})${
      days ? `, half of them ${days} or more before the promised day` : ""
    }. ${alarms}`,
    cells: [
      `${percent} %`,
      countText(warned),
      `${countText(caught)} (${percentText(recall ?? 0)})`,
      warned === 0 ? "–" : `${countText(falseAlarms)} (${percentText(falseAlarms / warned)})`,
      days || "–",
    ],
  };
}
export type WarningPointModel = WarningsModel["points"][number];
