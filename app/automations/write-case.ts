import type { CaseItem, ShopperCase } from "../domain/cases/case";
import { stateAfter, toldOfCase } from "../domain/cases/case";
import { KIND_FACTS } from "../domain/cases/case-kinds";
import { answerDueAt, casesIn } from "../domain/cases/settings";
import type { OrderSnapshot } from "../domain/order";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { commandSchemas } from "../inbox/commands";
import { addCaseMessage, casesOfOrder, changeCase, createCase, readCase } from "../records/cases";
import { planEffects } from "../records/effects";
import { tellOutside } from "../records/outgoing-events";
import { isRedacted, readMirrored } from "../records/orders";
import { readShop } from "../records/shops";
import { addEntry } from "../records/timeline";
import type { ClaimedEvent } from "../records/inbound-events";
import type { Transaction } from "../db.server";
import { type Automation, type AutomationContext, nothingToDo } from "./automation";

/** A shopper writes about their order. While a case of the same kind is not closed, it is one case. */
export const openCase: Automation = async (context, event) => {
  const asked = commandSchemas["case/open"].parse(JSON.parse(event.payloadText));
  const { db, sealer, now } = context;
  const { shop } = event;
  const read = await readMirrored(db, sealer, shop, asked.orderId);
  if (!read || (asked.customerId && read.snapshot.customer?.id !== asked.customerId)) {
    return nothingToDo("There is no such order, or it is somebody else's.");
  }
  const items = itemsOf(read.snapshot, asked);
  const open = casesOfOrder(db, shop, asked.orderId).find(
    ({ kind, state }) => kind === asked.kind && state !== "CLOSED",
  );
  const at = now();
  const dueAt = answerDueAt(await settingsOf(context, shop), at);
  return {
    outcome: "handled",
    note: open ? `The shopper wrote more in case ${open.number}.` : "The shopper opened a case.",
    save: async (tx) => {
      if (await isRedacted(tx, shop, asked.orderId)) return;
      const { id: orderId, name: orderName } = read.snapshot;
      const about = { shop, orderId, orderName, kind: asked.kind, items, dueAt };
      const shopperCase = open ? { ...open, items: merged(open.items, items) } : await createCase(tx, about, at);
      await say(tx, context, event, { shopperCase, isNew: !open, dueAt, said: asked }, at);
    },
  };
};

/** A shopper writes more; a closed case is open again. */
export const writeCase: Automation = async (context, event) => {
  const asked = commandSchemas["case/write"].parse(JSON.parse(event.payloadText));
  const { db, now } = context;
  const shopperCase = await readCase(db, event.shop, asked.caseId);
  if (!shopperCase) return nothingToDo("There is no such case.");
  const at = now();
  const dueAt = answerDueAt(await settingsOf(context, event.shop), at);
  return {
    outcome: "handled",
    note: `The shopper wrote more in case ${shopperCase.number}.`,
    save: async (tx) => {
      if (await isRedacted(tx, event.shop, shopperCase.orderId)) return;
      await say(tx, context, event, { shopperCase, isNew: false, dueAt, said: asked }, at);
    },
  };
};

const settingsOf = async ({ db }: AutomationContext, shop: string) =>
  casesIn(JSON.parse((await readShop(db, shop))?.settings ?? "{}"));

interface Said {
  readonly shopperCase: ShopperCase;
  readonly isNew: boolean;
  readonly dueAt: Date | null;
  readonly said: { readonly words: string; readonly photoKeys: readonly string[] };
}

/** Who waits already is not told again that they wait, and waits since then. */
async function say(
  tx: Transaction,
  { sealer }: AutomationContext,
  { id: eventId, topic: kind }: ClaimedEvent,
  { shopperCase, isNew, dueAt, said }: Said,
  at: Date,
): Promise<void> {
  const { id: caseId, shop, orderId, number, waitingSince, items } = shopperCase;
  const { words, photoKeys } = said;
  await addCaseMessage(tx, sealer, shopperCase, { id: eventId, from: "SHOPPER", by: "Shopper", words, photoKeys }, at);
  const waits = !isNew && waitingSince !== null;
  const state = stateAfter("write", shopperCase.state) ?? shopperCase.state;
  const since = waits ? {} : { waitingSince: at, dueAt };
  await changeCase(tx, shopperCase, { state, items, closedAt: null, closedBy: null, ...since }, at);
  const text = isNew ? `The shopper wrote: case ${number}.` : `The shopper wrote more in case ${number}.`;
  await addEntry(tx, { shop, subject: orderId, cancellationId: null, actor: "Shopper", kind, text }, at);
  const told = { ...toldOfCase(shopperCase), isNew, dueAt: (waits ? shopperCase.dueAt : dueAt)?.toISOString() ?? null };
  await tellOutside(tx, { shop, subject: orderId, key: `case/${eventId}`, topic: "case/written", payload: told }, at);
  if (waits) return;
  const origin = { shop, subject: orderId, cancellationId: null, decisionId: null };
  const input = { orderId, template: "case-received", cancellationId: null, caseId, caseMessageId: eventId };
  const mail = { kind: "send-mail", key: `mail/case-received/${caseId}/${eventId}`, input } as const;
  await planEffects(tx, origin, [mail], MONEY_KINDS, at);
}

/** Of what was chosen what is part of the order, and of a kind that is about items. */
function itemsOf(
  { lines }: OrderSnapshot,
  { kind, items }: { readonly kind: ShopperCase["kind"]; readonly items: readonly Omit<CaseItem, "title">[] },
): readonly CaseItem[] {
  if (!KIND_FACTS[kind].needsItems) return [];
  return lines.flatMap(({ id, title, quantity: most }) => {
    const quantity = items.find(({ lineItemId }) => lineItemId === id)?.quantity ?? 0;
    return quantity > 0 ? [{ lineItemId: id, title, quantity: Math.min(quantity, most) }] : [];
  });
}

/** Items named before stay; of one that is named again the newest number counts. */
const merged = (before: readonly CaseItem[], now: readonly CaseItem[]): readonly CaseItem[] => [
  ...new Map([...before, ...now].map((item) => [item.lineItemId, item])).values(),
];
