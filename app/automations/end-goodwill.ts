import { z } from "zod";
import { offerText } from "../domain/goodwill/offer";
import type { Goodwill } from "../domain/goodwill/types";
import { MONEY_KINDS } from "../effects/effect-catalogue";
import { planEffects, readEffectEnd } from "../records/effects";
import { moveGoodwill, noteGoodwill, readGoodwill } from "../records/goodwill";
import { tellOutside } from "../records/outgoing-events";
import { addEntry } from "../records/timeline";
import { stopTimer } from "../records/timers";
import { type Automation, nothingToDo, type Save } from "./automation";
import { goodwillMail } from "./grant-goodwill";

const ended = z.object({ goodwillId: z.string(), effectId: z.string() });

/** Giving, or taking back, came to an end: those outside hear of it, and what failed is said. */
export const concludeGoodwill: Automation = async ({ db, now }, event) => {
  const { goodwillId, effectId } = ended.parse(JSON.parse(event.payloadText));
  const gift = await readGoodwill(db, event.shop, goodwillId);
  const effect = await readEffectEnd(db, event.shop, effectId);
  if (!gift || !effect) return nothingToDo("There is no such gift.");
  const isGiving = effect.kind === "create-discount-code" || effect.kind === "give-goodwill-credit";
  const conclude = isGiving ? concludeGiving : concludeRevoking;
  const { note, save } = conclude(gift, effect, now());
  return { outcome: "handled", note, save };
};

type End = NonNullable<Awaited<ReturnType<typeof readEffectEnd>>>;
type Concluded = { readonly note: string; readonly save: Save };

function concludeGiving(gift: Goodwill, { state, sentence }: End, now: Date): Concluded {
  const { id, shop, orderId: subject, noticeId } = gift;
  if (state === "DONE") {
    // The notice went out without it: it comes with a letter of its own.
    const comesLate = noticeId !== null && gift.because !== "";
    return {
      note: "It is given.",
      save: async (tx) => {
        const { value, currency } = gift;
        const payload = { ...toldOf(gift), value: offerText(value, currency) };
        const told = { shop, key: `goodwill/given/${id}`, topic: "goodwill/given", subject, payload } as const;
        await tellOutside(tx, told, now);
        if (!comesLate) return;
        const origin = { shop, subject, cancellationId: null, goodwillId: id, decisionId: gift.decisionId };
        await planEffects(tx, origin, [goodwillMail(gift)], MONEY_KINDS, now);
        await noteGoodwill(tx, gift, { because: "" });
      },
    };
  }
  const because = sentence ?? "It could not be given.";
  return {
    note: because,
    save: async (tx) => {
      // While it is being taken back, that says what becomes of it.
      if (gift.revokedBy) return;
      // What may be there all the same stays charged.
      const failed = { because, ...(state === "FAILED" && { chargedMinor: 0 }) };
      if (!(await moveGoodwill(tx, gift, "FAILED", failed))) return;
      const entry = { shop, subject, cancellationId: null, actor: "Aftercare", kind: "goodwill/FAILED" };
      await addEntry(tx, { ...entry, text: `Goodwill could not be given. ${because}` }, now);
    },
  };
}

function concludeRevoking(gift: Goodwill, { state, sentence }: End, now: Date): Concluded {
  const { id, shop, orderId: subject } = gift;
  if (state === "DONE") {
    return {
      note: "It is taken back.",
      save: async (tx) => {
        await stopTimer(tx, shop, `goodwill/${id}`);
        const told = { shop, key: `goodwill/revoked/${id}`, topic: "goodwill/revoked", subject } as const;
        await tellOutside(tx, { ...told, payload: toldOf(gift) }, now);
      },
    };
  }
  const because = sentence ?? "It could not be taken back.";
  return {
    note: because,
    save: async (tx) => {
      await noteGoodwill(tx, gift, { revokedBy: null, because });
      const entry = { shop, subject, cancellationId: null, actor: "Aftercare", kind: "goodwill/kept" };
      await addEntry(tx, { ...entry, text: `Goodwill was not taken back. ${because}` }, now);
    },
  };
}

/** What those outside hear of a gift. */
export function toldOf({ id: goodwillId, orderId, orderName, noticeId, code, expiresAt, value }: Goodwill) {
  const base = { orderId, orderName, goodwillId, noticeId, form: value.form, code };
  return { ...base, expiresAt: expiresAt?.toISOString() ?? null };
}

const due = z.object({ goodwillId: z.string() });

/** The last day of a code has passed. Shopify is asked whether it was used: the order may not have been heard of. */
export const expireGoodwill: Automation = async ({ db, openShopify, now }, event) => {
  const { goodwillId } = due.parse(JSON.parse(event.payloadText));
  const gift = await readGoodwill(db, event.shop, goodwillId);
  if (gift?.state !== "GIVEN" || !gift.code) return nothingToDo("There is nothing left to expire.");
  const { shop, code } = gift;
  const there = await (await openShopify(shop))?.readDiscount(code);
  if (there?.id === gift.discountId && there.basic && there.basic.uses > 0) {
    const save: Save = async (tx) => void (await moveGoodwill(tx, gift, "REDEEMED", { redeemedAt: now() }));
    return { outcome: "handled", note: "Shopify counts the code as used.", save };
  }
  const save: Save = async (tx) => void (await moveGoodwill(tx, gift, "EXPIRED"));
  return { outcome: "handled", note: "The code expired unused: its amount is free again.", save };
};
