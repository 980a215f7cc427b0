import type { OrderSnapshot } from "../domain/order";
import type { ReturnSettings } from "../domain/policy/return-types";
import type { CancellationSettings } from "../domain/policy/types";
import { automaticCancellationsSince } from "../records/cancellations";
import { automaticApprovalsSince } from "../records/returns";
import type { AutomationContext } from "./automation";

const HOUR = 3_600_000;
/** One customer is at most this part of the brake on returns: nobody alone can stop the machine for all others. */
const SHARE = 0.1;

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

/** A sentence when too many returns were approved automatically within the last hour, in all or this customer's; null = go on. */
export async function pullReturnBrake(
  { db, now }: AutomationContext,
  shop: string,
  { brakePerHour }: ReturnSettings,
  { id, customer }: OrderSnapshot,
): Promise<string | null> {
  if (brakePerHour === 0) return null;
  const approvals = await automaticApprovalsSince(db, shop, new Date(now().getTime() - HOUR));
  const most = Math.ceil(brakePerHour * SHARE);
  const all = [...approvals.values()].reduce((sum, count) => sum + Math.min(count, most), 0);
  const own = approvals.get(customer?.id ?? id) ?? 0;
  return Math.max(all, own) < brakePerHour
    ? null
    : `${Math.max(all, own)} returns were approved automatically within an hour: the brake asks a person.`;
}
