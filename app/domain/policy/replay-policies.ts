import type { Gid } from "../gid";
import type { CompiledPolicy } from "./compiled-policy";
import { sameValue } from "./same-value";
import type { AnyOutcome, FactInput, Verdict } from "./types";

/** What a draft would have decided differently. Shoppers' behaviour is held fixed. */
export interface Replay<Outcome> {
  readonly orders: number;
  readonly changed: readonly ReplayedChange<Outcome>[];
  /** Orders by what was done before and after, the unchanged included, e.g. "review → cancel". */
  readonly counts: Readonly<Record<string, number>>;
  /** What was paid for the orders that are cancelled with a refund, in minor units of the shop's currency. */
  readonly refunds: { readonly before: number; readonly after: number };
  /** Orders in which a rule of the new policy could not be judged, because a fact was not known. */
  readonly unsure: number;
}

export interface ReplayedChange<Outcome> {
  readonly orderId: Gid;
  readonly orderName: string;
  /** Minor units of the shop's currency. */
  readonly total: number;
  readonly before: Verdict<Outcome>;
  readonly after: Verdict<Outcome>;
}

/** Runs two versions of a policy over the same orders. An order is changed when its outcome differs, not only its rule. */
export function replay<Outcome extends AnyOutcome>(
  before: CompiledPolicy<Outcome>,
  after: CompiledPolicy<Outcome>,
  inputs: Iterable<FactInput>,
): Replay<Outcome> {
  const changed: ReplayedChange<Outcome>[] = [];
  const counts: Record<string, number> = {};
  const refunds = { before: 0, after: 0 };
  let orders = 0;
  let unsure = 0;
  for (const input of inputs) {
    const old = before.decide(before.read(input));
    const now = after.decide(after.read(input));
    const { id, name, total, outstanding } = input.order;
    const step = `${old.outcome.do} → ${now.outcome.do}`;
    counts[step] = (counts[step] ?? 0) + 1;
    const paid = total.minor - (outstanding?.minor ?? 0);
    if (isRefunded(old.outcome)) refunds.before += paid;
    if (isRefunded(now.outcome)) refunds.after += paid;
    if (now.sawUnknown) unsure++;
    if (!sameValue(old.outcome, now.outcome)) {
      changed.push({ orderId: id, orderName: name, total: total.minor, before: old, after: now });
    }
    orders++;
  }
  return { orders, changed, counts, refunds, unsure };
}

function isRefunded(outcome: AnyOutcome): boolean {
  return outcome.do === "cancel" && outcome.refund === "original_payment";
}
