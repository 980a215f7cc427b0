import { openLines } from "../domain/cancellation/check-scope";
import type { ReturnReason } from "../domain/returns/types";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { type CommandName, type CommandPayload } from "../inbox/commands";
import { withdrawalPayload } from "../inbox/receive-withdrawal";
import { raiseAlarm } from "../records/alarms";
import { planEffects } from "../records/effects";
import { addEvent } from "../records/inbound-events";
import { returnReasons } from "../records/shop-catalogue";
import { answerStatement, readStatement, withdrawalAlarm } from "../records/withdrawals";
import { type Automation, type AutomationContext, nothingToDo, saveAll, type Save } from "./automation";
import { findOrderFor } from "./find-guest-order";
import { shopifyOf } from "./return-step";

const REASON = "Withdrawal from the contract";
/** Shopify's handles for a change of mind, the most fitting first. */
const NO_FAULT = ["changed-my-mind", "unwanted", "other"];

/**
 * A consumer withdrew from their contract: the receipt goes out at once, and what can be cancelled or come back is asked for
 * in their name. Where the app cannot tell what was meant, a person sees to it.
 */
export const takeWithdrawal: Automation = async (context, { shop, payloadText }) => {
  const { withdrawalId: id } = withdrawalPayload.parse(JSON.parse(payloadText));
  const { db, sealer, now } = context;
  const read = await readStatement(db, sealer, shop, id);
  if (read?.state !== "TAKEN") return nothingToDo("This withdrawal was already taken up, or was forgotten.");
  const { number, email, items } = read.statement;
  const found = await findOrderFor(context, shop, { number, contact: email });
  const order = found && { id: found.id, name: found.name };
  const begun = found && items === "" ? await whatToAsk(context, shop, found.id) : null;
  const state = begun && begun.asks.length > 0 ? "BEGUN" : "PERSON";
  const sentence = begun?.sentence ?? (found ? "Only some items were named." : "No order has this number and address.");
  const receipt: Save = async (tx) => {
    const input = { orderId: found?.id ?? "", template: "withdrawal-receipt", cancellationId: null, withdrawalId: id };
    const mail = { kind: "send-mail", key: `mail/withdrawal-receipt/${id}`, input } as const;
    const origin = { shop, subject: found?.id ?? "", cancellationId: null, decisionId: null };
    await planEffects(tx, origin, [mail], MONEY_KINDS, now());
  };
  const ask: Save = async (tx) => {
    for (const { name, payload } of begun?.asks ?? []) {
      const about = { topic: name, dedupeKey: `command/${name}/withdrawal/${id}`, subject: found?.id ?? "" };
      await addEvent(tx, sealer, { shop, source: "PORTAL", ...about, payload }, now());
    }
  };
  const tell: Save = async (tx) => {
    if (state === "BEGUN") return;
    const text = `A consumer withdrew from their contract${order ? ` (${order.name})` : ""}: ${sentence} See Withdrawals.`;
    const about = { key: withdrawalAlarm(id), kind: "withdrawal", subject: order?.id ?? "" };
    await raiseAlarm(tx, { shop, ...about, text }, now());
  };
  const answer: Save = (tx) => answerStatement(tx, id, { state, sentence, order });
  return { outcome: "handled", note: sentence, save: saveAll(found?.save, receipt, ask, tell, answer) };
};

type Ask = {
  readonly [Name in CommandName]: {
    readonly name: Name;
    readonly payload: CommandPayload<Name> & { readonly by: string };
  };
}["cancellation/request" | "return/request"];

/** What has not left is to be cancelled, what was sent is to come back; the policies answer as to any shopper. */
async function whatToAsk(
  context: AutomationContext,
  shop: string,
  orderId: string,
): Promise<{ readonly asks: readonly Ask[]; readonly sentence: string } | null> {
  const shopify = await shopifyOf(context, shop);
  const [order, reasons] = await Promise.all([shopify.readReturnable(orderId), returnReasons(context.db, shop)]);
  if (!order) return null;
  const reasonId = reasonOf(reasons)?.id ?? "";
  const open = openLines(order.snapshot);
  const sent = reasonId ? order.lines.filter(({ returnable }) => returnable > 0) : [];
  const isWhole = sent.length === 0 && order.lines.length === 0;
  const units = open.map(({ lineItemId, quantity }) => ({ lineItemId, quantity }));
  const cancel: Ask = {
    name: "cancellation/request",
    payload: {
      ...{ orderId, reason: REASON, note: "", by: "Shopper" },
      scope: isWhole ? { whole: true } : { whole: false, units },
    },
  };
  const giveBack: Ask = {
    name: "return/request",
    payload: {
      ...{ orderId, resolution: "refund", exchange: [], ifSoldOut: "refund", gift: false, note: REASON, by: "Shopper" },
      lines: sent.map(({ fulfillmentLineItemId, returnable }) => ({
        ...{ fulfillmentLineItemId, quantity: returnable, reasonId, note: REASON, photoKeys: [] },
      })),
    },
  };
  const canCancel = order.snapshot.cancelledAt === null && open.length > 0;
  const asks = [...(canCancel ? [cancel] : []), ...(sent.length > 0 ? [giveBack] : [])];
  const said = [...(canCancel ? ["cancelling what has not left"] : []), ...(sent.length > 0 ? ["a return"] : [])];
  const sentence =
    said.length > 0 ? `Asked for ${said.join(" and ")}.` : "Nothing of the order can be cancelled or returned.";
  return { asks, sentence };
}

const reasonOf = (reasons: readonly ReturnReason[]) =>
  NO_FAULT.flatMap((handle) => reasons.filter((one) => one.handle === handle))[0] ?? reasons[0];
