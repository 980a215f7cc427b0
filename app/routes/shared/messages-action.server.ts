import { data } from "@remix-run/node";
import { z } from "zod";
import {
  isMessageLanguage,
  type MessageKind,
  messageKind,
  type MessageLanguage,
} from "../../domain/messages/message-kinds";
import { LONGEST_FIELD, type MailWords, type SmsWords } from "../../domain/messages/own-words";
import { createAllowance } from "../../lib/allowance";
import { type ActionResult, done, refused } from "../../presenters/action-result";
import { changedWords } from "../../presenters/messages-page";
import { dropOwnWords, saveOwnWords } from "../../records/message-templates";
import { readOrderInWords } from "../../records/views/read-order-in-words";
import { answer } from "./read-form.server";
import { notFound, type StaffRequest } from "./staff-request.server";

const field = z.string().max(LONGEST_FIELD, `At most ${LONGEST_FIELD} letters`).default("");
const words = { subject: field, heading: field, body: field, action: field, text: field };

/** What the editor sends, one case per button. */
export const messagesForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("save"), ...words }),
    z.object({ intent: z.literal("preview"), ...words, order: z.string().trim().max(50).default("") }),
    z.object({ intent: z.literal("reset") }),
    z.object({
      intent: z.literal("test"),
      ...words,
      order: z.string().trim().max(50).default(""),
      to: z.string().trim().min(3, "Write where to send it").max(200),
    }),
  ],
  "This is not something this page can do.",
);
export type MessagesForm = z.output<typeof messagesForm>;

export interface MessageAddress {
  readonly kind: MessageKind;
  readonly language: MessageLanguage;
}

/** Which message an address means. @throws Response 404 when none. */
export function messageOfAddress(request: Request, event: string): MessageAddress {
  const { searchParams } = new URL(request.url);
  const kind = messageKind(event, searchParams.get("channel") ?? "EMAIL");
  const language = searchParams.get("language") ?? "en";
  return kind && isMessageLanguage(language) ? { kind, language } : notFound();
}

const TESTS = { most: 10, withinMs: 10 * 60_000 };
const mayTest = createAllowance(TESTS.most, TESTS.withinMs);

/** Does what the editor asks. */
export async function actOnMessage(staff: StaffRequest, { kind, language }: MessageAddress, form: MessagesForm) {
  const { shop, by, now, services } = staff;
  const { db, studio } = services;
  const { event, channel } = kind;
  const key = { shop, event, channel, language };
  if (form.intent === "reset") {
    await db.write((tx) => dropOwnWords(tx, key));
    return answer(done("Back to the words that come with the app."));
  }
  const own = changedWords(channel, form, studio.builtIn(kind, language));
  if (form.intent === "preview") return data({ preview: await preview(staff, { kind, language }, own, form.order) });
  const problems = studio.check(kind, own);
  if (problems.length > 0) return answer(mistakes(problems), 422);
  if (form.intent === "test") return sendTest(staff, { kind, language }, own, form);
  if (Object.keys(own).length === 0) await db.write((tx) => dropOwnWords(tx, key));
  else await db.write((tx) => saveOwnWords(tx, key, own, by, now));
  return answer(done("Saved. Messages sent from now on say this."));
}

function mistakes(problems: readonly { readonly field: string; readonly text: string }[]): ActionResult {
  const texts = [...new Set(problems.map(({ text }) => text))];
  return { ...refused(...texts), fields: Object.fromEntries(problems.map(({ field: name, text }) => [name, text])) };
}

/** The message as it would look now, and what keeps it from being used. */
export async function preview(
  { shop, services }: StaffRequest,
  { kind, language }: MessageAddress,
  own: MailWords & SmsWords,
  orderName: string,
) {
  const { db, sealer, studio } = services;
  const order = await readOrderInWords(db.read, sealer, shop, orderName);
  const { subject, text, html } = studio.preview(kind, language, own, order ?? undefined);
  const problems = studio.check(kind, own).map((one) => one.text);
  return { subject, text, html, problems, order: order?.orderName ?? "", isUnknown: orderName !== "" && !order };
}

async function sendTest(
  staff: StaffRequest,
  address: MessageAddress,
  own: MailWords & SmsWords,
  { to, order }: { readonly to: string; readonly order: string },
) {
  const { shop, now, services } = staff;
  const { env, sendTestMail } = services;
  const wrong = (message: string) => answer({ ...refused(message), fields: { to: message } }, 422);
  const isMail = address.kind.channel === "EMAIL";
  if (isMail && !z.email().safeParse(to).success) return wrong("This is not an e-mail address.");
  if (isMail && !sendTestMail)
    return wrong("No mail server is set up. Whoever runs the app sets SMTP_URL and MAIL_FROM.");
  if (!mayTest(shop, now)) return wrong("That were many tests. Wait a few minutes before the next one.");
  const { subject, text, html } = await preview(staff, address, own, order);
  if (!isMail) {
    const sent = await services.sendTestSms(shop, to, `[Test] ${text}`);
    return sent.outcome === "works" ? answer(done(sent.message)) : wrong(sent.message);
  }
  const from = { name: "Aftercare", address: env.MAIL_FROM ?? "" };
  const messageId = `<test-${now.getTime()}@aftercare>`;
  const mail = { from, to, messageId, subject: `[Test] ${subject}`, text, html, language: address.language };
  const problem = await sendTestMail?.(mail).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof Error) || !("sentence" in error)) throw error;
      return String(error.sentence);
    },
  );
  return problem ? wrong(problem) : answer(done(`Sent to ${to}, marked [Test].`));
}
