import { v7 as uuid } from "uuid";
import type { Transaction } from "../db.server";
import { hasReturnEnded } from "../domain/returns/lifecycle";
import { declineNative, endNative, moveNative } from "../domain/returns/move-native";
import { returnMail } from "../domain/returns/step";
import type { OrderReturn, ReturnState, ReturnTerms } from "../domain/returns/types";
import type { PlannedEffect } from "../domain/planned-effect";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { type CommandName, type CommandPayload, commandSchemas } from "../inbox/commands";
import { countsOfReturn } from "../records/counted-units";
import { hasBegunReturn, planEffects } from "../records/effects";
import { dropPlanned, dropRefused, rearmEffectsOf, settleEffectsOf } from "../records/mend-effects";
import { addEvent, type ClaimedEvent } from "../records/inbound-events";
import { labelsOfReturn, readLabel, recordUploaded } from "../records/return-labels";
import { changeLines, changeReturn, type ReturnChange, readReturn } from "../records/returns";
import { addEntry } from "../records/timeline";
import { giveFiles, readFileRow } from "../records/stored-files";
import { type Automation, type AutomationContext, type AutomationResult, nothingToDo } from "./automation";

type ReturnCommand = Extract<CommandName, `return/${string}`>;
type OfReturn = Exclude<ReturnCommand, "return/request">;

/** What a command does to a return; a sentence instead = it does not apply. */
interface Act {
  readonly note: string;
  readonly effects?: readonly PlannedEffect[];
  readonly change?: Partial<ReturnChange>;
  readonly save?: (tx: Transaction, now: Date) => Promise<void>;
  /** The world is looked at again after it. */
  readonly goOn?: boolean;
}

type Command<Name extends OfReturn> = (
  orderReturn: OrderReturn,
  payload: CommandPayload<Name>,
  context: AutomationContext,
  by: { readonly actor: string; readonly event: ClaimedEvent },
) => Act | string | Promise<Act | string>;

/** A command about one return: what it writes down, in the queue of the return's order. */
export function returnCommand<Name extends OfReturn>(name: Name, command: Command<Name>): Automation {
  return async (context, event): Promise<AutomationResult> => {
    const raw = JSON.parse(event.payloadText) as { by?: string };
    const payload = commandSchemas[name].parse(raw) as CommandPayload<Name>;
    const orderReturn = await readReturn(context.db, event.shop, payload.returnId);
    if (!orderReturn) return nothingToDo("There is no such return.");
    const actor = raw.by ?? (event.source === "STAFF" ? "Staff" : "Shopper");
    const act = await command(orderReturn, payload, context, { actor, event });
    if (typeof act === "string") return nothingToDo(act);
    return { outcome: "handled", note: act.note, save: (tx) => saveAct(context, event, orderReturn, act, actor)(tx) };
  };
}

function saveAct(context: AutomationContext, event: ClaimedEvent, orderReturn: OrderReturn, act: Act, actor: string) {
  const { id: returnId, shop, orderId: subject, decisionId, state, sentence } = orderReturn;
  const now = context.now();
  return async (tx: Transaction) => {
    const origin = { shop, subject, cancellationId: null, returnId };
    await act.save?.(tx, now);
    if (act.change) await changeReturn(tx, orderReturn, { state, sentence, ...act.change }, now);
    await planEffects(tx, { ...origin, decisionId }, act.effects ?? [], MONEY_KINDS, now);
    await addEntry(tx, { ...origin, actor, kind: event.topic, text: act.note }, now);
    if (!act.goOn) return;
    const check = { topic: "return/check", dedupeKey: `go-on/${event.id}`, subject, payload: { returnId } };
    await addEvent(tx, context.sealer, { shop, source: "SYSTEM", ...check }, now);
  };
}

/** Who answered for the merchant, where names are not told. */
const deciderOf = ({ source }: ClaimedEvent) => (source === "FLOW" ? "A workflow of Shopify Flow" : "Staff");

const tooLate = ({ state }: OrderReturn) => `Too late: the return is ${state}.`;

const NOTHING_COMES = { label: { kind: "none" }, refundWhen: "approved" } as const;
/** Staff want to see what the policy would have left to the shopper. */
const IT_COMES_BACK = { label: { kind: "own" }, refundWhen: "inspected" } as const;
const NOT_UNSEEN = "The recipient of a gift asked: nothing is given before the items were inspected.";
const hasFee = ({ label }: ReturnTerms) => label.kind === "prepaid" && label.fee !== null;
const FEE_STAYS =
  "The fee for the label is part of the return in Shopify and cannot be taken off. End this one, and start it again without.";

