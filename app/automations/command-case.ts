import { type CaseMove, stateAfter, toldOfCase } from "../domain/cases/case";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { commandSchemas } from "../inbox/commands";
import { addCaseMessage, changeCase, readCase } from "../records/cases";
import { tellOutside } from "../records/outgoing-events";
import { planCsat } from "../records/surveys";
import { planEffects } from "../records/effects";
import { isRedacted } from "../records/orders";
import { addEntry } from "../records/timeline";
import type { ClaimedEvent } from "../records/inbound-events";
import { type Automation, type AutomationContext, nothingToDo } from "./automation";

/** Staff answer a shopper: it is kept, and mailed. */
export const answerCase: Automation = async (context, event) => {
  const { caseId, words, close } = commandSchemas["case/answer"].parse(JSON.parse(event.payloadText));
  const { db, sealer, now } = context;
  const shopperCase = await readCase(db, event.shop, caseId);
  if (!shopperCase) return nothingToDo("There is no such case.");
  const { shop, orderId, number } = shopperCase;
  const by = actorOf(event);
  const at = now();
  const state = close ? "CLOSED" : (stateAfter("answer", shopperCase.state) ?? "ANSWERED");
  return {
    outcome: "handled",
    note: `Case ${number} was answered${close ? " and closed" : ""}.`,
    save: async (tx) => {
      if (await isRedacted(tx, shop, orderId)) return;
      const message = { id: event.id, from: "STAFF", by, words, photoKeys: [] } as const;
      await addCaseMessage(tx, sealer, shopperCase, message, at);
      const closed = close ? { closedAt: at, closedBy: by } : { closedAt: null, closedBy: null };
      const answered = { firstAnsweredAt: shopperCase.firstAnsweredAt ?? at, waitingSince: null, dueAt: null };
      await changeCase(tx, shopperCase, { state, ...answered, ...closed }, at);
      await addEntry(tx, entryOf(event, orderId, `Case ${number} was answered.`), at);
      const origin = { shop, subject: orderId, cancellationId: null, decisionId: null };
      const about = { caseId, caseMessageId: event.id };
      const input = { orderId, template: "case-answered", cancellationId: null, ...about };
      const mail = { kind: "send-mail", key: `mail/case-answered/${caseId}/${event.id}`, input } as const;
      await planEffects(tx, origin, [mail], MONEY_KINDS, at);
      const told = { ...toldOfCase(shopperCase), closed: close };
      await tellOutside(
        tx,
        { shop, subject: orderId, key: `case/${event.id}`, topic: "case/answered", payload: told },
        at,
      );
      if (close) await planCsat(tx, { shop, orderId, key: `case/${caseId}`, endedAt: at });
    },
  };
};

export const closeCase: Automation = (context, event) => move(context, event, "close");
export const reopenCase: Automation = (context, event) => move(context, event, "reopen");

const TOLD = { close: "closed", reopen: "opened again" } as const;

/** Nothing is written: the shopper sees it where they look. */
async function move({ db, now }: AutomationContext, event: ClaimedEvent, name: Extract<CaseMove, "close" | "reopen">) {
  const { caseId } = commandSchemas[`case/${name}`].parse(JSON.parse(event.payloadText));
  const shopperCase = await readCase(db, event.shop, caseId);
  if (!shopperCase) return nothingToDo("There is no such case.");
  const state = stateAfter(name, shopperCase.state);
  if (state === null) return nothingToDo(`The case is ${name === "close" ? "closed already" : "not closed"}.`);
  const at = now();
  const by = actorOf(event);
  const closed = name === "close" ? { closedAt: at, closedBy: by } : { closedAt: null, closedBy: null };
  const text = `Case ${shopperCase.number} was ${TOLD[name]}.`;
  return {
    outcome: "handled" as const,
    note: text,
    save: async (tx: Parameters<typeof addEntry>[0]) => {
      await changeCase(tx, shopperCase, { state, ...closed, waitingSince: null, dueAt: null }, at);
      await addEntry(tx, entryOf(event, shopperCase.orderId, text), at);
      if (name === "close") {
        await planCsat(tx, { shop: event.shop, orderId: shopperCase.orderId, key: `case/${caseId}`, endedAt: at });
      }
    },
  };
}

const actorOf = ({ payloadText }: ClaimedEvent) => (JSON.parse(payloadText) as { by?: string }).by ?? "Staff";

const entryOf = (event: ClaimedEvent, subject: string, text: string) => ({
  ...{ shop: event.shop, subject, cancellationId: null, actor: actorOf(event), kind: event.topic, text },
});
