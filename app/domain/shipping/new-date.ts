import type { Watched } from "./delay-kinds";
import type { DelayKind, PromiseSource } from "./types";
import { endOfDay } from "./working-days";

/** The date to tell; `by` null = honestly not known yet. */
export interface NewDate {
  readonly from: Date | null;
  readonly by: Date | null;
  readonly source: PromiseSource | null;
}

const NOT_KNOWN: NewDate = { from: null, by: null, source: null };
/** Nobody can say when these come. */
const WITHOUT_DATE: ReadonlySet<DelayKind> = new Set(["lost", "returning"]);

/**
 * The date to tell instead of the old one: what staff said of an order that has not left, what the carrier says, what the
 * shop's own parcels say. Never one that has passed, nor one before what was told already.
 */
export function newDateOf(kind: DelayKind, shipment: Watched, timeZone: string, now: Date): NewDate {
  if (WITHOUT_DATE.has(kind)) return NOT_KNOWN;
  const { promisedBy, carrierEta, forecast, expectedBy, state, handedOverAt } = shipment;
  const isLater = (at: Date) => at > now && (promisedBy === null || at > promisedBy);
  if (state === "UNSHIPPED") {
    return expectedBy && isLater(expectedBy) ? { from: null, by: expectedBy, source: "STATED" } : NOT_KNOWN;
  }
  const told = carrierEta && endOfDay(carrierEta, timeZone);
  if (told && isLater(told)) return { from: null, by: told, source: "CARRIER" };
  const p90 = handedOverAt && forecast ? endOfDay(forecast.p90, timeZone) : null;
  if (!forecast || !p90 || !isLater(p90)) return NOT_KNOWN;
  return { from: isLater(forecast.p50) ? forecast.p50 : null, by: p90, source: "LANE" };
}
