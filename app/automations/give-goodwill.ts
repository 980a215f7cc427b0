import { v7 as uuid } from "uuid";
import { isHeldOut } from "../domain/goodwill/hold-out";
import { refuseGift } from "../domain/goodwill/limit-gift";
import { formatOffer, offerOf } from "../domain/goodwill/offer";
import type { Goodwill, Offer } from "../domain/goodwill/types";
import type { OrderRead } from "../domain/order";
import { compilePolicy } from "../domain/policy/compile-policy";
import { keepFacts } from "../domain/policy/keep-facts";
import type { FactInput } from "../domain/policy/types";
import { saveDecision } from "../records/decisions";
import { giftHistory, noteGoodwill, untoldGift } from "../records/goodwill";
import { loadPublished } from "../records/policies";
import { readShopSettings } from "../records/shop-catalogue";
import { addEntry } from "../records/timeline";
import type { AutomationContext, Save } from "./automation";
import { grantGoodwill } from "./grant-goodwill";

const AUTOMATION = "give-goodwill";

export interface GoodwillQuestion {
  readonly shop: string;
  readonly order: OrderRead;
  readonly noticeId: string;
  /** With the shipment the notice is about. */
  readonly input: FactInput;
  readonly eventId: string;
}

export interface GoodwillPlan {
  /** null = there is no gift: nothing is offered, the limits forbid it, or the policy only watches. */
  readonly goodwillId: string | null;
  readonly note: string;
  /** Runs in the transaction that saves the notice, and checks limits and budget in it. */
  readonly save: Save;
}

/**
 * Decides what a shopper gets along with a notice. null = the shop has no goodwill policy in force. A gift has a row whatever
 * becomes of it: given, held out for comparison, or more than the budget holds. One whose notice was withheld comes with the
 * next, whatever the policy says now: it is for the same trouble, and the shopper did not hear of it.
 */
export async function goodwillFor(
  { db, sealer }: AutomationContext,
  { shop, order: { snapshot: order }, noticeId, input, eventId }: GoodwillQuestion,
): Promise<GoodwillPlan | null> {
  const { now, shop: place } = input;
  const untold = await untoldGift(db, shop, order.id, now);
  if (untold) return comesAlong(untold, noticeId, now);
  const policy = await loadPublished(db.read, shop, "goodwill");
  if (!policy || policy.mode === "OFF") return null;
  const compiled = compilePolicy(policy.document, place);
  const { verdict, trace } = compiled.explain(compiled.read(input), { at: now, orderId: order.id });
  const { settings } = policy.document;
  const offer = offerOf(verdict.outcome, { currency: place.currency, isGuest: !order.customer });
  const shadow = policy.mode === "SHADOW";
  const person = order.customer?.id ?? order.id;
  const heldOut = isHeldOut(sealer.hash(shop, `goodwill-hold-out/${person}`), settings.holdOutPercent);
  const who = { shop, orderId: order.id, customerId: order.customer?.id ?? null };
  const history = await giftHistory(db.read, who, { settings, source: "RULE", isHeldOut: heldOut, now });
  const refusal = offer && refuseGift(settings, history, "RULE", now);
  const note = noteOf(offer, refusal, place.currency);
  const decision = {
    shop,
    subject: order.id,
    automation: AUTOMATION,
    inboundEventId: eventId,
    cancellationId: null,
    policy: { versionId: policy.versionId, kind: "goodwill", number: policy.number },
    rule: { id: verdict.ruleId, name: verdict.ruleName },
    outcome: verdict.outcome.do,
    sentence: shadow ? `Only watching. ${note}` : note,
    trace: keepFacts(trace, input),
    shadow,
  };
  const decide: Save = async (tx) => void (await saveDecision(tx, decision, now));
  if (!offer || refusal || shadow) return { goodwillId: null, note: decision.sentence, save: decide };

  const id = uuid();
  const { codePrefix } = await readShopSettings(db, shop);
  const grant = {
    ...{ id, key: `notice/${noticeId}`, shop, order, noticeId, offer, settings, place },
    source: "RULE",
    givenBy: `Rule "${verdict.ruleName}"`,
    reason: "",
    isHeldOut: heldOut,
    prefix: codePrefix,
    policyVersionId: policy.versionId,
    tells: false,
  } as const;
  const save: Save = async (tx) => {
    const decisionId = await saveDecision(tx, decision, now);
    await grantGoodwill(tx, { ...grant, decisionId }, now);
  };
  return { goodwillId: id, note, save };
}

function comesAlong(gift: Goodwill, noticeId: string, now: Date): GoodwillPlan {
  const { id, shop, orderId: subject } = gift;
  const note = "The goodwill of the notice before, which was not sent, comes with this one.";
  const entry = { shop, subject, cancellationId: null, actor: "Aftercare", kind: "goodwill/moved", text: note };
  const save: Save = async (tx) => {
    await noteGoodwill(tx, gift, { noticeId });
    await addEntry(tx, entry, now);
  };
  return { goodwillId: id, note, save };
}

function noteOf(offer: Offer | null, refusal: string | null, currency: string): string {
  if (!offer) return "No goodwill for this.";
  return refusal ? `No goodwill: ${refusal}` : `Goodwill: ${describe(offer, currency)}.`;
}

function describe(offer: Offer, currency: string): string {
  const days = offer.validDays === null ? "" : `, good for ${offer.validDays} days`;
  return `${formatOffer(offer, currency)} as ${offer.form === "code" ? "a discount code" : "store credit"}${days}`;
}
