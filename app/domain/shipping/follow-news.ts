import type { ParcelNews } from "./news";
import type { DelayReason, ShipmentState } from "./types";

/** Where a parcel is by everything said of it. Times are UTC instants. */
export interface Followed {
  readonly state: ShipmentState;
  /** Newest FulfillmentEventStatus. */
  readonly status: string | null;
  readonly handedOverAt: Date | null;
  readonly lastScanAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly carrierEta: Date | null;
  readonly carrierEtaAt: Date | null;
  readonly newsAt: Date | null;
  /** The carrier said that it is late, and has not said anything better since. */
  readonly saidLateAt: Date | null;
  readonly attemptedAt: Date | null;
  /** Why, as the newest statement that gives a reason has it. */
  readonly reason: DelayReason | null;
}

/** States by status; what is not here moves nothing (DELAYED says how, not where). */
const STATE_OF: Readonly<Record<string, ShipmentState>> = {
  LABEL_PRINTED: "LABELED",
  LABEL_PURCHASED: "LABELED",
  CONFIRMED: "LABELED",
  CARRIER_PICKED_UP: "IN_TRANSIT",
  IN_TRANSIT: "IN_TRANSIT",
  OUT_FOR_DELIVERY: "OUT_FOR_DELIVERY",
  ATTEMPTED_DELIVERY: "ATTEMPTED",
  READY_FOR_PICKUP: "READY_FOR_PICKUP",
};
const BEFORE_HAND_OVER = new Set(["LABEL_PRINTED", "LABEL_PURCHASED", "CONFIRMED"]);
/** Of statements of the same second the further one came later: their keys do not say. */
const STEPS = [
  "LABEL_PURCHASED",
  "LABEL_PRINTED",
  "CONFIRMED",
  "CARRIER_PICKED_UP",
  "IN_TRANSIT",
  "DELAYED",
  "OUT_FOR_DELIVERY",
  "ATTEMPTED_DELIVERY",
  "READY_FOR_PICKUP",
  "FAILURE",
  "DELIVERED",
];
/** On its way back a parcel is scanned as on its way there. */
const SCANNED_ON_THE_WAY = new Set(["CARRIER_PICKED_UP", "IN_TRANSIT"]);

/** What a failure means, by the carrier's own code; where it has none, the delivery failed, and no more is known. */
const FAILURES: Readonly<Record<string, ShipmentState>> = {
  lost: "LOST",
  package_lost: "LOST",
  package_disposed: "LOST",
  returned: "RETURNED",
  return_to_sender: "RETURNING",
  return: "RETURNING",
  refused: "RETURNING",
  package_unclaimed: "RETURNING",
  package_undeliverable: "RETURNING",
};
const failureOf = (detail: string | null): ShipmentState => FAILURES[detail ?? ""] ?? "ATTEMPTED";

/** Carriers' codes that give a reason. Never guessed from texts. */
const REASONS: Readonly<Record<string, DelayReason>> = {
  weather_delay: "weather",
  address_correction: "address",
  address_issue: "address",
  missorted: "missorted",
  damaged: "damaged",
  package_damaged: "damaged",
  refused: "refused",
  held: "held",
  package_held: "held",
  awaiting_information: "customs",
  delivery_exception: "carrier",
  transit_exception: "carrier",
  delivery_attempted: "nobody_home",
  notice_left: "nobody_home",
};

/**
 * Reads all statements at once, in the order they happened: whatever order they arrive in, and however often, the answer
 * is the same, so nothing late or repeated moves a parcel back. Delivered stays delivered.
 */
export function followNews(news: readonly ParcelNews[]): Followed {
  const inOrder = [...news].sort(byTime);
  const first = (test: (one: ParcelNews) => boolean) => inOrder.find(test)?.at ?? null;
  const inHand = inOrder.filter(({ status }) => status !== null && !BEFORE_HAND_OVER.has(status));
  const deliveredAt = first(({ status }) => status === "DELIVERED");
  const handedOverAt = inHand[0]?.at ?? null;
  const told = (inHand.length > 0 ? inHand : inOrder).findLast(({ status }) => status !== null);
  const estimate = inOrder.findLast(({ estimatedDeliveryAt }) => estimatedDeliveryAt !== null);
  const delayed = inOrder.findLast(({ status }) => status === "DELAYED")?.at ?? null;
  const isBetter = ({ at, status, estimatedDeliveryAt }: ParcelNews) =>
    delayed !== null && at > delayed && (status === "OUT_FOR_DELIVERY" || estimatedDeliveryAt !== null);
  const reasoned = inOrder.findLast(({ detail }) => detail !== null && Object.hasOwn(REASONS, detail));
  return {
    state: deliveredAt ? "DELIVERED" : stateOf(inOrder, handedOverAt !== null),
    status: deliveredAt ? "DELIVERED" : (told?.status ?? null),
    handedOverAt,
    lastScanAt: inHand.at(-1)?.at ?? null,
    deliveredAt,
    carrierEta: estimate?.estimatedDeliveryAt ?? null,
    carrierEtaAt: estimate?.at ?? null,
    newsAt: inOrder.at(-1)?.at ?? null,
    saidLateAt: inOrder.some(isBetter) ? null : delayed,
    attemptedAt: inOrder.findLast(isAttempt)?.at ?? null,
    reason: reasoned ? REASONS[reasoned.detail ?? ""]! : null,
  };
}

const step = ({ status }: ParcelNews) => STEPS.indexOf(status ?? "");

function byTime(a: ParcelNews, b: ParcelNews): number {
  const later = a.at.getTime() - b.at.getTime() || step(a) - step(b);
  return later || (a.key < b.key ? -1 : Number(a.key > b.key));
}

const isAttempt = ({ status, detail }: ParcelNews) =>
  status === "ATTEMPTED_DELIVERY" || (status === "FAILURE" && failureOf(detail) === "ATTEMPTED");

function stateOf(inOrder: readonly ParcelNews[], isInHand: boolean): ShipmentState {
  let state: ShipmentState = isInHand ? "IN_TRANSIT" : "LABELED";
  for (const { status, detail } of inOrder) {
    if (status === null || state === "RETURNED" || (isInHand && BEFORE_HAND_OVER.has(status))) continue;
    if (state === "RETURNING" && SCANNED_ON_THE_WAY.has(status)) continue;
    if (status === "FAILURE") state = failureOf(detail);
    else state = STATE_OF[status] ?? state;
  }
  return state;
}
