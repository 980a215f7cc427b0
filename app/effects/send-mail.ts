import { z } from "zod";
import { renderTemplate } from "../adapters/mail/render-template";
import type { TemplateName } from "../adapters/mail/templates";
import { findMessage, recordSending, recordSent } from "../records/messages";
import { isRedacted, readPersonal } from "../records/orders";
import { type EffectDefinition, failed } from "./effect-definition";
import { mailFacts } from "./mail-facts";

const NO_SERVER = "No mail server is set up: nothing was sent.";

/**
 * Sends one mail. SMTP has no look-up: after an attempt whose answer was lost the same mail, with the same Message-ID,
 * is sent again, which is the better of the two errors; our own record tells a mail that was accepted.
 */
export const sendMail: EffectDefinition<"send-mail", null> = {
  kind: "send-mail",
  money: false,
  settleMs: 0,
  maxRetries: 20,
  schema: z.object({ orderId: z.string(), template: z.string(), cancellationId: z.string().nullable() }),

  async look({ db, sendMail }, input, effect) {
    if (await isRedacted(db, effect.shop, input.orderId)) {
      return {
        found: "yes",
        ...WITHDRAWN,
      };
    }
    const message = await findMessage(db, effect.shop, messageIdOf(effect.id));
    if (message?.state === "SENT") {
      return {
        found: "yes",
        receipt: { messageId: message.messageId },
        proof: `The mail server answered: ${message.response}`,
      };
    }
    // A shop may well write its mails itself: not having a mail server is no failure.
    if (!sendMail) return { found: "yes", receipt: { mailOff: true }, proof: NO_SERVER };
    return { found: "no", seen: null };
  },

  async perform(context, input, effect) {
    const { db, sealer, now } = context;
    if (!context.sendMail) return { outcome: "done", receipt: { mailOff: true }, proof: NO_SERVER };
    const personal = await readPersonal(db, sealer, effect.shop, input.orderId);
    if (!personal?.email) return failed("no address", "The order has no e-mail address, so nobody could be told.");
    const facts = await mailFacts(context, effect.shop, input, personal);
    if (!facts) return failed("nothing to tell", "What this mail was about no longer exists.");

    const mail = renderTemplate(input.template as TemplateName, personal.locale, facts);
    const messageId = messageIdOf(effect.id);
    const { shop, subject, cancellationId } = effect;
    const row = { shop, subject, cancellationId, template: input.template, locale: mail.language, messageId };
    const isRecorded = await db.write((tx) =>
      recordSending(tx, sealer, { ...row, recipient: personal.email ?? "", content: mail }, now()),
    );
    if (!isRecorded) return { outcome: "done", ...WITHDRAWN };
    const { response } = await context.sendMail({
      from: { name: facts.shopName, address: context.mailFrom },
      to: personal.email,
      messageId,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      language: mail.language,
    });
    await db.write((tx) => recordSent(tx, shop, messageId, response, now()));
    return { outcome: "done", receipt: { messageId }, proof: `The mail server answered: ${response}` };
  },
};

const WITHDRAWN = {
  receipt: { withdrawn: true },
  proof: "The shopper's data was deleted: nobody is written to.",
} as const;

const messageIdOf = (effectId: string) => `<${effectId}@aftercare>`;
