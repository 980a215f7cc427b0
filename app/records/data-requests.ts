import type { Transaction } from "../db.server";
import type { Sealer } from "../lib/seal";
import { resolveAlarmOf } from "./alarms";

/** Staff have sent the file to the customer: it is not kept here any longer. false = they said so before, or it is not theirs. */
export async function finishDataRequest(
  tx: Transaction,
  { shop, id, by }: { readonly shop: string; readonly id: string; readonly by: string },
  now: Date,
): Promise<boolean> {
  const open = await tx.complianceRequest.findFirst({ where: { id, shop, state: "OPEN" }, select: { key: true } });
  if (!open) return false;
  await tx.complianceRequest.update({ where: { id }, data: { state: "DONE", doneAt: now, fileSealed: null } });
  await resolveAlarmOf(tx, shop, open.key, by, now);
  return true;
}

/** Files are made to be sent within a month; what nobody has marked as sent by this is not kept for ever. */
const KEPT_AFTER_DUE_MS = 30 * 86_400_000;

export async function forgetOldDataFiles(tx: Transaction, shop: string, now: Date): Promise<void> {
  const dueAt = { lt: new Date(now.getTime() - KEPT_AFTER_DUE_MS) };
  await tx.complianceRequest.updateMany({
    where: { shop, dueAt, fileSealed: { not: null } },
    data: { fileSealed: null },
  });
}

interface Forgotten {
  readonly shop: string;
  readonly customerId: string | null;
  readonly orderIds: readonly string[];
}

/** What a customer asked for goes with them. Of a guest only the file itself knows whose it is: their requests are few. */
export async function forgetDataRequests(
  tx: Transaction,
  sealer: Sealer,
  { shop, customerId, orderIds }: Forgotten,
  now: Date,
): Promise<void> {
  const orders = new Set(orderIds);
  const guests = await tx.complianceRequest.findMany({ where: { shop, customerId: null, fileSealed: { not: null } } });
  const theirs = guests.filter(({ fileSealed }) =>
    ordersIn(sealer.open(fileSealed ?? "")).some((id) => orders.has(id)),
  );
  const own = customerId ? await tx.complianceRequest.findMany({ where: { shop, customerId } }) : [];
  for (const { id, key } of [...theirs, ...own]) {
    await tx.complianceRequest.delete({ where: { id } });
    await resolveAlarmOf(tx, shop, key, "Aftercare", now);
  }
}

interface DataFile {
  readonly about?: { readonly orders: readonly string[] };
  readonly orders?: readonly { readonly id: string }[];
}

function ordersIn(file: string): readonly string[] {
  const { about, orders = [] } = JSON.parse(file) as DataFile;
  return about?.orders ?? orders.map(({ id }) => id);
}
