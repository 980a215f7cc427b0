import { hasShipmentEnded } from "../domain/shipping/lifecycle";
import { whyOver } from "../domain/shipping/notice-over";
import { onAnAgreedDay, toShip } from "../domain/shipping/merge-unshipped";
import type { NoticeChoice } from "../domain/shipping/types";
import type { OrderRead } from "../domain/order";
import { checkScope } from "../domain/cancellation/check-scope";
import {
  type Cancellation,
  type CancellationScope,
  type CancellationSource,
  isAutomatic,
} from "../domain/cancellation/types";
import { settingsOf } from "../domain/policy/cancellation-settings";
import { shippingIn } from "../domain/shipping/settings";
import { commandSchemas } from "../inbox/commands";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { raiseAlarm, resolveAlarmOf } from "../records/alarms";
import { openCancellationOf } from "../records/cancellations";
import {
  type DelayNotice,
  markReceived,
  noticesOf,
  readNotice,
  saveAnswer,
  settleNotice,
} from "../records/delay-notices";
import { planEffects } from "../records/effects";
import { readMirrored } from "../records/orders";
import { tellOutside } from "../records/outgoing-events";
import { loadPublished } from "../records/policies";
import { shipmentsOf } from "../records/shipments";
import { readShop } from "../records/shops";
import { planCsat } from "../records/surveys";
import { addEntry } from "../records/timeline";
import { type Automation, type AutomationContext, nothingToDo, type Save, saveAll } from "./automation";
import { beginCancellation, type Beginning } from "./begin-cancellation";
import { dropReview, goAhead } from "./command-cancellation";
import { readFreshOrder } from "./read-fresh-order";

const SAID: Readonly<Record<NoticeChoice, string>> = {
  wait: "The shopper agreed to wait.",
  cancel: "The shopper wants to cancel what was not shipped.",
  change_address: "The shopper gave another address.",
  claim: "The shopper claims the parcel.",
};

/** The shopper chose what to do about a delay: kept as evidence, and done. */
export const answerNotice: Automation = async (context, event) => {
  const given = commandSchemas["notice/answer"].parse(JSON.parse(event.payloadText));
  const notice = await readNotice(context.db, event.shop, given.noticeId);
  if (!notice || notice.state === "SHADOW") return nothingToDo("There is no such notice.");
  if (!notice.choices.includes(given.answer)) return nothingToDo("The notice does not offer this.");
  if (notice.settledAt) return nothingToDo("Staff have already done what was asked before.");
  const { shop, orderId, orderName } = notice;
  if (given.via === "staff" && (await isOver(context, notice))) return nothingToDo("It was cancelled, or has arrived.");
  if (await isSaidAgain(context, notice, given)) return nothingToDo("The shopper has said so already.");
  const isCancelling = notice.answer === "cancel" && (await openCancellationOf(context.db, shop, orderId)) !== null;
  if (isCancelling) return nothingToDo("The order is already being cancelled, as the shopper asked.");
  const at = context.now();
  const by = given.via === "staff" ? "Staff" : "Shopper";
  const acted = await act(context, { eventId: event.id, by }, notice, given.answer);
  return {
    outcome: "handled",
    note: acted.note,
    save: async (tx) => {
      if (given.via === "link") await markReceived(tx, notice, at);
      await saveAnswer(tx, context.sealer, shop, notice.id, given, at);
      const entry = {
        shop,
        subject: orderId,
        cancellationId: null,
        actor: by,
        kind: "notice/answered",
        text: acted.note,
      };
      await addEntry(tx, entry, at);
      await acted.save?.(tx);
      const origin = { shop, subject: orderId, cancellationId: null, noticeId: notice.id, decisionId: null };
      const input = { orderId, template: "delay-answer", cancellationId: null, noticeId: notice.id };
      const mail = { kind: "send-mail", key: `mail/answer/${notice.id}/${event.id}`, input } as const;
      await planEffects(tx, origin, [mail], MONEY_KINDS, at);
      const payload = { orderId, orderName, noticeId: notice.id, answer: given.answer, via: given.via };
      const key = `answer/${notice.id}/${event.id}`;
      await tellOutside(tx, { shop, key, topic: "delay/answered", subject: orderId, payload }, at);
    },
  };
};

