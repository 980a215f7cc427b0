import type { CancellationSettings } from "../domain/policy/types";
import { automaticCancellationsSince } from "../records/cancellations";
import type { AutomationContext } from "./automation";

const HOUR = 3_600_000;

/** A sentence when too many orders were cancelled automatically within the last hour; null = go on. */
export async function pullBrake(
  { db, now }: AutomationContext,
  shop: string,
  { brakePerHour }: CancellationSettings,
): Promise<string | null> {
  if (brakePerHour === 0) return null;
  const count = await automaticCancellationsSince(db, shop, new Date(now().getTime() - HOUR));
  return count < brakePerHour
    ? null
    : `${count} orders were cancelled automatically within an hour: the brake asks a person.`;
}
