import { formatDecimal } from "../money";
import type { OrderReturn, ReturnState } from "./types";

/** The merchant has said yes. Shopify may lead a return straight to any of them. */
const APPROVED: ReadonlySet<ReturnState> = new Set([
  "OPENING",
  "AWAITING_PARCEL",
  "IN_TRANSIT",
  "DELIVERED",
  "PROCESSING",
]);

/** What those outside are told when a return reaches a state; null = nothing. */
export function toldOfReturn(one: OrderReturn, state: ReturnState) {
  const answer = APPROVED.has(state) ? "approved" : state === "DECLINED" ? "declined" : null;
  if (!answer) return null;
  const { shop, orderId: subject, id } = one;
  const topic = `return/${answer}` as const;
  return { shop, subject, key: `return/${id}/${answer}`, topic, payload: payloadOf(one) };
}

/** What they are told when money went back. `refundedMinor` is the sum so far, in the currency the shopper paid in. */
export function toldOfRefund(one: OrderReturn, refundedMinor: bigint, currency: string) {
  const { shop, orderId: subject, id } = one;
  const refunded = { amount: formatDecimal({ minor: Number(refundedMinor), currency }), currency };
  const key = `return/${id}/refunded/${refundedMinor}`;
  return { shop, subject, key, topic: "return/refunded", payload: { ...payloadOf(one), refunded } } as const;
}

function payloadOf({ orderId, orderName, id, nativeId, rma, terms, lines }: OrderReturn) {
  const { resolution } = terms;
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return { orderId, orderName, returnId: id, shopifyReturnId: nativeId, rma, resolution, units };
}
