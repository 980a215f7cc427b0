import type {
  Condition,
  DeclineReason,
  Disposition,
  LabelState,
  LineAnswer,
  RefundMoment,
  Resolution,
  ReturnSource,
  ReturnState,
} from "../domain/returns/types";
import { humanise, type Badge } from "./badge";

interface StateWords extends Badge {
  /** What it means, for staff. Used when the app left no sentence of its own. */
  readonly sentence: string;
}

export const RETURN_STATES: Readonly<Record<ReturnState, StateWords>> = {
  REVIEW: { label: "Needs your decision", tone: "attention", sentence: "Somebody has to say yes or no." },
  OPENING: { label: "Being opened", tone: "info", sentence: "The return is being opened in Shopify." },
  AWAITING_PARCEL: { label: "To be sent", tone: "new", sentence: "Open: the shopper is to send it." },
  IN_TRANSIT: { label: "On its way", tone: "info", sentence: "The carrier has it." },
  DELIVERED: { label: "Arrived", tone: "attention", sentence: "It has arrived: count it in." },
  PROCESSING: { label: "Being processed", tone: "info", sentence: "It is being processed and paid in Shopify." },
  CLOSED: { label: "Done", tone: "success", sentence: "Done." },
  DECLINED: { label: "Declined", tone: "new", sentence: "The answer was no." },
  CANCELED: { label: "Called off", tone: "new", sentence: "Withdrawn, or never sent." },
  FAILED: { label: "Needs help", tone: "critical", sentence: "A step did not work. Try again, or finish it by hand." },
};

const RETURN_SOURCES: Readonly<Record<ReturnSource, string>> = {
  SHOPPER: "the shopper",
  STAFF: "your staff",
  SHOPIFY: "Shopify",
};

export const RESOLUTIONS: Readonly<Record<Resolution, string>> = {
  refund: "Refund",
  store_credit: "Store credit",
  exchange: "Exchange",
};

/** Who asked for a return, after "asked by". */
export const askedBy = ({ source, byRecipient }: { readonly source: string; readonly byRecipient: boolean }): string =>
  byRecipient ? "the recipient of the gift" : RETURN_SOURCES[source as ReturnSource];

/** When money goes back, as staff choose it. */
export const REFUND_MOMENTS: Readonly<Record<RefundMoment, string>> = {
  approved: "At once, when it is approved",
  first_scan: "When the carrier has scanned it",
  delivered: "When it has arrived",
  inspected: "When it was counted in and accepted",
};

export const DECLINE_REASONS: Readonly<Record<DeclineReason, string>> = {
  RETURN_PERIOD_ENDED: "The return period has ended",
  FINAL_SALE: "Final sale",
  OTHER: "Another reason",
};

export const LINE_ANSWERS: Readonly<Record<LineAnswer, Badge>> = {
  APPROVED: { label: "Approved", tone: "success" },
  KEEP: { label: "The shopper keeps it", tone: "info" },
  DECLINED: { label: "Declined", tone: "new" },
  REVIEW: { label: "To be decided", tone: "attention" },
};

export const CONDITION_WORDS: Readonly<Record<Condition, string>> = {
  new: "As new",
  opened: "Opened",
  used: "Used",
  damaged: "Damaged",
  wrong_item: "Not the item that was expected",
  not_received: "Did not come",
};

export const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  RESTOCKED: "Back into stock",
  NOT_RESTOCKED: "Not restocked",
  PROCESSING_REQUIRED: "Set aside to be worked on",
  MISSING: "Missing",
};

const LABELS: Readonly<Record<LabelState, Badge>> = {
  PREPARED: { label: "Being bought", tone: "info" },
  BOUGHT: { label: "Ready to use", tone: "success" },
  VOIDING: { label: "Being given back", tone: "info" },
  VOIDED: { label: "Given back", tone: "new" },
  SPENT: { label: "Not taken back by the carrier", tone: "warning" },
};

/** Shopify's FulfillmentEventStatus. */
const PARCELS: Readonly<Record<string, string>> = {
  ATTEMPTED_DELIVERY: "Delivery was tried",
  CARRIER_PICKED_UP: "Picked up by the carrier",
  CONFIRMED: "Announced to the carrier",
  DELAYED: "Delayed",
  DELIVERED: "Delivered",
  FAILURE: "Something went wrong on the way",
  IN_TRANSIT: "On its way",
  LABEL_PRINTED: "Label printed",
  LABEL_PURCHASED: "Label bought",
  OUT_FOR_DELIVERY: "Out for delivery",
  READY_FOR_PICKUP: "Ready for pickup",
};

export function returnBadge(state: string): Badge {
  const { label, tone } = RETURN_STATES[state as ReturnState];
  return { label, tone };
}

export function labelBadge({ state, scannedAt }: { readonly state: string; readonly scannedAt: Date | null }): Badge {
  if (state === "BOUGHT" && scannedAt) return { label: "Used", tone: "new" };
  return (LABELS[state as LabelState] as Badge | undefined) ?? { label: humanise(state), tone: "new" };
}

export const parcelText = (status: string | null): string => (status ? (PARCELS[status] ?? humanise(status)) : "");

export const countUnits = (count: number): string => (count === 1 ? "1 unit" : `${count} units`);