/** What the shopper says is heard whenever they say it; staff answer for them only while there is something to do. */
async function isOver({ db, sealer }: AutomationContext, { shop, orderId, parcels }: DelayNotice): Promise<boolean> {
  const [order, shipments] = [await readMirrored(db, sealer, shop, orderId), await shipmentsOf(db, shop, orderId)];
  const told = shipments.filter(({ id }) => parcels.some(({ shipmentId }) => shipmentId === id));
  return whyOver({ isCancelled: (order?.snapshot.cancelledAt ?? null) !== null }, told, shipments) !== null;
}

/** An impatient click: what was said stays as it was said first, and is answered once. */
async function isSaidAgain(
  { db, sealer }: AutomationContext,
  { answer, wordsSealed, shop, orderId }: DelayNotice,
  given: { readonly answer: NoticeChoice; readonly words: string },
): Promise<boolean> {
  if (answer !== given.answer) return false;
  if (answer === "cancel") return (await openCancellationOf(db, shop, orderId)) !== null;
  return (wordsSealed ? sealer.open(wordsSealed) : "") === given.words;
}

async function act(
  context: AutomationContext,
  asked: Pick<CancelAsked, "eventId" | "by">,
  notice: DelayNotice,
  answer: NoticeChoice,
): Promise<{ note: string; save: Save | null }> {
  switch (answer) {
    case "wait": {
      const open = await openCancellationOf(context.db, notice.shop, notice.orderId);
      // A person was to decide because nothing had been heard.
      const save = isForSilence(open) ? dropReview(open, SAID.wait, context.now(), asked.by) : null;
      return { note: SAID.wait, save };
    }
    case "cancel":
      return cancelUnshipped(context, notice, { ...asked, source: "SHOPPER", because: SAID.cancel });
    case "change_address":
    case "claim": {
      const { shop, orderId, orderName, id } = notice;
      const kind = answer === "claim" ? "claim" : "address";
      const alarm = { shop, key: `${kind}/${id}`, kind, subject: orderId, text: `${orderName}: ${SAID[answer]}` };
      return { note: SAID[answer], save: (tx) => raiseAlarm(tx, alarm, context.now()) };
    }
  }
}

interface CancelAsked {
  readonly eventId: string;
  readonly by: string;
  /** Of a RULE the shopper is told only what comes of it: they have not asked. */
  readonly source: CancellationSource;
  readonly because: string;
  /** A person decides. */
  readonly review?: boolean;
}

/** Cancels what of an order has not left, free of charge: US 16 CFR 435.2 gives the shopper that right at any time before it ships. */
async function cancelUnshipped(
  context: AutomationContext,
  notice: DelayNotice,
  { eventId, by, source, because, review = false }: CancelAsked,
): Promise<{ note: string; save: Save | null }> {
  const { db, now, sealer } = context;
  const { shop, orderId } = notice;
  const open = await openCancellationOf(db, shop, orderId);
  // A rule asked a person: the shopper's own wish decides it.
  if (open && isAutomatic(open.source) && open.state === "REVIEW" && source === "SHOPPER") {
    return goAhead(context, open, because, by);
  }
  if (open) return { note: "The order is already being cancelled.", save: null };
  const fresh = await readFreshOrder(context, shop, orderId);
  if (!fresh.read) return { note: "The order is not in Shopify any more.", save: null };
  const scope = scopeOf(fresh.read);
  if (!scope) return { note: "Nothing of it is late any more.", save: fresh.save };
  const check = checkScope(fresh.read.snapshot, scope);
  if (check.outcome !== "possible") return { note: "It has left meanwhile: it cannot be cancelled.", save: fresh.save };
  const { warehouseHours } = settingsOf(await loadPublished(db.read, shop, "cancellation"));
  const beginning: Beginning = {
    shop,
    order: fresh.read.snapshot,
    source,
    // One may have been declined before.
    requestKey: `${OF_NOTICE}${notice.id}/${eventId}`,
    scope: check.scope,
    terms: {
      refund: "original_payment",
      restock: true,
      undoMinutes: 0,
      reason: "CUSTOMER",
      notify: fresh.read.personal.email !== null,
    },
    reason: "not_shipped_in_time",
    note: "",
    requestedBy: by,
    decision: {
      automation: "answer-notice",
      inboundEventId: eventId,
      policy: null,
      rule: null,
      outcome: review ? "review" : "cancel",
      sentence: because,
      trace: null,
      shadow: false,
    },
    answer: review ? "REVIEW" : "go",
    warehouseHours,
    isAcknowledged: true,
  };
  return { note: because, save: saveAll(fresh.save, beginCancellation(sealer, beginning, now())) };
}

