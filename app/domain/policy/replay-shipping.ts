import type { Gid } from "../gid";
import { chargeOf, offerOf } from "../goodwill/offer";
import type { CompiledPolicy } from "./compiled-policy";
import { isShippingKind } from "./kinds";
import { addReplays, type Cost, FREE, NO_REPLAY, type Replay, replayOf } from "./replay";
import type { AnyOutcome, Facts } from "./types";

/** A trouble with a parcel that was decided about once, with the facts as they were then. */
export interface PastTrouble {
  readonly orderId: Gid;
  /** E.g. "#1001". */
  readonly name: string;
  readonly facts: Facts;
}

/**
 * Asks two versions of a policy about the same past troubles. Shoppers told are counted, and what is given is summed:
 * what it would take of the budget. Limits and budget are left aside.
 * @param currency the one the policies' amounts are in
 */
export function replayShipping(
  before: CompiledPolicy<AnyOutcome>,
  after: CompiledPolicy<AnyOutcome>,
  currency: string,
  past: Iterable<PastTrouble>,
): Replay {
  const { kind } = after.document;
  if (!isShippingKind(kind)) throw new RangeError(`a ${kind} policy is not asked about parcels`);
  let sum = NO_REPLAY;
  for (const { orderId, name, facts } of past) {
    const total = minorOf(facts.order_total);
    const change = {
      subject: { kind: "order", id: orderId },
      name,
      total,
      paid: total - minorOf(facts.order_outstanding),
      before: before.decide(facts),
      after: after.decide(facts),
    } as const;
    sum = addReplays(
      sum,
      replayOf(change, (outcome) => costOf(outcome, total, currency)),
    );
  }
  return sum;
}

// What is not known counts as nothing: a percentage of it cannot be told.
function minorOf(reading: Facts[string]): number {
  return typeof reading === "number" ? reading : 0;
}

function costOf(outcome: AnyOutcome, total: number, currency: string): Cost {
  if (outcome.do === "notify") return { ...FREE, notices: 1 };
  if (outcome.do !== "code" && outcome.do !== "credit") return FREE;
  const offer = offerOf(outcome, { currency, isGuest: false });
  return offer ? { ...FREE, goodwill: chargeOf(offer, { minor: total, currency }) } : FREE;
}
