import type { ShopifyAdmin } from "../adapters/shopify/port";
import type { Money } from "../domain/money";
import { NOT_OFFERED } from "../domain/returns/decide-line";
import { labelFee } from "../domain/returns/label-fee";
import type { ReturnableOrder, ReturnQuote } from "../domain/returns/native";
import type { ReturnOffer } from "../domain/returns/offer";
import { MONEY_LEFT_OVER } from "../domain/returns/settle-wish";
import { asGift, asRecipient, type Recipient } from "../domain/returns/recipient";
import type { ReturnRequest } from "../inbox/return-commands";
import type { AutomationContext } from "./automation";
import { type AskedBy, cannotBe, type JudgedReturn, judgeReturn } from "./judge-return";

/** For staff. */
const COSTS_MORE = "What is wanted in exchange costs more: the giver would be asked to pay the rest.";

export type QuoteResult =
  | { readonly outcome: "offered"; readonly offer: ReturnOffer }
  /** Shopify does not calculate it, or what is wanted cannot be. */
  | { readonly outcome: "refused"; readonly message: string }
  | { readonly outcome: "not_found" };

export interface Quoted {
  readonly judged: JudgedReturn;
  readonly quote: ReturnQuote | null;
  /** What Shopify said when it would not calculate, or why what is wanted cannot be. */
  readonly problem: string | null;
}

/** Decides a request and has Shopify calculate it: what is shown before asking and what is saved on asking are one. */
export async function judgeAndQuote(
  context: AutomationContext,
  shopify: ShopifyAdmin,
  order: ReturnableOrder,
  request: ReturnRequest,
  by: AskedBy,
): Promise<Quoted> {
  const wanted = request.resolution === "exchange" ? request.exchange.map(({ variantId }) => variantId) : [];
  const variants = wanted.length > 0 ? await shopify.readVariants(wanted) : [];
  const judged = await judgeReturn(context, shopify.shop, order, request, variants, by);
  const { terms, lines } = judged;
  const possible = lines.filter(({ answer, line }) => answer !== "DECLINED" && line !== null);
  // A gift's price is told to nobody; but what a recipient wants instead must not be paid for by the giver.
  const isSilent = terms.gift && !(by.byRecipient && terms.resolution === "exchange");
  if (possible.length === 0 || isSilent || judged.problem) return { judged, quote: null, problem: judged.problem };
  const answer = await shopify.calculateReturn(request.orderId, {
    lines: possible.map(({ requested, restockingFeePercent }) => ({
      fulfillmentLineItemId: requested.fulfillmentLineItemId,
      quantity: requested.quantity,
      restockingFeePercent,
    })),
    exchange: terms.exchange,
    shippingFee: labelFee(terms.label),
  });
  if (answer.outcome !== "quoted") return { judged, quote: null, problem: answer.message };
  const { quote } = answer;
  if (by.byRecipient) {
    if (quote.due.minor <= 0) return { judged, quote: null, problem: null };
    const remark = [judged.remark, COSTS_MORE].filter(Boolean).join(" ");
    return { judged: { ...cannotBe(judged, NOT_OFFERED), remark }, quote: null, problem: COSTS_MORE };
  }
  return terms.resolution === "exchange" && quote.refund.minor > 0 && !judged.mayLeaveMoney
    ? { judged: cannotBe(judged, MONEY_LEFT_OVER), quote, problem: MONEY_LEFT_OVER }
    : { judged, quote, problem: null };
}

/** What somebody is told before they ask. `customerId`: the order must be theirs; `recipient`: it must be a gift. */
export async function offerReturn(
  context: AutomationContext,
  shop: string,
  request: ReturnRequest,
  { customerId, recipient, ...by }: AskedBy & { readonly customerId?: string; readonly recipient?: Recipient },
): Promise<QuoteResult> {
  const shopify = await context.openShopify(shop);
  const order = await shopify?.readReturnable(request.orderId);
  if (!shopify || !order) return { outcome: "not_found" };
  if (customerId !== undefined && order.snapshot.customer?.id !== customerId) return { outcome: "not_found" };
  if (recipient && !order.isGift) return { outcome: "not_found" };
  const seen = recipient ? asRecipient(order, recipient) : order;
  const asked = recipient ? asGift(request) : request;
  const who = { ...by, byRecipient: recipient !== undefined };
  const { judged, quote, problem } = await judgeAndQuote(context, shopify, seen, asked, who);
  if (problem) return { outcome: "refused", message: problem };
  const { terms, lines } = judged;
  const given = lines.filter(({ answer }) => answer === "APPROVED" || answer === "KEEP");
  // Who asked for what is not offered is told what is.
  const proposed = lines.filter(({ answer, offered }) => answer === "REVIEW" && offered.length > 0);
  const [first, ...others] = given.length > 0 ? given : proposed;
  return {
    outcome: "offered",
    offer: {
      lines: lines.flatMap(({ line, requested, ...rest }) =>
        line ? [{ ...rest, line, quantity: requested.quantity, reason: requested.reason }] : [],
      ),
      resolutions: first?.offered.filter((one) => others.every(({ offered }) => offered.includes(one))) ?? [],
      given: terms.resolution,
      quote,
      bonus: quote && terms.resolution === "store_credit" ? bonusOn(quote.refund, terms.storeCreditBonusPercent) : null,
      label: terms.label,
      refundWhen: terms.refundWhen,
    },
  };
}

function bonusOn({ minor, currency }: Money, percent: number): Money | null {
  const bonus = Math.round((minor * percent) / 100);
  return bonus > 0 ? { minor: bonus, currency } : null;
}
