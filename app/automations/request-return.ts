import { randomBytes } from "node:crypto";
import { askedAgain } from "../domain/returns/asked-again";
import type { ReturnableOrder } from "../domain/returns/native";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import { declineNative, moveNative } from "../domain/returns/move-native";
import { planReturnStep } from "../domain/returns/plan-next-step";
import { returnMail } from "../domain/returns/step";
import { asGift, asRecipient } from "../domain/returns/recipient";
import { isMadeFrom, rmaFrom } from "../domain/returns/rma";
import type { OrderReturn, ReturnSource, ReturnState } from "../domain/returns/types";
import type { PlannedEffect } from "../domain/planned-effect";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { commandSchemas } from "../inbox/commands";
import { saveDecision } from "../records/decisions";
import { planEffects } from "../records/effects";
import { addEvent, type ClaimedEvent } from "../records/inbound-events";
import { mirrorOrder } from "../records/orders";
import { createReturn, type NewReturn, type NewReturnLine, returnByKey, returnsOfOrder } from "../records/returns";
import { giveFiles } from "../records/stored-files";
import { addEntry } from "../records/timeline";
import { type Automation, type AutomationContext, nothingToDo, type Save } from "./automation";
import type { JudgedReturn } from "./judge-return";
import { judgeAndQuote, type Quoted } from "./offer-return";
import { pullReturnBrake } from "./pull-brake";
import { shopifyOf } from "./return-step";

type Answer = Extract<ReturnState, "REVIEW" | "OPENING" | "DECLINED" | "CLOSED" | "CANCELED">;

/** Somebody asks to return: decides line by line (shopper) or by what staff chose, and begins. */
export const requestReturn: Automation = async (context, event) => {
  const asked = commandSchemas["return/request"].parse(JSON.parse(event.payloadText));
  const { recipient } = asked;
  const request = recipient ? asGift(asked) : asked;
  const { by: requestedBy = "Shopper" } = JSON.parse(event.payloadText) as { by?: string };
  const requestKey = `request/${event.id}`;
  if (await returnByKey(context.db, event.shop, requestKey)) return nothingToDo("This request was already taken up.");
  const shopify = await shopifyOf(context, event.shop);
  const read = await shopify.readReturnable(request.orderId);
  if (!read) return nothingToDo("The order does not exist in Shopify.");
  const ours = await returnsOfOrder(context.db, event.shop, request.orderId);
  const order = lessOurs(read, ours);
  if (request.customerId !== undefined && order.snapshot.customer?.id !== request.customerId) {
    return nothingToDo("The order is not this customer's.");
  }
  if (recipient && !read.isGift) return nothingToDo("The order is not marked as a gift any more.");
  const source: ReturnSource = event.source === "STAFF" ? "STAFF" : "SHOPPER";
  const same = source === "SHOPPER" && askedAgain(request.lines, order.lines, ours);
  if (same) return nothingToDo(`Asked again for what return ${same.rma} already has.`);
  const terms = source === "STAFF" ? request.terms : undefined;
  const seen = recipient ? asRecipient(order, recipient) : order;
  const by = { source, terms, byRecipient: recipient !== undefined };
  const quoted = await judgeAndQuote(context, shopify, seen, request, by);
  const answer = await answerOf(context, event, quoted, { source, order: seen });
  const lines = linesOf(quoted.judged, request.lines);
  const save = beginReturn(context, event, {
    order,
    quoted,
    answer,
    lines,
    photos: request.lines.map(({ photoKeys }) => photoKeys),
    begin: { source, requestKey, note: request.note, requestedBy, recipient },
  });
  return { outcome: "handled", note: answer.sentence, save };
};

/**
 * Units in returns of ours that Shopify has not heard of yet: a second click must not promise them again. Where only its
 * answer was lost, Shopify has taken them off already.
 */
