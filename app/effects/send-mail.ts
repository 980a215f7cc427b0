import { z } from "zod";
import type { RenderedMail } from "../adapters/mail/templates";
import type { EffectInput } from "../domain/planned-effect";
import { isNoticeTemplate } from "../domain/shipping/templates";
import { markNoticeSent, markWithheld } from "../records/delay-notices";
import { findMessage, recordSending, recordSent } from "../records/messages";
import { isRedacted } from "../records/orders";
import { addresseeOf } from "./addressee";
import { checkNotice, inTheMorning } from "./check-notice";
import { type EffectDefinition, failed } from "./effect-definition";
import { mustWait, spoilsGift, writeMail } from "./write-mail";

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
  schema: z.object({
    orderId: z.string(),
    template: z.string(),
    cancellationId: z.string().nullable(),
    returnId: z.string().nullish(),
    noticeId: z.string().nullish(),
    goodwillId: z.string().nullish(),
    lookupId: z.string().nullish(),
    withdrawalId: z.string().nullish(),
    caseId: z.string().nullish(),
    caseMessageId: z.string().nullish(),
  }),

  async look(context, input, effect) {
    const { db, sendMail } = context;
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
    if (await spoilsGift(context, input, effect)) return { found: "yes", ...SURPRISE };
    if (await mustWait(context, input, effect)) return { found: "pending", inMs: 1000 };
    const noticeId = toldNotice(input);
    const check = noticeId ? await checkNotice(context, effect.shop, noticeId) : null;
    if (noticeId && check?.do === "withhold") {
      await db.write((tx) => markWithheld(tx, effect.shop, noticeId, check.because, context.now()));
      return { found: "yes", ...withheld(check.because) };
    }
    return check?.do === "wait" ? inTheMorning(check.until) : { found: "no", seen: null };
  },

  async perform(context, input, effect) {
    const { db, sealer, now } = context;
    if (!context.sendMail) return { outcome: "done", receipt: { mailOff: true }, proof: NO_SERVER };
    const { personal, recipientHash } = await addresseeOf(context, effect.shop, input);
    if (!personal && recipientHash !== null) return { outcome: "done", ...WITHDRAWN };
    if (!personal?.email) return failed("no address", "The order has no e-mail address, so nobody could be told.");
    const mail = await writeMail(context, input, effect, personal);
    switch (mail.outcome) {
      case "failed":
        return failed("nothing to tell", mail.because);
      case "withheld":
        return { outcome: "done", ...withheld(mail.because) };
      case "written":
    }

    const messageId = messageIdOf(effect.id);
    const { shop, subject, cancellationId, returnId } = effect;
    const noticeId = input.noticeId ?? null;
    const row = {
      shop,
      subject,
      cancellationId,
      returnId,
      noticeId,
      recipientHash,
      template: input.template,
      locale: mail.language,
      messageId,
    };
    const isRecorded = await db.write((tx) =>
      recordSending(tx, sealer, { ...row, recipient: personal.email ?? "", content: contentOf(mail) }, now()),
    );
    if (!isRecorded) return { outcome: "done", ...WITHDRAWN };
    const { response } = await context.sendMail({
      from: { name: mail.shopName, address: context.mailFrom },
      to: personal.email,
      messageId,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      language: mail.language,
    });
    const told = toldNotice(input);
    await db.write(async (tx) => {
      await recordSent(tx, shop, messageId, response, now());
      if (told) await markNoticeSent(tx, shop, told, now());
    });
    return { outcome: "done", receipt: { messageId }, proof: `The mail server answered: ${response}` };
  },
};

/** The notice a letter tells of, and so may only go while that is true; null = it tells of something else. */
const toldNotice = ({ template, noticeId }: EffectInput<"send-mail">) =>
  isNoticeTemplate(template) ? (noticeId ?? null) : null;

const withheld = (because: string) => ({ receipt: { withheld: because }, proof: because });

const WITHDRAWN = {
  receipt: { withdrawn: true },
  proof: "The shopper's data was deleted: nobody is written to.",
} as const;

const SURPRISE = {
  receipt: { withheld: true },
  proof: "A gift that was not returned by who ordered it: they are not written to.",
} as const;

const contentOf = ({ subject, text, html }: RenderedMail) => ({ subject, text, html });

const messageIdOf = (effectId: string) => `<${effectId}@aftercare>`;
