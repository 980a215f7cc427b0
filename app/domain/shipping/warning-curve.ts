import type { ReplayedParcel } from "./forecast/replay";
import { type ThresholdScore, twoErrorCurve } from "./forecast/two-errors";

/** What warning at a chance would have done on the shop's own deliveries. */
export type WarningPoint = Pick<
  ThresholdScore,
  "threshold" | "warned" | "caught" | "falseAlarms" | "precision" | "recall" | "medianDays"
>;

export interface WarningCurve {
  /** Delivered parcels it was tried on, and how many of them came late. */
  readonly parcels: number;
  readonly late: number;
  /** Lowest chance first. */
  readonly points: readonly WarningPoint[];
}

/** In percent, as the policy has them. */
export const WARNING_THRESHOLDS = Array.from({ length: 19 }, (_, index) => 5 * (index + 1));

/** The two errors at each threshold a merchant can choose: late parcels not warned of, and warnings of what came in time. */
export function warningCurve(parcels: readonly ReplayedParcel[]): WarningCurve {
  const chances = WARNING_THRESHOLDS.map((percent) => percent / 100);
  const points = twoErrorCurve(parcels, chances).map(
    ({ threshold, warned, caught, falseAlarms, precision, recall, medianDays }): WarningPoint => {
      return { threshold, warned, caught, falseAlarms, precision, recall, medianDays };
    },
  );
  return { parcels: parcels.length, late: parcels.filter(({ late }) => late).length, points };
}