export const approveReturn = returnCommand(
  "return/approve",
  (orderReturn, { lineIds, keepLineIds, because }, _context, { event }) => {
    const who = deciderOf(event);
    if (orderReturn.state !== "REVIEW") return tooLate(orderReturn);
    if (orderReturn.openedAt) return "It is open already: there is nothing left to approve.";
    if (orderReturn.byRecipient && keepLineIds.length > 0) return NOT_UNSEEN;
    const yes = new Set(lineIds.length > 0 ? lineIds : orderReturn.lines.map(({ id }) => id));
    const keep = new Set(keepLineIds);
    const lines = orderReturn.lines.map(({ id }) =>
      yes.has(id)
        ? ({ id, answer: keep.has(id) ? "KEEP" : "APPROVED", because: "", declineReason: null } as const)
        : ({ id, answer: "DECLINED", because, declineReason: "OTHER" } as const),
    );
    const going = lines.filter(({ answer }) => answer !== "DECLINED");
    if (going.length === 0) return "Choose at least one line to approve, or decline the return.";
    const { terms, nativeId } = orderReturn;
    const nothingComes = going.every(({ answer }) => answer === "KEEP");
    if (nothingComes && nativeId && hasFee(terms)) return FEE_STAYS;
    return {
      note:
        going.length === lines.length
          ? `${who} said yes.`
          : `${who} said yes to ${going.length} of ${lines.length} lines.`,
      change: {
        state: "OPENING",
        sentence: `${who} said yes.`,
        terms: { ...terms, ...(nothingComes ? NOTHING_COMES : terms.label.kind === "none" ? IT_COMES_BACK : {}) },
      },
      goOn: true,
      save: async (tx) => {
        await changeLines(tx, lines);
        await dropPlanned(tx, { returnId: orderReturn.id }, ["file-return-request"]);
      },
    };
  },
);

export const declineReturn = returnCommand(
  "return/decline",
  (orderReturn, { because, reason }, _context, { event }) => {
    if (orderReturn.state !== "REVIEW") return tooLate(orderReturn);
    if (orderReturn.openedAt) return "It is open already: call it off instead.";
    const declined = { answer: "DECLINED", because, declineReason: reason } as const;
    const lines = orderReturn.lines.map(({ id }) => ({ id, ...declined }));
    const now = { ...orderReturn, lines: orderReturn.lines.map((line) => ({ ...line, ...declined })) };
    return {
      note: `${deciderOf(event)} said no.`,
      change: { state: "DECLINED", sentence: because },
      effects: [...declineNative(now), ...returnMail(now, "return-declined")],
      save: async (tx) => {
        await changeLines(tx, lines);
        await dropPlanned(tx, { returnId: orderReturn.id }, ["file-return-request"]);
      },
    };
  },
);

const CANCELABLE: readonly ReturnState[] = ["REVIEW", "OPENING", "AWAITING_PARCEL", "IN_TRANSIT", "FAILED"];

export const cancelReturn = returnCommand("return/cancel", async (orderReturn, _payload, { db }, { actor }) => {
  if (!CANCELABLE.includes(orderReturn.state)) return tooLate(orderReturn);
  if (await hasBegunReturn(db, orderReturn.id, ["process-return", "dispose-return"])) {
    return "Too late: some of it was processed already.";
  }
  if (orderReturn.deliveredAt || (await countsOfReturn(db, orderReturn.id)).length > 0) {
    return "Too late: it has arrived already.";
  }
  const note = `${actor} called it off.`;
  const { nativeId, nativeStatus } = orderReturn;
  if (nativeId && nativeStatus === "OPEN") {
    return { note, effects: [moveNative(orderReturn, nativeId, "cancel", `cancel-return/${orderReturn.id}`)] };
  }
  const lines = orderReturn.lines.map((line) => ({ ...line, answer: "DECLINED", because: note }) as const);
  return {
    note,
    change: { state: "CANCELED", sentence: note },
    effects: [...declineNative({ ...orderReturn, lines }), ...returnMail(orderReturn, "return-canceled")],
    save: (tx) => dropPlanned(tx, { returnId: orderReturn.id }, ["file-return-request", "open-return"]),
  };
});

export const askForLabel = returnCommand("return/label", async (orderReturn, _payload, { db, now }) => {
  const { id, state, terms, sentence, labelAskedAt } = orderReturn;
  if (state !== "AWAITING_PARCEL" && state !== "OPENING") return tooLate(orderReturn);
  if (terms.label.kind !== "prepaid") return "No prepaid label was agreed for this return.";
  const labels = await labelsOfReturn(db, id);
  const isAsked = labelAskedAt !== null && labels.every(({ preparedAt }) => preparedAt < labelAskedAt);
  if (isAsked || labels.some((label) => label.state === "BOUGHT")) return "The label is there, or on its way.";
  return { note: "Asked for the label.", change: { state, sentence, labelAskedAt: now() }, goOn: true };
});

