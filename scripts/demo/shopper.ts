import { browser } from "./browser.ts";
import type { Mail } from "./mailbox.ts";
import type { StoreControl } from "./store.ts";

/** A shopper at the app's own doors: signed in to their customer account, or with a link from a mail. */
export interface Shopper {
  askToCancel(order: { readonly id: string; readonly customerId: string }, reason: string): Promise<void>;
  /** Presses the button behind the link of a mail. */
  keepOrder(mail: Mail): Promise<void>;
  /** Opens the page behind the link of a mail about a return, and the label on it. */
  openReturn(mail: Mail): Promise<{ readonly html: string; readonly label: string }>;
  /** Opens an answer's link of a notice of delay; nothing is answered by that. */
  openNotice(mail: Mail, choice: string): Promise<string>;
  /** Presses the button on that page. */
  answerNotice(mail: Mail, choice: string): Promise<void>;
  /** Answers the question at the end of a mail, as a person does: opens the link, presses the button. */
  answerSurvey(mail: Mail, score: number): Promise<void>;
}

export function actAsShopper(store: Pick<StoreControl, "askToCancel">): Shopper {
  return {
    async askToCancel({ id, customerId }, reason) {
      const { status, answer } = await store.askToCancel({ orderId: id, customerId, reason });
      if (status !== 202) throw new Error(`The request was answered ${status}: ${JSON.stringify(answer)}`);
    },
    async keepOrder(mail) {
      await follow(linkIn(mail, /\bhttps?:\/\/\S+\/keep\/[\w.-]+/), { method: "POST" });
    },
    async openReturn(mail) {
      const link = linkIn(mail, /\bhttps?:\/\/\S+\/r\/[\w.-]+/);
      return { html: await follow(link), label: await follow(`${link}/label`) };
    },
    openNotice: (mail, choice) => follow(noticeLink(mail, choice)),
    async answerNotice(mail, choice) {
      const page = noticeLink(mail, choice).replace(/\?.*$/, "");
      await follow(page, { method: "POST", body: new URLSearchParams({ answer: choice }) });
    },
    async answerSurvey(mail, score) {
      const link = linkIn(mail, new RegExp(`\\bhttps?://\\S+/survey/[\\w.-]+\\?score=${score}`));
      await follow(link);
      await follow(link, { method: "POST", body: new URLSearchParams({ score: String(score) }) });
    },
  };
}

const noticeLink = (mail: Mail, choice: string) =>
  linkIn(mail, new RegExp(`\\bhttps?://\\S+/n/[\\w.-]+\\?choice=${choice}`));

function linkIn({ text, subject }: Mail, pattern: RegExp): string {
  const link = pattern.exec(text)?.[0];
  if (!link) throw new Error(`The mail “${subject}” has no such link: ${String(pattern)}`);
  return link;
}

async function follow(link: string, how: RequestInit = {}): Promise<string> {
  const response = await fetch(link, { ...how, headers: browser, signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${link} answered ${response.status}.`);
  return response.text();
}