function lessOurs(order: ReturnableOrder, ours: readonly OrderReturn[]): ReturnableOrder {
  const isThere = (one: OrderReturn) =>
    one.nativeId !== null || order.returns.some((native) => isMadeFrom(one, native));
  const taken = ours
    .filter((one) => !isThere(one) && !hasReturnEnded(one.state))
    .flatMap(({ lines }) => lines.filter(({ answer }) => answer !== "DECLINED"));
  const left = (line: ReturnableOrder["lines"][number]) =>
    taken
      .filter(({ fulfillmentLineItemId }) => fulfillmentLineItemId === line.fulfillmentLineItemId)
      .reduce((units, { quantity }) => Math.max(0, units - quantity), line.returnable);
  return taken.length === 0
    ? order
    : { ...order, lines: order.lines.map((line) => ({ ...line, returnable: left(line) })) };
}

/** What becomes of the request as a whole. */
export async function answerOf(
  context: AutomationContext,
  event: ClaimedEvent,
  { judged, problem }: Quoted,
  { source, order }: { readonly source: ReturnSource; readonly order: ReturnableOrder },
): Promise<{ readonly state: Answer; readonly sentence: string }> {
  const { lines, remark, settings } = judged;
  const say = (state: Answer, sentence: string) => ({ state, sentence: [sentence, remark].filter(Boolean).join(" ") });
  const waiting = lines.find(({ answer }) => answer === "REVIEW");
  if (waiting) return say("REVIEW", waiting.because);
  const [declined] = lines.filter(({ answer }) => answer === "DECLINED");
  const going = lines.filter(({ answer }) => answer !== "DECLINED").length;
  if (going === 0) return say("DECLINED", declined?.because ?? "There is nothing that can be returned.");
  if (problem) return say("REVIEW", `Shopify could not calculate this return: ${problem}`);
  const brake = source === "STAFF" ? null : await pullReturnBrake(context, event.shop, settings, order.snapshot);
  if (brake) return say("REVIEW", brake);
  const some = going < lines.length ? `${going} of ${lines.length} lines approved.` : "Approved.";
  return say("OPENING", source === "STAFF" ? "Staff opened the return." : some);
}

export function linesOf(
  { lines }: JudgedReturn,
  asked: readonly { readonly note: string }[],
): readonly NewReturnLine[] {
  return lines.map(({ line, requested, answer, because, declineReason, restockingFeePercent }, index) => ({
    fulfillmentLineItemId: requested.fulfillmentLineItemId,
    lineItemId: line?.lineItemId ?? "",
    returnLineItemId: null,
    productId: line?.productId ?? null,
    title: line?.title ?? "An item of another order",
    sku: line?.sku ?? null,
    quantity: requested.quantity,
    reason: requested.reason,
    answer,
    because,
    declineReason,
    restockingFeePercent,
    note: asked[index]?.note ?? "",
    // What Shopify suggests as reasons is no fact of the line.
    facts: line && { ...line, suggestedReasons: [] },
  }));
}

export interface Beginning {
  readonly order: ReturnableOrder;
  readonly quoted: Quoted;
  readonly answer: { readonly state: Answer; readonly sentence: string };
  readonly lines: readonly NewReturnLine[];
  /** Of each line. */
  readonly photos: readonly (readonly string[])[];
  readonly begin: Pick<NewReturn, "source" | "requestKey" | "note" | "requestedBy"> &
    Partial<Pick<NewReturn, "nativeId" | "nativeStatus" | "recipient">>;
}

