import { z } from "zod";
import type { SmsAccount } from "../adapters/sms/port";
import { toE164 } from "../adapters/sms/phone-number";
import { renderSms } from "../adapters/sms/render-sms";
import { smsTextsFor } from "../adapters/sms/locales";
import { isNoticeTemplate } from "../domain/shipping/templates";
import type { EffectInput } from "../domain/planned-effect";
import type { PersonalData } from "../domain/order";
import { smsEventLink } from "../lib/sms-event-link";
import type { EffectRow } from "../records/effects";
import { loadOverride, raiseWordsAlarm } from "../records/message-templates";
import { isRedacted, readOrderSnapshot, readPersonal } from "../records/orders";
import { smsAccountOf } from "../records/sms-accounts";
import { noteNotTexted, noteTexted, readTextMessage, recordTexting } from "../records/text-messages";
import { checkNotice, inTheMorning } from "./check-notice";
import { type EffectContext, type EffectDefinition, failed, type Look } from "./effect-definition";
import { noticeMailFacts } from "./notice-mail-facts";
import { sinceAttempt } from "./since-attempt";

type Input = EffectInput<"send-sms">;

/**
 * Sends one text message. The provider has no key by which twice is once: after an attempt whose answer was lost, the same
 * words to the same number are looked for in what it sent since, and only then sent again.
 */
export const sendSms: EffectDefinition<"send-sms", SmsAccount> = {
  kind: "send-sms",
  money: false,
  // What was accepted shows in the provider's list within seconds.
  settleMs: 30_000,
  maxRetries: 12,
  schema: z.object({ orderId: z.string(), template: z.string(), noticeId: z.string().nullable() }),

  async look(context, { orderId, noticeId }, effect) {
    const { db, sealer } = context;
    const { shop } = effect;
    if (await isRedacted(db, shop, orderId)) return skipped("The shopper's data was deleted: nobody is written to.");
    const account = await smsAccountOf(db, sealer, shop);
    if (!account) return skipped("No account for text messages is connected: nothing was sent.");
    const earlier = await findEarlier(context, account, effect);
    if (earlier) return earlier;
    const check = noticeId ? await checkNotice(context, effect.shop, noticeId) : null;
    if (check?.do === "withhold") return skipped(check.because);
    return check?.do === "wait" ? inTheMorning(check.until) : { found: "no", seen: account };
  },

  async perform(context, input, effect, account) {
    const { db, sealer, now, appUrl } = context;
    const { shop, id } = effect;
    const where = { shop, messageId: messageIdOf(effect) };
    const message = await written(context, input, effect);
    if (typeof message === "string") return { outcome: "done", ...notSent(message) };
    const statusUrl = smsEventLink(sealer, appUrl, { id, shop });
    const answer = await context.openSms(account).send({ to: message.recipient, text: message.text, statusUrl });
    switch (answer.outcome) {
      case "accepted":
        await db.write((tx) => noteTexted(tx, where, answer, now()));
        return { outcome: "done", receipt: { providerId: answer.id }, proof: "Twilio accepted it." };
      case "opted_out":
        await db.write((tx) => noteNotTexted(tx, where, STOPPED));
        return { outcome: "done", receipt: { optedOut: true }, proof: STOPPED };
      case "refused": {
        const sentence = `Twilio refused the text message: ${answer.message}`;
        await db.write((tx) => noteNotTexted(tx, where, sentence));
        return failed(`twilio ${answer.code}: ${answer.message}`, sentence);
      }
      default:
        return answer satisfies never;
    }
  },
};

const STOPPED = "The shopper answered STOP once: they do not want text messages.";

const notSent = (because: string) => ({ receipt: { notSent: because }, proof: because });
const skipped = (because: string) => ({ found: "yes", ...notSent(because) }) as const;

const messageIdOf = ({ id }: EffectRow) => `sms/${id}`;

/** What an attempt before this one has sent; null = nothing that is known of. */
async function findEarlier(
  { db, sealer, now, openSms }: EffectContext,
  account: SmsAccount,
  effect: EffectRow,
): Promise<Extract<Look<never>, { found: "yes" }> | null> {
  const where = { shop: effect.shop, messageId: messageIdOf(effect) };
  const before = await readTextMessage(db, sealer, where.shop, where.messageId);
  if (!before || !effect.startedAt) return null;
  const known = before.providerId !== null && before.state !== "FAILED";
  const { recipient: to, text } = before;
  const since = sinceAttempt(effect.startedAt);
  const found = known ? null : await openSms(account).find({ to, text, since });
  if (!known && (!found || found.state === "FAILED")) return null;
  if (found) await db.write((tx) => noteTexted(tx, where, found, now()));
  const receipt = { providerId: found?.id ?? before.providerId };
  return { found: "yes", receipt, proof: "Twilio shows it as sent." };
}

/** The message as it goes out, written down first: a repeat says what the first attempt said. Text = why there is none. */
async function written(context: EffectContext, input: Input, effect: EffectRow) {
  const { db, sealer, now } = context;
  const { shop, subject, id } = effect;
  const messageId = messageIdOf(effect);
  const before = await readTextMessage(db, sealer, shop, messageId);
  if (before) return before;
  const personal = await readPersonal(db, sealer, shop, input.orderId);
  const order = await readOrderSnapshot(db, shop, input.orderId);
  const recipient = toE164(personal?.phone ?? null, order?.shipTo?.countryCode ?? null);
  if (!personal || !recipient) return "The order has no telephone number that could be written to.";
  const sms = await render(context, input, shop, personal);
  if (!sms) return "What this message was about no longer exists.";
  const about = { cancellationId: null, noticeId: input.noticeId, template: input.template, locale: sms.language };
  const row = { id, shop, subject, ...about, messageId, recipient, text: sms.text };
  const isRecorded = await db.write((tx) => recordTexting(tx, sealer, row, now()));
  return isRecorded ? { recipient, text: sms.text } : "The shopper's data was deleted: nobody is written to.";
}

async function render(
  context: EffectContext,
  { template, noticeId, orderId }: Input,
  shop: string,
  personal: PersonalData,
) {
  const { db, now } = context;
  if (!noticeId || !isNoticeTemplate(template)) return null;
  const facts = await noticeMailFacts(context, { shop, noticeId, orderId }, personal);
  if (!facts) return null;
  const [parcel] = facts.parcels;
  const { shopName, orderName, firstName, link } = facts;
  const dates = { oldBy: parcel?.oldBy, newFrom: parcel?.newFrom, newBy: parcel?.newBy };
  const { language } = smsTextsFor(personal.locale);
  const override = await loadOverride(db, shop, template, "SMS", language);
  const sms = renderSms(template, personal.locale, { shopName, orderName, firstName, link, ...dates }, override);
  const { problem } = sms;
  const key = { shop, event: template, channel: "SMS", language } as const;
  if (problem) await db.write((tx) => raiseWordsAlarm(tx, key, problem, now()));
  return sms;
}
