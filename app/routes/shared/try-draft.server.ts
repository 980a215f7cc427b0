import { toGid } from "../../domain/gid";
import { isReturnKind, isShippingKind, type PolicyKind, type ReturnKind } from "../../domain/policy/kinds";
import { returnSettingsOf } from "../../domain/policy/return-settings";
import { tryPolicy, type TriedPolicy } from "../../presenters/try-policy";
import { tryReturn } from "../../presenters/try-return";
import { customerHistory } from "../../records/orders";
import { loadPublished } from "../../records/policies";
import { returnHistory } from "../../records/return-history";
import { readMirrorOrder } from "../../records/views/find-orders";
import { askShopify } from "./return-settings.server";
import type { StaffRequest } from "./staff-request.server";
import { tryOnShipment } from "./try-shipment.server";

interface TryQuestion {
  /** The last part of an order's id; for policies about parcels what `shipmentChoices` offers. */
  readonly order: string;
  /** Handle of a return reason, or a kind of trouble; "" = none. */
  readonly reason: string;
}

/** Runs a draft on a real order; nothing is done to it. null = the order is not there to be asked about. */
export async function tryDraft(
  staff: StaffRequest,
  kind: PolicyKind,
  draft: unknown,
  { order: tail, reason }: TryQuestion,
): Promise<TriedPolicy | null> {
  if (isShippingKind(kind)) return tryOnShipment(staff, kind, draft, { subject: tail, trouble: reason });
  const { shop, now, currency, timeZone, services, db, accessToken } = staff;
  const row = await readMirrorOrder(db, shop, toGid("Order", tail));
  if (!row) return null;
  if (isReturnKind(kind)) return tryOnReturn(staff, kind, draft, { id: row.id, reason });
  const fresh = await services.readOrder({ shop, accessToken }, row.id);
  const order = fresh ?? row.snapshot;
  const history = await customerHistory(services.db, shop, order, now);
  return tryPolicy(draft, { order, isFresh: fresh !== null, history, shop: { currency, timeZone }, now });
}

async function tryOnReturn(
  staff: StaffRequest,
  kind: ReturnKind,
  draft: unknown,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<TriedPolicy | null> {
  const { shop, now, currency, timeZone, services, db } = staff;
  const choices = await askShopify(staff, () => services.returnChoices(staff, id));
  if (!choices) return null;
  const { order, reasons } = choices;
  const customerId = order.snapshot.customer?.id ?? null;
  const [history, published] = await Promise.all([
    returnHistory(services.db, shop, customerId, now),
    loadPublished(db, shop, "return"),
  ]);
  return tryReturn(draft, kind, {
    order,
    reason: reasons.find(({ handle }) => handle === reason) ?? null,
    history,
    settings: returnSettingsOf(published),
    shop: { currency, timeZone },
    now,
  });
}