/** Writes down a return with the decisions that began it, answers the shopper, and takes the first step. */
export function beginReturn(context: AutomationContext, event: ClaimedEvent, beginning: Beginning): Save {
  const { order, quoted, answer, lines, photos, begin } = beginning;
  const { judged, quote } = quoted;
  const { shop } = event;
  const subject = order.snapshot.id;
  const now = context.now();
  return async (tx) => {
    // Fulfillment orders were not asked for: what the mirror knows of them must stay.
    mirrorOrder(tx, context.sealer, shop, order, "payload");
    const orderReturn = await createReturn(
      tx,
      context.sealer,
      {
        shop,
        orderId: subject,
        orderName: order.snapshot.name,
        rma: rmaFrom(randomBytes(8)),
        nativeId: null,
        nativeStatus: null,
        ...begin,
        state: answer.state,
        lines,
        terms: judged.terms,
        sentence: answer.sentence,
        policyVersionId: judged.versions.return?.versionId ?? null,
        decisionId: null,
        // What the recipient of a gift returns is no habit of who ordered, and no money of theirs.
        customerId: begin.recipient ? null : (order.snapshot.customer?.id ?? null),
        requestedAt: now,
        openedAt: null,
        sendBy: null,
        quote,
        currency: order.presentmentCurrency,
      },
      now,
    );
    const origin = { shop, subject, cancellationId: null, returnId: orderReturn.id };
    const decisionId = await saveDecisions(tx, event, beginning, orderReturn, now);
    await tx.orderReturn.update({ where: { id: orderReturn.id }, data: { decisionId } });
    for (const [index, line] of orderReturn.lines.entries()) {
      await giveFiles(tx, photos[index] ?? [], { returnId: orderReturn.id, lineId: line.id });
    }
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const asked = units === 1 ? "Asked to return 1 unit." : `Asked to return ${units} units.`;
    await addEntry(tx, { ...origin, actor: begin.requestedBy, kind: "return/asked", text: asked }, now);
    await addEntry(tx, { ...origin, actor: "Aftercare", kind: "return/decided", text: answer.sentence }, now);
    const effects = firstEffects({ ...orderReturn, decisionId }, now);
    await planEffects(tx, { ...origin, decisionId }, effects, MONEY_KINDS, now);
    if (answer.state !== "OPENING" || effects.length > 0) return;
    // Others opened it: no action of ours will end and have it looked at again.
    const check = {
      topic: "return/check",
      dedupeKey: `go-on/${event.id}`,
      subject,
      payload: { returnId: orderReturn.id },
    };
    await addEvent(tx, context.sealer, { shop, source: "SYSTEM", ...check }, now);
  };
}

function firstEffects(orderReturn: OrderReturn, now: Date): readonly PlannedEffect[] {
  const { id: returnId, orderId, state, nativeId, nativeStatus, terms } = orderReturn;
  if (state === "CLOSED" || state === "CANCELED" || nativeStatus === "DECLINED") return [];
  if (state === "DECLINED") return [...declineNative(orderReturn), ...returnMail(orderReturn, "return-declined")];
  if (state === "REVIEW") {
    const isShown = nativeId !== null || terms.resolution === "exchange";
    const file: PlannedEffect = { kind: "file-return-request", key: `file/${returnId}`, input: { orderId, returnId } };
    return [...(isShown ? [] : [file]), ...returnMail(orderReturn, "return-review")];
  }
  if (nativeId && nativeStatus === "REQUESTED") {
    return [moveNative(orderReturn, nativeId, "approve", `approve-return/${returnId}`)];
  }
  const settings = { labelWhen: "approval", reminderDays: [], voidBeforeDays: 0, hasCarrier: true } as const;
  const nothing = { native: null, effects: [], labels: [], counted: [], settings, now };
  return nativeId ? [] : planReturnStep({ orderReturn, ...nothing }).effects;
}

/** Each policy's answer with its trace, as far as one was asked; returns the one the return was begun by. */
async function saveDecisions(
  tx: Parameters<Save>[0],
  event: ClaimedEvent,
  { quoted: { judged }, answer, begin }: Beginning,
  { id: returnId, orderId: subject, shop }: OrderReturn,
  now: Date,
): Promise<string> {
  const base = {
    shop,
    subject,
    cancellationId: null,
    returnId,
    automation: "request-return",
    inboundEventId: event.id,
  };
  for (const { kind, outcome, rule, trace, shadow } of judged.said) {
    const version = judged.versions[kind];
    const policy = version ? { versionId: version.versionId, kind, number: version.number } : null;
    const sentence = "because" in outcome ? outcome.because : `The rule "${rule.name}" decided.`;
    await saveDecision(tx, { ...base, policy, rule, outcome: outcome.do, sentence, trace, shadow }, now);
  }
  const outcome = begin.source === "STAFF" ? "staff" : answer.state.toLowerCase();
  const whole = { policy: null, rule: null, trace: null, shadow: false, outcome, sentence: answer.sentence };
  return saveDecision(tx, { ...base, ...whole }, now);
}
