import { goingLines } from "../domain/returns/count";
import type { Standing, Step } from "../lib/shopper-words/shopper-words";
import type { ShopperReturn } from "../records/views/read-shopper-return";

export type Progress = "done" | "current" | "next";

/** How a return stands, in the shopper's terms: what waits for staff inside an open return is not their concern. */
export function standingOf(read: ShopperReturn): Standing {
  const { orderReturn, given } = read;
  switch (orderReturn.state) {
    case "DECLINED":
      return "declined";
    case "CANCELED":
      return "canceled";
    case "FAILED":
      return "person";
    case "PROCESSING":
      return "paying";
    case "OPENING":
      return "opening";
    case "CLOSED":
      return given.length > 0 ? outcomeOf(read) : "done";
    case "REVIEW":
    case "AWAITING_PARCEL":
    case "IN_TRANSIT":
    case "DELIVERED":
      return orderReturn.openedAt === null ? "review" : openStanding(read);
  }
}

function openStanding({ orderReturn, label, labelComes, counted }: ShopperReturn): Standing {
  const { terms, deliveredAt, scannedAt, labelAskedAt } = orderReturn;
  if (deliveredAt || counted.length > 0) return "arrived";
  if (scannedAt) return "on_its_way";
  if (label) return "label";
  switch (terms.label.kind) {
    case "own":
      return "to_send";
    case "none":
      return "paying";
    case "prepaid":
      return labelComes || labelAskedAt !== null || orderReturn.state === "REVIEW"
        ? "label_coming"
        : "label_on_request";
  }
}

/** What the shopper gets, or got, in the end. A gift's money is nobody's business, but for that on its recipient's own account. */
function outcomeOf({ orderReturn, given }: ShopperReturn): "refunded" | "credited" | "exchanged" | "done" {
  const { terms, byRecipient } = orderReturn;
  const isExchange = given.length > 0 ? given.some(({ exchanged }) => exchanged) : terms.resolution === "exchange";
  if (isExchange) return "exchanged";
  if (terms.gift) return byRecipient && given.some(({ credit }) => credit) ? "credited" : "done";
  const isCredit = given.length > 0 ? given.some(({ credit }) => credit) : terms.resolution === "store_credit";
  if (given.length > 0 && given.every(({ amount }) => amount === null)) return "done";
  return isCredit ? "credited" : "refunded";
}

/** The steps of a return and how far it has come; none once it is declined or called off. */
export function stepsOf(read: ShopperReturn): readonly { readonly step: Step; readonly progress: Progress }[] {
  const { orderReturn, given, counted } = read;
  const { state, openedAt, scannedAt, deliveredAt, terms } = orderReturn;
  if (state === "DECLINED" || state === "CANCELED") return [];
  const isHere = deliveredAt !== null || counted.length > 0;
  const isComing = goingLines(orderReturn).some(({ answer }) => answer === "APPROVED") || terms.label.kind !== "none";
  const isPaid = given.length > 0 || state === "CLOSED";
  const parcel = [
    { step: "sent", isDone: isHere || scannedAt !== null },
    { step: "arrived", isDone: isHere },
  ] as const;
  // Money given before the parcel came is a fact of its own, not the step it stands at.
  const isAhead = isPaid && state !== "CLOSED" && isComing && !isHere;
  const last = isAhead || (state === "CLOSED" && given.length === 0) ? "done" : outcomeOf(read);
  const all = [
    { step: "approved", isDone: openedAt !== null },
    ...(isComing ? parcel : []),
    { step: last, isDone: isPaid && !isAhead },
  ] as const;
  // What did not happen before the end will not happen after it.
  const shown = state === "CLOSED" ? all.filter(({ isDone }) => isDone) : all;
  // Where it stands is the last thing that happened; at the end there is nowhere left to stand.
  const current = state === "CLOSED" ? undefined : shown.findLast(({ isDone }) => isDone);
  return shown.map((one) => ({
    step: one.step,
    progress: one === current ? "current" : one.isDone ? "done" : "next",
  }));
}

/** While nothing was sent or paid. */
export function canCallOff({ orderReturn, given, counted }: ShopperReturn): boolean {
  const { state, scannedAt, deliveredAt } = orderReturn;
  const isEarly = state === "REVIEW" || state === "OPENING" || state === "AWAITING_PARCEL";
  return isEarly && scannedAt === null && deliveredAt === null && given.length === 0 && counted.length === 0;
}

export function canGetLabel(read: ShopperReturn): boolean {
  return read.orderReturn.state === "AWAITING_PARCEL" && standingOf(read) === "label_on_request";
}
