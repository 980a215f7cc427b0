import type { Gid } from "../gid";
import { hasReturnEnded } from "./lifecycle";
import type { ReturnableLine } from "./native";
import type { OrderReturn } from "./types";

interface Units {
  readonly fulfillmentLineItemId: Gid;
  readonly quantity: number;
}

/**
 * The open return that has all units asked for: asking again, by a second click or fifty, is no new request.
 * @param left what of the order can still come back, units in `ours` taken off
 * @returns null when there is none, or any of the items could still come back as asked
 */
export function askedAgain(
  asked: readonly Units[],
  left: readonly ReturnableLine[],
  ours: readonly OrderReturn[],
): OrderReturn | null {
  const items = [...new Set(asked.map(({ fulfillmentLineItemId }) => fulfillmentLineItemId))];
  const isLeft = (id: Gid) =>
    left.some((line) => line.fulfillmentLineItemId === id && line.returnable >= unitsOf(id, asked));
  if (items.some(isLeft)) return null;
  const open = ours.filter(({ state }) => !hasReturnEnded(state));
  return (
    open.find(({ lines }) => items.every((id) => unitsOf(id, lines.filter(isGoing)) >= unitsOf(id, asked))) ?? null
  );
}

const isGoing = ({ answer }: OrderReturn["lines"][number]) => answer !== "DECLINED";
const unitsOf = (id: Gid, lines: readonly Units[]) =>
  lines.reduce((sum, line) => (line.fulfillmentLineItemId === id ? sum + line.quantity : sum), 0);
