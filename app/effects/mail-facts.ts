import { DateTime } from "luxon";
import type { TemplateFacts } from "../adapters/mail/templates";
import type { Cancellation } from "../domain/cancellation/types";
import { formatMoney, type Money } from "../domain/money";
import type { OrderSnapshot, PersonalData } from "../domain/order";
import { keepOrderLink } from "../lib/keep-order-link";
import { readCancellation } from "../records/cancellations";
import { receiptOf } from "../records/effects";
import { readOrderSnapshot } from "../records/orders";
import { readShop } from "../records/shops";
import type { EffectContext } from "./effect-definition";

/** Hours staff have to answer a review; told to the shopper. */
const REVIEW_HOURS = 24;

/** What a mail about a cancellation may say, formatted for the shopper. null = its subject is gone. */
export async function mailFacts(
  { db, sealer, appUrl }: EffectContext,
  shop: string,
  input: { readonly orderId: string; readonly template: string; readonly cancellationId: string | null },
  personal: PersonalData,
): Promise<TemplateFacts | null> {
  const cancellation = input.cancellationId ? await readCancellation(db, shop, input.cancellationId) : null;
  const [order, row] = await Promise.all([readOrderSnapshot(db, shop, input.orderId), readShop(db, shop)]);
  if (!cancellation || !order) return null;
  const locale = personal.locale ?? "en";
  const until = untilOf(cancellation, input.template);
  const refund = refundOf(await receiptOf(db, cancellation.id, ["cancel-order", "refund-units"]));
  return {
    shopName: row?.name || shop,
    orderName: order.name,
    firstName: personal.firstName,
    // Why we did it, never what the shopper wrote themselves.
    reason: input.template === "cancellation-declined" ? cancellation.sentence || undefined : undefined,
    amount: refund && refund.minor > 0 ? formatMoney(refund, locale) : undefined,
    lines: linesOf(cancellation, order),
    until: until
      ? DateTime.fromJSDate(until, { zone: row?.timeZone ?? "UTC" })
          .setLocale(locale)
          .toLocaleString(DateTime.DATETIME_FULL)
      : undefined,
    link: cancellation.undoUntil ? keepOrderLink(sealer, appUrl, cancellation) : undefined,
  };
}

function untilOf(cancellation: Cancellation, template: string): Date | null {
  if (template === "cancellation-review") {
    return new Date(cancellation.requestedAt.getTime() + REVIEW_HOURS * 3_600_000);
  }
  return cancellation.undoUntil;
}

function linesOf({ scope }: Cancellation, order: OrderSnapshot): TemplateFacts["lines"] {
  if (scope.whole) return order.lines.map(({ title, quantity }) => ({ title, quantity }));
  return scope.units.map(({ lineItemId, quantity }) => ({
    title: order.lines.find(({ id }) => id === lineItemId)?.title ?? "",
    quantity,
  }));
}

const refundOf = (receipt: Record<string, unknown> | null): Money | null =>
  (receipt?.["amount"] ?? receipt?.["refunded"] ?? null) as Money | null;
