import type { OrderRead, OrderSnapshot } from "../domain/order";
import { hasShipped } from "../domain/cancellation/judge-stop";
import { settingsOf } from "../domain/policy/cancellation-settings";
import { type CompiledPolicy, compilePolicy } from "../domain/policy/compile-policy";
import { OTHERWISE } from "../domain/policy/compiled-policy";
import { nextChangeAt } from "../domain/policy/next-change";
import type { AutoCancellationOutcome, FactInput } from "../domain/policy/types";
import { cancellationByKey } from "../records/cancellations";
import { lastDecision, saveDecision } from "../records/decisions";
import type { ClaimedEvent } from "../records/inbound-events";
import { customerHistory } from "../records/orders";
import { loadInUse, loadPublished, type PublishedPolicy } from "../records/policies";
import { readShop } from "../records/shops";
import { setTimer, stopTimer } from "../records/timers";
import type { AutomationContext, Save } from "./automation";
import { saveAll } from "./automation";
import { beginCancellation } from "./begin-cancellation";
import { pullBrake } from "./pull-brake";
import { readFreshOrder } from "./read-fresh-order";

const AUTOMATION = "auto-cancellation";

/**
 * Runs the shop's own rules over an order nobody asked about. Decides on what is at hand; before anything is done, or
 * when a rule needs what a webhook does not tell, the order is read fresh and decided again. null = nothing to say.
 */
export async function applyAutoPolicy(
  context: AutomationContext,
  event: ClaimedEvent,
  atHand: OrderRead,
  isFresh: boolean,
): Promise<{ readonly note: string; readonly save: Save | null } | null> {
  const { db, now } = context;
  const policy = (await loadInUse(db, event.shop, ["auto_cancellation"])).get("auto_cancellation");
  if (!policy || isSettled(atHand.snapshot)) return null;
  const shop = await readShop(db, event.shop);
  const place = { timeZone: shop?.timeZone ?? "UTC", currency: shop?.currency ?? atHand.snapshot.total.currency };
  const compiled = compilePolicy(policy.document, place);
  const at = now();
  const inputOf = async (order: OrderSnapshot): Promise<FactInput> => {
    const history = await customerHistory(db, event.shop, order, at);
    return { order, history, request: null, shop: place, now: at };
  };
  let input = await inputOf(atHand.snapshot);
  const first = compiled.decide(compiled.read(input));
  const next = (): Save => {
    const due = nextChangeAt(compiled, input);
    const key = `policy/${read.snapshot.id}`;
    return due
      ? (tx) => setTimer(tx, { shop: event.shop, key, kind: "policy", subject: read.snapshot.id, dueAt: due })
      : (tx) => stopTimer(tx, event.shop, key);
  };
  let saveFresh: Save | null = null;
  let read = atHand;
  if (event.topic === "order/decide" && first.outcome.do !== "keep") {
    return { note: "It was already so when the policy came into force: it is left to staff.", save: next() };
  }
  if (!isFresh && (first.outcome.do !== "keep" || first.sawUnknown)) {
    const fresh = await readFreshOrder(context, event.shop, atHand.snapshot.id);
    if (!fresh.read || isSettled(fresh.read.snapshot)) return { note: "Nothing to decide any more.", save: fresh.save };
    [read, saveFresh] = [fresh.read, fresh.save];
    input = await inputOf(read.snapshot);
  }
  const act = await decide(context, event, policy, compiled, input, read);
  return { note: act.note, save: saveAll(saveFresh, act.save, next()) };
}

/** Nothing a rule could still cancel. */
function isSettled(order: OrderSnapshot): boolean {
  return order.cancelledAt !== null || hasShipped(order, { whole: true });
}

async function decide(
  context: AutomationContext,
  event: ClaimedEvent,
  policy: PublishedPolicy<"auto_cancellation">,
  compiled: CompiledPolicy<AutoCancellationOutcome>,
  input: FactInput,
  { snapshot: order, personal }: OrderRead,
): Promise<{ note: string; save: Save | null }> {
  const { db } = context;
  const { verdict, trace } = compiled.explain(compiled.read(input), { at: input.now, orderId: order.id });
  const { outcome, ruleId, ruleName } = verdict;
  const shadow = policy.mode === "SHADOW";
  const decision = {
    automation: AUTOMATION,
    inboundEventId: event.id,
    policy: { versionId: policy.versionId, kind: "auto_cancellation", number: policy.number },
    rule: { id: ruleId, name: ruleName },
    outcome: outcome.do,
    sentence: sentenceOf(outcome, ruleName),
    trace,
    shadow,
  };
  const last = await lastDecision(db, event.shop, order.id, AUTOMATION);
  const same =
    last?.outcome === outcome.do &&
    last.policyVersionId === policy.versionId &&
    last.ruleId === ruleId &&
    last.shadow === shadow;
  if (outcome.do === "keep" || shadow) {
    const note = shadow ? `Only watching: ${decision.sentence}` : decision.sentence;
    const row = { ...decision, shop: event.shop, subject: order.id, cancellationId: null };
    return { note, save: same ? null : async (tx) => void (await saveDecision(tx, row, input.now)) };
  }
  // A rule asks, or acts, once per order: staff who declined are not asked again by the same rule.
  const requestKey = `rule/${order.id}/${ruleId ?? "otherwise"}`;
  if (await cancellationByKey(db, event.shop, requestKey))
    return { note: "This rule has already been acted on.", save: null };
  const settings = settingsOf(await loadPublished(db.read, event.shop, "cancellation"));
  const brake = outcome.do === "cancel" ? await pullBrake(context, event.shop, settings) : null;
  const beginning = {
    ...termsOf(outcome, personal.email !== null),
    shop: event.shop,
    order,
    source: "RULE",
    requestKey,
    scope: { whole: true },
    reason: outcome.because,
    note: "",
    requestedBy: `Rule "${ruleName}"`,
    decision: brake ? { ...decision, outcome: "review", sentence: brake } : decision,
    answer: outcome.do === "cancel" && !brake ? "go" : "REVIEW",
    warehouseHours: settings.warehouseHours,
  } as const;
  return { note: beginning.decision.sentence, save: beginCancellation(context.sealer, beginning, input.now) };
}

function termsOf(outcome: Exclude<AutoCancellationOutcome, { do: "keep" }>, notify: boolean) {
  if (outcome.do === "cancel") {
    const { refund, restock, undoMinutes, reason } = outcome;
    return { terms: { refund, restock, undoMinutes, reason, notify } };
  }
  return { terms: { refund: "original_payment", restock: true, undoMinutes: 0, reason: "OTHER", notify } as const };
}

function sentenceOf(outcome: AutoCancellationOutcome, ruleName: string): string {
  switch (outcome.do) {
    case "keep":
      return ruleName === OTHERWISE ? "No rule matched: the order goes on." : `Kept by the rule "${ruleName}".`;
    case "review":
      return `The rule "${ruleName}" asks a person: ${outcome.because}`;
    case "cancel":
      return `Cancelled by the rule "${ruleName}": ${outcome.because}`;
  }
}
