import { v7 as uuid } from "uuid";
import { judgeGift } from "../domain/goodwill/judge-gift";
import { staffOffer } from "../domain/goodwill/staff-offer";
import type { Goodwill } from "../domain/goodwill/types";
import { mayBeThere } from "../domain/goodwill/lifecycle";
import { GIVING_KINDS } from "../domain/goodwill/planned-effect";
import type { PlannedEffect } from "../domain/planned-effect";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { commandSchemas } from "../inbox/commands";
import { hasBegunGift, planEffects } from "../records/effects";
import { dropPlanned } from "../records/mend-effects";
import { isBeingGiven, moveGoodwill, noteGoodwill, readGoodwill } from "../records/goodwill";
import { readMirrored } from "../records/orders";
import { readShopSettings } from "../records/shop-catalogue";
import { addEntry } from "../records/timeline";
import { stopTimer } from "../records/timers";
import { readGiftLimits } from "../records/views/read-gift-limits";
import { type Automation, nothingToDo } from "./automation";
import { type Grant, grantGoodwill } from "./grant-goodwill";

/** Staff give something for a trouble, within what the policy allows them. */
export const giveGoodwill: Automation = async ({ db, sealer, now }, event) => {
  const raw = JSON.parse(event.payloadText) as { by?: string };
  const { orderId, reason, ...wish } = commandSchemas["goodwill/give"].parse(raw);
  const at = now();
  const read = await readMirrored(db, sealer, event.shop, orderId);
  const limits = read && (await readGiftLimits(db.read, event.shop, read.snapshot, at));
  if (!read || !limits) return nothingToDo("There is no such order.");
  const { snapshot: order, personal } = read;
  const { settings, place, history, charged, policyVersionId } = limits;
  const offer = staffOffer(wish, { settings, currency: place.currency, isGuest: order.customer === null });
  if (typeof offer === "string" || !settings) return nothingToDo(typeof offer === "string" ? offer : "");
  const question = { offer, settings, source: "STAFF", history, charged, isHeldOut: false, shop: place } as const;
  const { state, because } = judgeGift({ ...question, orderTotal: order.total, now: at });
  if (state !== "PLANNED") return nothingToDo(because);
  const { codePrefix: prefix } = await readShopSettings(db, event.shop);
  const grant: Grant = {
    ...{ id: uuid(), key: `staff/${event.id}`, shop: event.shop, order, noticeId: null, offer, settings, place },
    ...{ givenBy: raw.by ?? "Staff", reason, isHeldOut: false, prefix, policyVersionId, decisionId: null },
    source: "STAFF",
    tells: personal.email !== null,
  };
  return {
    outcome: "handled",
    note:
      event.source === "FLOW" ? "A workflow gave something for the trouble." : "Staff gave something for the trouble.",
    save: async (tx) => void (await grantGoodwill(tx, grant, at)),
  };
};

/** Staff take back what was wrongly given. What is used stays used: the step before it looks at Shopify. */
export const revokeGoodwill: Automation = async ({ db, now }, event) => {
  const raw = JSON.parse(event.payloadText) as { by?: string };
  const { goodwillId, reason } = commandSchemas["goodwill/revoke"].parse(raw);
  const gift = await readGoodwill(db, event.shop, goodwillId);
  if (!gift) return nothingToDo("There is no such gift.");
  const actor = raw.by ?? "Staff";
  const begun = await hasBegunGift(db, goodwillId);
  if (gift.revokedBy && begun.revoking) return nothingToDo("It is being taken back already.");
  const isBusy = gift.state === "PLANNED" ? begun.giving : await isBeingGiven(db, goodwillId);
  const plan = planRevoke(gift, isBusy, event.id);
  if (typeof plan === "string") return nothingToDo(plan);
  const { shop, orderId: subject } = gift;
  const at = now();
  const written = { revokedBy: actor, because: `Taken back: ${reason}` };
  return {
    outcome: "handled",
    note: plan ? "It is being taken back." : "Taken back before it was given.",
    save: async (tx) => {
      const entry = {
        shop,
        subject,
        cancellationId: null,
        actor,
        kind: event.topic,
        text: `Goodwill taken back: ${reason}`,
      };
      await addEntry(tx, entry, at);
      if (plan) {
        const origin = { shop, subject, cancellationId: null, goodwillId, decisionId: null };
        await noteGoodwill(tx, gift, written);
        return planEffects(tx, origin, [plan], MONEY_KINDS, at);
      }
      await dropPlanned(tx, { goodwillId }, [...GIVING_KINDS, "send-mail"]);
      await moveGoodwill(tx, gift, "REVOKED", { ...written, revokedAt: at });
      await stopTimer(tx, shop, `goodwill/${goodwillId}`);
    },
  };
};

/** null = nothing has left the app yet; a sentence = it cannot be. */
function planRevoke(gift: Goodwill, isBusy: boolean, eventId: string): PlannedEffect | null | string {
  const { id: goodwillId, orderId, state, value } = gift;
  const kind = value.form === "code" ? "revoke-discount-code" : "take-goodwill-credit";
  const end: PlannedEffect = { kind, key: `goodwill-end/${goodwillId}/${eventId}`, input: { orderId, goodwillId } };
  switch (state) {
    case "GIVEN":
      return end;
    case "PLANNED":
      return isBusy ? BUSY : null;
    case "REDEEMED":
      return "An order has used it: it cannot be taken back.";
    case "EXPIRED":
      return "It has expired: there is nothing left to take back.";
    case "REVOKED":
      return "It was taken back already.";
    case "HELD_OUT":
    case "OVER_BUDGET":
      return NOTHING;
    case "FAILED":
      if (!mayBeThere(gift)) return NOTHING;
      return isBusy ? BUSY : end;
  }
}

const NOTHING = "Nothing was given.";
const BUSY = "It is being given at this moment: try again in a minute.";
