import { checkScope } from "../domain/cancellation/check-scope";
import {
  type CancellationScope,
  type CancellationSource,
  type CancellationTerms,
  isAutomatic,
} from "../domain/cancellation/types";
import { settingsOf } from "../domain/policy/cancellation-settings";
import { compilePolicy } from "../domain/policy/compile-policy";
import { OTHERWISE } from "../domain/policy/compiled-policy";
import type { OrderRead } from "../domain/order";
import type { CancellationOutcome, RequestFacts } from "../domain/policy/types";
import { type CommandPayload, commandSchemas } from "../inbox/commands";
import { cancellationByKey, openCancellationOf } from "../records/cancellations";
import type { ClaimedEvent, EventSource } from "../records/inbound-events";
import { customerHistory } from "../records/orders";
import { loadPublished } from "../records/policies";
import { readShop } from "../records/shops";
import { type Automation, type AutomationContext, nothingToDo, saveAll } from "./automation";
import { type Beginning, beginCancellation } from "./begin-cancellation";
import { joinReview } from "./join-review";
import { pullBrake } from "./pull-brake";
import { readFreshOrder } from "./read-fresh-order";

type Request = Omit<CommandPayload<"cancellation/request">, "scope"> & { readonly scope: CancellationScope };
type Answer = Pick<Beginning, "answer" | "decision" | "terms" | "warehouseHours">;

const SHOPPER_TERMS: CancellationTerms = {
  refund: "original_payment",
  restock: true,
  undoMinutes: 0,
  reason: "CUSTOMER",
  notify: true,
};

/** Somebody asked to cancel: decides by policy (shopper) or by what staff chose, and begins. */
export const requestCancellation: Automation = async (context, event) => {
  const request = commandSchemas["cancellation/request"].parse(JSON.parse(event.payloadText));
  const requestKey = `request/${event.id}`;
  const { db, now } = context;
  if (await cancellationByKey(db, event.shop, requestKey)) return nothingToDo("This request was already taken up.");
  const open = await openCancellationOf(db, event.shop, request.orderId);
  const requestedBy = (JSON.parse(event.payloadText) as { by?: string }).by ?? "Shopper";
  // A workflow is no person: it has nothing to add to what a person already decides.
  const joins = open && isAutomatic(open.source) && open.state === "REVIEW" && event.source !== "FLOW" ? open : null;
  if (open && !joins) return nothingToDo("The order is already being cancelled.");
  const fresh = await readFreshOrder(context, event.shop, request.orderId);
  if (!fresh.read) return nothingToDo("The order does not exist in Shopify.");
  if (request.customerId !== undefined && fresh.read.snapshot.customer?.id !== request.customerId)
    return nothingToDo("The order is not this customer's.");
  if (joins) return joinReview(context, joins, fresh.read, fresh.save, { ...request, by: requestedBy });

  const check = checkScope(fresh.read.snapshot, request.scope);
  if (check.outcome === "already_cancelled") {
    return { outcome: "nothing_to_do", note: "The order was already cancelled.", save: fresh.save };
  }
  const scope = check.outcome === "possible" ? check.scope : request.scope;
  const answer =
    check.outcome === "possible"
      ? await answerRequest(context, event, { ...request, scope }, fresh.read)
      : physicalAnswer(event, request, check);
  const terms = { ...answer.terms, notify: answer.terms.notify && fresh.read.personal.email !== null };
  const beginning: Beginning = {
    ...answer,
    shop: event.shop,
    order: fresh.read.snapshot,
    source: SOURCES[event.source] ?? "SHOPPER",
    requestKey,
    scope,
    terms,
    reason: request.reason,
    note: request.note,
    requestedBy,
  };
  return {
    outcome: "handled",
    note: answer.decision.sentence,
    save: saveAll(fresh.save, beginCancellation(context.sealer, beginning, now())),
  };
};

const SOURCES: Readonly<Partial<Record<EventSource, CancellationSource>>> = { STAFF: "STAFF", FLOW: "FLOW" };

const base = (event: ClaimedEvent) =>
  ({
    automation: "request-cancellation",
    inboundEventId: event.id,
    policy: null,
    rule: null,
    trace: null,
    shadow: false,
  }) as const;

