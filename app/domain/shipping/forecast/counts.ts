import { eachSituation } from "./situations";
import type { PastDelivery } from "./types";

/** How many parcels fell into each bucket of each table: nothing else is kept of a delivery. */
export type Counts = Map<string, Map<number, number>>;

/** The lane of all parcels of a shop. */
export const WHOLE_SHOP = "";
export const WEEKDAYS = "weekday";

function count(counts: Counts, table: string, bucket: number, times: number): void {
  let buckets = counts.get(table);
  if (!buckets) counts.set(table, (buckets = new Map()));
  const sum = (buckets.get(bucket) ?? 0) + times;
  if (sum === 0) buckets.delete(bucket);
  else buckets.set(bucket, sum);
}

/** Counts a delivery in one of its lanes, and there by the length of the promise too. */
export function countDelivery(counts: Counts, delivery: PastDelivery, lane: string): void {
  eachSituation(delivery, (any, within, bucket) => {
    count(counts, any, bucket, 1);
    if (within) count(counts, within, bucket, 1);
  });
  if (lane === WHOLE_SHOP) count(counts, WEEKDAYS, ((delivery.delivered % 7) + 7) % 7, 1);
}

/** Adds the second to the first. In any order, in any grouping: the sums are the same. */
export function mergeCounts(into: Counts, more: Counts): Counts {
  for (const [table, buckets] of more) for (const [bucket, times] of buckets) count(into, table, bucket, times);
  return into;
}

type Written = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const writeCounts = (counts: Counts): string =>
  JSON.stringify(Object.fromEntries([...counts].map(([table, buckets]) => [table, Object.fromEntries(buckets)])));

export function readCounts(json: string): Counts {
  const tables = Object.entries(JSON.parse(json) as Written);
  const numbers = (buckets: Written[string]) => new Map(Object.entries(buckets).map(([at, n]) => [Number(at), n]));
  return new Map(tables.map(([table, buckets]) => [table, numbers(buckets)]));
}