const OF_NOTICE = "notice/";

/** A review that was opened because the last day passed without a word. */
const isForSilence = (open: Cancellation | null): open is Cancellation =>
  open?.source === "RULE" && open.state === "REVIEW" && open.requestKey.startsWith(OF_NOTICE);

/**
 * What should have left and has not: the whole order when nothing of it has, unless some is to leave on a day of its own.
 * null = all that is left is.
 */
function scopeOf({ snapshot }: OrderRead): CancellationScope | null {
  const hasLeft = snapshot.fulfillments.some(({ status }) => status === "SUCCESS");
  const isAgreed = onAnAgreedDay(snapshot).size > 0;
  const units = toShip(snapshot).map(({ lineItemId, quantity }) => ({ lineItemId, quantity }));
  if (units.length > 0) return hasLeft || isAgreed ? { whole: false, units } : { whole: true };
  return isAgreed ? null : { whole: true };
}

/** The last day to agree to a longer delay is over: without consent the order is to be cancelled (US 16 CFR 435.2(b)). */
export const checkConsent: Automation = async (context, event) => {
  const { noticeId } = JSON.parse(event.payloadText) as { noticeId: string };
  const { db } = context;
  const notice = await readNotice(db, event.shop, noticeId);
  if (notice?.state !== "SENT" || !notice.cancelBy) return nothingToDo("The shopper was not asked.");
  if (notice.cancelBy > context.now()) return nothingToDo("They still have time to answer.");
  const told = noticesOf(db, event.shop, notice.orderId).filter(({ ftc }) => ftc !== null);
  const since = told.filter(({ number }) => number >= notice.number);
  // Who has agreed since has agreed to the longer delay, by whatever letter.
  if (told.some(({ agreedAt }) => agreedAt !== null && agreedAt >= notice.plannedAt))
    return nothingToDo("The shopper has agreed to wait.");
  const last = since.findLast(({ state }) => state === "SENT") ?? notice;
  if (endsAt(last) > context.now().getTime()) return nothingToDo("What was told last gives more time.");
  const shipments = await shipmentsOf(db, event.shop, notice.orderId);
  const open = shipments.find(({ fulfillmentId }) => fulfillmentId === null);
  if (!open || hasShipmentEnded(open.state)) return nothingToDo("It has left meanwhile.");
  if (open.orderedAt > notice.plannedAt) return nothingToDo("It had left, and has to leave anew since.");
  const row = await readShop(db, event.shop);
  const { withoutConsent } = shippingIn(JSON.parse(row?.settings ?? "{}"));
  const because = "The shopper has not agreed to a longer delay by the last day.";
  // Another address is no consent, and no sign of not wanting it either.
  const review = withoutConsent === "ask" || since.some(({ answer }) => answer === "change_address");
  const asked = { eventId: event.id, by: "Aftercare", source: "RULE", because, review } as const;
  const { note, save } = await cancelUnshipped(context, notice, asked);
  return { outcome: "handled", note, ...(save && { save }) };
};

/** When silence about a notice is a no: on its last day, or, where silence was consent to a date, when that has passed. */
const endsAt = ({ cancelBy, ftc }: DelayNotice): number =>
  cancelBy?.getTime() ?? (ftc?.revisedBy ? Date.parse(ftc.revisedBy) : Infinity);

/** Staff did what the shopper asked for. */
export const settleAnswer: Automation = async ({ db, now }, event) => {
  const { noticeId } = commandSchemas["notice/settle"].parse(JSON.parse(event.payloadText));
  const { by = "Staff" } = JSON.parse(event.payloadText) as { by?: string };
  const notice = await readNotice(db, event.shop, noticeId);
  if (!notice?.answer || notice.settledAt) return nothingToDo("There is nothing left to do.");
  const { shop, orderId } = notice;
  return {
    outcome: "handled",
    note: "What the shopper asked for is done.",
    save: async (tx) => {
      if (!(await settleNotice(tx, shop, noticeId, by, now()))) return;
      for (const kind of ["claim", "address"]) await resolveAlarmOf(tx, shop, `${kind}/${noticeId}`, by, now());
      const text = "What the shopper asked for is done.";
      await addEntry(
        tx,
        { shop, subject: orderId, cancellationId: null, actor: by, kind: "notice/settled", text },
        now(),
      );
      await planCsat(tx, { shop, orderId, key: `notice/${noticeId}`, endedAt: now() });
    },
  };
};
