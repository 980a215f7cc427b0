import type { Gid } from "../../domain/gid";
import { keptFacts } from "../../domain/policy/keep-facts";
import type { ShippingKind } from "../../domain/policy/kinds";
import type { ShipmentFactInput } from "../../domain/policy/shipping-types";
import { DELAY_KINDS, type DelayKind } from "../../domain/shipping/types";
import { daysLate } from "../../domain/shipping/days-late";
import type { TriedPolicy } from "../../presenters/try-policy";
import { tryShipment } from "../../presenters/try-shipment";
import { TROUBLE_PREFIX } from "../../presenters/try-choices";
import { giftsToCustomer } from "../../records/goodwill";
import { readShipment } from "../../records/shipments";
import { readMirrorOrder } from "../../records/views/find-orders";
import { countsOfShipment, readTroubleTrace } from "../../records/views/read-past-shipments";
import type { StaffRequest } from "./staff-request.server";

const YEAR_MS = 365 * 86_400_000;

interface TryQuestion {
  /** A shipment's id, or a decision's behind `TROUBLE_PREFIX`. */
  readonly subject: string;
  /** The trouble to be taken for goodwill; "" = the one it is in. */
  readonly trouble: string;
}

/** Runs a draft on a parcel, as if the trouble began now, or on a trouble of the past. null = it is not there. */
export async function tryOnShipment(
  staff: StaffRequest,
  kind: ShippingKind,
  draft: unknown,
  { subject, trouble }: TryQuestion,
): Promise<TriedPolicy | null> {
  const { db, shop, currency } = staff;
  if (!subject.startsWith(TROUBLE_PREFIX)) return tryNow(staff, kind, draft, { subject, trouble });
  const trace = await readTroubleTrace(db, shop, kind, subject.slice(TROUBLE_PREFIX.length));
  if (!trace) return null;
  const { orderId, at } = trace;
  return tryShipment(draft, { facts: keptFacts(trace), orderId, at: new Date(at) }, { currency });
}

async function tryNow(
  { shop, now, currency, timeZone, services, db, accessToken }: StaffRequest,
  policyKind: ShippingKind,
  draft: unknown,
  { subject, trouble }: TryQuestion,
): Promise<TriedPolicy | null> {
  const shipment = await readShipment(services.db, shop, subject);
  const row = shipment && (await readMirrorOrder(db, shop, shipment.orderId));
  if (!shipment || !row) return null;
  const named = DELAY_KINDS.find((one) => one === trouble || policyKind === `delay_${one}`);
  const kind: DelayKind = named ?? shipment.delayKind ?? "missed";
  const customerId: Gid | null = row.snapshot.customer?.id ?? null;
  const [fresh, counts, giftsOfYear] = await Promise.all([
    services.readOrder({ shop, accessToken }, row.id),
    countsOfShipment(db, shop, { ...shipment, kind }),
    customerId ? giftsToCustomer(services.db, shop, customerId, new Date(now.getTime() - YEAR_MS)) : 0,
  ]);
  const { promisedBy, lateProbability, expectedBy } = shipment;
  const isNew = expectedBy !== null && expectedBy > now && (promisedBy === null || expectedBy > promisedBy);
  const newBy = isNew ? expectedBy : null;
  const asked: ShipmentFactInput = {
    shipment,
    kind,
    daysLate: daysLate(shipment, kind, newBy ?? now, timeZone),
    chancePercent: lateProbability === null ? null : Math.round(lateProbability * 100),
    newBy,
    newSource: null,
    ...counts,
    giftsToCustomer: giftsOfYear,
  };
  const input = {
    order: fresh ?? row.snapshot,
    history: null,
    request: null,
    shipment: asked,
    shop: { currency, timeZone },
    now,
  };
  return tryShipment(draft, { input, isFresh: fresh !== null }, { currency });
}
