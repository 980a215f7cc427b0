import { browser } from "./browser.ts";
import type { Mail } from "./mailbox.ts";
import type { StoreControl } from "./store.ts";

/** A shopper at the app's own doors: signed in to their customer account, or with a link from a mail. */
export interface Shopper {
  askToCancel(order: { readonly id: string; readonly customerId: string }, reason: string): Promise<void>;
  /** Presses the button behind the link of a mail. */
  keepOrder(mail: Mail): Promise<void>;
}

export function actAsShopper(store: Pick<StoreControl, "askToCancel">): Shopper {
  return {
    async askToCancel({ id, customerId }, reason) {
      const { status, answer } = await store.askToCancel({ orderId: id, customerId, reason });
      if (status !== 202) throw new Error(`The request was answered ${status}: ${JSON.stringify(answer)}`);
    },
    async keepOrder({ text, subject }) {
      const link = /\bhttps?:\/\/\S+\/keep\/[\w.-]+/.exec(text)?.[0];
      if (!link) throw new Error(`The mail “${subject}” has no link to keep the order.`);
      const response = await fetch(link, { method: "POST", headers: browser, signal: AbortSignal.timeout(30_000) });
      if (!response.ok) throw new Error(`The link to keep the order answered ${response.status}.`);
      await response.text();
    },
  };
}
