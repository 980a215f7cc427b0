import type { ShopifyAdmin } from "../adapters/shopify/port";
import { RetryableError } from "../adapters/errors";
import type { Gid } from "../domain/gid";
import type { PlannedEffect } from "../domain/planned-effect";
import { followNative } from "../domain/returns/follow-native";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import type { NativeReturn } from "../domain/returns/native";
import { owesRecipient } from "../domain/returns/credit-recipient";
import { planReturnStep } from "../domain/returns/plan-next-step";
import type { ReturnEffectView, ReturnStep } from "../domain/returns/step";
import type { OrderReturn } from "../domain/returns/types";
import { returnSettingsOf } from "../domain/policy/return-settings";
import type { ReturnSettings } from "../domain/policy/return-types";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { countsOfReturn } from "../records/counted-units";
import { connectedCarrier } from "../records/carrier-accounts";
import { effectsOfReturn, planEffects } from "../records/effects";
import { giftAsker } from "../records/gift-recipients";
import { dropPlanned } from "../records/mend-effects";
import { loadPublished } from "../records/policies";
import { labelsOfReturn, wasLabelWasted } from "../records/return-labels";
import { changeLines, changeReturn } from "../records/returns";
import { addEntry } from "../records/timeline";
import { setTimer, stopTimer } from "../records/timers";
import type { AutomationContext, Save } from "./automation";

const DAY = 86_400_000;
const MAKES_NATIVE = new Set(["open-return", "file-return-request"]);
/** Withdrawn when the return ends before they began. Mails and labels to be given back still go. */
const NOT_BEGUN = [
  "open-return",
  "file-return-request",
  "buy-return-label",
  "attach-return-label",
  "process-return",
] as const;

export async function shopifyOf(context: AutomationContext, shop: string): Promise<ShopifyAdmin> {
  const shopify = await context.openShopify(shop);
  if (shopify) return shopify;
  throw new RetryableError(`no access token for ${shop}`, {
    sentence: "Open Aftercare once in the Shopify admin so that it can reach this shop.",
  });
}

export async function returnSettings({ db }: AutomationContext, shop: string): Promise<ReturnSettings> {
  return returnSettingsOf(await loadPublished(db.read, shop, "return"));
}

/** The next step of a return, from the world as it is now, and the saving of it. `known`: Shopify's return, just read. */
export async function nextReturnStep(
  context: AutomationContext,
  before: OrderReturn,
  known: NativeReturn | null = null,
): Promise<{ readonly note: string; readonly save: Save }> {
  const { db, sealer, now } = context;
  const [effects, labels, isWasteful, counted, settings, carrier] = await Promise.all([
    effectsOfReturn(db, before.id),
    labelsOfReturn(db, before.id),
    wasLabelWasted(db, before),
    countsOfReturn(db, before.id),
    returnSettings(context, before.shop),
    connectedCarrier(db, sealer, before.shop),
  ]);
  const native = known ?? (await readNative(context, before, effects));
  const at = now();
  const recipientId = owesRecipient(before, effects) ? await accountOfRecipient(context, before) : null;
  const followed = followNative(before, native, at, new Date(at.getTime() + settings.sendWithinDays * DAY));
  const planned = planReturnStep({
    orderReturn: followed.orderReturn,
    native,
    effects,
    labels,
    counted,
    recipientId,
    // Asking and calling off again and again buys no label each time.
    settings: { ...settings, ...(isWasteful && { labelWhen: "request" }), hasCarrier: carrier !== null },
    now: at,
  });
  const step = { ...planned, effects: await withWorth(context, before.shop, planned.effects) };
  const { orderReturn, lines, refundedMinor } = followed;
  const { nativeId, nativeStatus, openedAt, sendBy } = orderReturn;
  const follow: Save = async (tx) => {
    await changeLines(tx, lines);
    const name = native && { nativeId, nativeStatus, nativeName: native.name };
    const opened = openedAt && { openedAt, sendBy };
    const refunded = native && { refundedMinor: BigInt(refundedMinor) };
    const change = { state: step.state, sentence: step.sentence, ...name, ...opened, ...refunded };
    const moved = await changeReturn(tx, before, change, at);
    await saveStep(orderReturn, step, moved, at)(tx);
  };
  return { note: step.sentence, save: follow };
}

/** Shopify's return of ours: the one it is known by, or the one an action of ours has just made. */
export async function readNative(
  context: AutomationContext,
  { nativeId, shop }: OrderReturn,
  effects: readonly ReturnEffectView[],
): Promise<NativeReturn | null> {
  const made = effects.find(({ kind, state }) => MAKES_NATIVE.has(kind) && state === "DONE");
  const id = nativeId ?? (made?.receipt?.["nativeId"] as string | undefined);
  return id ? (await shopifyOf(context, shop)).readReturn(id) : null;
}

/** The customer who proved the mailbox of a gift's recipient as theirs by signing in with it; null = nobody did. */
async function accountOfRecipient(context: AutomationContext, { id, shop }: OrderReturn): Promise<Gid | null> {
  const asker = await giftAsker(context.db, context.sealer, shop, { returnId: id });
  if (!asker?.recipient) return null;
  return (await shopifyOf(context, shop)).customerWithEmail(asker.recipient.email);
}

/** What Shopify says a gift's units are worth, written down before they are processed: afterwards nobody can ask. */
async function withWorth(
  context: AutomationContext,
  shop: string,
  effects: readonly PlannedEffect[],
): Promise<readonly PlannedEffect[]> {
  return Promise.all(
    effects.map(async (effect) => {
      if (effect.kind !== "process-return" || effect.input.refundTo !== "recipient") return effect;
      const { nativeId, units, exchange } = effect.input;
      const shopify = await shopifyOf(context, shop);
      const outcome = await shopify.suggestOutcome(nativeId, { units, exchange, method: "original_payment" });
      return { ...effect, input: { ...effect.input, ...(outcome && { worth: outcome.refund }) } };
    }),
  );
}

function saveStep(orderReturn: OrderReturn, step: ReturnStep, moved: boolean, now: Date): Save {
  const { id: returnId, shop, orderId: subject, decisionId } = orderReturn;
  const origin = { shop, subject, cancellationId: null, returnId };
  return async (tx) => {
    const key = `return/${returnId}`;
    if (hasReturnEnded(step.state)) await dropPlanned(tx, { returnId }, NOT_BEGUN);
    await planEffects(tx, { ...origin, decisionId }, step.effects, MONEY_KINDS, now);
    if (step.wakeAt) {
      await setTimer(tx, { shop, key, kind: "return", subject, payload: { returnId }, dueAt: step.wakeAt });
    } else {
      await stopTimer(tx, shop, key);
    }
    if (moved)
      await addEntry(tx, { ...origin, actor: "Aftercare", kind: `return/${step.state}`, text: step.sentence }, now);
  };
}