function physicalAnswer(
  event: ClaimedEvent,
  request: Request,
  check: { outcome: "shipped" } | { outcome: "impossible"; because: string },
): Answer {
  const shipped = check.outcome === "shipped";
  const sentence = shipped ? "It has already shipped: a return is the way." : check.because;
  return {
    answer: shipped ? "RETURN_INSTEAD" : "DECLINED",
    decision: { ...base(event), outcome: shipped ? "return_instead" : "decline", sentence },
    terms: request.terms ?? SHOPPER_TERMS,
    warehouseHours: 0,
  };
}

async function answerRequest(
  context: AutomationContext,
  event: ClaimedEvent,
  request: Request,
  { snapshot: order }: OrderRead,
): Promise<Answer> {
  const { db, now } = context;
  const policy = await loadPublished(db.read, event.shop, "cancellation");
  const settings = settingsOf(policy);
  const { warehouseHours } = settings;
  if (event.source === "STAFF" && request.terms) {
    const decision = { ...base(event), outcome: "cancel", sentence: "Staff decided to cancel." };
    return { answer: "go", decision, terms: request.terms, warehouseHours };
  }
  if (event.source === "FLOW" && request.terms) {
    // A workflow that goes wrong cancels everything it is shown.
    const brake = await pullBrake(context, event.shop, settings);
    const sentence = brake ?? "A workflow of Shopify Flow decided to cancel.";
    const decision = { ...base(event), outcome: brake ? "review" : "cancel", sentence };
    return { answer: brake ? "REVIEW" : "go", decision, terms: request.terms, warehouseHours };
  }
  const review = (sentence: string): Answer => ({
    answer: "REVIEW",
    decision: { ...base(event), outcome: "review", sentence },
    terms: SHOPPER_TERMS,
    warehouseHours,
  });
  if (!policy || policy.mode === "OFF") return review("No cancellation policy is switched on, so a person decides.");

  const shop = await readShop(db, event.shop);
  const place = { timeZone: shop?.timeZone ?? "UTC", currency: shop?.currency ?? order.total.currency };
  const compiled = compilePolicy(policy.document, place);
  const at = now();
  const input = {
    order,
    history: await customerHistory(db, event.shop, order, at),
    request: requestFacts(event, request, order),
    shop: place,
    now: at,
  };
  const { verdict, trace } = compiled.explain(compiled.read(input), { at, orderId: order.id });
  const decided = {
    ...base(event),
    policy: { versionId: policy.versionId, kind: "cancellation", number: policy.number },
    rule: { id: verdict.ruleId, name: verdict.ruleName },
    trace,
    outcome: verdict.outcome.do,
    sentence: sentenceOf(verdict.outcome, verdict.ruleName),
  };
  if (policy.mode === "SHADOW") {
    const sentence = `Only watching: the policy would have said "${verdict.outcome.do}". A person decides.`;
    return { ...review(sentence), decision: { ...decided, shadow: true, sentence } };
  }
  const brake = verdict.outcome.do === "cancel" ? await pullBrake(context, event.shop, policy.document.settings) : null;
  if (brake) return { ...review(brake), decision: { ...decided, outcome: "review", sentence: brake } };
  return { ...answerOf(verdict.outcome), decision: decided, warehouseHours };
}

function answerOf(outcome: CancellationOutcome): Pick<Answer, "answer" | "terms"> {
  switch (outcome.do) {
    case "cancel": {
      const { refund, restock, undoMinutes } = outcome;
      return { answer: "go", terms: { ...SHOPPER_TERMS, refund, restock, undoMinutes } };
    }
    case "review":
      return { answer: "REVIEW", terms: SHOPPER_TERMS };
    case "decline":
      return { answer: "DECLINED", terms: SHOPPER_TERMS };
  }
}

function sentenceOf(outcome: CancellationOutcome, ruleName: string): string {
  if (outcome.do !== "cancel") return outcome.because;
  return ruleName === OTHERWISE ? "The policy says yes when no rule matches." : `The rule "${ruleName}" says yes.`;
}

function requestFacts(event: ClaimedEvent, request: Request, order: OrderRead["snapshot"]): RequestFacts {
  const { scope } = request;
  const units = scope.whole
    ? order.lines.reduce((sum, line) => sum + line.currentQuantity, 0)
    : scope.units.reduce((sum, unit) => sum + unit.quantity, 0);
  return {
    askedBy: event.source === "STAFF" ? "staff" : "shopper",
    reason: request.reason || null,
    wholeOrder: scope.whole,
    units,
  };
}
