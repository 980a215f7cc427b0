import type { ShopifyAdmin } from "../adapters/shopify/port";
import type { NativeReturn, ReturnableOrder } from "../domain/returns/native";
import type { ReturnTerms } from "../domain/returns/types";
import type { ReturnRequest } from "../inbox/return-commands";
import type { ClaimedEvent } from "../records/inbound-events";
import type { NewReturnLine } from "../records/returns";
import { type AutomationContext, type AutomationResult, nothingToDo } from "./automation";
import type { Quoted } from "./offer-return";
import { judgeReturn } from "./judge-return";
import { answerOf, type Beginning, beginReturn, linesOf } from "./request-return";

const STATES = {
  REQUESTED: null,
  OPEN: { state: "OPENING", sentence: "Opened in Shopify." },
  CLOSED: { state: "CLOSED", sentence: "Opened and closed in Shopify." },
  DECLINED: { state: "DECLINED", sentence: "Declined in Shopify." },
  CANCELED: { state: "CANCELED", sentence: "Cancelled in Shopify." },
} as const;

/** A return that staff, another app or the shopper made in Shopify: looked after from here on like our own. */
export async function adoptReturn(
  context: AutomationContext,
  event: ClaimedEvent,
  shopify: ShopifyAdmin,
  native: NativeReturn,
): Promise<AutomationResult> {
  const order = await shopify.readReturnable(native.orderId);
  if (!order) return nothingToDo("Its order is not in Shopify any more, or out of sight.");
  const request = requestOf(native, order);
  const judged = await judgeReturn(context, event.shop, beforeReturn(order, native), request, [], {
    source: "SHOPIFY",
  });
  const quoted: Quoted = { judged, quote: null, problem: null };
  const there = STATES[native.status];
  const answer = there ?? (await answerOf(context, event, quoted, { source: "SHOPIFY", order }));
  const lines = linesOf(judged, request.lines).map((line, index) => atShopify(line, native, index, there !== null));
  const terms = there ? foundTerms(judged.terms, native) : judged.terms;
  const beginning: Beginning = {
    order,
    quoted: { ...quoted, judged: { ...judged, terms, said: there ? [] : judged.said } },
    answer,
    lines,
    photos: [],
    begin: {
      source: "SHOPIFY",
      requestKey: `shopify/${native.id}`,
      note: "",
      requestedBy: native.status === "REQUESTED" ? "Shopper" : "Shopify",
      nativeId: native.id,
      nativeStatus: native.status,
    },
  };
  return { outcome: "handled", note: answer.sentence, save: beginReturn(context, event, beginning) };
}

/** The order as it was before: its units are not returnable any more, because this very return has them. */
function beforeReturn(order: ReturnableOrder, native: NativeReturn): ReturnableOrder {
  const back = (id: string) =>
    native.lines.filter((line) => line.fulfillmentLineItemId === id).reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    ...order,
    lines: order.lines.map((line) => ({ ...line, returnable: line.returnable + back(line.fulfillmentLineItemId) })),
  };
}

function requestOf(native: NativeReturn, order: ReturnableOrder): ReturnRequest {
  return {
    orderId: order.snapshot.id,
    lines: native.lines.map((line) => ({
      fulfillmentLineItemId: line.fulfillmentLineItemId ?? "",
      quantity: line.quantity,
      reasonId: line.reason?.id ?? "",
      note: line.customerNote ?? "",
      photoKeys: [],
    })),
    resolution: native.exchangeLines.length > 0 ? "exchange" : "refund",
    exchange: [],
    ifSoldOut: "refund",
    gift: false,
    note: "",
  };
}

function atShopify(line: NewReturnLine, native: NativeReturn, index: number, isDecided: boolean): NewReturnLine {
  const there = native.lines[index];
  if (!there) return line;
  const known = { ...line, returnLineItemId: there.id, title: there.title, sku: there.sku, reason: there.reason };
  if (!isDecided) return known;
  const answer = native.status === "DECLINED" ? "DECLINED" : "APPROVED";
  return { ...known, answer, because: native.decline?.note ?? "", restockingFeePercent: there.restockingFeePercent };
}

/** What others agreed we do not know: money goes back once it is counted in, and nobody is written to about it. */
function foundTerms(terms: ReturnTerms, native: NativeReturn): ReturnTerms {
  return {
    ...terms,
    resolution: native.exchangeLines.length > 0 ? "exchange" : "refund",
    label: { kind: "own" },
    refundWhen: "inspected",
    storeCreditBonusPercent: 0,
    notify: false,
  };
}
