import { randomInt } from "node:crypto";
import type { Transaction } from "../db.server";
import { newCode } from "../domain/goodwill/discount-code";
import { judgeGift } from "../domain/goodwill/judge-gift";
import { budgetMonth } from "../domain/goodwill/limit-gift";
import { expiryOf, formatOffer } from "../domain/goodwill/offer";
import type { Goodwill, GoodwillSource, Offer } from "../domain/goodwill/types";
import type { OrderSnapshot } from "../domain/order";
import type { PlannedEffect } from "../domain/planned-effect";
import type { GoodwillSettings } from "../domain/policy/shipping-types";
import type { ShopContext } from "../domain/policy/types";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { raiseAlarm } from "../records/alarms";
import { planEffects } from "../records/effects";
import { chargedWithin, createGoodwill, giftHistory, goodwillByKey } from "../records/goodwill";
import { addEntry } from "../records/timeline";
import { setTimer } from "../records/timers";

/** An order of the last minute may be told of a moment later. */
const AFTER_EXPIRY_MS = 3_600_000;

export interface Grant {
  readonly id: string;
  /** What it is given for: asking twice is one gift. */
  readonly key: string;
  readonly shop: string;
  readonly order: OrderSnapshot;
  readonly noticeId: string | null;
  readonly source: GoodwillSource;
  readonly givenBy: string;
  readonly reason: string;
  readonly offer: Offer;
  readonly settings: GoodwillSettings;
  readonly place: ShopContext;
  readonly isHeldOut: boolean;
  readonly prefix: string;
  readonly policyVersionId: string | null;
  readonly decisionId: string | null;
  /** The shopper is told by a mail of its own. */
  readonly tells: boolean;
}

/**
 * Writes a gift with what is to be done about it. Limits and budget are read here once more, inside the transaction: there
 * is one writer, so that gifts decided at the same moment never take more together than there is.
 */
export async function grantGoodwill(tx: Transaction, grant: Grant, now: Date): Promise<Goodwill> {
  const { id, key, shop, order, noticeId, source, givenBy, reason, offer, settings, place, isHeldOut } = grant;
  const there = await goodwillByKey(tx, shop, key);
  if (there) return there;
  const customerId = order.customer?.id ?? null;
  const month = budgetMonth(now, place.timeZone);
  const answer = judgeGift({
    ...{ offer, settings, source, isHeldOut, now },
    orderTotal: order.total,
    history: await giftHistory(tx, { shop, orderId: order.id, customerId }, { settings, source, isHeldOut, now }),
    charged: await chargedWithin(tx, shop, month),
    shop: place,
  });
  const isPlanned = answer.state === "PLANNED";
  const gift = await createGoodwill(
    tx,
    {
      ...{ id, shop, key, noticeId, source, givenBy, reason, customerId },
      orderId: order.id,
      orderName: order.name,
      state: answer.state,
      because: answer.because,
      value: { ...offer, chargeMinor: answer.chargeMinor },
      currency: place.currency,
      code: isPlanned && offer.form === "code" ? newCode(grant.prefix, randomInt) : null,
      expiresAt: expiryOf(offer, now, place.timeZone),
      decisionId: grant.decisionId,
      policyVersionId: grant.policyVersionId,
    },
    now,
  );
  if (answer.isBudgetUsedUp) {
    const alarm = { shop, key: `goodwill-budget/${month.key}`, kind: "goodwill-budget", subject: order.id };
    await raiseAlarm(tx, { ...alarm, text: `${answer.because} What does not fit is not given.` }, now);
  }
  if (isPlanned) await planGift(tx, gift, grant.tells, now);
  const what = `${formatOffer(offer, place.currency)} as ${offer.form === "code" ? "a discount code" : "store credit"}`;
  const text = isPlanned ? `Goodwill: ${what}.${reason && ` ${reason}`}` : `No goodwill. ${answer.because}`;
  const entry = { shop, subject: order.id, cancellationId: null, actor: givenBy, kind: `goodwill/${gift.state}`, text };
  await addEntry(tx, entry, now);
  return gift;
}

async function planGift(tx: Transaction, gift: Goodwill, tells: boolean, now: Date): Promise<void> {
  const { id: goodwillId, shop, orderId, noticeId, decisionId, value, expiresAt } = gift;
  const input = { orderId, goodwillId };
  const give: PlannedEffect =
    value.form === "code"
      ? { kind: "create-discount-code", key: `goodwill-code/${goodwillId}`, input }
      : { kind: "give-goodwill-credit", key: `goodwill-credit/${goodwillId}`, input };
  const effects = tells ? [give, goodwillMail(gift)] : [give];
  const origin = { shop, subject: orderId, cancellationId: null, noticeId, goodwillId, decisionId };
  await planEffects(tx, origin, effects, MONEY_KINDS, now);
  // Whether store credit was spent is not followed: it never expires here.
  if (value.form !== "code" || !expiresAt) return;
  const timer = { shop, key: `goodwill/${goodwillId}`, kind: "goodwill", subject: orderId, payload: { goodwillId } };
  await setTimer(tx, { ...timer, dueAt: new Date(expiresAt.getTime() + AFTER_EXPIRY_MS) });
}

/** The letter about a gift that comes with no other; it waits until the gift is given. */
export function goodwillMail({ id, orderId }: Goodwill): PlannedEffect {
  const input = { orderId, template: "goodwill-given", cancellationId: null, goodwillId: id };
  return { kind: "send-mail", key: `mail/goodwill-given/${id}`, input };
}
