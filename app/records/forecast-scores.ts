import type { Database, Transaction } from "../db.server";
import { dateOf, dayOf, mondayOf } from "../domain/shipping/forecast/days";
import type { PromiseSource } from "../domain/shipping/types";

export interface KeptDate {
  readonly source: PromiseSource;
  /** P50, P80 or P90 of a forecast; a name of its own for a date without a share. */
  readonly measure: string;
  readonly deliveredAt: Date;
  /** It came on that day (UTC) or before. */
  readonly within: boolean;
}

export interface ForecastScoreRow {
  readonly week: Date;
  readonly source: string;
  readonly measure: string;
  readonly within: number;
  readonly total: number;
}

/** Counts how a date held, under the week of the delivery. Once per parcel and measure, beside `addDelivery`. */
export function addForecastScore(tx: Transaction, shop: string, date: KeptDate): void {
  const { source, measure } = date;
  const week = dateOf(mondayOf(dayOf(date.deliveredAt)));
  tx.sql.run(COUNT, [shop, week.getTime(), source, measure, date.within ? 1 : 0]);
}

const COUNT = `INSERT INTO "ForecastScore" ("shop", "week", "source", "measure", "within", "total") VALUES (?, ?, ?, ?, ?, 1)
  ON CONFLICT ("shop", "week", "source", "measure")
  DO UPDATE SET "within" = "within" + excluded."within", "total" = "total" + 1`;

/** Weeks from that of `since` (UTC) on, oldest first: the calibration page. */
export async function readForecastScores(
  db: Database,
  shop: string,
  since: Date,
): Promise<readonly ForecastScoreRow[]> {
  return db.read.forecastScore.findMany({
    where: { shop, week: { gte: dateOf(mondayOf(dayOf(since))) } },
    orderBy: [{ week: "asc" }, { source: "asc" }, { measure: "asc" }],
    select: { week: true, source: true, measure: true, within: true, total: true },
  });
}
