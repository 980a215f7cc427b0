import type { NativeReturn, NativeReturnLine } from "./native";
import type { OrderReturn, ReturnLine } from "./types";

/** What our return becomes by what Shopify's return shows: theirs is the truth about lines, quantities and status. */
export interface Followed {
  readonly orderReturn: OrderReturn;
  readonly lines: readonly (Pick<ReturnLine, "id"> & Partial<ReturnLine>)[];
  readonly refundedMinor: number;
}

const TAKEN_OUT = "Taken out of the return in Shopify.";

/** @param sendBy until when the shopper should send it, if it opens with this. */
export function followNative(
  before: OrderReturn,
  native: NativeReturn | null,
  now: Date,
  sendBy: Date | null,
): Followed {
  if (!native) return { orderReturn: before, lines: [], refundedMinor: 0 };
  const isOpen = native.status === "OPEN" || native.status === "CLOSED";
  const opens = isOpen && before.openedAt === null;
  const isOthersYes = opens && before.state === "REVIEW";
  const taken = new Set(before.lines.flatMap(({ returnLineItemId }) => returnLineItemId ?? []));
  const changes = before.lines.flatMap((line) => {
    const there = findLine(line, native, taken);
    if (there) taken.add(there.id);
    const change = changeOf(line, there ?? null, { isOpen, isOthersYes });
    return change ? [{ id: line.id, ...change }] : [];
  });
  const byId = new Map(changes.map((change) => [change.id, change]));
  return {
    orderReturn: {
      ...before,
      nativeId: native.id,
      nativeStatus: native.status,
      lines: before.lines.map((line) => ({ ...line, ...byId.get(line.id) })),
      ...(opens && { openedAt: now, sendBy }),
    },
    lines: changes,
    refundedMinor: native.refunds.reduce((sum, { amount }) => sum + amount.minor, 0),
  };
}

/** Its line at Shopify: the one it is known to be, or the next that nobody has. What was declined is never put there. */
function findLine(
  { returnLineItemId, fulfillmentLineItemId, answer }: ReturnLine,
  { lines }: NativeReturn,
  taken: ReadonlySet<string>,
): NativeReturnLine | undefined {
  if (returnLineItemId === null && answer === "DECLINED") return undefined;
  return lines.find((one) =>
    returnLineItemId === null
      ? one.fulfillmentLineItemId === fulfillmentLineItemId && !taken.has(one.id)
      : one.id === returnLineItemId,
  );
}

/** @param isOthersYes while we still asked a person, one in Shopify approved all that it shows. */
function changeOf(
  line: ReturnLine,
  there: NativeReturnLine | null,
  { isOpen, isOthersYes }: { readonly isOpen: boolean; readonly isOthersYes: boolean },
): Partial<ReturnLine> | null {
  const isOurs = line.answer === "APPROVED" || line.answer === "KEEP";
  if (!there || there.quantity === 0) {
    const wasThere = line.returnLineItemId !== null && isOurs;
    return wasThere || (isOpen && line.answer === "REVIEW")
      ? { answer: "DECLINED", because: TAKEN_OUT, declineReason: "OTHER" }
      : null;
  }
  const isYes = isOthersYes || (isOpen && line.answer === "REVIEW");
  const change: Partial<ReturnLine> = {
    ...(line.returnLineItemId === null && { returnLineItemId: there.id }),
    ...(isYes && !isOurs && { answer: "APPROVED", because: "", declineReason: null }),
    ...((isOurs || isYes) && there.quantity !== line.quantity && { quantity: there.quantity }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
