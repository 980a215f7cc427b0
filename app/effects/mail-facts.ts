import { DateTime } from "luxon";
import type { TemplateFacts } from "../adapters/mail/templates";
import { reviewDueAt } from "../domain/cancellation/review-due";
import type { Cancellation } from "../domain/cancellation/types";
import { formatMoney, type Money } from "../domain/money";
import type { OrderSnapshot, PersonalData } from "../domain/order";
import { settingsOf } from "../domain/policy/cancellation-settings";
import type { CancellationSettings } from "../domain/policy/types";
import { spokenLocale } from "../lib/shopper-words";
import { keepOrderLink } from "../lib/keep-order-link";
import { readCancellation } from "../records/cancellations";
import { receiptOf } from "../records/effects";
import { readOrderSnapshot } from "../records/orders";
import { loadPublished } from "../records/policies";
import { readShop } from "../records/shops";
import type { EffectContext } from "./effect-definition";

/** What a mail about a cancellation may say, formatted for the shopper. null = its subject is gone. */
export async function mailFacts(
  { db, sealer, appUrl, now }: EffectContext,
  shop: string,
  input: { readonly orderId: string; readonly template: string; readonly cancellationId: string | null },
  personal: PersonalData,
): Promise<TemplateFacts | null> {
  const cancellation = input.cancellationId ? await readCancellation(db, shop, input.cancellationId) : null;
  const [order, row] = await Promise.all([readOrderSnapshot(db, shop, input.orderId), readShop(db, shop)]);
  if (!cancellation || !order) return null;
  const locale = spokenLocale(personal.locale);
  const until =
    input.template === "cancellation-review"
      ? reviewUntil(cancellation, settingsOf(await loadPublished(db.read, shop, "cancellation")), now())
      : cancellation.undoUntil;
  const refund = refundOf(await receiptOf(db, cancellation.id, ["cancel-order", "refund-units"]));
  return {
    shopName: row?.name || shop,
    orderName: order.name,
    firstName: personal.firstName,
    // Why we did it, never what the shopper wrote themselves.
    reason: input.template === "cancellation-declined" ? cancellation.sentence || undefined : undefined,
    amount: refund && refund.minor > 0 ? formatMoney(refund, locale) : undefined,
    part: !cancellation.scope.whole,
    lines: linesOf(cancellation, order),
    until: until
      ? DateTime.fromJSDate(until, { zone: row?.timeZone ?? "UTC" })
          .setLocale(locale)
          .toLocaleString(DateTime.DATETIME_FULL)
      : undefined,
    link: cancellation.undoUntil ? keepOrderLink(sealer, appUrl, cancellation) : undefined,
  };
}

/** What is past cannot be promised: a case may come to a person late, or late again. */
function reviewUntil(cancellation: Cancellation, settings: CancellationSettings, now: Date): Date | null {
  const due = reviewDueAt({ ...cancellation, state: "REVIEW" }, settings);
  return due && due > now ? due : null;
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
