import { parseMoney } from "../money";
import type { OrderSnapshot } from "../order";
import type { ReturnableLine } from "../returns/native";
import type { CompiledPolicy } from "./compiled-policy";
import { isReturnKind } from "./kinds";
import { orderAsOf } from "./order-as-of";
import { addReplays, type Cost, FREE, NO_REPLAY, type Replay, replayOf } from "./replay";
import type { ReturnFactInput, ReturnItem } from "./return-types";
import type { AnyOutcome, ShopContext } from "./types";

/** A return that was asked for once, with what was known then. */
export interface PastReturn {
  /** Ours. */
  readonly id: string;
  /** E.g. "#1001, RMA 7F3K". */
  readonly name: string;
  readonly order: OrderSnapshot;
  /** All of the order that was shipped, as far as it is known. */
  readonly shipped: readonly ReturnableLine[];
  readonly items: readonly ReturnItem[];
  readonly asked: Pick<ReturnFactInput, "wanted" | "gift" | "askedBy" | "history">;
  readonly at: Date;
}

interface Stage {
  /** Those the policies come with, or, for kinds without settings, those in force. */
  readonly settings: { readonly before: ReturnFactInput["settings"]; readonly after: ReturnFactInput["settings"] };
  readonly shop: ShopContext;
}

/**
 * Asks two versions of a policy about the same past returns: a return policy about each item, the others once per return.
 * Refunds are what was paid for the items, less the restocking fee.
 */
export function replayReturns(
  before: CompiledPolicy<AnyOutcome>,
  after: CompiledPolicy<AnyOutcome>,
  { settings, shop }: Stage,
  returns: Iterable<PastReturn>,
): Replay {
  const { kind } = after.document;
  if (!isReturnKind(kind)) throw new RangeError(`a ${kind} policy is not asked about returns`);
  let sum = NO_REPLAY;
  for (const past of returns) {
    const order = orderAsOf(past.order, past.at);
    const { id, name, shipped, items, asked, at: now } = past;
    const say = (policy: CompiledPolicy<AnyOutcome>, its: ReturnFactInput["settings"], item: ReturnItem | null) => {
      const orderReturn = { ...asked, shipped, items, item, settings: its };
      return policy.decide(policy.read({ order, history: null, request: null, orderReturn, shop, now }));
    };
    for (const item of kind === "return" ? items : [null]) {
      const value = valueOf(item ? [item] : items);
      const [old, its] = [say(before, settings.before, item), say(after, settings.after, item)];
      const change = {
        subject: { kind: "return", id },
        name,
        total: value,
        paid: value,
        before: old,
        after: its,
      } as const;
      sum = addReplays(
        sum,
        replayOf(change, (outcome) => costOf(outcome, value, shop.currency)),
      );
    }
  }
  return sum;
}

function valueOf(items: readonly ReturnItem[]): number {
  return items.reduce((sum, { line, quantity }) => sum + line.unitPaid.minor * quantity, 0);
}

function costOf(outcome: AnyOutcome, value: number, currency: string): Cost {
  if (outcome.do === "keep_item") return { ...FREE, refunds: value };
  if (outcome.do === "prepaid") return { ...FREE, fees: parseMoney(outcome.fee, currency).minor, labels: 1 };
  if (outcome.do !== "approve") return FREE;
  const fees = Math.round((value * outcome.restockingFeePercent) / 100);
  return { ...FREE, refunds: value - fees, fees };
}
