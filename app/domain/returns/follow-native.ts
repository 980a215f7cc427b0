import type { NativeReturn } from "./native";
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
  const changes = before.lines.flatMap((line) => {
    const change = changeOf(line, native);
    return change ? [{ id: line.id, ...change }] : [];
  });
  const byId = new Map(changes.map((change) => [change.id, change]));
  const opens = before.openedAt === null && (native.status === "OPEN" || native.status === "CLOSED");
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

function changeOf(line: ReturnLine, native: NativeReturn): Partial<ReturnLine> | null {
  const there = native.lines.find((one) =>
    line.returnLineItemId === null
      ? one.fulfillmentLineItemId === line.fulfillmentLineItemId
      : one.id === line.returnLineItemId,
  );
  const isOurs = line.answer === "APPROVED" || line.answer === "KEEP";
  if (!there || there.quantity === 0) {
    const wasThere = line.returnLineItemId !== null && isOurs;
    return wasThere ? { answer: "DECLINED", because: TAKEN_OUT, declineReason: "OTHER" } : null;
  }
  const change = {
    ...(line.returnLineItemId === null && { returnLineItemId: there.id }),
    ...(isOurs && there.quantity !== line.quantity && { quantity: there.quantity }),
  };
  return Object.keys(change).length > 0 ? change : null;
}