export const uploadLabel = returnCommand("return/upload-label", async (orderReturn, payload, { db }, { actor }) => {
  if (hasReturnEnded(orderReturn.state)) return tooLate(orderReturn);
  if ((await readFileRow(db, payload.fileKey))?.shop !== orderReturn.shop) return "There is no such file.";
  const { id: returnId, shop } = orderReturn;
  const { fileKey, carrier, trackingNumber } = payload;
  const id = uuid();
  return {
    note: "A label was uploaded.",
    change: orderReturn.state === "FAILED" ? { state: "OPENING" } : {},
    goOn: true,
    save: async (tx, now) => {
      const label = { fileKey, carrier, trackingNumber: trackingNumber || null };
      await recordUploaded(tx, { id, shop, returnId, provider: "upload" }, label, now);
      await giveFiles(tx, [fileKey], { returnId, lineId: "" });
      const settled = { by: actor, note: "A label was uploaded instead.", now };
      await settleEffectsOf(tx, { returnId }, settled, "buy-return-label");
    },
  };
});

export const voidLabel = returnCommand("return/void-label", async ({ id: returnId, orderId }, { labelId }, { db }) => {
  if ((await readLabel(db, labelId))?.returnId !== returnId) return "There is no such label of this return.";
  const back = {
    kind: "void-return-label",
    key: `void-label/${labelId}`,
    input: { orderId, returnId, labelId },
  } as const;
  return { note: "Staff gave the label back.", effects: [back] };
});

export const changeTerms = returnCommand("return/change", async (orderReturn, payload, { db }) => {
  if (hasReturnEnded(orderReturn.state)) return tooLate(orderReturn);
  if (await hasBegunReturn(db, orderReturn.id, ["process-return"])) return "Too late: some of it was paid already.";
  const { returnId, label: wished, ...rest } = payload;
  const label = wished === orderReturn.terms.label.kind ? undefined : wished;
  if (label && hasFee(orderReturn.terms) && orderReturn.nativeId) return FEE_STAYS;
  if (orderReturn.byRecipient) {
    if (rest.resolution === "refund") return "It was a gift: whoever gave it is not refunded.";
    if (rest.refundWhen && rest.refundWhen !== "inspected") return NOT_UNSEEN;
  } else if (rest.resolution === "store_credit" && !orderReturn.customerId)
    return "A guest has no account for store credit.";
  const chosen = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const terms = { ...orderReturn.terms, ...chosen, ...(label && { label: labelTerms(label) }) };
  return {
    note: isOnly(chosen, "refundWhen", "approved") && !label ? "Staff paid now." : "Staff changed what was agreed.",
    change: { terms },
    goOn: true,
    save: async (tx) => {
      // Money is planned again, by what is agreed now.
      await dropPlanned(tx, { returnId }, ["process-return"]);
      await dropRefused(tx, { returnId }, ["process-return"]);
    },
  };
});

const isOnly = (chosen: Readonly<Record<string, unknown>>, name: string, value: string) =>
  Object.keys(chosen).length === 1 && chosen[name] === value;

const labelTerms = (kind: "prepaid" | "own") => (kind === "prepaid" ? ({ kind, fee: null } as const) : { kind });

export const reopenReturn = returnCommand("return/reopen", (orderReturn) => {
  const { state, nativeId, endedAt, id } = orderReturn;
  if (state !== "CLOSED" || !nativeId) return "Only a closed return can be reopened. Start a new one instead.";
  const key = `reopen-return/${id}/${endedAt?.getTime()}`;
  return { note: "Staff reopened it.", effects: [moveNative(orderReturn, nativeId, "reopen", key)] };
});

export const retryReturn = returnCommand("return/retry", (orderReturn) =>
  orderReturn.state === "FAILED"
    ? {
        note: "Staff tried again.",
        change: { state: "OPENING", sentence: "Being tried again." },
        goOn: true,
        save: (tx, now) => rearmEffectsOf(tx, { returnId: orderReturn.id }, now),
      }
    : tooLate(orderReturn),
);

export const settleReturn = returnCommand("return/settle", (orderReturn, { note }, _context, { actor, event }) => {
  const { id: returnId, state } = orderReturn;
  if (state !== "FAILED" && state !== "REVIEW") return tooLate(orderReturn);
  const sentence = `Settled by hand: ${note}`;
  return {
    note: sentence,
    change: { state: "CLOSED", sentence },
    effects: endNative(orderReturn, "close", `close-return/${event.id}`),
    save: async (tx, now) => {
      await settleEffectsOf(tx, { returnId }, { by: actor, note, now });
      await dropPlanned(tx, { returnId }, ["open-return", "buy-return-label", "process-return"]);
    },
  };
});
